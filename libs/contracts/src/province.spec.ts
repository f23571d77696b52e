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
    expect([agencyId('unreal-county-a/public-security'), officerId('gb/police', 2)]).toMatchInlineSnapshot(`
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

  test('has two officers in every agency, each with all roles that fit there', () => {
    expect(officersOf(provinceAgency('us/police')!).map(({ id: own, roles }) => [own, roles])).toEqual([
      [officerId('us/police', 1), ['case-officer', 'unit-head', 'importer']],
      [officerId('us/police', 2), ['case-officer', 'unit-head', 'importer']],
    ]);
    expect(provinceAgency('unreal-county-a/court')?.roles).toContain('court-officer');
    expect(provinceAgency('unreal-village/village-committee')?.roles).toEqual(['registrar']);
  });

  test('stands for every organ of a chronicle in every country, known or not', () => {
    for (const country of ['CN', 'GB', 'US', 'GR', 'BR'])
      for (const organ of organs) expect(provinceAgency(replayAgencySlug(organ, country) ?? '')).toBeDefined();
    expect(replayAgencySlug('mps', 'CN')).toBe('cn/mps');
    expect(replayAgencySlug('mps', 'US')).toBe('us/police');
    expect(replayAgencySlug('public', 'GB')).toBe('gb/police');
    expect(replayAgencySlug('police', 'BR')).toBe('xx/police');
    expect(replayAgencySlug('no-such-organ', 'CN')).toBeNull();
  });
});
