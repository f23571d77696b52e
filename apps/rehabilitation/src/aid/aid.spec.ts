import { describe, expect, test } from '@jest/globals';
import { aidSource, exactly, type AidStatus } from '@homeward/contracts';
import { decide, giveBack, propose, sourceOf, type Aid } from './aid.js';

const at = '2026-03-01T00:00:00Z';
const act = { agencyId: 'a', occurred: exactly(at), implied: false, asPublished: false, recordedAt: at };
const applied: Aid = {
  ...{ id: 'd', version: 1, matterId: 'm', personId: 'x', count: 1, ...act, status: 'applied', complete: true },
  ...{ source: 'judicial-aid', originAgencyId: 'a', originAgencyType: 'procuratorate', draftedBy: 'zero', decidedBy: null },
  ...{ proposedOutcome: null, decidedOccurred: null, sealedDetails: null },
};
const proposed = propose(applied, { outcome: 'granted' }, 'one');
const another = { officerId: 'two', isSecondPerson: true };
const refusal = (code: string) => expect.objectContaining({ code: `rehabilitation.${code}` });
const others = (status: AidStatus) =>
  (['applied', 'decision-proposed', 'granted', 'refused'] as const).filter((each) => each !== status);

describe('applying for aid', () => {
  test.each(aidSource.options)('R46: knows the source %s', (source) => {
    expect(sourceOf(source)).toBe(source);
  });

  test('R46: refuses a source that nobody knows', () => {
    expect(() => sourceOf('lottery')).toThrow(refusal('source-unknown'));
  });
});

describe('deciding about aid', () => {
  test('follows the proposal, by another person', () => {
    expect(decide(proposed, another, act)).toMatchObject({ status: 'granted', decidedBy: 'two', decidedOccurred: act.occurred });
    for (const decider of [
      { officerId: 'one', isSecondPerson: true },
      { officerId: 'two', isSecondPerson: false },
    ])
      expect(() => decide(proposed, decider, act)).toThrow(refusal('second-person-needed'));
  });

  test('waits for another proposal when this one is not followed', () => {
    expect(giveBack(proposed)).toMatchObject({ status: 'applied', proposedOutcome: null });
  });

  test.each(others('applied'))('is not proposed of aid that is %s', (status) => {
    expect(() => propose({ ...applied, status }, { outcome: 'refused' }, 'one')).toThrow(refusal('aid-not-applied'));
  });

  test.each(others('decision-proposed'))('is refused where nothing is proposed: %s', (status) => {
    expect(() => decide({ ...applied, status }, another, act)).toThrow(refusal('aid-not-proposed'));
    expect(() => giveBack({ ...applied, status })).toThrow(refusal('aid-not-proposed'));
  });
});
