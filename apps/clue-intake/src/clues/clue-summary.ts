import { clueSummary, type ClueSummary } from '@homeward/contracts';
import { openPurposesOf, type Clue } from './clue.js';

const shown = Object.keys(clueSummary.shape) as (keyof ClueSummary)[];

/** The clue without anything personal. */
export function summaryOf(clue: Clue, moves: readonly string[]): ClueSummary {
  const row: Record<string, unknown> = { ...clue, openPurposes: openPurposesOf(clue), allowedActions: [...moves] };
  return clueSummary.parse(Object.fromEntries(shown.map((field) => [field, row[field]])));
}
