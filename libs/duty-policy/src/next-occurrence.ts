import type { DutyFields } from './duty.js';
import { rowOf, type Policy } from './policy.js';

/** Whether a recurring duty goes on after this occurrence; a schedule has a last one. */
export function hasNextOccurrence(duty: DutyFields, policy: Policy): boolean {
  if (duty.inputs.kind !== 'recurring') return false;
  const { schedule } = rowOf(policy, duty).row;
  return schedule === undefined || duty.occurrence < schedule.length;
}
