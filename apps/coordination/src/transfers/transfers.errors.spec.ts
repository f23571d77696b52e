import { describe, expect, test } from '@jest/globals';
import { beforeOffer } from './transfers.errors.js';

describe('refusing an act on a transfer that lies before its offer', () => {
  const at = '2026-11-27T19:32:41.407Z';
  const occurred = { text: null, precision: 'instant', notBefore: at, notAfter: at } as const;

  test.each([
    ['Asia/Shanghai', '2026-11-28 03:32 (Asia/Shanghai)'],
    ['Asia/Urumqi', '2026-11-28 01:32 (Asia/Urumqi)'],
  ])('names the moment as the clock of the acting agency shows it: %s', (zone, told) => {
    expect(beforeOffer({ occurred }, zone).message).toBe(`The transfer was offered at ${told}: an act on it does not lie before.`);
  });
});
