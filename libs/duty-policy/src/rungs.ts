import { consult, workingDayBefore, type Consultation } from './consultation.js';
import type { ClockPlace, Due } from './clock.js';
import type { Day } from './days.js';
import { clockLength, dayAfter, type Span } from './span.js';
import { instantAt, type Instant } from './zone.js';

/** How far before or after the due date a rung stands. */
export interface Offset extends Span {
  side: 'before' | 'after';
}

const NINE_O_CLOCK = 9 * 3_600_000;

/** The first moment at which a duty is overdue: a rung at the due date, and the due mark itself. */
export function overdueFrom(dueAt: Instant): Instant {
  return dueAt + 1000;
}

/** When a rung fires. Day offsets fire at 09:00; a rung before the due date never falls on a rest day. */
export function rungInstant(offset: Offset, due: Pick<Due, 'dueAt' | 'dueDay'>, { zone, calendar }: ClockPlace): Instant {
  const length = clockLength(offset);
  if (length === null) return instantAt(rungDay(offset, due.dueDay, consult(calendar)), zone, NINE_O_CLOCK);
  if (length === 0) return overdueFrom(due.dueAt);
  return offset.side === 'before' ? due.dueAt - length : due.dueAt + length;
}

function rungDay(offset: Offset, dueDay: Day, asked: Consultation): Day {
  if (offset.side === 'after') return dayAfter(dueDay, offset, 'correspondingDay', asked);
  if (offset.unit === 'workingDays') return workingDayBefore(dueDay, offset.value, asked);
  const day = dayAfter(dueDay, { ...offset, value: -offset.value }, 'correspondingDay', asked);
  return asked.works(day) ? day : workingDayBefore(day, 1, asked);
}
