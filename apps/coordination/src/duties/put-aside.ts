import type { DutyState } from '@homeward/duty-policy';
import { dutyOver, snoozeInPast, snoozePastDue } from './duties.errors.js';
import { isOwed } from './duty.js';

/** Lets an officer put a duty aside until a moment ahead that is not past its due date; a clock that stands still sets no bound. */
export function mayPutAside(
  { state, dueAt }: { state: DutyState; dueAt: string | null },
  { until, now }: { until: string; now: string },
): void {
  if (!isOwed({ state })) throw dutyOver();
  if (Date.parse(until) <= Date.parse(now)) throw snoozeInPast();
  if (dueAt !== null && Date.parse(until) > Date.parse(dueAt)) throw snoozePastDue();
}

/** Whether there is a moment until which it could be put aside. */
export const canBePutAside = ({ state, dueAt }: { state: DutyState; dueAt: string | null }, now: string): boolean =>
  isOwed({ state }) && (dueAt === null || Date.parse(dueAt) > Date.parse(now));
