import type { AgencyType } from '@homeward/contracts';
import { unknownRegion } from './questions.js';

/** An agency that takes tips. */
export interface Desk {
  agencyId: string;
  kind: AgencyType;
  regionCode: string;
}

/** Who takes tips, in the order in which they are preferred where several sit in the same region. */
export const receivingKinds = ['public-security', 'procuratorate', 'womens-federation'] as const satisfies AgencyType[];

const levels = [6, 4, 2] as const;
const shownAtMost = 150;

const regionAt = (code: string, digits: number): string => code.slice(0, digits).padEnd(6, '0');
const rank = ({ kind }: Desk): number => (receivingKinds as readonly AgencyType[]).indexOf(kind);
const byPreference = (a: Desk, b: Desk): number => rank(a) - rank(b) || (a.agencyId < b.agencyId ? -1 : 1);

/** The desk that takes a tip about a region: the region's own, or the one of the region above it. An unknown place goes to the widest region there is. */
export function deskFor(region: string, desks: readonly Desk[]): Desk | null {
  if (region === unknownRegion) return widest(desks);
  for (const digits of levels) {
    const [nearest] = desks.filter(({ regionCode }) => regionCode === regionAt(region, digits)).sort(byPreference);
    if (nearest) return nearest;
  }
  return widest(desks);
}

const zeros = ({ regionCode }: Desk): number => /0*$/.exec(regionCode)?.[0].length ?? 0;

function widest(desks: readonly Desk[]): Desk | null {
  const [first] = [...desks].sort(
    (a, b) => zeros(b) - zeros(a) || rank(a) - rank(b) || (a.regionCode + a.agencyId < b.regionCode + b.agencyId ? -1 : 1),
  );
  return first ?? null;
}

/** The regions a person may choose from, in the order of their codes; where there are too many for one page, the smallest are left out. */
export function regionsOffered(desks: readonly Desk[]): string[] {
  const all = [...new Set(desks.map(({ regionCode }) => regionCode))].sort();
  return all.length <= shownAtMost ? all : all.filter((code) => code.endsWith('00'));
}
