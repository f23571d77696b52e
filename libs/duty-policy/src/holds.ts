import type { DutyFields, Step } from './duty.js';
import { isLawRow } from './law-row.js';
import type { PolicyRow } from './policy.js';
import { instantOf } from './zone.js';

/** Rungs above an acknowledged one wait until the hold is over; what the law addresses is never held. */
export function withHolds(steps: readonly Step[], duty: DutyFields, entry: PolicyRow): Step[] {
  return duty.inputs.acknowledgements
    .filter(({ cycle }) => cycle === duty.cycle)
    .reduce((held: Step[], { rung, holdUntil }) => held.map((step) => heldBy(step, rung, holdUntil, entry)), [...steps]);
}

function heldBy(step: Step, acknowledged: number, holdUntil: string, entry: PolicyRow): Step {
  const waits = (step.state === 'armed' || step.state === 'held') && step.rung > acknowledged && !isNeverHeld(step.rung, entry);
  return waits && instantOf(step.at) < instantOf(holdUntil) ? { ...step, at: holdUntil, state: 'held' } : step;
}

function isNeverHeld(rung: number, { ladder, row }: PolicyRow): boolean {
  const configured = ladder.find((each) => each.rung === rung);
  return configured?.legalTarget === true || (configured?.act === 'report-up' && isLawRow(row));
}
