import { describe, expect, test } from '@jest/globals';
import { exactly, planReunion } from '@homeward/contracts';
import { conditionsOf } from './return-conditions.js';
import { carryOut, fail, type Reunion } from './reunion.js';

const sound = {
  matterId: '7f3d9f9e-50ae-4d1c-9bb0-0f3d5a3b8c11',
  minor: true,
  receiver: 'accepted',
  wish: 'return',
  destinationSafety: 'safe',
};
const conditions = (change: object, isIdentityKnown = true) =>
  conditionsOf(planReunion.parse({ ...sound, ...change }), isIdentityKnown);
const refusal = (code: string, pointer?: string) =>
  expect.objectContaining({
    code: `resettlement.${code}`,
    ...(pointer !== undefined && { details: { errors: [expect.objectContaining({ pointer })] } }),
  });
const act = {
  ...{ agencyId: 'a', occurred: exactly('2026-03-01T00:00:00Z'), implied: false, asPublished: false },
  recordedAt: '2026-03-01T00:00:00Z',
};

describe('planning a return', () => {
  test('R47: stands on the wish, the identity, a receiver who accepted and a safe destination', () => {
    expect(conditions({})).toEqual({
      ...{ minor: true, wish: 'return', wishOf: 'person', identity: 'confirmed', receiver: 'accepted', destinationSafety: 'safe' },
    });
  });

  test.each([
    ['wish-missing', '/wish', { wish: undefined }],
    ['wish-missing', '/wishOf', { wishOf: 'parents', minor: false }],
    ['wish-to-stay', '/wish', { wish: 'stay' }],
    ['receiver-not-accepted', '/receiver', { receiver: 'not-accepted' }],
    ['receiver-not-accepted', '/receiver', { receiver: undefined }],
    ['destination-unsafe', '/destinationSafety', { destinationSafety: 'unsafe' }],
    ['destination-unsafe', '/destinationSafety', { destinationSafety: 'suspected-seller' }],
    ['destination-unsafe', '/destinationSafety', { destinationSafety: undefined }],
  ])('R47: is refused as %s at %s: %j', (code, pointer, change) => {
    expect(() => conditions(change)).toThrow(refusal(code, pointer));
  });

  test('R47: is refused while nobody has confirmed who the person is', () => {
    expect(() => conditions({}, false)).toThrow(refusal('identity-not-confirmed', '/identity'));
  });

  test('R47: hears the parents of a child, and safety decides', () => {
    expect(conditions({ wishOf: 'parents', wish: 'stay' })).toMatchObject({ wish: 'stay', wishOf: 'parents' });
  });

  test.each(['wish', 'identity', 'receiver', 'destinationSafety'])(
    'may leave %s unrecorded where the source does not tell',
    (field) => {
      expect(conditions({ [field]: 'not-recorded' }, field !== 'identity')).toMatchObject({ [field]: 'not-recorded' });
    },
  );
});

describe('carrying out a return', () => {
  const planned: Reunion = {
    ...{ id: 'r', version: 1, matterId: 'm', personId: 'x', count: 1, ...act, ...conditions({}) },
    ...{ status: 'planned', receivingAgencyId: null, draftedBy: 'one', carriedOutBy: null, sealedDetails: null },
    ...{ handedTo: null, carriedOutOccurred: null, failureReason: null, failedOccurred: null },
  };
  const another = { officerId: 'two', isSecondPerson: true };

  test('R47: hands the person over by another person than the planner', () => {
    const reunited = carryOut(planned, { handedTo: 'parents' }, another, act);
    expect(reunited).toMatchObject({ status: 'carried-out', handedTo: 'parents', carriedOutBy: 'two' });
    for (const decider of [
      { officerId: 'one', isSecondPerson: true },
      { officerId: 'two', isSecondPerson: false },
    ])
      expect(() => carryOut(planned, { handedTo: 'parents' }, decider, act)).toThrow(refusal('second-person-needed'));
  });

  test('R47: hands nobody to somebody suspected of selling', () => {
    expect(() => carryOut(planned, { handedTo: 'suspected-seller' }, another, act)).toThrow(
      refusal('destination-unsafe', '/handedTo'),
    );
  });

  test('happens once, and what failed does not fail again', () => {
    const reunited = carryOut(planned, { handedTo: 'parents' }, another, act);
    expect(() => carryOut(reunited, { handedTo: 'parents' }, another, act)).toThrow(refusal('reunion-not-planned'));
    const failed = fail(reunited, { reason: 'violence' }, act);
    expect(failed).toMatchObject({ status: 'failed', failureReason: 'violence', handedTo: 'parents' });
    expect(() => fail(failed, { reason: 'violence' }, act)).toThrow(refusal('reunion-failed'));
  });
});
