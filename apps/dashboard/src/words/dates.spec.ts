import { describe, expect, test } from '@jest/globals';
import { dayOf, endDay, endInstant, endsOnDayOf, fullEnd, instantOf, shortInstant } from './dates.js';
import { firstLanguage } from './language.js';
import { occurredWords } from './occurred.js';

const at = '2026-11-25T09:00:00.000Z';
const now = Date.parse('2026-11-24T00:00:00Z');

describe('telling a time', () => {
  test('follows the official zone, whatever zone the machine has', () => {
    expect([instantOf(at, 'zh'), instantOf(at, 'en')]).toEqual(['2026年11月25日(周三) 17:00', 'Wed 25 Nov 2026, 17:00']);
  });

  test('leaves out the year where it is this one', () => {
    expect([shortInstant(at, now, 'zh'), shortInstant(at, now, 'en')]).toEqual(['11月25日(周三) 17:00', 'Wed 25 Nov, 17:00']);
    expect(shortInstant('2027-01-04T09:00:00Z', now, 'zh')).toBe('2027年1月4日(周一) 17:00');
  });

  test('ends a day at its 24:00, not on the day after', () => {
    const end = '2026-11-27T16:00:00Z';
    expect([fullEnd(end, 'zh'), fullEnd(end, 'en')]).toEqual(['2026年11月27日(周五) 24:00', 'Fri 27 Nov 2026, 24:00']);
    expect(fullEnd(at, 'en')).toBe('Wed 25 Nov 2026, 17:00');
    expect(endInstant('2026-11-27T16:00:00Z', now, 'zh')).toBe('11月27日(周五) 24:00');
    expect([endDay('2027-01-25T16:00:00Z', 'en'), endDay('2027-01-25T09:00:00Z', 'en')]).toEqual([
      'Mon 25 Jan 2027',
      'Mon 25 Jan 2027',
    ]);
    expect(endsOnDayOf(Date.parse('2026-11-27T16:00:00Z'), Date.parse('2026-11-27T01:00:00Z'))).toBe(true);
  });

  test('never makes up an hour for a day, or a day for a month', () => {
    const interval = { notBefore: '2013-07-31T16:00:00.000Z', notAfter: '2013-08-31T16:00:00.000Z' };
    expect(occurredWords({ text: '2013-08', precision: 'month', ...interval }, 'zh', '')).toBe('2013年8月');
    expect(occurredWords({ text: '2013-08-05', precision: 'day', ...interval }, 'en', '')).toBe('Mon 5 Aug 2013');
    expect(occurredWords({ text: '2013', precision: 'year', ...interval }, 'zh', '')).toBe('2013年');
    expect(occurredWords({ text: null, precision: 'unknown', ...interval }, 'zh', '时间不详')).toBe('时间不详');
    expect(dayOf('2026-11-25T17:00:00Z', 'zh')).toBe('2026年11月26日(周四)');
  });
});

describe('beginning in a language', () => {
  test.each([
    ['en', [], 'en'],
    [null, ['en-GB', 'zh-CN'], 'en'],
    [null, ['fr', 'zh-CN'], 'zh'],
    [null, [], 'zh'],
    ['klingon', ['en'], 'en'],
  ] as const)('kept %s, wanted %j: %s', (kept, wanted, first) => expect(firstLanguage(kept, wanted)).toBe(first));
});
