import { describe, expect, test } from '@jest/globals';
import { dutyPage, type DutySummary } from '@homeward/contracts';
import { runProgram } from '../program.js';
import type { DutyApi } from './duty-api.js';
import { explainDuty } from './explain-duty.js';
import { listDuties } from './list-duties.js';

const id = '11111111-1111-4111-8111-111111111111';
const at = '2026-03-02T02:00:00.000Z';
const duty = (change: Partial<DutySummary>): DutySummary => ({
  ...{ id, version: 1, dutyType: 'HW-PRV-06', title: { zh: '虚构', en: 'Unreal duty' }, kind: 'target', mode: 'enforce' },
  ...{ state: 'open', matterId: id, subjectKind: 'matterId', subjectId: id, occurrence: 1, agencyId: id },
  ...{ ownerRole: 'responsible-officer', holderId: null, counterpartAgencyId: null, blocksClosing: false },
  ...{ startedAt: at, startedUntil: at, dueDate: '2026-03-30', dueAt: at, dueAtLatest: at, provisionalYears: [], missedAt: null },
  ...{ missedCount: 0, metAt: null, late: 'no', recordedLate: false, historical: false, implied: false, nextFiresAt: null },
  ...{ soonAt: null, remaining: null, escalated: null, reminded: null, nextRung: null, pausedBy: null, meetingFacts: [] },
  recordedAt: at,
  ...change,
});

/** A public address that gives out these pages, one after the other, and what was asked of it. */
function address(...answers: unknown[]): { api: DutyApi; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    api: {
      get: async (path, shape) => {
        asked.push(path);
        return shape.parse(answers.shift());
      },
    } as DutyApi,
  };
}

describe('duty list', () => {
  test('asks for what the words name and follows the pages to the end', async () => {
    const overdue = duty({ missedAt: at, provisionalYears: [2027] });
    const { api, asked } = address(
      { items: [overdue], next: 'more' },
      { items: [duty({ state: 'held', dueAt: null })], next: null },
    );
    const { lines, json, isGood } = await listDuties(api, { overdue: true, provisional: true, dueBefore: at }, 'en');

    expect(isGood).toBe(true);
    expect(lines).toEqual([
      `${id}  HW-PRV-06  ${at}  open, overdue, provisional 2027  Unreal duty`,
      `${id}  HW-PRV-06  -  held  Unreal duty`,
      '2',
    ]);
    expect(dutyPage.parse({ ...(json as object), next: null }).items).toHaveLength(2);
    const [first, second] = asked.map((path) => new URLSearchParams(path.split('?')[1]));
    expect(Object.fromEntries(first ?? [])).toEqual({ overdue: 'true', provisional: 'true', dueBefore: at, limit: '200' });
    expect(second?.get('cursor')).toBe('more');
  });

  test('asks for what is kept back, and tells it in the other language', async () => {
    const { api, asked } = address({ items: [duty({ state: 'held' })], next: null });
    expect((await listDuties(api, { held: true }, 'zh')).lines[0]).toContain('虚构');
    expect(asked).toEqual(['duties?state=held&limit=200']);
  });
});

describe('clock explain', () => {
  test('passes on what the service explains, and nothing that is no explanation', async () => {
    const { api } = address({ dutyId: id });
    await expect(explainDuty(api, id, 'en')).rejects.toThrow();
  });
});

describe('words that duty and clock do not know', () => {
  test.each([
    [['duty', 'list', '--late'], "error: unknown option '--late'"],
    [['duty', 'list', '--as', 'emperor@unreal-county-a/court'], 'Write role@agency'],
    [['duty', 'list', '--due-before', 'tomorrow'], 'Write a moment with its zone'],
    [['clock', 'explain'], "error: missing required argument 'id'"],
    [['clock', 'explain', 'seven'], 'The id of a duty is a UUID in lower case.'],
    [['clock', 'explain', id, '--language', 'xx'], 'Allowed choices are zh, en'],
  ] as [string[], string][])('homeward %j: exit code 2 and the usage', async (words, line) => {
    let err = '';
    const code = await runProgram(words, { writeOut: () => undefined, writeErr: (text) => void (err += text) });
    expect(code).toBe(2);
    expect(err).toContain(line);
  });
});
