import type { DateFields } from './date-fields.js';
import type { DutyFields } from './duty.js';
import type { LedgerFact } from './fact.js';
import type { Policy } from './policy.js';

/** What a duty is brought in step with, at what moment, and because of what. */
export interface Settling {
  policy: Policy;
  ledger: readonly LedgerFact[];
  now: string;
  cause: LedgerFact | null;
}

/** The columns that follow from the acts that stop, restart or lengthen a period. */
export type ClockColumns = Pick<DutyFields, DateFields | 'cycle' | 'packVersion' | 'inputs'>;

/** The columns that follow from the clock. */
export function dates(duty: DutyFields): ClockColumns {
  const { startedAt, startedUntil, rawDate, dueDate, dueAt, dueAtLatest, provisionalYears, cycle, packVersion, inputs } = duty;
  return { startedAt, startedUntil, rawDate, dueDate, dueAt, dueAtLatest, provisionalYears, cycle, packVersion, inputs };
}

/** Whether two versions of a duty have the same clock. */
export function sameDates(one: DutyFields, other: DutyFields): boolean {
  const compared = (duty: DutyFields): string => {
    const { inputs, ...columns } = dates(duty);
    return JSON.stringify([columns, { ...inputs, wakesAt: null, endedByHand: null }]);
  };
  return compared(one) === compared(other);
}
