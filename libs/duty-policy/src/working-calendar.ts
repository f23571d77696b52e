import type { CalendarFile, CalendarYear } from './calendar-file.js';
import { dayOf, textOfDay, weekdayOf, yearOf, type Day } from './days.js';

/** Why a day works or rests. */
export interface DayKind {
  works: boolean;
  reason: 'weekday' | 'weekend' | 'holiday' | 'make-up';
  label: { zh: string; en: string } | null;
}

/** Answers for every day whether it works; days of uncovered years are estimates. */
export interface WorkingCalendar {
  id: string;
  version: string | null;
  coveredYears: readonly number[];
  dayKind(day: Day): DayKind;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const works: DayKind = { works: true, reason: 'weekday', label: null };
const rests: DayKind = { works: false, reason: 'weekend', label: null };
const fixedHoliday: DayKind = { works: false, reason: 'holiday', label: { zh: '法定节日', en: 'statutory holiday' } };

/** Makes a published calendar answer day by day. */
export function workingCalendar(file: CalendarFile): WorkingCalendar {
  const covered = new Set(file.coveredYears);
  const special = new Map<Day, DayKind>(file.coveredYears.flatMap((year) => specialDays(file.years[year])));
  const restDays = new Set(file.weekend.map((name) => WEEKDAYS.indexOf(name)));
  const estimatedWorkdays = new Set(file.uncoveredYear.workingWeekdays.map((name) => WEEKDAYS.indexOf(name)));
  const fixed = new Set(file.uncoveredYear.fixedRestDays);
  return {
    id: file.id,
    version: file.version,
    coveredYears: file.coveredYears,
    dayKind(day) {
      if (covered.has(yearOf(day))) return special.get(day) ?? (restDays.has(weekdayOf(day)) ? rests : works);
      if (!estimatedWorkdays.has(weekdayOf(day))) return rests;
      return fixed.has(textOfDay(day).slice(5)) ? fixedHoliday : works;
    },
  };
}

/** Stands in for a calendar that is not published: weekends rest, every year is an estimate. */
export function unpublishedCalendar(id: string): WorkingCalendar {
  return {
    id,
    version: null,
    coveredYears: [],
    dayKind: (day) => (weekdayOf(day) === 0 || weekdayOf(day) === 6 ? rests : works),
  };
}

function specialDays(year: CalendarYear | undefined): [Day, DayKind][] {
  const days: [Day, DayKind][] = [];
  for (const { from, to, zh, en } of year?.holidays ?? [])
    for (let day = dayOf(from); day <= dayOf(to); day += 1)
      days.push([day, { works: false, reason: 'holiday', label: { zh, en } }]);
  for (const { date, zh } of year?.workingWeekends ?? [])
    days.push([dayOf(date), { works: true, reason: 'make-up', label: { zh, en: 'make-up working day' } }]);
  return days;
}
