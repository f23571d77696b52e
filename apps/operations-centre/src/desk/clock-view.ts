import type { ClockView } from '@homeward/contracts';
import type { ClockEntity } from './clock.entity.js';
import { nextRungAt, remainingUntil } from './remaining.js';

/** A clock as it is read at a moment, by the clocks of a zone. Whom its rungs call stays with the row. */
export const clockViewAt =
  (now: string, zone: string) =>
  ({ escalatedTo: _desks, ...clock }: ClockEntity): ClockView => ({
    ...clock,
    remaining: clock.state === 'open' && clock.dueAt !== null ? remainingUntil(clock.dueAt, now) : null,
    nextRung: clock.nextFiresAt === null ? null : nextRungAt(clock.nextFiresAt, zone),
  });
