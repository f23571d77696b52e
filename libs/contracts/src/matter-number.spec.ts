import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isMatterNumber, matterNumber, matterNumberFrom } from './matter-number.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const number = fc.uint8Array({ minLength: 11, maxLength: 11 }).map(matterNumberFrom);

describe('numbering a matter', () => {
  test('gives twelve characters that check', () => {
    fc.assert(fc.property(number, (text) => /^[0-9A-HJKMNP-TV-Z]{12}$/.test(text) && isMatterNumber(text)));
  });

  test('catches every wrong character', () => {
    fc.assert(
      fc.property(number, fc.nat(11), fc.nat(31), (text, place, value) => {
        const wrong = text.slice(0, place) + String(alphabet[value]) + text.slice(place + 1);
        return wrong === text || !isMatterNumber(wrong);
      }),
    );
  });

  test('catches neighbours that changed places, but for the one pair that the check cannot tell apart', () => {
    fc.assert(
      fc.property(number, fc.nat(10), (text, place) => {
        const [left = '', right = ''] = text.slice(place, place + 2);
        if (left === right || new Set([left, right, '0', 'Z']).size === 2) return true;
        return !isMatterNumber(text.slice(0, place) + right + left + text.slice(place + 2));
      }),
    );
  });

  test.each(['', 'short', 'IIIIIIIIIIII', '00000000000o', '0000000000000'])('does not take "%s" for a number', (text) => {
    expect(isMatterNumber(text)).toBe(false);
  });
});

describe('looking a matter up by its number', () => {
  test('takes the number in lower case and with blanks around it', () => {
    fc.assert(fc.property(number, (text) => matterNumber.parse(` ${text.toLowerCase()}\t`) === text));
  });

  test.each(['', 'short', '000000000001', '0000 0000 0000'])('refuses "%s"', (text) => {
    expect(matterNumber.safeParse(text).error?.issues).toEqual([
      expect.objectContaining({ params: { code: 'matter-number-wrong' } }),
    ]);
  });
});
