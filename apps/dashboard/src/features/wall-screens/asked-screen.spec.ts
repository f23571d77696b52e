import { describe, expect, test } from '@jest/globals';
import { daysIn, nameIn } from './asked-screen.js';

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

describe('the name that a new screen is asked for', () => {
  test.each([
    [' Unreal hall, 2nd floor ', 'Unreal hall, 2nd floor'],
    ['虚构大厅', '虚构大厅'],
    ['a'.repeat(60), 'a'.repeat(60)],
  ])('is taken without white space around it: "%s"', (text, name) => {
    expect(nameIn(text)).toBe(name);
  });

  test.each(['', '  ', 'a'.repeat(61), 'Unreal\nhall'])('is not taken where it is none or too long: "%s"', (text) => {
    expect(nameIn(text)).toBeNull();
  });
});
