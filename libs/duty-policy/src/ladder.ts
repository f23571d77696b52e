import type { ClockPlace, Due } from './clock.js';
import { dayOf } from './days.js';
import { dueMark } from './due-mark.js';
import type { DutyFields, SkipReason, Step } from './duty.js';
import type { DutyKind, PackRung } from './pack.js';
import { rungInstant } from './rungs.js';
import { instantOf, localDay, textOfInstant, type Instant } from './zone.js';

/** The moment a ladder is armed at, and for recorded history the moment of its recording. */
export interface Arming {
  now: Instant;
  historyUntil: Instant | null;
}

/** Whether the end of a duty is only an end, not a failure. */
export function onlyEnds(kind: DutyKind): boolean {
  return kind === 'minimumPeriod' || kind === 'maximumValidity';
}

/** Steps in the order they fire. What only ends is told by its rungs before the end becomes final. */
export function inFiringOrder(steps: readonly Step[], kind: DutyKind): Step[] {
  const place = ({ rung }: Step): number => (rung === 0 && onlyEnds(kind) ? Number.POSITIVE_INFINITY : rung);
  return [...steps].sort((a, b) => instantOf(a.at) - instantOf(b.at) || place(a) - place(b));
}

/** A rung with the moment at which it stands, or the due mark. */
export interface Placed extends Pick<Step, 'rung' | 'act' | 'targets'> {
  at: Instant;
}

/** Where the due mark and the rungs of a ladder stand; nothing stands anywhere while the clock stands still. */
export function placedLadder(
  duty: DutyFields,
  ladder: readonly PackRung[],
  place: ClockPlace,
): { mark: Placed; rungs: Placed[] } | null {
  const mark = dueMark(duty);
  if (mark === null || duty.dueAt === null || duty.dueDate === null) return null;
  const earliest = { dueAt: instantOf(duty.dueAt), dueDay: dayOf(duty.dueDate) };
  const due = { earliest, latest: duty.dueAtLatest === null ? earliest : endAt(instantOf(duty.dueAtLatest), place) };
  const rungs = ladder.map(({ rung, act, to, offset }) => ({
    rung,
    act,
    targets: to,
    at: rungInstant(offset, dueOfRung(act, due), place),
  }));
  return { mark: { rung: 0, act: null, targets: [], at: mark }, rungs };
}

/** What silence brings about: it ends by itself what somebody could still have answered. */
export const bySilence: ReadonlySet<PackRung['act'] | null> = new Set<PackRung['act']>(['expire', 'auto-acknowledge']);

type End = Pick<Due, 'dueAt' | 'dueDay'>;

/** From which end a rung is counted where the start is uncertain: people are told by the earliest, and nothing ends by silence before it was certainly late. */
export const dueOfRung = (act: PackRung['act'], { earliest, latest }: { earliest: End; latest: End }): End =>
  bySilence.has(act) ? latest : earliest;

const endAt = (dueAt: Instant, { zone }: ClockPlace): End => ({ dueAt, dueDay: localDay(dueAt - 1, zone) });

/** Arms the due mark and every rung that can still fire; of those already reached only the highest fires. Nobody was silent before there was anything to answer. */
export function armedSteps(duty: DutyFields, ladder: readonly PackRung[], place: ClockPlace, arming: Arming): Step[] {
  const placed = placedLadder(duty, ladder, place);
  if (placed === null) return [];
  const opening = instantOf(duty.startedAt);
  const skipOf = (at: Instant): SkipReason | null =>
    at <= opening ? 'too-short' : arming.historyUntil !== null && at < arming.historyUntil ? 'historical' : null;
  const reached = placed.rungs.filter(({ at }) => skipOf(at) === null && at <= arming.now);
  const highest = reached.filter(({ act }) => !bySilence.has(act)).reduce((top, { rung }) => Math.max(top, rung), 0);
  const steps = placed.rungs.map((rung) => {
    const isPassed = rung.at <= arming.now && rung.rung !== highest;
    return stepAt(duty.cycle, rung, skipOf(rung.at) ?? (isPassed ? 'late-opening' : null));
  });
  return inFiringOrder([stepAt(duty.cycle, placed.mark, null), ...steps], duty.inputs.kind);
}

/** Whether a step will still fire. */
export function isWaiting({ state }: Step): boolean {
  return state === 'armed' || state === 'held';
}

/** Where the ladder stands: the next step that will fire, and when. */
export function nextOf(steps: readonly Step[], kind: DutyKind): Pick<DutyFields, 'rung' | 'nextFiresAt'> {
  const ordered = inFiringOrder(steps, kind);
  const index = ordered.findIndex(isWaiting);
  return index < 0 ? { rung: steps.length, nextFiresAt: null } : { rung: index, nextFiresAt: ordered[index]?.at ?? null };
}

/** What was still to fire will not fire any more. */
export function disarmed(steps: readonly Step[]): Step[] {
  return steps.filter(isWaiting).map((each) => ({ ...each, state: 'cancelled' }));
}

/** A step of a cycle: armed, or skipped for a reason. */
export function stepAt(cycle: number, { at, rung, act, targets }: Placed, reason: SkipReason | null): Step {
  return { cycle, rung, act, targets, at: textOfInstant(at), state: reason === null ? 'armed' : 'skipped', reason, firedAt: null };
}

/** The steps that stand otherwise than before. */
export function changedSteps(before: readonly Step[], after: readonly Step[]): Step[] {
  const known = new Map(before.map((step) => [`${step.cycle}/${step.rung}`, JSON.stringify(step)]));
  return after.filter((step) => known.get(`${step.cycle}/${step.rung}`) !== JSON.stringify(step));
}
