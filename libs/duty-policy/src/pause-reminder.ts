import type { ClockPlace } from './clock.js';
import { rungInstant } from './rungs.js';
import type { Span } from './span.js';
import { localDay, type Instant } from './zone.js';

// A pause must not be a hiding place: where the row names no longest pause, this one counts.
const defaultLongest: Span = { value: 30, unit: 'calendarDays' };

/** When a pause has lasted so long that holder and supervisor are reminded of it. */
export function pauseReminder(longest: Span | undefined, from: Instant, place: ClockPlace): Instant {
  const span = longest ?? defaultLongest;
  return rungInstant({ ...span, side: 'after' }, { dueAt: from, dueDay: localDay(from, place.zone) }, place);
}
