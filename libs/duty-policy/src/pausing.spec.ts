import { describe, expect, test } from '@jest/globals';
import { advance } from './advance.js';
import { explain } from './explain.js';
import type { LedgerFact } from './fact.js';
import { between, fact, onDay, shipped } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';
import { correction } from './sample-officers.js';

const ids = { transferId: 'transfer-1', fromAgencyId: 'womens-federation@CN', toAgencyId: 'public-security@CN' };
const offered = fact(
  'transfer.offered',
  '2026-03-02T10:00:00+08:00',
  { ...ids, severity: 'normal' },
  { by: 'womens-federation@CN' },
);
const asked = (at: string): LedgerFact => fact('transfer.supplement-requested', at, ids, { id: `asked ${at}` });
const supplied = (at: string): LedgerFact => fact('transfer.supplemented', at, ids, { id: `supplied ${at}` });
const accepted = (at: string): LedgerFact => fact('transfer.accepted', at, ids, { id: `accepted ${at}` });
const key = 'HW-TRF-02a transfer-1 #1';
const told = (desk: SampleDesk, of = key) => desk.told.filter(({ duty }) => duty === of).map(({ effect }) => effect.fact);

const corrected = (desk: SampleDesk, of: string, at: string, now: string) => {
  const [propose, agree] = correction(desk.get(of).duty, at);
  desk.order(of, propose, now);
  return desk.order(of, agree, now);
};

const received = (inCustody: boolean): LedgerFact =>
  fact(
    'prosecution.file-received',
    '2026-03-02T10:00:00+08:00',
    { caseId: 'case-1', inCustody, fastTrack: false, procuratorateAgencyId: 'procuratorate@CN' },
    { by: 'procuratorate@CN' },
  );
const returned = (at: string): LedgerFact => fact('case.returned', at, { caseId: 'case-1' }, { id: `returned ${at}` });
const completed = (at: string): LedgerFact => fact('supplement.completed', at, { caseId: 'case-1' }, { id: `completed ${at}` });
const review = 'CN-INV-04a case-1 #1';

describe('8.6 pause and resume', () => {
  test('stops the clock: no due date, no rung, and the explanation shows what is used', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    desk.arrive(asked('2026-03-04T09:00:00+08:00'));

    const { duty, steps } = desk.get(key);
    expect(duty).toMatchObject({ state: 'paused', dueAt: null, dueDate: null, rawDate: null, nextFiresAt: null });
    expect(steps.filter(({ state }) => state === 'armed')).toEqual([]);
    expect(told(desk)).toEqual(['duty.paused']);
    expect(explain(duty, shipped, 'en')).toMatchObject({
      due: null,
      paused: { since: '2026-03-04T09:00:00+08:00', used: { value: 1, unit: 'workingDays' } },
      pauses: [{ from: '2026-03-04T09:00:00+08:00', to: null, reason: 'transfer.supplement-requested' }],
    });
    expect(explain(duty, shipped, 'en').words.join(' ')).toContain('stands still');
    expect(explain(duty, shipped, 'zh').words.join(' ')).toContain('中止');
  });

  const onTheDay = (name: string, day: string, recordedAt: string): LedgerFact => ({
    ...fact(name, onDay(day), ids, { id: `${name} ${recordedAt}` }),
    recordedAt,
  });

  test('goes on with an answer of the same day whose hour is not known', () => {
    const answer = onTheDay('transfer.supplemented', '2026-03-04', '2026-03-04T11:00:00+08:00');
    for (const order of [
      [asked('2026-03-04T09:00:00+08:00'), answer],
      [answer, asked('2026-03-04T09:00:00+08:00')],
    ]) {
      const desk = new SampleDesk();
      desk.arrive(offered);
      for (const each of order) desk.arrive(each, '2026-03-04T12:00:00+08:00');
      expect(desk.get(key).duty).toMatchObject({ state: 'open', dueDate: '2026-03-05' });
      expect(desk.get(key).duty.inputs.pauses).toMatchObject([
        { from: '2026-03-04T01:00:00.000Z', to: '2026-03-04T01:00:00.000Z' },
      ]);
    }
  });

  test('stands still when it is stopped again after such an answer', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    desk.arrive(asked('2026-03-04T09:00:00+08:00'));
    desk.arrive(onTheDay('transfer.supplemented', '2026-03-04', '2026-03-04T11:00:00+08:00'));
    desk.arrive(asked('2026-03-04T15:00:00+08:00'));
    expect(desk.get(key).duty.state).toBe('paused');
    desk.arrive(onTheDay('transfer.supplemented', '2026-03-04', '2026-03-04T17:00:00+08:00'));
    expect(desk.get(key).duty.state).toBe('open');
  });

  test('stands still when question, answer and next question are known by the same day', () => {
    const told = [
      onTheDay('transfer.supplement-requested', '2026-03-04', '2026-03-04T09:00:00+08:00'),
      onTheDay('transfer.supplemented', '2026-03-04', '2026-03-04T11:00:00+08:00'),
      onTheDay('transfer.supplement-requested', '2026-03-04', '2026-03-04T15:00:00+08:00'),
    ];
    for (const order of [told, [...told].reverse()]) {
      const desk = new SampleDesk();
      desk.arrive(offered);
      for (const each of order) desk.arrive(each, '2026-03-04T16:00:00+08:00');
      expect(desk.get(key).duty).toMatchObject({ state: 'paused', dueAt: null });
      desk.arrive(onTheDay('transfer.supplemented', '2026-03-05', '2026-03-05T09:00:00+08:00'));
      expect(desk.get(key).duty.state).toBe('open');
    }
  });

  test('is stopped by a request of the day on which it began, whose hour is not known', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    desk.arrive(onTheDay('transfer.supplement-requested', '2026-03-02', '2026-03-02T11:00:00+08:00'));
    expect(desk.get(key).duty).toMatchObject({ state: 'paused', dueAt: null });
    expect(desk.get(key).duty.inputs.pauses).toMatchObject([
      { from: '2026-03-02T02:00:00.000Z', fromUntil: '2026-03-02T16:00:00.000Z' },
    ]);
  });

  test('says that it is the pause that is uncertain, not the start', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    desk.arrive(asked('2026-03-03T09:00:00+08:00'));
    desk.arrive({ ...supplied('2026-03-09T09:00:00+08:00'), occurred: between('2026-03-04', '2026-03-06') });
    const { duty } = desk.get(key);
    expect(duty.dueAtLatest).not.toBeNull();
    expect(explain(duty, shipped, 'en').words.join(' ')).toContain(
      'How long the clock stood still is uncertain: the latest possible end',
    );
    expect(explain(duty, shipped, 'zh').words.join(' ')).toContain('期限中止的时间不确定');
  });

  test('stands still, with every rung waiting, when it comes back from behind a merged one and was stopped meanwhile (8.8)', () => {
    const [undisturbed, desk] = [new SampleDesk(), new SampleDesk()];
    for (const each of [undisturbed, desk]) each.arrive(offered);
    undisturbed.arrive(asked('2026-03-02T10:30:00+08:00'));
    desk.order(key, { kind: 'supersede-by-merge', linkId: 'link-1', dutyId: 'other' }, '2026-03-02T10:20:00+08:00');
    desk.arrive(asked('2026-03-02T10:30:00+08:00'));
    desk.order(key, { kind: 'unlink', linkId: 'link-1' }, '2026-03-20T10:00:00+08:00');

    expect(told(desk)).toEqual(['duty.cancelled', 'duty.moved', 'duty.paused']);
    expect(desk.get(key).duty).toMatchObject({ state: 'paused', dueAt: null, nextFiresAt: null });
    expect(desk.get(key).steps).toEqual(undisturbed.get(key).steps);
  });

  test('goes on where it stopped and moves the rungs with the date', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    const before = desk.get(key).duty.dueDate;
    desk.arrive(asked('2026-03-04T09:00:00+08:00'));
    desk.arrive(supplied('2026-03-06T09:00:00+08:00'));

    expect(before).toBe('2026-03-05');
    expect(desk.get(key).duty).toMatchObject({
      state: 'open',
      dueDate: '2026-03-09',
      cycle: 1,
      nextFiresAt: '2026-03-06T01:00:00.000Z',
    });
    expect(told(desk)).toEqual(['duty.paused', 'duty.resumed']);
    const days = explain(desk.get(key).duty, shipped, 'en').days;
    expect(days.filter(({ why }) => why === 'paused')).toEqual([
      { from: '2026-03-04', to: '2026-03-05', counted: false, why: 'paused' },
    ]);
  });

  test('moves nothing when it stops and goes on in one day', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    desk.arrive(asked('2026-03-04T09:00:00+08:00'));
    desk.arrive(supplied('2026-03-04T17:00:00+08:00'));

    expect(desk.get(key).duty).toMatchObject({ state: 'open', dueDate: '2026-03-05' });
  });

  test('counts overlapping pauses once', () => {
    const ordered = fact('expertise.ordered', '2026-03-04T10:00:00+08:00', {
      caseId: 'case-1',
      personId: 'p',
      kind: 'mental-illness',
    });
    const reported = fact('expertise.reported', '2026-03-14T10:00:00+08:00', {
      caseId: 'case-1',
      personId: 'p',
      kind: 'mental-illness',
    });
    const other = { ...fact('expertise.ordered', '2026-03-06T10:00:00+08:00', { ...ordered.attributes }), factId: 'again' };
    const desk = new SampleDesk();
    for (const each of [received(true), ordered, other, reported]) desk.arrive(each);

    expect(desk.get(review).duty).toMatchObject({ state: 'open', rawDate: '2026-04-12' });
  });

  test('gives the full period from the resuming act where the row says restart, in a new cycle', () => {
    const desk = new SampleDesk();
    desk.arrive(received(false));
    desk.arrive(returned('2026-03-20T10:00:00+08:00'));
    expect(desk.get(review).duty.state).toBe('paused');
    desk.arrive(completed('2026-04-15T10:00:00+08:00'));

    expect(desk.get(review).duty).toMatchObject({
      state: 'open',
      cycle: 2,
      dueDate: '2026-05-15',
      startedAt: '2026-04-15T02:00:00.000Z',
    });
    expect(desk.get(review).steps.map(({ cycle }) => cycle)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(explain(desk.get(review).duty, shipped, 'en').start).toMatchObject({ fact: 'supplement.completed' });
  });

  test('reminds holder and supervisor of a pause that lasts too long, once', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    desk.arrive(asked('2026-03-04T09:00:00+08:00'));
    expect(desk.get(key).duty.inputs.wakesAt).toBe('2026-03-18T01:00:00.000Z');
    desk.clock('2026-04-30T00:00:00+08:00');

    const reminders = desk.told.filter(({ duty, effect }) => duty === key && effect.fired?.act === 'remind');
    expect(reminders.map(({ effect }) => [effect.occurredAt, effect.fired?.targets])).toEqual([
      ['2026-03-18T01:00:00.000Z', ['responsible-officer@own', 'unit-head@own']],
    ]);
    expect(desk.get(key).duty).toMatchObject({ state: 'paused', inputs: { wakesAt: null } });
  });

  test('does not undo lateness when it begins after the due date', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    desk.clock('2026-03-07T10:00:00+08:00');
    desk.arrive(asked('2026-03-07T12:00:00+08:00'));

    expect(desk.get(key).duty).toMatchObject({ state: 'open', dueDate: '2026-03-05', missedAt: '2026-03-05T16:00:01.000Z' });
  });

  test('undoes the missed mark when the earlier stop is only heard of later', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    desk.clock('2026-03-07T10:00:00+08:00');
    desk.arrive(asked('2026-03-04T09:00:00+08:00'), '2026-03-07T12:00:00+08:00');

    expect(desk.get(key).duty).toMatchObject({ state: 'paused', missedAt: null, missedCount: 0 });
  });

  test('is met in time while the clock stands still, and shows the date again', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    desk.arrive(asked('2026-03-04T09:00:00+08:00'));
    desk.arrive(accepted('2026-03-20T09:00:00+08:00'));

    expect(desk.get(key).duty).toMatchObject({ state: 'met', late: 'no', missedAt: null });
    expect(desk.get(key).duty.dueAt).not.toBeNull();
  });

  test('has a date again when its matter is closed while it stands still', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    desk.arrive(asked('2026-03-04T09:00:00+08:00'));
    desk.order(key, { kind: 'close-matter' }, '2026-03-06T09:00:00+08:00');
    const { duty } = desk.get(key);

    expect(duty).toMatchObject({ state: 'cancelled', dueDate: '2026-03-09', missedAt: null, inputs: { wakesAt: null } });
    expect(explain(duty, shipped, 'en').due?.date).toBe('2026-03-09');
  });

  test('claims no lateness that an uncertain end of the pause leaves open', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    desk.arrive(asked('2026-03-04T09:00:00+08:00'));
    desk.arrive({ ...supplied('2026-03-06T09:00:00+08:00'), occurred: between('2026-03-05', '2026-03-09') });
    desk.arrive(accepted('2026-03-10T09:00:00+08:00'));

    expect(desk.get(key).duty).toMatchObject({ state: 'met', late: 'cannot-tell' });
  });

  test('fires nothing while it stands still', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    desk.arrive(asked('2026-03-04T09:00:00+08:00'));

    expect(advance(desk.get(key), { kind: 'tick', now: '2026-03-10T00:00:00Z' }, shipped).effects).toEqual([]);
  });
});

describe('8.5 a moved deadline', () => {
  test('keeps the cycle and what fired, and lets what has passed collapse into its highest rung', () => {
    const desk = new SampleDesk();
    desk.arrive(received(false));
    desk.clock('2026-03-31T12:00:00+08:00');
    const fired = desk
      .get(review)
      .steps.filter(({ state }) => state === 'fired')
      .map(({ rung }) => rung);
    desk.arrive(
      fact('suspect.detained', '2026-03-03T10:00:00+08:00', { personId: 'p', caseId: 'case-1' }),
      '2026-04-10T10:00:00+08:00',
    );

    expect(fired).toEqual([1]);
    expect(desk.get(review).duty.cycle).toBe(1);
    expect(desk.get(review).steps.find(({ rung }) => rung === 1)?.state).toBe('fired');
  });

  test('moves with custody: detained keeps the last day, released rolls it (C-07, C-08)', () => {
    const at = (caseId: string, inCustody: boolean): LedgerFact =>
      fact(
        'prosecution.file-received',
        '2026-09-01T10:00:00+08:00',
        { caseId, inCustody, fastTrack: false, procuratorateAgencyId: 'procuratorate@CN' },
        { by: 'procuratorate@CN' },
      );
    const desk = new SampleDesk();
    desk.arrive(at('case-1', true));
    expect(desk.get(review).duty).toMatchObject({ dueDate: '2026-10-01', inputs: { inCustody: true } });
    desk.arrive(fact('suspect.released', '2026-09-20T10:00:00+08:00', { personId: 'p', caseId: 'case-1' }));
    expect(desk.get(review).duty).toMatchObject({ dueDate: '2026-10-08', inputs: { inCustody: false } });
    expect(desk.told.at(-1)?.effect).toMatchObject({ fact: 'duty.moved', reason: 'custody-changed' });
    desk.arrive(fact('suspect.detained', '2026-09-25T10:00:00+08:00', { personId: 'p', caseId: 'case-1' }));

    expect(desk.get(review).duty.dueDate).toBe('2026-10-01');
  });

  test('leaves the day alone when somebody is released only after it', () => {
    const desk = new SampleDesk();
    desk.arrive({
      ...received(true),
      occurred: { ...received(true).occurred, notBefore: '2026-09-01T02:00:00.000Z', notAfter: '2026-09-01T02:00:00.000Z' },
    });
    desk.arrive(fact('suspect.released', '2026-10-03T10:00:00+08:00', { personId: 'p', caseId: 'case-1' }));

    expect(desk.get(review).duty.dueDate).toBe('2026-10-01');
  });

  test('begins a new cycle when the period begins anew, and clears the missed mark', () => {
    const desk = new SampleDesk();
    desk.arrive(fact('suspect.arrested', '2026-03-02T10:00:00+08:00', { personId: 'p', caseId: 'case-1' }));
    desk.clock('2026-05-04T10:00:00+08:00');
    const custody = 'CN-INV-03 p #1';
    expect(desk.get(custody).duty.missedAt).not.toBeNull();
    desk.arrive(fact('custody.recalculated', '2026-05-05T10:00:00+08:00', { personId: 'p', ground: 'another-major-crime' }));

    expect(desk.get(custody).duty).toMatchObject({ cycle: 2, dueDate: '2026-07-05', missedAt: null, missedCount: 0 });
    expect(desk.told.filter(({ duty }) => duty === custody).at(-1)?.effect).toMatchObject({
      fact: 'duty.moved',
      reason: 'restarted',
    });
    desk.clock('2026-07-10T00:00:00+08:00');
    expect(desk.get(custody).steps.every(({ state }) => state === 'fired')).toBe(true);
  });

  test('prolongs a right that is renewed in time, not one that has lapsed', () => {
    const order = { orderId: 'order-1', validFrom: '2026-03-30', validTo: null };
    const issued = fact('protection-order.issued', '2026-03-30T10:00:00+08:00', order, { by: 'court@CN' });
    const renewed = (at: string): LedgerFact =>
      fact('protection-order.extended', at, { orderId: 'order-1', validTo: null }, { by: 'court@CN' });
    const inTime = new SampleDesk();
    inTime.arrive(issued);
    inTime.arrive(renewed('2026-09-20T10:00:00+08:00'));
    const tooLate = new SampleDesk();
    tooLate.arrive(issued);
    tooLate.arrive(renewed('2026-10-20T10:00:00+08:00'));

    expect(inTime.get('CN-PRO-02 order-1 #1').duty).toMatchObject({ state: 'open', cycle: 2 });
    expect(tooLate.get('CN-PRO-02 order-1 #1').duty).toMatchObject({ cycle: 1 });
  });

  test('follows a corrected start', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    const at = '2026-03-03T02:00:00.000Z';
    const effects = corrected(desk, key, at, '2026-03-03T12:00:00+08:00');

    expect(effects).toMatchObject([{ fact: null }, { fact: 'duty.moved', reason: 'start-corrected' }]);
    expect(desk.get(key).duty).toMatchObject({ dueDate: '2026-03-06', startedAt: at });
  });

  test('past a restart keeps the number of the cycle: the steps that it began stand', () => {
    const desk = new SampleDesk();
    desk.arrive(received(false));
    desk.arrive(fact('case.transferred', '2026-03-05T10:00:00+08:00', { caseId: 'case-1' }));
    expect(desk.get(review).duty).toMatchObject({ cycle: 2, startedAt: '2026-03-05T02:00:00.000Z' });
    const at = '2026-03-12T02:00:00.000Z';
    const effects = corrected(desk, review, at, '2026-03-13T10:00:00+08:00');

    expect(effects).toMatchObject([{ fact: null }, { fact: 'duty.moved', reason: 'start-corrected' }]);
    expect(desk.get(review).duty).toMatchObject({ cycle: 2, startedAt: at, inputs: { restarts: [] } });
    desk.arrive(fact('case.transferred', '2026-03-16T10:00:00+08:00', { caseId: 'case-1' }, { id: 'again' }));
    expect(desk.get(review).duty).toMatchObject({ cycle: 3, startedAt: '2026-03-16T02:00:00.000Z' });
  });
});

describe('8.10 a duty that is kept back and whose clock stands still', () => {
  test('is kept back again when its clock goes on, until there is room or a working day before it is due', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    desk.order(key, { kind: 'hold' }, '2026-03-02T10:00:00+08:00');
    desk.arrive(asked('2026-03-03T09:00:00+08:00'));
    expect(desk.get(key).duty).toMatchObject({ state: 'paused', inputs: { held: { since: '2026-03-02T10:00:00+08:00' } } });
    desk.arrive(supplied('2026-03-09T09:00:00+08:00'));

    const { duty, steps } = desk.get(key);
    expect(duty).toMatchObject({ state: 'held', dueDate: '2026-03-11', nextFiresAt: null });
    expect(duty.inputs.wakesAt).toBe(duty.inputs.held?.releaseBy);
    expect(steps.some(({ state }) => state === 'armed')).toBe(false);
    expect(told(desk)).toEqual(['duty.held', 'duty.paused', 'duty.held']);
    desk.clock(duty.inputs.wakesAt ?? '');
    expect(desk.get(key).duty).toMatchObject({ state: 'open', dueDate: '2026-03-11', inputs: { held: null } });
  });
});
