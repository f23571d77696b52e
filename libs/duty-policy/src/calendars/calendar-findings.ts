import { calendarFileSchema, type CalendarFile, type CalendarYear } from '../calendar-file.js';
import { dayOf, textOfDay, weekdayOf, yearOf, type Day } from '../days.js';
import { pointerOf, type Path } from '../lint/finding.js';
import { isTimeZone } from '../lint/time-zone.js';
import { schemaIssues } from '../lint/schema-issues.js';
import { words, type Words } from '../words.js';
import { yearCounts } from './year-grid.js';

/** Something that keeps a calendar from being published, with its place. */
export interface CalendarFinding {
  pointer: string;
  message: Words;
}

/** Everything that is wrong with a calendar: its form, its days, and its counts against those of the notice. It never throws. */
export function calendarFindings(file: unknown): CalendarFinding[] {
  const parsed = calendarFileSchema.safeParse(file);
  if (!parsed.success) return schemaIssues(parsed.error, file).map(({ path, message }) => ({ pointer: pointerOf(path), message }));
  const calendar = parsed.data;
  return [
    ...(isTimeZone(calendar.timeZone) ? [] : one(['timeZone'], words('没有这一时区。', 'There is no such time zone.'))),
    ...coverage(calendar),
    ...calendar.uncoveredYear.fixedRestDays.flatMap((day, index) =>
      isDay(`2024-${day}`) ? [] : one(['uncoveredYear', 'fixedRestDays', index], words('没有这一天。', 'There is no such day.')),
    ),
    ...Object.entries(calendar.years).flatMap(([year, content]) => yearFindings(Number(year), content, calendar, ['years', year])),
  ];
}

function coverage({ coveredYears, years }: CalendarFile): CalendarFinding[] {
  return [
    ...coveredYears.flatMap((year, index) => {
      if (coveredYears.indexOf(year) < index) return one(['coveredYears', index], words('年份重复。', 'This year stands twice.'));
      if (Object.hasOwn(years, String(year))) return [];
      return one(['coveredYears', index], words('缺少该年的放假安排。', 'The notice of this year is missing.'));
    }),
    ...Object.keys(years).flatMap((year) =>
      coveredYears.includes(Number(year))
        ? []
        : one(
            ['years', year],
            words('该年未列入覆盖年份，不起作用。', 'This year is not among the covered ones, so it acts on nothing.'),
          ),
    ),
  ];
}

/** What is wrong with one year of a calendar. */
export function yearFindings(year: number, content: CalendarYear, calendar: CalendarFile, at: Path): CalendarFinding[] {
  const days = [...holidays(year, content, at), ...makeUps(year, content, calendar, at)];
  // Days that contradict each other cannot be counted.
  return days.length > 0 ? days : counts(year, content, calendar, at);
}

function holidays(year: number, { holidays: list }: CalendarYear, at: Path): CalendarFinding[] {
  const taken = new Map<Day, number>();
  return list.flatMap(({ from, to }, index) => {
    const here = [...at, 'holidays', index];
    if (to < from) return one([...here, 'to'], words('止日早于起日。', 'It ends before it begins.'));
    const outside = yearOf(dayOf(from)) !== year ? 'from' : yearOf(dayOf(to)) !== year ? 'to' : null;
    if (outside !== null) return one([...here, outside], words('不在该年之内。', 'It lies in another year.'));
    const days = daysOf(from, to);
    const isTaken = days.some((day) => taken.has(day));
    for (const day of days) taken.set(day, index);
    return isTaken ? one(here, words('假期重叠。', 'Two holidays overlap.')) : [];
  });
}

function makeUps(
  year: number,
  { holidays: list, workingWeekends }: CalendarYear,
  { weekend }: CalendarFile,
  at: Path,
): CalendarFinding[] {
  const seen = new Set<string>();
  return workingWeekends.flatMap(({ date }, index) => {
    const here = [...at, 'workingWeekends', index, 'date'];
    const isRepeated = seen.has(date);
    seen.add(date);
    if (isRepeated) return one(here, words('日期重复。', 'This day stands twice.'));
    if (yearOf(dayOf(date)) !== year) return one(here, words('不在该年之内。', 'It lies in another year.'));
    if (!weekend.some((name) => weekdays.indexOf(name) === weekdayOf(dayOf(date))))
      return one(here, words('调休上班日不是周末。', 'A make-up working day lies on a weekend; this one does not.'));
    const isHoliday = list.some(({ from, to }) => from <= date && date <= to);
    return isHoliday ? one(here, words('调休上班日在假期之内。', 'This make-up day lies inside a holiday.')) : [];
  });
}

function counts(year: number, content: CalendarYear, calendar: CalendarFile, at: Path): CalendarFinding[] {
  const counted = yearCounts(calendar, year, content);
  return (['workingDays', 'holidayDates', 'workingWeekends'] as const).flatMap((name) => {
    if (counted[name] === content.checks[name]) return [];
    const message = words(
      `与通知不符：应为${content.checks[name]}，实为${counted[name]}。`,
      `The notice gives ${content.checks[name]}, the days come to ${counted[name]}.`,
    );
    return one([...at, 'checks', name], message);
  });
}

function daysOf(from: string, to: string): Day[] {
  return Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, index) => dayOf(from) + index);
}

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return textOfDay(Date.UTC(year, month - 1, day) / 86_400_000) === text;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function one(at: Path, message: Words): CalendarFinding[] {
  return [{ pointer: pointerOf(at), message }];
}
