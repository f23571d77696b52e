import { describe, expect, test } from '@jest/globals';
import type { Pack } from '@homeward/duty-policy';
import { mayPublishPack, mayPublishYear, type Publisher } from './publishing-scope.js';

const nation: Publisher = { level: 'national', country: 'CN', regionCode: null };
const province: Publisher = { level: 'province', country: 'CN', regionCode: '350000' };
const county: Publisher = { level: 'county', country: 'CN', regionCode: '350102' };
type Scoped = Parameters<typeof mayPublishPack>[1];
const pack = (jurisdiction: string, ...regions: (string[] | undefined)[]): Scoped => ({
  jurisdiction,
  duties: regions.map((each) => ({ ...(each && { regions: each }) })) as Pack['duties'],
  rules: [],
});
const who = (given: Scoped): boolean[] => [nation, province, county].map((publisher) => mayPublishPack(publisher, given));

describe('who publishes a pack', () => {
  test('is the national level for a whole country, and for the defaults of all', () => {
    expect(who(pack('CN', undefined))).toEqual([true, false, false]);
    expect(who(pack('*', ['350102']))).toEqual([true, false, false]);
  });

  test('is also the agency inside whose region every row lies', () => {
    expect(who(pack('CN', ['350100'], ['350102', '350300']))).toEqual([true, true, false]);
    expect(who(pack('CN', ['350102']))).toEqual([true, true, true]);
    expect(who(pack('CN', ['350102'], undefined))).toEqual([true, false, false]);
    expect(who(pack('CN', ['350102'], ['360102']))).toEqual([true, false, false]);
    expect(who({ ...pack('CN', ['350102']), rules: [{}] as Pack['rules'] })).toEqual([true, false, false]);
  });

  test('is nobody of another country', () => {
    expect(who(pack('GB-EAW', undefined))).toEqual([false, false, false]);
  });
});

describe('who publishes a year of a calendar', () => {
  test('is the national level of its country', () => {
    expect([nation, province].map((publisher) => mayPublishYear(publisher, 'cn'))).toEqual([true, false]);
    expect(mayPublishYear(nation, 'gb')).toBe(false);
    expect([nation, { ...nation, country: 'GB' }].map((publisher) => mayPublishYear(publisher, 'gb-eng'))).toEqual([false, true]);
  });
});
