import { describe, expect, test } from '@jest/globals';
import { registerClue } from '@homeward/contracts';
import { registrationFrom } from './registration.js';

const receiver = { level: 'county', timeZone: 'Asia/Shanghai' } as const;
const recordedAt = '2026-11-26T08:00:00.000Z';
const told = { regionCode: '350102', narrative: 'Unreal.', violationKinds: ['other'] };
const read = (more: object, purpose = 'handle-matter') =>
  registrationFrom(registerClue.parse({ ...told, ...more }), receiver, { recordedAt, purpose });

describe('reading a registration', () => {
  test('takes level and country from the receiver where nothing was told', () => {
    expect(read({})).toMatchObject({ discovererLevel: 'county', country: 'CN', regionCode: '350102', offence: null });
  });

  test('keeps a place abroad without a code', () => {
    expect(read({ regionCode: undefined, country: 'VN' })).toMatchObject({ country: 'VN', regionCode: null });
  });

  test('R01: takes the bare country where a published story tells no region, and nothing less', () => {
    const published = { regionCode: undefined, country: 'CN' };
    expect(read(published, 'historical-import')).toMatchObject({ country: 'CN', regionCode: null });
    expect(() => read({ regionCode: undefined }, 'historical-import')).toThrow(
      expect.objectContaining({ code: 'clue-intake.region-missing' }),
    );
    expect(() => read({ regionCode: '999999' }, 'historical-import')).toThrow(
      expect.objectContaining({ code: 'clue-intake.region-unknown' }),
    );
  });

  test('reads the time of the offence in the zone of the receiver', () => {
    expect(read({ offenceOccurred: { precision: 'month', text: '2013-08' } }).offence).toEqual({
      text: '2013-08',
      precision: 'month',
      notBefore: '2013-07-31T16:00:00.000Z',
      notAfter: '2013-08-31T16:00:00.000Z',
    });
  });

  test.each([
    ['region-unknown', { regionCode: '999999' }],
    ['region-missing', { regionCode: undefined }],
    ['region-missing', { regionCode: undefined, country: 'CN' }],
    ['region-abroad', { country: 'VN' }],
    ['narrative-missing', { narrative: undefined }],
    ['kind-missing', { violationKinds: undefined }],
    ['kind-missing', { violationKinds: [] }],
  ])('is refused as %s for %j', (code, more) => {
    expect(() => read(more)).toThrow(expect.objectContaining({ kind: 'invalid', code: `clue-intake.${code}` }));
  });
});
