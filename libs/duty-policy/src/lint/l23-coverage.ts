import { dayOf, textOfDay } from '../days.js';
import type { ReadRow } from './read-pack.js';
import { longestHours } from './spans.js';
import { packRule } from './world.js';
import { words } from '../words.js';

const DAY = 24;

/** L23: the calendar covers the longest limit that would be counted from today. */
export const coverage = packRule('L23', 'warning', (pack, { calendars, today }) => {
  const { calendar } = pack.head;
  if (calendar === null) return [];
  const counting = pack.rows.filter(asksCalendar);
  if (counting.length === 0) return [];
  const covered = calendars.find(({ id }) => id === calendar)?.coveredYears ?? [];
  const longest = Math.max(...counting.map(({ row }) => longestHours(row.duration) / DAY));
  const until = textOfDay(dayOf(today) + Math.ceil(longest));
  const missing = yearsBetween(today, until).filter((year) => !covered.includes(year));
  if (missing.length === 0) return [];
  const years = missing.join(', ');
  return [
    {
      at: ['calendar'],
      message: words(
        `工作日历缺少${years}年，日期为暂定。`,
        `The calendar does not cover ${years}; dates that ask it are provisional.`,
      ),
    },
  ];
});

function asksCalendar({ row }: ReadRow): boolean {
  return row.duration.unit === 'workingDays' || row.rollRule !== 'none';
}

function yearsBetween(from: string, until: string): number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(until.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}
