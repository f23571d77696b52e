import type { DutySummary } from '@homeward/contracts';
import { nextFirst } from '../../parts/order.js';

/** Overdue duties by the rung that they have climbed to; every rung up to the highest has a column, also an empty one. */
export function byRung(duties: readonly DutySummary[]): [number, DutySummary[]][] {
  const level = ({ escalated }: DutySummary): number => escalated?.rung ?? 0;
  const highest = Math.max(2, ...duties.map(level));
  return Array.from({ length: highest + 1 }, (_, rung) => [rung, nextFirst(duties.filter((duty) => level(duty) === rung))]);
}
