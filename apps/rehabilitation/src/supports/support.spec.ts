import { describe, expect, test } from '@jest/globals';
import { exactly, type SupportStatus } from '@homeward/contracts';
import { end, keep, proposeEnd, reopen, type Support } from './support.js';

const at = '2026-03-01T00:00:00Z';
const act = { agencyId: 'a', occurred: exactly(at), implied: false, asPublished: false, recordedAt: at };
const active: Support = {
  ...{ id: 's', version: 1, matterId: 'm', personId: 'x', ...act },
  ...{ status: 'active', proposedReason: null, hearing: null, reason: null, endedOccurred: null, reopenedOccurred: null },
  ...{ draftedBy: 'one', decidedBy: null },
};
const another = { officerId: 'two', isSecondPerson: true };
const goal = { reason: 'goals-reached', hearing: 'heard' } as const;
const proposed = proposeEnd(active, goal, 'one');
const refusal = (code: string, pointer?: string) =>
  expect.objectContaining({
    code: `rehabilitation.${code}`,
    ...(pointer !== undefined && { details: { errors: [expect.objectContaining({ pointer })] } }),
  });
const all: SupportStatus[] = ['active', 'end-proposed', 'ended'];
const others = (status: SupportStatus) => all.filter((each) => each !== status);

describe('ending support', () => {
  test('is proposed after the person was heard, and decided by another person', () => {
    expect(proposed).toMatchObject({ status: 'end-proposed', proposedReason: 'goals-reached', hearing: 'heard' });
    expect(end(proposed, another, act)).toMatchObject({ status: 'ended', reason: 'goals-reached', decidedBy: 'two' });
    for (const decider of [
      { officerId: 'one', isSecondPerson: true },
      { officerId: 'two', isSecondPerson: false },
    ])
      expect(() => end(proposed, decider, act)).toThrow(refusal('second-person-needed'));
  });

  test('is refused before the person was heard, and may stay unrecorded where the source does not tell', () => {
    expect(() => proposeEnd(active, { reason: 'other', hearing: 'not-heard' }, 'one')).toThrow(
      refusal('person-not-heard', '/hearing'),
    );
    const unknown = { reason: 'other', hearing: 'not-recorded' } as const;
    expect(proposeEnd(active, unknown, 'one')).toMatchObject({ hearing: 'not-recorded' });
  });

  test('leaves support as it was when the proposal is not followed', () => {
    expect(keep(proposed)).toMatchObject({ status: 'active', proposedReason: null, hearing: null });
  });

  test('can be undone', () => {
    expect(reopen(end(proposed, another, act), act)).toMatchObject({
      status: 'active',
      reason: null,
      reopenedOccurred: act.occurred,
    });
  });

  test.each(others('active'))('is not proposed of support that is %s', (status) => {
    expect(() => proposeEnd({ ...active, status }, goal, 'one')).toThrow(refusal('support-not-active'));
  });

  test.each(others('end-proposed'))('is not decided of support that is %s', (status) => {
    expect(() => end({ ...active, status }, another, act)).toThrow(refusal('support-end-not-proposed'));
    expect(() => keep({ ...active, status })).toThrow(refusal('support-end-not-proposed'));
  });

  test.each(others('ended'))('is not undone of support that is %s', (status) => {
    expect(() => reopen({ ...active, status }, act)).toThrow(refusal('support-not-ended'));
  });
});
