import { expect, test } from '@jest/globals';
import { countryCount, isCountry } from './countries.js';

test('countries are the 249 codes that ISO 3166-1 assigns', () => {
  expect(countryCount).toBe(249);
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const known = letters.flatMap((one) => letters.map((two) => one + two)).filter(isCountry);
  expect(known).toHaveLength(249);
  expect(known.filter((code) => names.of(code) === undefined)).toEqual([]);
  expect(['QQ', 'ZZ', 'XX', 'EU', 'UK', 'cn', '', '\n'].filter(isCountry)).toEqual([]);
});
