import { describe, expect, test } from '@jest/globals';
import { nextRungAt, remainingUntil } from './remaining.js';

const now = '2026-11-26T08:00:00.000Z';

describe('what is left', () => {
  test.each([
    ['2026-11-26T08:00:00.000Z', 0, '还剩 0 分', '0 min left'],
    ['2026-11-26T11:20:59.000Z', 200, '还剩 3 小时 20 分', '3 h 20 min left'],
    ['2026-11-27T09:30:00.000Z', 1_530, '还剩 1 天 1 小时', '1 d 1 h left'],
    ['2026-11-30T08:00:00.000Z', 5_760, '还剩 4 天', '4 days left'],
    ['2026-11-26T07:59:30.000Z', -0, '已超期 0 分', '0 min overdue'],
    ['2026-11-24T07:00:00.000Z', -2_940, '已超期 2 天 1 小时', '2 d 1 h overdue'],
  ])('until %s', (dueAt, minutes, zh, en) => {
    expect(remainingUntil(dueAt, now)).toEqual({ minutes, words: { zh, en } });
  });
});

describe('the next step of a ladder', () => {
  test('is told by the clocks of the agency', () => {
    expect(nextRungAt('2026-11-26T01:00:00.000Z', 'Asia/Shanghai').words).toEqual({
      zh: '若未办结，11月26日 09:00 进入下一级督办',
      en: 'if not met, the next step of its ladder follows on 26 Nov, 09:00',
    });
  });
});
