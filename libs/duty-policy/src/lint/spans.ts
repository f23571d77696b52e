import type { Span } from '../span.js';

const DAY = 24;

// Between two working weeks lie two rest days, and no holiday the calendars know keeps offices shut for longer than twelve.
const hours = {
  minutes: { shortest: (value: number) => value / 60, longest: (value: number) => value / 60 },
  hours: { shortest: (value: number) => value, longest: (value: number) => value },
  instant: { shortest: () => 0, longest: () => 0 },
  calendarDays: { shortest: (value: number) => value * DAY, longest: (value: number) => value * DAY },
  workingDays: { shortest: (value: number) => value * DAY, longest: (value: number) => (Math.ceil(value / 5) * 7 + 12) * DAY },
  months: {
    shortest: (value: number) => Math.max(28 * value, Math.floor(30.4 * value) - 2) * DAY,
    longest: (value: number) => 31 * value * DAY,
  },
  years: { shortest: (value: number) => 365 * value * DAY, longest: (value: number) => 366 * value * DAY },
} as const;

/** The fewest hours a limit can last, leaving the hour of the day aside. */
export function shortestHours({ value, unit }: Span): number {
  return hours[unit].shortest(value);
}

/** The most hours a limit can last, leaving the hour of the day aside. */
export function longestHours({ value, unit }: Span): number {
  return hours[unit].longest(value);
}

/** Whether a limit runs by the clock, not by days. */
export function runsByClock({ unit }: Pick<Span, 'unit'>): boolean {
  return unit === 'minutes' || unit === 'hours' || unit === 'instant';
}
