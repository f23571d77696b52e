import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inFours, receiptCodeFrom, typedCode } from './receipt-code.js';

const bytes = fc.uint8Array({ minLength: 15, maxLength: 15 });
const check = (drawn: string): string =>
  receiptCodeFrom(Uint8Array.from(drawn, (character) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(character))).slice(15);

describe('the code of a receipt', () => {
  test('is sixteen characters that are not mistaken for each other', () => {
    fc.assert(fc.property(bytes, (random) => /^[0-9A-HJKMNP-TV-Z]{16}$/.test(receiptCodeFrom(random))));
  });

  test('has a last character that any other wrong or swapped one does not fit', () => {
    const cases = fc.tuple(bytes, fc.integer({ min: 0, max: 14 }), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'));
    fc.assert(
      fc.property(cases, ([random, place, other]) => {
        const code = receiptCodeFrom(random);
        const changed = code.slice(0, place) + other + code.slice(place + 1, 15);
        return changed === code.slice(0, 15) || check(changed) !== code[15];
      }),
    );
    const [a, b] = ['0123456789ABCDE', '1023456789ABCDE'];
    expect(check(a)).not.toBe(check(b));
  });

  test('is read however people write it', () => {
    fc.assert(
      fc.property(bytes, (random) => typedCode(` ${inFours(receiptCodeFrom(random)).toLowerCase()}\n`) === receiptCodeFrom(random)),
    );
    expect(typedCode('ＡＢ－oO il—L')).toBe('AB00111');
    expect(typedCode('x'.repeat(1_000))).toHaveLength(64);
  });
});
