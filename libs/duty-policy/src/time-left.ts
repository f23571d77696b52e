import { consult } from './consultation.js';
import { dateFields } from './date-fields.js';
import { dayOf } from './days.js';
import type { DutyFields } from './duty.js';
import { placedLadder } from './ladder.js';
import { occurrenceOf } from './occurrence.js';
import type { PauseRule } from './pack.js';
import { clockPlace, knownRowOf, rowOf, type Policy, type RowName } from './policy.js';
import { instantOf, localDay, textOfInstant } from './zone.js';

type Running = DutyFields & RowName;

/** Nobody counts farther: a year and a day. */
const mostDays = 366;

/**
 * When a running duty begins to be due soon: at the first step of its ladder before the end, without one when a quarter of
 * its time is left. Null while its clock stands still, and where no pack that was read has its row.
 */
export function soonFrom(duty: Running, policy: Policy): string | null {
  const entry = knownRowOf(policy, duty);
  const placed = entry ? placedLadder(duty, entry.ladder, clockPlace(policy, duty.inputs)) : null;
  if (placed === null || duty.dueAt === null) return null;
  const [from, due] = [instantOf(duty.startedAt), instantOf(duty.dueAt)];
  const before = placed.rungs.map(({ at }) => at).filter((at) => at > from && at < due);
  return textOfInstant(before.length > 0 ? Math.min(...before) : due - (due - from) / 4);
}

/**
 * The dates of a duty whose clock stands still, if it went on at this moment; null for a clock that runs, and where it would begin
 * anew: then the whole period is left.
 */
export function resumedAt<Duty extends Running>(duty: Duty, now: string, policy: Policy): Duty | null {
  const entry = knownRowOf(policy, duty);
  const stopping = duty.inputs.pauses.filter(({ to }) => to === null).map(({ reason }) => reason);
  if (duty.state !== 'paused' || entry === undefined || entry.row.pauseRules.some((rule) => beginsAnew(rule, stopping)))
    return null;
  const pauses = duty.inputs.pauses.map((pause) => (pause.to === null ? { ...pause, to: now, toUntil: now } : pause));
  const found = occurrenceOf(entry, { ...duty.inputs, pauses }, duty.occurrence, clockPlace(policy, duty.inputs));
  return found && { ...duty, ...dateFields(found.start, found.due) };
}

const beginsAnew = ({ from, onResume }: PauseRule, stopping: readonly string[]): boolean =>
  onResume === 'restart' && stopping.includes(from.fact);

/**
 * Working days until the last day of a duty whose time is counted in them, below zero once it is over; null for every
 * other clock, for one that stands still, and more than a year away.
 */
export function workingDaysLeft(duty: Running, now: string, policy: Policy): number | null {
  if (duty.dueDate === null || rowOf(policy, duty).row.duration.unit !== 'workingDays') return null;
  const { zone, calendar } = clockPlace(policy, duty.inputs);
  const [today, last] = [localDay(instantOf(now), zone), dayOf(duty.dueDate)];
  const [from, days] = [Math.min(today, last), Math.abs(last - today)];
  if (days > mostDays) return null;
  const asked = consult(calendar);
  const count = Array.from({ length: days }, (_, day) => from + day + 1).filter((day) => asked.works(day)).length;
  return last < today ? -count : count;
}
