import type { DutySummary } from '@homeward/contracts';

/** What is next: overdue on top, then what is due first, then what came first. */
export function nextFirst(duties: readonly DutySummary[]): DutySummary[] {
  const rank = ({ missedAt, dueAt, recordedAt }: DutySummary) => `${missedAt === null ? 1 : 0} ${dueAt ?? '9'} ${recordedAt}`;
  return [...duties].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}
