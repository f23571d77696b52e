import { describe, expect, test } from '@jest/globals';
import { resolveOccurred, type OccurredInput } from '@homeward/contracts';
import { versionAt } from './offence.js';
import { findOffence, offences } from './offences.js';

const on = (input: OccurredInput) => resolveOccurred(input, 'Asia/Shanghai', '2026-11-26T00:00:00.000Z');
const buying = (input: OccurredInput | null) => {
  const offence = findOffence('CL-241');
  if (!offence) throw new Error('CL-241 is missing from the code list.');
  return versionAt(offence, input && on(input));
};

describe('finding the text of the law for an act', () => {
  test('R26: an act of 2014 and one of 2016 resolve to the text in force on their dates', () => {
    expect(buying({ precision: 'year', text: '2014' })).toEqual({ inForce: true, lawVersion: 'cl-1997' });
    expect(buying({ precision: 'year', text: '2016' })).toEqual({ inForce: true, lawVersion: 'cl-amendment-9' });
  });

  test('draws the line between two days, by local time', () => {
    expect(buying({ precision: 'day', text: '2015-10-31' })).toEqual({ inForce: true, lawVersion: 'cl-1997' });
    expect(buying({ precision: 'day', text: '2015-11-01' })).toEqual({ inForce: true, lawVersion: 'cl-amendment-9' });
  });

  test('guesses no version for an act that may fall on either side, or at no known time', () => {
    expect(buying({ precision: 'year', text: '2015' })).toEqual({ inForce: true, lawVersion: 'unverified' });
    expect(buying({ precision: 'unknown' })).toEqual({ inForce: true, lawVersion: 'unverified' });
    expect(buying(null)).toEqual({ inForce: true, lawVersion: 'unverified' });
  });

  test('finds none for an act before the law', () => {
    expect(buying({ precision: 'year', text: '1993' })).toEqual({ inForce: false });
  });

  test('accepts an offence whose dates were not loaded as unverified', () => {
    const undated = offences.filter(({ versions }) => versions.some(({ validFrom }) => validFrom === null));
    expect(undated.map((each) => versionAt(each, on({ precision: 'year', text: '1993' })))).toEqual(
      undated.map(() => ({ inForce: true, lawVersion: 'unverified' })),
    );
  });
});
