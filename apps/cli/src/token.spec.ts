import { describe, expect, test } from '@jest/globals';
import { refuseUnknown } from './development-token.js';
import { officerIn } from './token.js';

describe('naming an officer of the fictional province', () => {
  test('reads the role and the agency', () => {
    expect(officerIn('prosecutor@unreal-county-a/procuratorate')).toEqual({
      role: 'prosecutor',
      agencySlug: 'unreal-county-a/procuratorate',
    });
  });

  test('refuses a role that is none, and an agency that is missing', () => {
    expect(() => officerIn('emperor@unreal-county-a/court')).toThrow('Write role@agency');
    expect(() => officerIn('prosecutor')).toThrow('Write role@agency');
  });

  test('refuses an agency that the province does not have', () => {
    expect(() => officerIn('prosecutor@unreal-moon/court')).toThrow('there is no agency unreal-moon/court');
  });

  test('says which roles an agency has when it lacks the one asked for', () => {
    expect(() => refuseUnknown({ agencySlug: 'gb/police', role: 'prosecutor' })).toThrow(
      expect.objectContaining({ fix: 'it has case-officer, unit-head, importer' }),
    );
    expect(() => refuseUnknown({ agencySlug: 'unreal-moon/court', role: 'prosecutor' })).toThrow('there is no agency');
  });
});
