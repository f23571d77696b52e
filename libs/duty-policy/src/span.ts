import type { Day } from './days.js';
import { addMonths } from './days.js';
import { workingDayAfter, type Consultation } from './consultation.js';

/** In what a time limit is counted. */
export type Unit = 'minutes' | 'hours' | 'calendarDays' | 'workingDays' | 'months' | 'years' | 'instant';

/** A number and its unit; never a calendar-free text, which could not say working days. */
export interface Span {
  value: number;
  unit: Unit;
}

/** What happens to a period that starts on the last day of a month. */
export type MonthRule = 'correspondingDay' | 'endOfMonthSticky';

const MINUTE_MS = 60_000;

/** The exact length of a limit that runs by the clock, or null for one that runs by days. */
export function clockLength({ value, unit }: Span): number | null {
  if (unit === 'minutes') return value * MINUTE_MS;
  if (unit === 'hours') return value * 60 * MINUTE_MS;
  return unit === 'instant' ? 0 : null;
}

/** How many months a limit has, or null when it is not counted in months or years. */
export function monthsIn({ value, unit }: Span): number | null {
  if (unit === 'months') return value;
  return unit === 'years' ? value * 12 : null;
}

/** The last day of a limit that runs by days, when the day `from` is not counted. */
export function dayAfter(from: Day, span: Span, monthRule: MonthRule, asked: Consultation): Day {
  const months = monthsIn(span);
  if (months !== null) return addMonths(from, months, monthRule === 'endOfMonthSticky');
  if (span.unit === 'workingDays') return workingDayAfter(from, span.value, asked);
  if (span.unit === 'calendarDays') return from + span.value;
  throw new Error(`A limit in ${span.unit} does not run by days.`);
}
