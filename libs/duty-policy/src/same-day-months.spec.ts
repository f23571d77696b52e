import { describe, expect, test } from '@jest/globals';
import { dueOf } from './clock.js';
import { dayOf, textOfDay } from './days.js';
import { unpublishedCalendar } from './working-calendar.js';
import { instantOf } from './zone.js';

const ends = (start: string, months: number, monthRule: 'correspondingDay' | 'endOfMonthSticky' = 'correspondingDay'): string => {
  const due = dueOf(
    { at: instantOf(`${start}T02:00:00Z`), day: dayOf(start) },
    {
      duration: { value: months, unit: 'months' },
      ...{ startRule: 'sameDay', rollRule: 'none', monthRule, closingTime: null, toleranceMinutes: 0 },
      ...{ cap: null, inCustody: false, pauses: [], extensions: [] },
    },
    { zone: 'Asia/Shanghai', calendar: unpublishedCalendar('weekdays') },
  );
  return textOfDay(due.dueDay);
};

describe('months whose first day counts', () => {
  test.each([
    ['2026-03-30', 6, '2026-09-29'],
    ['2026-03-01', 1, '2026-03-31'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-01-28', 1, '2026-02-27'],
    ['2026-01-29', 1, '2026-02-28'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-30', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('that begin on %s, %i of them, end on %s', (start, months, end) => expect(ends(start, months)).toBe(end));

  test('end with the month that has no such day, also where the end of a month sticks', () => {
    expect(ends('2026-01-31', 1, 'endOfMonthSticky')).toBe('2026-02-28');
  });
});
