import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import i18next from 'i18next';
import type { Speech } from '../words/use-words.js';
import { shareGone, standingOf, tickMs, type ClockFacts } from './clock-facts.js';
import { clockSentence, nextRungSentence } from './clock-words.js';

const catalogue = (language: string): object =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../words/${language}.json`), 'utf8')) as object;
const speech = (language: 'zh' | 'en'): Speech => ({
  t: (key, values) => i18next.getFixedT(language)(key, values ?? {}),
  code: (_list, value) => value,
  say: (words) => words[language],
  maybe: () => undefined,
  language,
});
const now = Date.parse('2026-11-23T01:00:00Z');
const open: ClockFacts = {
  state: 'open',
  startedAt: '2026-11-20T01:00:00Z',
  dueAt: '2026-11-25T09:00:00Z',
  soonAt: '2026-11-24T01:00:00Z',
  workingDays: null,
  missedAt: null,
  metAt: null,
  late: 'no',
  provisionalYears: [],
};
const both = (clock: ClockFacts, at = now) => [clockSentence(clock, at, speech('zh')), clockSentence(clock, at, speech('en'))];

beforeAll(() =>
  i18next.init({
    lng: 'zh',
    resources: { zh: { translation: catalogue('zh') }, en: { translation: catalogue('en') } },
    interpolation: { escapeValue: false },
  }),
);

describe('a clock', () => {
  test.each([
    ['on-track', {}],
    ['due-soon', { soonAt: '2026-11-23T01:00:00Z' }],
    ['on-track', { dueAt: '2026-11-23T01:10:00Z', soonAt: '2026-11-23T01:05:00Z' }],
    ['overdue', { dueAt: '2026-11-20T09:00:00Z' }],
    ['overdue', { missedAt: '2026-11-22T09:00:00Z' }],
    ['paused', { state: 'paused', dueAt: null }],
    ['met', { state: 'met' }],
    ['cancelled', { state: 'cancelled' }],
  ] as const)('is %s with %j', (standing, change) => expect(standingOf({ ...open, ...change }, now)).toBe(standing));

  test('says in working days what the server counts in working days', () => {
    expect(both({ ...open, workingDays: 2 })).toEqual([
      '还剩 2 个工作日 · 11月25日(周三) 17:00 到期',
      '2 working days left · due Wed 25 Nov, 17:00',
    ]);
  });

  test('says of one that stands still what stopped it, and what would be left', () => {
    const paused = { ...open, state: 'paused', dueAt: null, pausedFor: '…' } as const;
    expect(both({ ...paused, pausedHours: 80 })).toEqual(['已暂停（…） · 剩余 3 天', 'paused (…) · 3 days left']);
    expect(both({ ...paused, pausedHours: 80, workingDays: 2 })).toEqual([
      '已暂停（…） · 剩余 2 个工作日',
      'paused (…) · 2 working days left',
    ]);
    expect(both({ ...paused, pausedHours: null })).toEqual(['已暂停（…）', 'paused (…)']);
  });

  test('without that says the plain time that is left, and reckons no working day', () => {
    expect(both({ ...open, dueAt: '2026-11-23T04:20:00Z' })).toEqual([
      '还剩 3 小时 20 分 · 今日 12:20 到期',
      '3 h 20 min left · due today, 12:20',
    ]);
  });

  test('says by how much it is overdue, and since when', () => {
    expect(both({ ...open, dueAt: '2026-11-20T09:00:00Z', workingDays: -1 })).toEqual([
      '已超期 1 个工作日 · 应于 11月20日(周五) 17:00 前办结',
      '1 working day overdue · was due Fri 20 Nov, 17:00',
    ]);
  });

  test('stands still while it is paused', () => {
    expect(both({ ...open, state: 'paused', dueAt: null, pausedFor: '精神病鉴定' })[0]).toBe('已暂停（精神病鉴定）');
  });

  test('tells how early or late it was met', () => {
    expect(both({ ...open, state: 'met', metAt: '2026-11-24T05:00:00Z' })).toEqual(['提前 1 天 4 小时', '1 d 4 h early']);
    expect(both({ ...open, state: 'met', metAt: '2026-11-29T09:00:00Z', late: 'yes' })[1]).toBe('4 days late');
  });

  test('names who hears of it next', () => {
    const next = { at: '2026-11-26T01:00:00Z', to: '值班员' };
    expect(nextRungSentence({ ...open, nextRung: next }, now, speech('zh'))).toBe('若未办结，11月26日(周四) 09:00 通知值班员');
  });

  test('ticks once a second in the last hour only', () => {
    expect([tickMs(open, now), tickMs(open, Date.parse('2026-11-25T08:30:00Z'))]).toEqual([60_000, 1_000]);
  });

  test('draws a bar that never leaves its frame', () => {
    expect(shareGone(open, Date.parse('2030-01-01T00:00:00Z'))).toBe(1);
    expect(shareGone(open, 0)).toBe(0);
  });
});
