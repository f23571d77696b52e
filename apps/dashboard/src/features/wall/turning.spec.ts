import { expect, test } from '@jest/globals';
import { turnOf } from './turning.js';

test('the wall turns through its numbers', () => {
  expect([0, 20_000, 40_000].map((now) => turnOf(now, 20_000, 2))).toEqual([0, 1, 0]);
});
