import type { ClockPlace } from './clock.js';
import type { DutyFields, SkipReason, Step } from './duty.js';
import { grantedOf } from './extensions.js';
import { withHolds } from './holds.js';
import { bySilence, inFiringOrder, isWaiting, placedLadder, stepAt, type Placed } from './ladder.js';
import type { PolicyRow } from './policy.js';
import { instantOf, type Instant } from './zone.js';

/** Where a ladder is placed anew: at what moment, and why a rung that has passed meanwhile does not ring. */
export interface Rearming {
  entry: PolicyRow;
  place: ClockPlace;
  now: Instant;
  reason: Extract<SkipReason, 'moved' | 'unmerged'>;
}

/** Places the ladder at new dates: what fired in this cycle stays fired, what has passed collapses into its highest rung. */
export function rearmedSteps(duty: DutyFields, before: readonly Step[], { entry, place, now, reason }: Rearming): Step[] {
  const placed = placedLadder(duty, entry.ladder, place);
  if (placed === null) return stopped(before, duty.cycle);
  const known = new Map(before.filter(({ cycle }) => cycle === duty.cycle).map((step) => [step.rung, step]));
  const fired = Math.max(0, ...[...known.values()].filter(({ state }) => state === 'fired').map(({ rung }) => rung));
  const settledStep = (rung: Placed): Step | null => {
    const step = known.get(rung.rung);
    if (step === undefined) return null;
    return step.state === 'fired' || step.reason === 'historical' || (step.state === 'skipped' && rung.rung < fired) ? step : null;
  };
  const open = placed.rungs.filter((rung) => settledStep(rung) === null);
  const isTooShort = tooShort(duty);
  const reached = open.filter(({ at }) => !isTooShort(at) && at <= now);
  // A date that moves ends nothing by silence at once, unless the time to answer had run out before: nobody is silent while the clock stands still, or before there is anything to answer.
  const hasRunOut = (step?: Step): boolean =>
    step !== undefined && isWaiting(step) && instantOf(step.at) <= now && !stoodStill(known);
  const isSudden = ({ rung, act }: Placed): boolean => bySilence.has(act) && !hasRunOut(known.get(rung));
  const highest = reached.filter((rung) => !isSudden(rung)).reduce((top, { rung }) => Math.max(top, rung), 0);
  const steps = placed.rungs.map((rung): Step => {
    const skip = isTooShort(rung.at) ? 'too-short' : rung.at <= now && rung.rung !== highest ? reason : null;
    return settledStep(rung) ?? stepAt(duty.cycle, rung, skip);
  });
  const all = [markAt(placed.mark, known.get(0), duty, now), ...steps, ...withoutRung([...known.values()], entry)];
  return inFiringOrder(withHolds(all, duty, entry), duty.inputs.kind);
}

/** While the clock stands still nothing fires; every step waits where it was. */
export function stopped(steps: readonly Step[], cycle: number): Step[] {
  return steps.filter((step) => step.cycle === cycle).map((step) => (isWaiting(step) ? { ...step, state: 'held' } : step));
}

// Nothing but a pause keeps the due mark waiting: an acknowledgement holds rungs only.
const stoodStill = (known: ReadonlyMap<number, Step>): boolean => known.get(0)?.state === 'held';

// What a changed ladder does not have any more will not fire.
function withoutRung(known: Step[], { ladder }: PolicyRow): Step[] {
  const gone = known.filter(({ rung }) => rung > 0 && ladder.every((each) => each.rung !== rung));
  return gone.map((step) => (isWaiting(step) ? { ...step, state: 'cancelled' } : step));
}

// Moving later clears what had been missed; the mark is set again when the new date has passed.
function markAt(mark: Placed, known: Step | undefined, { cycle }: DutyFields, now: Instant): Step {
  return known?.state === 'fired' && mark.at <= now ? known : stepAt(cycle, mark, null);
}

// The length a new cycle begins with leaves no room for what stands before its beginning.
function tooShort(duty: DutyFields): (at: Instant) => boolean {
  const granted = grantedOf(duty.inputs, duty.occurrence).map(({ decidedAt }) => instantOf(decidedAt ?? duty.startedAt));
  const opening = Math.max(instantOf(duty.startedAt), ...granted);
  const due = duty.dueAt === null ? Number.POSITIVE_INFINITY : instantOf(duty.dueAt);
  return (at) => at <= opening && (granted.length === 0 || at < due);
}
