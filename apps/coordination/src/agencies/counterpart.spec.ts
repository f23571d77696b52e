import { describe, expect, test } from '@jest/globals';
import { findCounterpart, type CandidateAgency, type RegionCode } from './counterpart.js';

const regions = new Map<string, RegionCode>(
  [
    { code: '350102', lastList: null, successor: null },
    { code: '350182', lastList: '201607', successor: '350112' },
    { code: '350112', lastList: null, successor: null },
  ].map((region) => [region.code, region]),
);

const agency = (id: string, told: Partial<CandidateAgency>): CandidateAgency => ({
  id,
  kind: 'procuratorate',
  level: 'county',
  country: 'CN',
  regionCode: '350102',
  validFrom: '1900-01-01',
  validTo: null,
  forHistory: false,
  ...told,
});

const wanted = { regionCode: '350102', level: 'county', type: 'procuratorate', onDay: '2026-03-02' } as const;
const national = agency('z', { level: 'national', regionCode: null });
const province = agency('y', { level: 'province', regionCode: '350000' });

describe('finding the counterpart of a sender', () => {
  test('R02: chooses the organ of the same region at the same level', () => {
    const found = findCounterpart(regions, [national, agency('b', { regionCode: '350103' }), agency('a', {})], wanted);
    expect(found).toEqual({
      agencyId: 'a',
      resolvedByFallback: false,
      steps: [{ level: 'county', regionCode: '350102', found: true }],
    });
  });

  test('R02: goes up from a township to the county and says so', () => {
    const found = findCounterpart(regions, [agency('a', {}), province], { ...wanted, level: 'township' });
    expect(found).toMatchObject({ agencyId: 'a', resolvedByFallback: true });
    expect(found.steps.map(({ level, found: hit }) => [level, hit])).toEqual([
      ['township', false],
      ['county', true],
    ]);
  });

  test('R02: follows a merged code to its successor, but not for a day before the merger', () => {
    const agencies = [agency('new', { regionCode: '350112' }), province];
    const from = { ...wanted, regionCode: '350182' };
    expect(findCounterpart(regions, agencies, from)).toMatchObject({ agencyId: 'new', resolvedByFallback: false });
    expect(findCounterpart(regions, agencies, { ...from, onDay: '2010-05-01' })).toMatchObject({ agencyId: 'y' });
  });

  test('R02: passes by agencies of another day and those of recorded history, up to the nation', () => {
    const agencies = [agency('a', { validTo: '2020-12-31' }), agency('b', { forHistory: true }), national];
    expect(findCounterpart(regions, agencies, wanted)).toMatchObject({ agencyId: 'z', resolvedByFallback: true });
    expect(findCounterpart(regions, agencies, { ...wanted, onDay: '2019-01-01' })).toMatchObject({ agencyId: 'a' });
  });

  test('R02: finds nobody where no level has such an organ, and keeps where it looked', () => {
    const found = findCounterpart(regions, [agency('a', { kind: 'court' })], wanted);
    expect(found.agencyId).toBeNull();
    expect(found.steps.map(({ level }) => level)).toEqual(['county', 'prefecture', 'province', 'national']);
  });
});
