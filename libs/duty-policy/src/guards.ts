import { fits, touches } from './acts.js';
import { latestDue } from './due-mark.js';
import type { Duty } from './duty.js';
import { idIn, type LedgerFact } from './fact.js';
import { rowOf, type Policy } from './policy.js';
import { textOfInstant } from './zone.js';

/** Until when an act is refused because a shortest waiting time still runs; null when it may happen. */
export function guardedUntil(fact: LedgerFact, duties: readonly Duty[], policy: Policy): string | null {
  const ends = duties.flatMap((duty): number[] => {
    const isRunning = duty.state === 'open' || duty.state === 'paused' || duty.state === 'held';
    if (!isRunning || duty.inputs.kind !== 'minimumPeriod' || !touches(duty, fact)) return [];
    const { guards, satisfiedBy } = rowOf(policy, duty).row;
    if (guards?.includes(fact.name) !== true) return [];
    // What ends the waiting itself need not wait, where it says of whom: one that names nobody could be about somebody else.
    if (idIn(fact, duty.subjectKind) === duty.subjectId && satisfiedBy.facts.some((match) => fits(match, fact))) return [];
    // While the clock stands still nobody can say when the waiting time ends.
    return [latestDue(duty) ?? Number.POSITIVE_INFINITY];
  });
  const latest = Math.max(...ends);
  if (ends.length === 0) return null;
  return Number.isFinite(latest) ? textOfInstant(latest) : '9999-12-31T00:00:00.000Z';
}
