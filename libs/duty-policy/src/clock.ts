import { consult, rolled, type Consultation } from './consultation.js';
import { endOfLastDay, type LastMoment } from './day-end.js';
import { dayOfMonth, type Day } from './days.js';
import { pausedLength, shiftedByPauses, type Pause } from './pauses.js';
import { clockLength, dayAfter, monthsIn, type MonthRule, type Span } from './span.js';
import type { WorkingCalendar } from './working-calendar.js';
import { localDay, offsetAt, type Instant } from './zone.js';

export type StartRule = 'nextDay' | 'sameDay' | 'exact' | 'nextHour';
export type RollRule = 'none' | 'nextWorkingDay' | 'nextWorkingDayUnlessCustody';

/** A granted extension: to a new total, or so much more from the day before any rest-day rule. */
export interface GrantedExtension extends Span {
  mode: 'add' | 'to';
  rollRule?: RollRule;
}

/** How long a duty may take and how its time is counted. */
export interface ClockTerms {
  duration: Span;
  startRule: StartRule;
  rollRule: RollRule;
  monthRule: MonthRule;
  /** When the offices close on the last day of a period, if that ends it. */
  closingTime: string | null;
  toleranceMinutes: number;
  cap: Span | null;
  inCustody: boolean;
  pauses: readonly Pause[];
  extensions: readonly GrantedExtension[];
}

/** When a clock starts: the moment, and the day that counts as its starting day. */
export interface ClockStart {
  at: Instant;
  day: Day;
}

/** Where and by which calendar a clock is read. */
export interface ClockPlace {
  zone: string;
  calendar: WorkingCalendar;
}

/** The end of a clock: the last day before and after the rest-day rule, and the moment after which an act is late. */
export interface Due extends LastMoment {
  rawDay: Day | null;
  dueDay: Day;
  isCapped: boolean;
  /** Whether the parties agreed on this end. */
  isAgreed: boolean;
  provisionalYears: number[];
}

const HOUR_MS = 3_600_000;

/** When a duty is due that starts at a given moment. */
export function dueOf(start: ClockStart, terms: ClockTerms, { zone, calendar }: ClockPlace): Due {
  const asked = consult(calendar);
  const total = terms.extensions.findLast(({ mode }) => mode === 'to');
  // A granted total is the total: what was added before or after it does not go past it.
  const ruled =
    total === undefined ? terms : { ...terms, duration: total, rollRule: total.rollRule ?? terms.rollRule, extensions: [] };
  const own = clockLength(ruled.duration) === null ? byDays(start, ruled, zone, asked) : byClock(start, ruled, zone);
  const cap = terms.cap === null ? null : capOf(start, { ...terms, cap: terms.cap }, zone, asked);
  const isCapped = cap !== null && cap.dueAt < own.dueAt;
  return { ...own, ...(isCapped ? cap : {}), isCapped, isAgreed: false, provisionalYears: asked.provisionalYears() };
}

type End = Pick<Due, 'rawDay' | 'dueDay' | keyof LastMoment>;

function byClock(start: ClockStart, terms: ClockTerms, zone: string): End {
  const from = terms.startRule === 'nextHour' ? nextFullHour(start.at, zone) : start.at;
  const added = terms.extensions.filter(({ mode }) => mode === 'add').reduce((sum, span) => sum + clockExtension(span), 0);
  const length = (clockLength(terms.duration) ?? 0) + terms.toleranceMinutes * 60_000;
  const dueAt = from + length + pausedLength(terms.pauses, start.at) + added;
  return { rawDay: null, dueDay: localDay(dueAt, zone), dueAt, closingTime: null };
}

function clockExtension(span: Span): number {
  const length = span.unit === 'calendarDays' ? span.value * 24 * HOUR_MS : clockLength(span);
  if (length === null) throw new Error(`A clock in hours cannot be extended by ${span.unit}.`);
  return length;
}

function byDays(start: ClockStart, terms: ClockTerms, zone: string, asked: Consultation): End {
  const { duration, monthRule } = terms;
  const countsStartDay = terms.startRule === 'sameDay' ? 1 : 0;
  const byMonths = monthsIn(duration) !== null;
  const base = byMonths ? start.day : start.day - countsStartDay;
  let raw = dayAfter(base, duration, monthRule, asked);
  // Where the start day counts, a month ends on the day before its own; a month that has no such day ends with its last one.
  if (byMonths && dayOfMonth(raw) >= dayOfMonth(base)) raw -= countsStartDay;
  raw = shiftedByPauses(raw, terms.pauses, { base, zone, asked: duration.unit === 'workingDays' ? asked : null });
  for (const span of terms.extensions) if (span.mode === 'add') raw = dayAfter(raw, span, monthRule, asked);
  const dueDay = doesRoll(terms) ? rolled(raw, asked) : raw;
  return { rawDay: raw, dueDay, ...endOfLastDay(dueDay, zone, terms.closingTime, start.at) };
}

function doesRoll({ rollRule, inCustody }: ClockTerms): boolean {
  return rollRule === 'nextWorkingDay' || (rollRule === 'nextWorkingDayUnlessCustody' && !inCustody);
}

function capOf(
  start: ClockStart,
  { cap, pauses, closingTime }: Pick<ClockTerms, 'pauses' | 'closingTime'> & { cap: Span },
  zone: string,
  asked: Consultation,
): Omit<End, 'rawDay'> {
  const length = clockLength(cap);
  if (length !== null) {
    const dueAt = start.at + length + pausedLength(pauses, start.at);
    return { dueDay: localDay(dueAt, zone), dueAt, closingTime: null };
  }
  const counted = cap.unit === 'workingDays' ? asked : null;
  const last = dayAfter(start.day, cap, 'correspondingDay', asked);
  const day = shiftedByPauses(last, pauses, { base: start.day, zone, asked: counted });
  return { dueDay: day, ...endOfLastDay(day, zone, closingTime, start.at) };
}

// Half-hour zones exist: the full hour is the one on the local clock.
function nextFullHour(at: Instant, zone: string): Instant {
  const offset = offsetAt(at, zone);
  return (Math.floor((at + offset) / HOUR_MS) + 1) * HOUR_MS - offset;
}
