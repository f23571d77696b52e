import type { Day } from './days.js';
import type { Pack } from './pack.js';
import { endOfDay, instantAt, type Instant } from './zone.js';

/** The moment at which a period ends, and the closing time of the offices (`17:00`) where that is what ends it. */
export interface LastMoment {
  dueAt: Instant;
  closingTime: string | null;
}

const MINUTE_MS = 60_000;

/** When business ends by a pack, and with it the last day of a period (Civil Code art. 203); null where that day runs until 24:00. */
export const closingTimeOf = ({ businessHours }: Pick<Pack, 'businessHours'>): string | null => businessHours?.to ?? null;

/** The end of the last day of a period. What began after closing time has the rest of that day, so no period ends before it begins. */
export function endOfLastDay(day: Day, zone: string, closingTime: string | null, startedAt: Instant): LastMoment {
  const midnight = { dueAt: endOfDay(day, zone), closingTime: null };
  if (closingTime === null) return midnight;
  const [hours = 0, minutes = 0] = closingTime.split(':').map(Number);
  const closing = instantAt(day, zone, (hours * 60 + minutes) * MINUTE_MS);
  return closing > startedAt ? { dueAt: closing, closingTime } : midnight;
}
