import type { Officer, Sides } from './commands.js';
import { isReached, rolesAt, targetOf, type Target } from './targets.js';

/** Who is told of a rung, and how many were passed over because a wall stands between them and the matter. */
export interface Recipients {
  officers: Officer[];
  passedOver: number;
  /** Nobody named by the ladder could be told: the duty desk of a level above is, and the case is counted. */
  isLastResort: boolean;
}

/** What the targets of a ladder are read against. */
export interface Addressing {
  sides: Sides;
  holderId: string | null;
  roster: readonly Officer[];
  /** Officers behind a wall of conflict: they are passed over without a trace to them. */
  walled: ReadonlySet<string>;
}

const highest = 5;

/** The recipients of a rung. Where a wall leaves none, the next target takes the place, then the targets of the next rungs, then the next levels; never nobody, as long as anybody above may be told. */
export function recipientsOf(rungs: readonly (readonly string[])[], addressing: Addressing): Recipients {
  const passed = new Set<string>();
  const free = (officers: readonly Officer[]): Officer[] => officers.filter((officer) => !isWalled(officer, addressing, passed));
  for (const targets of rungs) {
    const officers = unique(targets.flatMap((target) => free(seated(targetOf(target), addressing))));
    if (officers.length > 0) return { officers, passedOver: passed.size, isLastResort: false };
  }
  const named = (rungs[0] ?? []).map(targetOf);
  for (let up = 1; up <= highest; up += 1) {
    const officers = unique(named.flatMap((target) => free(seated(target, addressing, up))));
    if (officers.length > 0) return { officers, passedOver: passed.size, isLastResort: false };
  }
  return { officers: free(dutyDeskAbove(addressing, free)), passedOver: passed.size, isLastResort: true };
}

function isWalled({ officerId }: Officer, { walled }: Addressing, passed: Set<string>): boolean {
  if (walled.has(officerId)) passed.add(officerId);
  return walled.has(officerId);
}

// The officers of the first role of the desk that anybody holds; a holder answers for himself.
function seated(target: Target, { sides, holderId, roster }: Addressing, up = 0): Officer[] {
  const there = roster.filter(({ agency }) => isReached(target, agency, sides, up));
  const holder = target.role === 'responsible-officer' && up === 0 ? there.filter(({ officerId }) => officerId === holderId) : [];
  if (holder.length > 0) return holder.slice(0, 1);
  const role = rolesAt(target.role).find((wanted) => there.some((officer) => officer.role === wanted));
  return there.filter((officer) => officer.role === role);
}

function dutyDeskAbove(addressing: Addressing, free: (officers: readonly Officer[]) => Officer[]): Officer[] {
  const desk = { role: 'duty-officer', reach: 'own', organ: null };
  for (let up = 1; up <= highest; up += 1) {
    const found = free(seated(desk, addressing, up));
    if (found.length > 0) return found;
  }
  return [];
}

function unique(officers: readonly Officer[]): Officer[] {
  return [...new Map(officers.map((officer) => [officer.officerId, officer])).values()];
}
