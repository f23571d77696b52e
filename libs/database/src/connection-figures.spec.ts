import { describe, expect, test } from '@jest/globals';
import { offBetween } from './connection-figures.js';

describe('comparing two clocks', () => {
  test('takes a reading between question and answer for right, however long the answer took', () => {
    expect([offBetween(1_000, 1_000, 1_000), offBetween(5_000, 1_000, 9_000)]).toEqual([0, 0]);
  });

  test('counts from the nearer end otherwise', () => {
    expect([offBetween(400, 1_000, 9_000), offBetween(9_500, 1_000, 9_000)]).toEqual([-600, 500]);
  });
});
