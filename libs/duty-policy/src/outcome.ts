import type { Occurred } from '@homeward/contracts';
import { addMonths, type Day } from './days.js';
import { consult } from './consultation.js';
import { clockLength, monthsIn, type Unit } from './span.js';
import { unpublishedCalendar, type WorkingCalendar } from './working-calendar.js';
import { instantOf, localDay } from './zone.js';

/** What the bounds of two acts allow to say about the time between them. */
export type Outcome =
  'met' | 'missed' | 'met_only_with_extension' | 'beyond_base_limit' | 'missed_even_with_extension' | 'cannot_tell';

/** A published time limit, in the words of the engine or of the published chronologies. */
export interface PublishedLimit {
  value: number;
  unit: Unit | 'calendar_days' | 'working_days';
}

/** Two acts and the limit between them; without a calendar, every weekday is a working day. */
export interface ComparedActs {
  from: Occurred;
  to: Occurred;
  limit: PublishedLimit;
  extended?: PublishedLimit;
  zone: string;
  calendar?: WorkingCalendar;
}

/**
 * Compares the time between two acts with a limit. Nothing is claimed that the shortest and the longest possible time do not both bear out,
 * and nothing at all of a second act that certainly came before the first. Hours count exactly where both acts have a clock time;
 * otherwise by whole days, as the published times between two acts do.
 */
export function outcomeOf(acts: ComparedActs): Outcome {
  const { limit, extended } = acts;
  if (isBackwards(acts)) return 'cannot_tell';
  if (isWithin('longest', limit, acts)) return 'met';
  if (isWithin('shortest', limit, acts)) return 'cannot_tell';
  if (extended === undefined) return 'missed';
  if (isWithin('longest', extended, acts)) return 'met_only_with_extension';
  return isWithin('shortest', extended, acts) ? 'beyond_base_limit' : 'missed_even_with_extension';
}

function isWithin(time: 'shortest' | 'longest', limit: PublishedLimit, { from, to, zone, calendar }: ComparedActs): boolean {
  const span = { value: limit.value, unit: unitOf(limit.unit) };
  const isShortest = time === 'shortest';
  const length = clockLength(span);
  if (length !== null && isExact(from) && isExact(to)) return instantOf(to.notBefore) - instantOf(from.notBefore) <= length;
  const start = isShortest ? lastDay(from, zone) : localDay(instantOf(from.notBefore), zone);
  const end = isShortest ? localDay(instantOf(to.notBefore), zone) : lastDay(to, zone);
  if (length !== null) return (end - start) * 24 * 3_600_000 <= length;
  const months = monthsIn(span);
  if (months !== null) return end <= addMonths(start, months);
  return span.unit === 'workingDays' ? workingDaysIn(start, end, calendar) <= span.value : end - start <= span.value;
}

function unitOf(unit: PublishedLimit['unit']): Unit {
  if (unit === 'calendar_days') return 'calendarDays';
  return unit === 'working_days' ? 'workingDays' : unit;
}

function isExact({ notBefore, notAfter }: Occurred): boolean {
  return notBefore === notAfter;
}

/** Even the longest possible time between the acts is negative. */
const isBackwards = ({ from, to }: ComparedActs): boolean => lastInstant(to) < instantOf(from.notBefore);

const lastDay = (act: Occurred, zone: string): Day => localDay(lastInstant(act), zone);

// 24:00 of a day still belongs to that day.
const lastInstant = (act: Occurred): number => instantOf(act.notAfter) - (isExact(act) ? 0 : 1);

function workingDaysIn(after: Day, last: Day, calendar: WorkingCalendar | undefined): number {
  const asked = consult(calendar ?? unpublishedCalendar('weekdays'));
  let count = 0;
  for (let day = after + 1; day <= last; day += 1) if (asked.works(day)) count += 1;
  return count;
}
