import { addDays, addMonths, localDay } from '@homeward/contracts';

/** Operations run by the calendar of the capital, wherever their organs are. */
export const operationZone = 'Asia/Shanghai';

/** The last day of an operation that lasts so many months: the day before the same-numbered day, or the last of a shorter month. */
export function lastDayAfter(startsOn: string, months: number): string {
  const reached = addMonths(startsOn, months);
  return reached.slice(8) === startsOn.slice(8) ? addDays(reached, -1) : reached;
}

/** Whether an instant falls on a day of the operation, both boundary days included; null where a boundary is not known. */
export function fallsWithin(
  instant: string,
  { startsOn, endsOn }: { startsOn: string | null; endsOn: string | null },
): boolean | null {
  const day = localDay(instant, operationZone);
  if (startsOn !== null && day < startsOn) return false;
  if (endsOn !== null && day > endsOn) return false;
  return startsOn === null || endsOn === null ? null : true;
}
