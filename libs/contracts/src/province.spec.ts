import { describe, expect, test } from '@jest/globals';
import { id } from './codes.js';
import { agencyId, officerId, officersOf, provinceAgencies, provinceAgency } from './province.js';
import { replayAgencySlug } from './province-replay.js';
import { regionEverExisted } from './region-codes.js';

const organs = ['police', 'mps', 'procuratorate', 'court-european', 'public', 'several', 'foreign-police'];

describe('the fictional province', () => {
  test('gives every agency and officer an id of its own, in the form of all ids', () => {
    const ids = [
      ...provinceAgencies.map(({ slug }) => agencyId(slug)),
      ...provinceAgencies.flatMap(officersOf).map((officer) => officer.id),
    ];
    expect(ids.every((each) => id.safeParse(each).success)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('keeps its ids for ever: published histories name them', () => {
    expect([agencyId('unreal-county-a/public-security'), officerId('gb/police', 'importer', 2)]).toMatchInlineSnapshot(`
      [
        "ddb465bd-b233-44b7-a624-233b727f6ce0",
        "ec97f959-f28a-41d1-9204-08057ac49ffa",
      ]
    `);
  });

  test('R28: has every department at national level, superiors before subordinates, in regions that exist', () => {
    const slugs = provinceAgencies.map(({ slug }) => slug);
    for (const kind of ['court', 'procuratorate', 'public-security', 'education', 'civil-affairs'])
      expect(provinceAgency(`unreal-nation/${kind}`)).toMatchObject({ level: 'national', kind });
    provinceAgencies.forEach(({ parentSlug, regionCode }, at) => {
      if (parentSlug !== null) expect(slugs.slice(0, at)).toContain(parentSlug);
      if (regionCode !== null) expect(regionEverExisted(regionCode)).toBe(true);
    });
  });

  test('has two officers for each role, in history two who hold them all', () => {
    const county = officersOf(provinceAgencies.find(({ slug }) => slug === 'unreal-county-a/court')!);
    expect(county.filter(({ roles }) => roles.includes('court-officer')).map((officer) => officer.id)).toEqual([
      officerId('unreal-county-a/court', 'court-officer', 1),
      officerId('unreal-county-a/court', 'court-officer', 2),
    ]);
    expect(officersOf(provinceAgencies.find(({ slug }) => slug === 'us/police')!).map(({ roles }) => roles)).toEqual([
      ['case-officer', 'unit-head', 'importer'],
      ['case-officer', 'unit-head', 'importer'],
    ]);
  });

  test('stands for every organ of a chronicle in every country, known or not', () => {
    for (const country of ['CN', 'GB', 'GR', 'VN', 'BR'])
      for (const organ of organs) expect(provinceAgency(replayAgencySlug(organ, country) ?? '')).toBeDefined();
    expect(replayAgencySlug('mps', 'VN')).toBe('vn/police');
    expect(replayAgencySlug('public', 'GB')).toBe('gb/police');
    expect(replayAgencySlug('police', 'BR')).toBe('xx/police');
    expect(replayAgencySlug('no-such-organ', 'CN')).toBeNull();
  });
});
