import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DutySummary } from '@homeward/contracts';
import { beforeAll, describe, expect, test } from '@jest/globals';
import i18next from 'i18next';
import type { Speech } from '../../words/use-words.js';
import { handOverText } from './hand-over-text.js';

const catalogue = (language: string): object =>
  Object.assign(
    {},
    ...['', 'hand-over.'].map(
      (of): unknown => JSON.parse(readFileSync(join(import.meta.dirname, `../../words/${of}${language}.json`), 'utf8')) as unknown,
    ),
  ) as object;
const speech: Speech = {
  t: (key, values) => i18next.getFixedT('en')(key, values ?? {}),
  code: (_list, value) => value,
  say: ({ en }) => en,
  maybe: () => undefined,
  language: 'en',
};
const now = Date.parse('2026-11-23T01:00:00Z');
const duty = (id: string, dueAt: string, soonAt: string): DutySummary => ({
  ...{ id, version: 1, dutyType: 'HW-PRV-06', title: { zh: '虚构', en: `Unreal duty ${id}` }, kind: 'target', mode: 'enforce' },
  ...{ state: 'open', matterId: `matter-${id}`, subjectKind: 'matterId', subjectId: id, occurrence: 1, agencyId: 'agency' },
  ...{ ownerRole: 'responsible-officer', holderId: 'officer-unreal', counterpartAgencyId: null, blocksClosing: false },
  ...{ startedAt: soonAt, startedUntil: soonAt, dueDate: '2026-11-30', dueAt, dueAtLatest: dueAt, provisionalYears: [] },
  ...{ missedAt: null, missedCount: 0, metAt: null, late: 'no', recordedLate: false, historical: false, implied: false },
  ...{
    nextFiresAt: null,
    soonAt,
    remaining: null,
    escalated: null,
    reminded: null,
    nextRung: null,
    pausedBy: null,
    meetingFacts: [],
  },
  recordedAt: soonAt,
});
const late = duty('1', '2026-11-20T09:00:00Z', '2026-11-19T09:00:00Z');
const soon = duty('2', '2026-11-23T09:00:00Z', '2026-11-22T09:00:00Z');
const later = duty('3', '2026-11-30T09:00:00Z', '2026-11-29T09:00:00Z');
const draft = (duties: DutySummary[], isCut = false) =>
  handOverText({ agency: 'Unreal desk', duties, matters: new Map([['matter-1', { number: 'ABCDEFGHJKMN' }]]), isCut }, now, speech);

beforeAll(() =>
  i18next.init({ lng: 'en', resources: { en: { translation: catalogue('en') } }, interpolation: { escapeValue: false } }),
);

describe('drafting a hand-over', () => {
  test('names what is overdue first, then what is due soon, then the rest, by number, title and due words', () => {
    const lines = draft([later, soon, late]).split('\n');
    expect(lines.filter((line) => /^\S/.test(line))).toEqual([
      'Hand-over of Unreal desk · Mon 23 Nov 2026, 09:00',
      'overdue (1)',
      '- ABCD-EFGH-JKMN · Unreal duty 1 · 2 d 16 h overdue · was due Fri 20 Nov, 17:00',
      'due soon (1)',
      '- No matter number · Unreal duty 2 · 8 h 0 min left · due today, 17:00',
      'on track (1)',
      '- No matter number · Unreal duty 3 · 7 days left · due Mon 30 Nov, 17:00',
      'To note:',
    ]);
  });

  test('names no officer, says where more follows, and says where nothing is owed', () => {
    expect(draft([late])).not.toContain('officer-unreal');
    expect(draft([late], true)).toContain('More is owed');
    expect(draft([])).toContain('Nothing is owed at the moment.');
  });
});
