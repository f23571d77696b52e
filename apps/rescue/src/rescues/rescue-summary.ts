import { rescueSummary, type RescueSummary } from '@homeward/contracts';
import type { Rescue } from './rescue.js';

const shown = Object.keys(rescueSummary.shape) as (keyof RescueSummary)[];

/** The rescue without place, risk and names of approvers. */
export function summaryOf(rescue: Rescue, moves: readonly string[]): RescueSummary {
  const row: Record<string, unknown> = {
    ...rescue,
    approvedBy: rescue.approvals.map(({ level }) => level),
    allowedActions: [...moves],
  };
  return rescueSummary.parse(Object.fromEntries(shown.map((field) => [field, row[field]])));
}
