import { describe, expect, test } from '@jest/globals';
import { TipLimits } from './tip-limits.js';
import { TokenBuckets } from './token-bucket.js';

describe('coming often', () => {
  test('is free as many times as may be at once, and then after a wait that is told', () => {
    const buckets = new TokenBuckets({ atOnce: 2, aMinute: 6 });
    expect([buckets.take('a', 0), buckets.take('a', 0), buckets.take('a', 0)]).toEqual([0, 0, 10]);
    expect(buckets.take('a', 9_000)).toBe(1);
    expect(buckets.take('a', 10_000)).toBe(0);
    expect(buckets.take('b', 0)).toBe(0);
  });

  test('asking while one has to wait does not lengthen the wait', () => {
    const buckets = new TokenBuckets({ atOnce: 1, aMinute: 6 });
    expect([0, 0, 4_000, 8_000, 10_000].map((at) => buckets.take('a', at))).toEqual([0, 10, 6, 2, 0]);
  });

  test('more than may be at once is never saved up, and a clock that goes back gives nothing', () => {
    const buckets = new TokenBuckets({ atOnce: 1, aMinute: 60 });
    expect([0, 600_000, 600_000, 0].map((at) => buckets.take('a', at))).toEqual([0, 0, 1, 1]);
  });

  test('is counted for each act on its own', () => {
    const limits = new TipLimits();
    const looks = Array.from({ length: 7 }, () => limits.waitFor('look', 'unreal', 0));
    expect(looks).toEqual([0, 0, 0, 0, 0, 0, 10]);
    expect(limits.waitFor('report', 'unreal', 0)).toBe(0);
  });
});
