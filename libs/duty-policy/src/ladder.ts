import type { ClockPlace } from './clock.js';
import { dayOf } from './days.js';
import type { DutyFields, SkipReason, Step } from './duty.js';
import type { DutyKind, PackRung } from './pack.js';
import { overdueFrom, rungInstant } from './rungs.js';
import { instantOf, textOfInstant, type Instant } from './zone.js';

/** The moment a ladder is armed at, and for recorded history the moment of its recording. */
export interface Arming {
  now: Instant;
  historyUntil: Instant | null;
}

/** Whether the end of a duty is only an end, not a failure. */
export function onlyEnds(kind: DutyKind): boolean {
  return kind === 'minimumPeriod' || kind === 'maximumValidity';
}

/** The moment of the due mark: lateness is certain once even the latest possible due date has passed. */
export function dueMark(duty: Pick<DutyFields, 'dueAt' | 'dueAtLatest'>): Instant {
  return overdueFrom(instantOf(duty.dueAtLatest ?? duty.dueAt));
}

/** Steps in the order they fire. What only ends is told by its rungs before the end becomes final. */
export function inFiringOrder(steps: readonly Step[], kind: DutyKind): Step[] {
  const place = ({ rung }: Step): number => (rung === 0 && onlyEnds(kind) ? Number.POSITIVE_INFINITY : rung);
  return [...steps].sort((a, b) => instantOf(a.at) - instantOf(b.at) || place(a) - place(b));
}

/** Arms the due mark and every rung that can still fire; of those already reached only the highest fires. */
export function armedSteps(duty: DutyFields, ladder: readonly PackRung[], place: ClockPlace, arming: Arming): Step[] {
  const due = { dueAt: instantOf(duty.dueAt), dueDay: dayOf(duty.dueDate) };
  const opening = instantOf(duty.startedAt);
  const rungs = ladder.map((rung) => ({ rung, at: rungInstant(rung.offset, due, place) }));
  const skipOf = (at: Instant): SkipReason | null =>
    at <= opening ? 'too-short' : arming.historyUntil !== null && at < arming.historyUntil ? 'historical' : null;
  const reached = rungs.filter(({ at }) => skipOf(at) === null && at <= arming.now);
  const highest = reached.reduce((top, { rung }) => Math.max(top, rung.rung), 0);
  const steps = rungs.map(({ rung, at }) => {
    const isPassed = at <= arming.now && rung.rung !== highest;
    const reason = skipOf(at) ?? (isPassed ? 'late-opening' : null);
    return step(duty.cycle, { rung: rung.rung, at, act: rung.act, targets: rung.to }, reason);
  });
  const mark = step(duty.cycle, { rung: 0, at: dueMark(duty), act: null, targets: [] }, null);
  return inFiringOrder([mark, ...steps], duty.inputs.kind);
}

/** Where the ladder stands: the next armed step, and when it fires. */
export function nextOf(steps: readonly Step[]): Pick<DutyFields, 'rung' | 'nextFiresAt'> {
  const index = steps.findIndex(({ state }) => state === 'armed');
  return index < 0 ? { rung: steps.length, nextFiresAt: null } : { rung: index, nextFiresAt: steps[index]?.at ?? null };
}

/** What is still armed will not fire any more. */
export function disarmed(steps: readonly Step[]): Step[] {
  return steps.flatMap((each): Step[] =>
    each.state === 'armed' || each.state === 'held' ? [{ ...each, state: 'cancelled' }] : [],
  );
}

function step(
  cycle: number,
  { at, ...rung }: Pick<Step, 'rung' | 'act' | 'targets'> & { at: Instant },
  reason: SkipReason | null,
): Step {
  return { cycle, ...rung, at: textOfInstant(at), state: reason === null ? 'armed' : 'skipped', reason, firedAt: null };
}
