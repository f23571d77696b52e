import type { DutyFields } from './duty.js';
import { overdueFrom } from './rungs.js';
import { instantOf, type Instant } from './zone.js';

type Dates = Pick<DutyFields, 'dueAt' | 'dueAtLatest'>;

/** The latest possible due moment; null while the clock stands still. */
export function latestDue({ dueAt, dueAtLatest }: Dates): Instant | null {
  const latest = dueAtLatest ?? dueAt;
  return latest === null ? null : instantOf(latest);
}

/** The moment of the due mark: lateness is certain once even the latest possible due date has passed. */
export function dueMark(duty: Dates): Instant | null {
  const latest = latestDue(duty);
  return latest === null ? null : overdueFrom(latest);
}
