import { caseSummary, type CaseSummary } from '@homeward/contracts';
import type { Case } from './case.js';

const shown = Object.keys(caseSummary.shape) as (keyof CaseSummary)[];

/** The case in codes alone. */
export function summaryOf(kase: Case, moves: readonly string[]): CaseSummary {
  const row: Record<string, unknown> = { ...kase, allowedActions: [...moves] };
  return caseSummary.parse(Object.fromEntries(shown.map((field) => [field, row[field]])));
}
