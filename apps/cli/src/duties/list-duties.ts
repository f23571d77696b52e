import { dutyPage, type DutySummary } from '@homeward/contracts';
import type { Answer } from '../policy/answer.js';
import type { DutyApi, Language } from './duty-api.js';

/** Which duties of the officer's agency, and of those owed to it, are listed. */
export interface DutyFilter {
  overdue?: true;
  provisional?: true;
  held?: true;
  dueBefore?: string;
}

/** Every duty that the filter lets through, page by page. */
export async function listDuties(api: DutyApi, filter: DutyFilter, language: Language): Promise<Answer> {
  const items: DutySummary[] = [];
  const query = new URLSearchParams({ ...wordsOf(filter), limit: '200' });
  for (let next: string | null = ''; next !== null;) {
    if (next !== '') query.set('cursor', next);
    const page = await api.get(`duties?${query}`, dutyPage);
    items.push(...page.items);
    next = page.next;
  }
  return { json: { items }, lines: [...items.map((duty) => lineOf(duty, language)), `${items.length}`], isGood: true };
}

const wordsOf = ({ overdue, provisional, held, dueBefore }: DutyFilter): Record<string, string> => ({
  ...(overdue && { overdue: 'true' }),
  ...(provisional && { provisional: 'true' }),
  ...(held && { state: 'held' }),
  ...(dueBefore !== undefined && { dueBefore }),
});

function lineOf(duty: DutySummary, language: Language): string {
  return [duty.id, duty.dutyType, duty.dueAt ?? '-', markOf(duty), duty.title[language]].join('  ');
}

function markOf({ state, missedAt, provisionalYears }: DutySummary): string {
  const isRunning = state === 'open' || state === 'paused' || state === 'held';
  return [
    state,
    ...(isRunning && missedAt !== null ? ['overdue'] : []),
    ...(isRunning && provisionalYears.length > 0 ? [`provisional ${provisionalYears.join(' ')}`] : []),
  ].join(', ');
}
