import { describe, expect, test } from '@jest/globals';
import { exactly } from '@homeward/contracts';
import { conclude, type Search } from './search.js';

const act = {
  ...{ agencyId: 'a', occurred: exactly('2026-03-01T00:00:00Z'), implied: false, asPublished: false },
  recordedAt: '2026-03-01T00:00:00Z',
};
const open: Search = {
  ...{ id: 's', version: 1, matterId: 'm', personId: 'x', ...act },
  ...{ status: 'open', draftedBy: 'one', certifiedBy: null, concludedOccurred: null, sealedDetails: null },
};
const nobody = { officerId: 'one', isSecondPerson: false };
const another = { officerId: 'two', isSecondPerson: true };
const refusal = (code: string) => expect.objectContaining({ code: `resettlement.${code}` });

describe('concluding a search', () => {
  test('goes on after a family that was not found for now', () => {
    const paused = conclude(open, { result: 'not-found-for-now' }, nobody, act);
    expect(conclude(paused, { result: 'found' }, nobody, act)).toMatchObject({ status: 'found', certifiedBy: null });
    expect(() => conclude(paused, { result: 'not-found-for-now' }, nobody, act)).toThrow(refusal('search-ended'));
  });

  test('gives the final certificate by a second person only', () => {
    expect(conclude(open, { result: 'not-found' }, another, act)).toMatchObject({ status: 'not-found', certifiedBy: 'two' });
    for (const decider of [nobody, { officerId: 'one', isSecondPerson: true }])
      expect(() => conclude(open, { result: 'not-found' }, decider, act)).toThrow(refusal('second-person-needed'));
  });

  test.each(['found', 'not-found'] as const)('is refused once the family was %s', (status) => {
    expect(() => conclude({ ...open, status }, { result: 'found' }, another, act)).toThrow(refusal('search-ended'));
  });
});
