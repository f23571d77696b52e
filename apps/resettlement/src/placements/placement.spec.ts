import { describe, expect, test } from '@jest/globals';
import { exactly, type PlacementStatus } from '@homeward/contracts';
import { approve, giveBack, proposeChange, proposeEnd, type Placement } from './placement.js';

const act = (at: string) => ({ agencyId: 'a', occurred: exactly(at), implied: false, asPublished: false, recordedAt: at });
const proposedAt = act('2026-03-01T00:00:00Z');
const decidedAt = act('2026-03-02T00:00:00Z');
const proposed: Placement = {
  ...{ id: 'p', version: 1, matterId: 'm', personId: 'x', count: 1, ...proposedAt },
  ...{ status: 'proposed', kind: 'temporary-care', minor: true, schoolAge: true, draftedBy: 'one', decidedBy: null },
  ...{ proposedKind: null, proposedReason: null, reason: null, changedOccurred: null, endedOccurred: null, sealedDetails: null },
};
const another = { officerId: 'two', isSecondPerson: true };
const inPlace = approve(proposed, another, decidedAt);
const refusal = (code: string) => expect.objectContaining({ code: `resettlement.${code}` });
const all: PlacementStatus[] = ['proposed', 'in-place', 'change-proposed', 'end-proposed', 'ended', 'returned'];
const others = (...statuses: PlacementStatus[]) => all.filter((status) => !statuses.includes(status));

describe('deciding about a placement', () => {
  test('begins it when the decision was made, not when it was proposed', () => {
    expect(inPlace).toMatchObject({ status: 'in-place', decidedBy: 'two', occurred: decidedAt.occurred });
  });

  test('changes its kind as proposed and keeps the reason', () => {
    const asked = proposeChange(inPlace, { kind: 'child-welfare', reason: 'family-not-found' }, 'one');
    expect(asked).toMatchObject({ status: 'change-proposed', kind: 'temporary-care', proposedKind: 'child-welfare' });
    const changed = approve(asked, another, decidedAt);
    expect(changed).toMatchObject({ status: 'in-place', kind: 'child-welfare', reason: 'family-not-found', proposedKind: null });
    expect(changed.changedOccurred).toEqual(decidedAt.occurred);
  });

  test('ends it for the reason that was proposed', () => {
    const ended = approve(proposeEnd(inPlace, { reason: 'own-wish' }, 'one'), another, decidedAt);
    expect(ended).toMatchObject({ status: 'ended', reason: 'own-wish', endedOccurred: decidedAt.occurred });
  });

  test('leaves it where it was when the proposal is not followed', () => {
    expect(giveBack(proposed).status).toBe('returned');
    expect(giveBack(proposeEnd(inPlace, { reason: 'moved' }, 'one'))).toMatchObject({ status: 'in-place', proposedReason: null });
  });

  test('needs another person than the one who proposed, with the rights of one', () => {
    expect(() => approve(proposed, { officerId: 'one', isSecondPerson: true }, decidedAt)).toThrow(refusal('second-person-needed'));
    expect(() => approve(proposed, { officerId: 'two', isSecondPerson: false }, decidedAt)).toThrow(
      refusal('second-person-needed'),
    );
  });

  test.each(others('proposed', 'change-proposed', 'end-proposed'))('is refused where nothing is proposed: %s', (status) => {
    expect(() => approve({ ...proposed, status }, another, decidedAt)).toThrow(refusal('placement-not-proposed'));
    expect(() => giveBack({ ...proposed, status })).toThrow(refusal('placement-not-proposed'));
  });

  test.each(others('in-place'))('is not asked for while it is not in place: %s', (status) => {
    expect(() => proposeEnd({ ...proposed, status }, { reason: 'other' }, 'one')).toThrow(refusal('placement-not-in-place'));
    expect(() => proposeChange({ ...proposed, status }, { kind: 'other', reason: 'other' }, 'one')).toThrow(
      refusal('placement-not-in-place'),
    );
  });
});
