import { yearOf, type Day } from './days.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Asks a calendar and remembers which uncovered years it was asked about: they make the answer provisional. */
export interface Consultation {
  works(day: Day): boolean;
  provisionalYears(): number[];
}

/** Begins to ask a calendar. */
export function consult(calendar: WorkingCalendar): Consultation {
  const uncovered = new Set<number>();
  return {
    works(day) {
      if (!calendar.coveredYears.includes(yearOf(day))) uncovered.add(yearOf(day));
      return calendar.dayKind(day).works;
    },
    provisionalYears: () => [...uncovered].sort((a, b) => a - b),
  };
}

/** The n-th working day after a day. */
export function workingDayAfter(day: Day, count: number, asked: Consultation): Day {
  let found = day;
  for (let left = count; left > 0;) {
    found += 1;
    if (asked.works(found)) left -= 1;
  }
  return found;
}

/** The n-th working day before a day. */
export function workingDayBefore(day: Day, count: number, asked: Consultation): Day {
  let found = day;
  for (let left = count; left > 0;) {
    found -= 1;
    if (asked.works(found)) left -= 1;
  }
  return found;
}

/** The day itself if it works, else the first working day after the rest days. */
export function rolled(day: Day, asked: Consultation): Day {
  let found = day;
  while (!asked.works(found)) found += 1;
  return found;
}
