import type { CalendarFile, CalendarYear } from '../calendar-file.js';
import { dayOf, textOfDay, yearOf } from '../days.js';
import { workingCalendar, type DayKind } from '../working-calendar.js';

/** One day of a year: whether offices work, and why. */
export interface GridDay extends DayKind {
  date: string;
}

/** A year day by day, as a calendar shows it. */
export interface YearGrid {
  calendar: string;
  year: number;
  /** Estimated, because its notice is not published. */
  provisional: boolean;
  days: GridDay[];
  counts: { workingDays: number; holidayDates: number; workingWeekends: number };
}

/** Every day of a year with its reason to work or to rest. */
export function yearGrid(calendar: CalendarFile, year: number): YearGrid {
  const { coveredYears, dayKind } = workingCalendar(calendar);
  const days: GridDay[] = [];
  for (let day = dayOf(`${String(year).padStart(4, '0')}-01-01`); yearOf(day) === year; day += 1)
    days.push({ date: textOfDay(day), ...dayKind(day) });
  return { calendar: calendar.id, year, provisional: !coveredYears.includes(year), days, counts: countsOf(days) };
}

/** The days of a year by their kind, as if it were published with this content. */
export function yearCounts(calendar: CalendarFile, year: number, content: CalendarYear): YearGrid['counts'] {
  return yearGrid({ ...calendar, coveredYears: [year], years: { [year]: content } }, year).counts;
}

function countsOf(days: readonly GridDay[]): YearGrid['counts'] {
  const count = (is: (day: GridDay) => boolean): number => days.filter(is).length;
  return {
    workingDays: count(({ works }) => works),
    holidayDates: count(({ reason }) => reason === 'holiday'),
    workingWeekends: count(({ reason }) => reason === 'make-up'),
  };
}
