/** A calendar day without a clock or a zone: the number of days since 1 January 1970. */
export type Day = number;

export const DAY_MS = 86_400_000;

/** Reads a day written as YYYY-MM-DD; any other text is refused. */
export function dayOf(text: string): Day {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const found = dayAt(Number(year), Number(month), Number(day));
  if (Number.isNaN(found) || textOfDay(found) !== text) throw new Error(`Not a calendar day: ${text}`);
  return found;
}

/** Writes a day as YYYY-MM-DD. */
export function textOfDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of the week, 0 for Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function yearOf(day: Day): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

export function dayOfMonth(day: Day): number {
  return new Date(day * DAY_MS).getUTCDate();
}

/** The same-numbered day so many months later; where that month is shorter, its last day. */
export function addMonths(day: Day, months: number, endOfMonthSticky = false): Day {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1 + months;
  const lastOfTarget = dayAt(year, month + 1, 0);
  const isLastOfMonth = endOfMonthSticky && day === dayAt(year, date.getUTCMonth() + 2, 0);
  return isLastOfMonth ? lastOfTarget : Math.min(dayAt(year, month, date.getUTCDate()), lastOfTarget);
}

function dayAt(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}
