import { describe, expect, test } from '@jest/globals';
import { deskFor, regionsOffered, type Desk } from './desks.js';

const desk = (regionCode: string, kind: Desk['kind'], agencyId = `${regionCode}-${kind}`): Desk => ({ agencyId, kind, regionCode });
const desks = [
  desk('350000', 'procuratorate'),
  desk('350000', 'public-security'),
  desk('350100', 'public-security'),
  desk('350102', 'womens-federation'),
  desk('350102', 'procuratorate'),
  desk('110000', 'public-security'),
];
const chosen = (region: string) => deskFor(region, desks)?.agencyId;

describe('choosing who takes a report', () => {
  test('is the nearest region, and in it the first of the kinds', () => {
    expect(chosen('350102')).toBe('350102-procuratorate');
    expect(chosen('350103')).toBe('350100-public-security');
    expect(chosen('350203')).toBe('350000-public-security');
  });

  test('is the widest region where the place is unknown, or lies where nobody is', () => {
    expect(chosen('unknown')).toBe('110000-public-security');
    expect(chosen('650101')).toBe('110000-public-security');
    expect(deskFor('350102', [])).toBeNull();
  });

  test('does not hang on the order in which agencies are told', () => {
    expect(deskFor('350102', [...desks].reverse())?.agencyId).toBe('350102-procuratorate');
  });
});

describe('offering regions', () => {
  test('names each once, in order', () => {
    expect(regionsOffered(desks)).toEqual(['110000', '350000', '350100', '350102']);
  });

  test('leaves out the smallest where there are too many for one page', () => {
    const many = Array.from({ length: 200 }, (_, place) => desk(String(350_001 + place), 'public-security'));
    expect(regionsOffered([...many, ...desks])).toEqual(['110000', '350000', '350100', '350200']);
  });
});
