import { describe, expect, test } from '@jest/globals';
import { daysIn } from './asked-screen.js';

describe('the days that a new screen is asked for', () => {
  test.each([
    ['1', 1],
    [' 90 ', 90],
    ['366', 366],
  ])('are taken in digits: "%s"', (text, days) => {
    expect(daysIn(text)).toBe(days);
  });

  test.each(['', ' ', '0', '367', '1e2', '0x10', '+5', '-5', '1.0', '9 0', '90 days', '９０'])(
    'are not taken where they are none, too few, too many or no digits: "%s"',
    (text) => {
      expect(daysIn(text)).toBeNull();
    },
  );
});
