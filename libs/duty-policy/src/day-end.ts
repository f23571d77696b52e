import type { Day } from './days.js';
import type { Pack } from './pack.js';
import { endOfDay, instantAt, type Instant } from './zone.js';

/** When the last day of a period ends: at 24:00, or when the offices close, as a time of the local clock: `17:00` (Civil Code art. 203). */
export type DayEnd = '24:00' | (string & {});

const MINUTE_MS = 60_000;

/** When a day ends by a pack. */
export const dayEndOf = ({ businessHours }: Pick<Pack, 'businessHours'>): DayEnd => businessHours?.to ?? '24:00';

/** The moment at which a period ends whose last day this is. What began after closing time has the rest of that day, so no period ends before it begins. */
export function endOfLastDay(day: Day, zone: string, dayEnd: DayEnd, startedAt: Instant): Instant {
  const midnight = endOfDay(day, zone);
  if (dayEnd === '24:00') return midnight;
  const [hours = 0, minutes = 0] = dayEnd.split(':').map(Number);
  const closing = instantAt(day, zone, (hours * 60 + minutes) * MINUTE_MS);
  return closing > startedAt ? closing : midnight;
}
