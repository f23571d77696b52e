import { describe, expect, test } from '@jest/globals';
import { isToRenew, leftToWarnOf, type Ending } from './session-end.js';

const now = Date.parse('2026-11-26T09:00:00Z');
const ending = (leftSeconds: number, more: Partial<Ending> = {}): Ending => ({
  usableUntil: now + leftSeconds * 1_000,
  lastsMs: 280_000,
  isRefused: true,
  ...more,
});

describe('the end of a sign-in', () => {
  test.each([
    [151, 280_000, false],
    [139, 280_000, true],
    [-1, 280_000, true],
    [61, 100_000, false],
    [49, 100_000, true],
  ])('with %d s left of %d ms it is asked to go on: %s', (left, lastsMs, expected) => {
    expect(isToRenew(ending(left, { lastsMs }), now)).toBe(expected);
  });

  test('is asked about before anybody is warned', () => {
    expect([isToRenew(ending(121), now), leftToWarnOf(ending(121), now)]).toEqual([true, null]);
  });

  test.each([
    [121, true, null],
    [120, true, 120_000],
    [1, true, 1_000],
    [0, true, null],
    [60, false, null],
  ])('with %d s left, refused: %s, is warned of by %p ms', (left, isRefused, expected) => {
    expect(leftToWarnOf(ending(left, { isRefused }), now)).toBe(expected);
  });
});
