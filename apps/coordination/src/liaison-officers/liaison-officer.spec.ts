import { describe, expect, test } from '@jest/globals';
import { appointed, isValid, lapsed } from './liaison-officer.js';

const post = { id: 'post', version: 1, agencyId: 'a', sealedContact: null, recordedAt: '2026-03-02T00:00:00.000Z' };
const body = { primaryOfficerId: 'one', deputyOfficerId: 'two', validTo: '2026-03-31' };

describe('the liaison post of an agency', () => {
  test('R64: is valid through its last day and lapses once after it', () => {
    const filled = appointed(body, post, '2026-03-02');
    expect([isValid(filled, '2026-03-31'), isValid(filled, '2026-04-01')]).toEqual([true, false]);
    expect(lapsed(filled, '2026-03-31')).toBeNull();
    const gone = lapsed(filled, '2026-04-01');
    expect(gone).toMatchObject({ status: 'lapsed' });
    expect(gone && lapsed(gone, '2026-04-02')).toBeNull();
  });

  test('R64: has a deputy who is somebody else', () => {
    expect(() => appointed({ ...body, deputyOfficerId: 'one' }, post, '2026-03-02')).toThrow(
      expect.objectContaining({ code: 'coordination.liaison-own-deputy' }),
    );
  });

  test('is not filled for days that have passed', () => {
    expect(() => appointed(body, post, '2026-04-01')).toThrow(
      expect.objectContaining({ code: 'coordination.ends-before-beginning' }),
    );
  });
});
