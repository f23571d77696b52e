import { describe, expect, test } from '@jest/globals';
import { restEnd } from './rest-end.js';

const place = (...rests: string[]) => ({ zone: 'Asia/Shanghai', works: (day: string) => !rests.includes(day) });
const weekend = ['2026-03-07', '2026-03-08'];

describe('a matter in which nothing happens', () => {
  test('has rested when five working days after the day of the last thing are over', () => {
    expect(restEnd('2026-03-02T01:00:00.000Z', place(...weekend))).toBe('2026-03-09T16:00:00.000Z');
    expect(restEnd('2026-03-02T15:59:00.000Z', place(...weekend))).toBe('2026-03-09T16:00:00.000Z');
  });

  test('rests a day longer for each holiday, and no longer for a make-up day', () => {
    expect(restEnd('2026-03-02T01:00:00.000Z', place(...weekend, '2026-03-04'))).toBe('2026-03-10T16:00:00.000Z');
    expect(restEnd('2026-03-02T01:00:00.000Z', place('2026-03-08'))).toBe('2026-03-07T16:00:00.000Z');
  });
});
