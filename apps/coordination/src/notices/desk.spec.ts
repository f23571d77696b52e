import { describe, expect, test } from '@jest/globals';
import { shippedPacks } from '@homeward/duty-policy';
import { desks, desksOf } from './desk.js';

describe('desks', () => {
  test('are those that the shipped packs name', () => {
    const targets =
      JSON.stringify(shippedPacks).match(/"[a-z-]+@(?:own|counterpart|same|\+1|\+2|province|national)[a-z:-]*"/g) ?? [];
    const named = new Set(targets.map((target) => target.slice(1, target.indexOf('@'))));
    expect(named.size).toBeGreaterThan(8);
    expect([...named].filter((desk) => !desks.some((known) => known === desk))).toEqual([]);
  });

  test('are an officer’s own where one of the roles serves before anybody else', () => {
    expect(desksOf(['chief-prosecutor'], new Set(['chief-prosecutor']))).toEqual(['supervising-prosecutor', 'chief-prosecutor']);
    expect(desksOf(['chief-prosecutor'], new Set(['chief-prosecutor', 'prosecutor']))).toEqual(['chief-prosecutor']);
    expect(desksOf(['statistician'], new Set(['statistician']))).toEqual([]);
    expect(desksOf(['policy-publisher'], new Set(['policy-publisher', 'unit-head']))).toEqual(['policy-publisher']);
  });
});
