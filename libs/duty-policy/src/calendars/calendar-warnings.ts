import type { CalendarFile } from '../calendar-file.js';
import { words, type Words } from '../words.js';

/** A year that should be published by now. */
export interface CalendarWarning {
  calendar: string;
  year: number;
  /** From 1 November a warning of health; from 1 December it goes up to those who publish policy. */
  level: 'warning' | 'escalation';
  message: Words;
}

/** The years that are missing: this one always, the next one from 1 November on. */
export function calendarWarnings(
  calendars: readonly Pick<CalendarFile, 'id' | 'coveredYears'>[],
  today: string,
): CalendarWarning[] {
  const year = Number(today.slice(0, 4));
  const day = today.slice(5);
  return calendars.flatMap(({ id, coveredYears }) => [
    ...missing(id, year, coveredYears, 'escalation'),
    ...(day >= '11-01' ? missing(id, year + 1, coveredYears, day >= '12-01' ? 'escalation' : 'warning') : []),
  ]);
}

function missing(calendar: string, year: number, covered: readonly number[], level: CalendarWarning['level']): CalendarWarning[] {
  if (covered.includes(year)) return [];
  const message = words(
    `工作日历“${calendar}”缺少${year}年，相关日期为暂定。`,
    `The calendar "${calendar}" does not cover ${year}; dates in it are provisional.`,
  );
  return [{ calendar, year, level, message }];
}
