import { addDays, instantOfLocal, localDay } from '@homeward/contracts';

/** Where a recipient's day begins and which of its days are worked. */
export interface WorkingPlace {
  zone: string;
  works: (day: string) => boolean;
}

const opensAt = '08:00:00';
const closesAt = '20:00:00';
// Longer than any run of rest days that a calendar has.
const farthest = 40;

/** Whether somebody may be disturbed: from 08:00 to 20:00 on a working day. */
export function isQuiet(at: string, { zone, works }: WorkingPlace): boolean {
  const day = localDay(at, zone);
  return !works(day) || at < instantOfLocal(`${day}T${opensAt}`, zone) || at >= instantOfLocal(`${day}T${closesAt}`, zone);
}

/** The moment itself, or the end of the quiet hours in which it lies. */
export function afterQuiet(at: string, place: WorkingPlace): string {
  return isQuiet(at, place) ? nextMorning(at, place) : at;
}

/** The next 08:00 of a working day: then the daily digest goes out. */
export function nextMorning(at: string, { zone, works }: WorkingPlace): string {
  const today = localDay(at, zone);
  for (let ahead = 0; ahead <= farthest; ahead += 1) {
    const day = addDays(today, ahead);
    const morning = instantOfLocal(`${day}T${opensAt}`, zone);
    if (works(day) && morning > at) return morning;
  }
  return instantOfLocal(`${addDays(today, 1)}T${opensAt}`, zone);
}
