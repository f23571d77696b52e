import type { AgencyType, Level, Role } from './codes.js';

interface Organ {
  kind: AgencyType;
  level: Level;
  roles: readonly Role[];
}

const decides: readonly Role[] = ['case-officer', 'unit-head'];
const cares: readonly Role[] = ['case-officer', 'social-worker'];
const prosecutes: readonly Role[] = ['prosecutor', 'chief-prosecutor'];
const judges: readonly Role[] = ['court-officer'];

/** The organs that chronicles of published cases name, by their code there. What the public did is recorded by the police desk that heard of it. */
export const replayOrgans = {
  police: { kind: 'public-security', level: 'county', roles: decides },
  'police-province': { kind: 'public-security', level: 'province', roles: decides },
  mps: { kind: 'public-security', level: 'national', roles: decides },
  procuratorate: { kind: 'procuratorate', level: 'county', roles: prosecutes },
  'court-basic': { kind: 'court', level: 'county', roles: judges },
  'court-intermediate': { kind: 'court', level: 'prefecture', roles: judges },
  'court-high': { kind: 'court', level: 'province', roles: judges },
  'court-supreme': { kind: 'court', level: 'national', roles: judges },
  'court-european': { kind: 'court', level: 'national', roles: judges },
  'civil-affairs': { kind: 'civil-affairs', level: 'county', roles: cares },
  'womens-federation': { kind: 'womens-federation', level: 'county', roles: cares },
  health: { kind: 'health', level: 'county', roles: cares },
  hospital: { kind: 'health', level: 'county', roles: cares },
  discipline: { kind: 'supervisory-commission', level: 'prefecture', roles: decides },
  'joint-team': { kind: 'public-security', level: 'prefecture', roles: decides },
  government: { kind: 'government', level: 'prefecture', roles: decides },
  community: { kind: 'village-committee', level: 'village', roles: ['registrar'] },
  school: { kind: 'education', level: 'county', roles: decides },
  labour: { kind: 'human-resources', level: 'county', roles: decides },
  immigration: { kind: 'immigration', level: 'national', roles: decides },
  military: { kind: 'other', level: 'national', roles: decides },
  'competent-authority': { kind: 'competent-authority', level: 'national', roles: decides },
  ngo: { kind: 'professional-organisation', level: 'county', roles: cares },
  'foreign-police': { kind: 'public-security', level: 'national', roles: decides },
  several: { kind: 'public-security', level: 'county', roles: decides },
} as const satisfies Record<string, Organ>;

/** An organ of the chronicles by its code. */
export type ReplayOrgan = keyof typeof replayOrgans;

/** Countries with organs of their own in the replay, and the zone their days are counted in. */
export const replayZones = {
  CN: 'Asia/Shanghai',
  GB: 'Europe/London',
  US: 'America/New_York',
  GR: 'Europe/Athens',
  /** Any other country: its days are counted in UTC. */
  XX: 'UTC',
} as const satisfies Record<string, string>;

/** Countries with a duty pack of their own: there the level of an organ counts. */
const inDetail: readonly string[] = ['CN', 'GB'];

/** Elsewhere an organ acts through the nearest one of its kind. */
const nearest: Partial<Record<ReplayOrgan, ReplayOrgan>> = {
  'police-province': 'police',
  mps: 'police',
  'joint-team': 'police',
  several: 'police',
  'foreign-police': 'police',
  'court-intermediate': 'court-basic',
  'court-supreme': 'court-high',
  hospital: 'health',
  'womens-federation': 'ngo',
  community: 'government',
  discipline: 'government',
};

/** The organs that a country has in the replay. */
export const replayOrgansOf = (country: string): readonly ReplayOrgan[] =>
  (Object.keys(replayOrgans) as ReplayOrgan[]).filter((organ) => inDetail.includes(country) || nearest[organ] === undefined);

/** The agency that stands for an organ of a chronicle, as the slug under which the province knows it; null for a code no chronicle may use. */
export function replayAgencySlug(organ: string, country: string): string | null {
  const known = Object.hasOwn(replayZones, country) ? country : 'XX';
  const named = organ === 'public' ? 'police' : organ;
  if (!Object.hasOwn(replayOrgans, named)) return null;
  const own = named as ReplayOrgan;
  return `${known.toLowerCase()}/${inDetail.includes(known) ? own : (nearest[own] ?? own)}`;
}
