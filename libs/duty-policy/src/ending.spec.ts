import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LedgerFact } from './fact.js';
import { fact, onDay } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';

const key = 'CN-SUP-03 case-1 #1';
const notice = fact(
  'filing.notified',
  '2026-09-18T15:30:00+08:00',
  { supervisionId: 'supervision-1', caseId: 'case-1', addresseeAgencyId: 'public-security@CN' },
  { by: 'procuratorate@CN' },
);
const filed = (at: string, recordedAt = at) =>
  fact('case.filed', at, { caseId: 'case-1', supervised: true }, { recordedAt, id: `filed ${at}` });

describe('meeting a duty', () => {
  test('is in time at the very due moment, and late one second after it', () => {
    const onTime = new SampleDesk();
    onTime.arrive(notice);
    onTime.arrive(filed('2026-10-09T00:00:00+08:00'));
    const late = new SampleDesk();
    late.arrive(notice);
    late.arrive(filed('2026-10-09T00:00:01+08:00'));

    expect(onTime.get(key).duty).toMatchObject({ state: 'met', late: 'no', missedAt: null });
    expect(late.get(key).duty).toMatchObject({ state: 'met', late: 'yes', missedAt: '2026-10-08T16:00:01.000Z' });
  });

  test('takes the remaining steps off the clock', () => {
    const desk = new SampleDesk();
    desk.arrive(notice);
    desk.clock('2026-09-30T10:00:00+08:00');
    desk.arrive(filed('2026-10-02T10:00:00+08:00'));

    expect(desk.get(key).duty.nextFiresAt).toBeNull();
    expect(desk.get(key).steps.map(({ rung, state }) => [rung, state])).toEqual([
      [1, 'fired'],
      [2, 'fired'],
      [0, 'cancelled'],
      [3, 'cancelled'],
    ]);
  });

  test('by an act recorded after the due date is in time and marked as recorded late (8.11)', () => {
    const desk = new SampleDesk();
    desk.arrive(notice);
    desk.clock('2026-10-12T00:00:00+08:00');
    desk.arrive(filed('2026-10-08T10:00:00+08:00', '2026-10-12T09:00:00+08:00'));

    expect(desk.get(key).duty).toMatchObject({ state: 'met', late: 'no', recordedLate: true, missedAt: null });
  });

  test('by the day of posting counts, not by the day of arrival', () => {
    const desk = new SampleDesk();
    desk.arrive(notice);
    const posted = fact('case.filed', '2026-10-12T10:00:00+08:00', { caseId: 'case-1', postedAt: '2026-10-08T17:00:00+08:00' });
    desk.arrive(posted);

    expect(desk.get(key).duty).toMatchObject({ metAt: '2026-10-08T09:00:00.000Z', late: 'no' });
  });

  test('waits for all facts where a row asks for all (8.2)', () => {
    const desk = new SampleDesk();
    const disclaimed = fact('jurisdiction.disclaimed', '2026-03-02T10:00:00+08:00', {
      clueId: 'clue-1',
      approvedAt: '2026-03-02T09:00:00+08:00',
    });
    desk.arrive(disclaimed);
    desk.arrive(fact('transfer.offered', '2026-03-02T11:00:00+08:00', { clueId: 'clue-1' }));
    expect(desk.get('CN-INT-08 clue-1 #1').duty.state).toBe('open');

    desk.arrive(fact('reporter.informed', '2026-03-03T08:59:00+08:00', { clueId: 'clue-1', about: 'transfer' }));
    expect(desk.get('CN-INT-08 clue-1 #1').duty).toMatchObject({ state: 'met', metAt: '2026-03-03T00:59:00.000Z', late: 'no' });
  });

  test('is not done by another subject of the same matter (8.2)', () => {
    const desk = new SampleDesk();
    desk.arrive(notice);
    desk.arrive(fact('case.filed', '2026-09-20T10:00:00+08:00', { caseId: 'case-2' }));

    expect(desk.get(key).duty.state).toBe('open');
  });

  test('is done by a fact of the matter that names no such subject (8.2)', () => {
    const desk = new SampleDesk();
    desk.arrive(notice);
    desk.arrive(fact('case.filed', '2026-09-20T10:00:00+08:00'));

    expect(desk.get(key).duty.state).toBe('met');
  });

  test('twice by the same fact changes nothing (8.1)', () => {
    const desk = new SampleDesk();
    desk.arrive(notice);
    desk.arrive(filed('2026-09-20T10:00:00+08:00'));
    const before = desk.get(key);
    desk.arrive(filed('2026-09-20T10:00:00+08:00'));

    expect(desk.get(key)).toEqual(before);
  });
});

describe('cancelling a duty (8.16)', () => {
  const offered = fact(
    'transfer.offered',
    '2026-03-02T10:00:00+08:00',
    { transferId: 'transfer-1', severity: 'normal', toAgencyId: 'procuratorate@CN' },
    { by: 'womens-federation@CN' },
  );

  test('ends it with the fact as reason', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    const withdrawn = fact('transfer.withdrawn', '2026-03-03T10:00:00+08:00', { transferId: 'transfer-1' });
    desk.arrive(withdrawn);

    expect(desk.get('HW-TRF-02a transfer-1 #1').duty).toMatchObject({ state: 'cancelled', nextFiresAt: null, missedAt: null });
    expect(desk.told.find(({ duty }) => duty.startsWith('HW-TRF-02a'))?.effect).toMatchObject({
      fact: 'duty.cancelled',
      reason: 'cancelling-fact',
      causeFactId: withdrawn.factId,
    });
  });

  test('also ends the duty that followed from missing another', () => {
    const desk = new SampleDesk();
    desk.arrive(notice);
    desk.clock('2026-10-10T00:00:00+08:00');
    const follows = desk.get('CN-SUP-04a case-1 #1').duty;
    expect(follows).toMatchObject({
      state: 'open',
      agencyId: 'procuratorate@CN',
      counterpartAgencyId: 'public-security@CN',
      dueDate: '2026-10-13',
    });

    desk.arrive(filed('2026-10-08T10:00:00+08:00', '2026-10-10T09:00:00+08:00'));
    expect(desk.get('CN-SUP-04a case-1 #1').duty.state).toBe('cancelled');
    expect(desk.get(key).duty).toMatchObject({ state: 'met', late: 'no' });
  });
});

describe('hearing facts in any order (8.19)', () => {
  const case1 = { caseId: 'case-1', severity: 'high' };
  const history: LedgerFact[] = [
    notice,
    filed('2026-10-20T10:00:00+08:00'),
    filed('2026-10-05T10:00:00+08:00', '2026-10-21T10:00:00+08:00'),
    fact('case.opened', '2026-09-18T16:00:00+08:00', case1),
    fact('progress.noted', onDay('2026-09-20'), case1),
    fact('progress.noted', '2026-09-30T10:00:00+08:00', case1),
    fact('progress.noted', onDay('2026-10-12'), case1),
    fact('case.closed', '2026-10-30T10:00:00+08:00', case1),
    fact(
      'protection-order.accepted',
      '2026-09-19T10:00:00+08:00',
      { orderId: 'order-1', urgent: false, acceptedAt: '2026-09-19T10:00:00+08:00' },
      { by: 'court@CN' },
    ),
    fact(
      'protection-order.urgency-found',
      '2026-09-19T15:00:00+08:00',
      { orderId: 'order-1', acceptedAt: '2026-09-19T10:00:00+08:00' },
      { by: 'court@CN' },
    ),
    fact(
      'protection-order.issued',
      '2026-09-19T20:00:00+08:00',
      { orderId: 'order-1', urgent: true, validFrom: '2026-09-19', validTo: null },
      { by: 'court@CN' },
    ),
  ];

  function endState(facts: readonly LedgerFact[], withClock: boolean): Record<string, unknown> {
    const desk = new SampleDesk();
    facts.forEach((each, index) => {
      desk.arrive(each, '2026-11-20T00:00:00Z');
      if (withClock && index % 2 === 0) desk.clock('2026-11-20T00:00:00Z');
    });
    desk.clock('2026-11-20T00:00:00Z');
    // A period that began after the case was closed has a cancelled row only if the clock had opened it before it heard of the closing.
    const closed = '2026-10-30T02:00:00.000Z';
    const own = desk.rows().filter(({ inputs, startedAt }) => !inputs.openedBy.startsWith('duty.') && startedAt < closed);
    return Object.fromEntries(
      own.map((duty) => {
        const { dutyType, subjectId, occurrence, openingFactId } = duty;
        const { state, late, metAt, metFactId, missedAt, missedCount, dueAt } = duty;
        const key = [dutyType, subjectId, occurrence, openingFactId].join(' ');
        return [key, { state, late, metAt, metFactId, missedAt, missedCount, dueAt }];
      }),
    );
  }

  test('ends in the same state', () => {
    const inOrder = endState(history, false);
    expect(Object.keys(inOrder)).toHaveLength(14);

    fc.assert(
      fc.property(fc.shuffledSubarray(history, { minLength: history.length }), fc.boolean(), (facts, withClock) => {
        expect(endState(facts, withClock)).toEqual(inOrder);
      }),
      { numRuns: 60, seed: 20260302 },
    );
  });
});
