import { addDays, instantOfLocal, localDay } from '@homeward/contracts';
import type { WorkingPlace } from '../notices/quiet-hours.js';

/** A default of the desk, not of any law. */
export const restingDays = 5;
// Longer than any run of days that holds five working ones.
const farthest = 60;

/** When a matter has rested for five whole working days: the day on which its rest began does not count. */
export function restEnd(since: string, { zone, works }: WorkingPlace): string {
  let day = localDay(since, zone);
  for (let ahead = 0, counted = 0; ahead < farthest && counted < restingDays; ahead += 1) {
    day = addDays(day, 1);
    if (works(day)) counted += 1;
  }
  return instantOfLocal(addDays(day, 1), zone);
}
