import { describe, expect, test } from '@jest/globals';
import { quantilesOf } from './quantiles.js';

describe('telling quantiles', () => {
  test('names values that were measured', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index);
    expect(quantilesOf(values)).toEqual({ count: 200, p50: 100, p99: 198, max: 200 });
  });

  test('of one value names it three times', () => {
    expect(quantilesOf([7])).toEqual({ count: 1, p50: 7, p99: 7, max: 7 });
  });
});
