import { describe, expect, test } from '@jest/globals';
import { explain } from './explain.js';
import type { LedgerFact } from './fact.js';
import { fact, shipped } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';
import { officer, sides } from './sample-officers.js';

const police = 'public-security@CN';
const clue = fact('clue.accepted', '2026-09-18T10:00:00+08:00', {
  clueId: 'clue-1',
  severity: 'normal',
  route: 'criminal',
  violationKinds: [],
  riskFlags: [],
});
const filing = 'CN-INT-03 clue-1 #1';
const both = sides(police);
const code = (act: () => unknown): string => {
  try {
    act();
  } catch (refusal) {
    return (refusal as { code: string }).code;
  }
  return 'no refusal';
};

function filed(): SampleDesk {
  const desk = new SampleDesk();
  desk.arrive(clue);
  return desk;
}

function request(desk: SampleDesk, extensionId: string, now: string, key = filing): void {
  const by = officer('case-officer', police);
  desk.order(key, { kind: 'request-extension', requestId: `${extensionId} ${now}`, extensionId, by }, now);
}

function decide(
  desk: SampleDesk,
  requestId: string,
  by: ReturnType<typeof officer>,
  options: { now: string; granted?: boolean; key?: string },
): void {
  const { now, granted = true, key = filing } = options;
  desk.order(key, { kind: 'decide-extension', requestId, granted, by, sides: both }, now);
}

describe('8.7 extension', () => {
  const asked = '2026-09-20T10:00:00+08:00';
  const decided = '2026-09-21T10:00:00+08:00';
  const head = officer('unit-head', police);

  test('runs on until it is decided, then counts to the new total in a new cycle (X-01)', () => {
    const desk = filed();
    request(desk, 'CN-INT-04', asked);
    expect(desk.get(filing).duty).toMatchObject({ dueDate: '2026-09-21', cycle: 1 });
    decide(desk, `CN-INT-04 ${asked}`, head, { now: decided });

    expect(desk.get(filing).duty).toMatchObject({ rawDate: '2026-09-25', dueDate: '2026-09-28', cycle: 2 });
    expect(desk.told.filter(({ duty }) => duty === filing).map(({ effect }) => [effect.fact, effect.reason])).toEqual([
      ['duty.extension-requested', null],
      ['duty.extended', null],
      ['duty.moved', 'extended'],
    ]);
    expect(desk.get(filing).steps.every(({ cycle }) => cycle === 2)).toBe(true);
  });

  test('lets the old alarm fire nothing and every rung of the new cycle fire once (Y05)', () => {
    const desk = filed();
    request(desk, 'CN-INT-04', asked);
    decide(desk, `CN-INT-04 ${asked}`, head, { now: decided });
    desk.clock('2026-10-20T00:00:00+08:00');

    expect(desk.get(filing).steps.filter(({ state }) => state !== 'fired' && state !== 'skipped')).toEqual([]);
    const missed = desk.told.filter(({ duty, effect }) => duty === filing && effect.fact === 'duty.missed');
    expect(missed.map(({ effect }) => effect.occurredAt)).toEqual(['2026-09-28T16:00:01.000Z']);
  });

  test('moves nothing when it is refused', () => {
    const desk = filed();
    request(desk, 'CN-INT-04', asked);
    decide(desk, `CN-INT-04 ${asked}`, head, { now: decided, granted: false });

    expect(desk.get(filing).duty).toMatchObject({ dueDate: '2026-09-21', cycle: 1 });
    expect(desk.get(filing).duty.inputs.extensions).toMatchObject([{ granted: false, decidedAs: 'unit-head' }]);
  });

  test('takes the total of a second extension, never the sum (X-02)', () => {
    const desk = filed();
    request(desk, 'CN-INT-04', asked);
    decide(desk, `CN-INT-04 ${asked}`, head, { now: decided });
    request(desk, 'CN-INT-05', decided);
    decide(desk, `CN-INT-05 ${decided}`, officer('agency-head', police), { now: '2026-09-22T10:00:00+08:00' });

    expect(desk.get(filing).duty).toMatchObject({ rawDate: '2026-10-18', dueDate: '2026-10-19', cycle: 3 });
    expect(code(() => request(desk, 'CN-INT-04', '2026-09-23T10:00:00+08:00'))).toBe('coordination.extension-used-up');
  });

  test.each([
    ['whoever asked', officer('unit-head', police, { id: 'case-officer of public-security@CN' })],
    ['a subordinate role', officer('case-officer', police, { id: 'another' })],
    ['another agency', officer('unit-head', 'procuratorate@CN')],
  ])('is not decided by %s', (_, by) => {
    const desk = filed();
    request(desk, 'CN-INT-04', asked);

    expect(code(() => decide(desk, `CN-INT-04 ${asked}`, by, { now: decided }))).toBe('coordination.approver-not-entitled');
  });

  test('says who asks for it and who decides it, whatever role was tried first', () => {
    const desk = filed();
    const stranger = officer('administrator', 'procuratorate@CN');
    const ask = { kind: 'request-extension', requestId: 'r', extensionId: 'CN-INT-04', by: stranger } as const;
    expect(() => desk.order(filing, ask, asked)).toThrow('only the agency that owes the duty does');
    request(desk, 'CN-INT-04', asked);
    expect(() => decide(desk, `CN-INT-04 ${asked}`, stranger, { now: decided })).toThrow(
      'You may not decide this extension: it is for the unit-head',
    );
  });

  test('is not decided by the unit head when the agency head asked', () => {
    const desk = filed();
    const by = officer('agency-head', police);
    desk.order(filing, { kind: 'request-extension', requestId: 'r', extensionId: 'CN-INT-04', by }, asked);

    expect(code(() => decide(desk, 'r', head, { now: decided }))).toBe('coordination.approver-not-entitled');
  });

  test('is refused when the row has none, when it is too late, and when it is used up', () => {
    const desk = filed();
    expect(code(() => request(desk, 'CN-INT-99', asked))).toBe('coordination.extension-not-provided');
    expect(code(() => request(desk, 'CN-INT-04', '2026-09-23T10:00:00+08:00'))).toBe('coordination.extension-too-late');
    request(desk, 'CN-INT-04', asked);
    decide(desk, `CN-INT-04 ${asked}`, head, { now: decided });
    expect(code(() => request(desk, 'CN-INT-04', decided))).toBe('coordination.extension-used-up');
  });

  test('is asked for seven days before the end where the row says so, and granted by the level above (CN-INV-03-X1)', () => {
    const desk = new SampleDesk();
    desk.arrive(fact('suspect.arrested', '2026-08-01T10:00:00+08:00', { personId: 'p', caseId: 'case-1' }));
    const custody = 'CN-INV-03 p #1';
    expect(code(() => request(desk, 'CN-INV-03-X1', '2026-09-26T10:00:00+08:00', custody))).toBe('coordination.extension-too-late');
    request(desk, 'CN-INV-03-X1', '2026-09-20T10:00:00+08:00', custody);
    const id = 'CN-INV-03-X1 2026-09-20T10:00:00+08:00';
    const now = '2026-09-25T10:00:00+08:00';
    expect(code(() => decide(desk, id, officer('duty-officer', 'procuratorate@CN'), { now, key: custody }))).toBe(
      'coordination.approver-not-entitled',
    );
    decide(desk, id, officer('duty-officer', 'procuratorate@CN', { level: 'prefecture', id: 'above' }), { now, key: custody });

    expect(desk.get(custody).duty).toMatchObject({ dueDate: '2026-11-01', cycle: 2 });
  });

  test('opens a duty to tell, due on the old due date, and is met by telling', () => {
    const desk = new SampleDesk();
    const ids = { transferId: 'transfer-1', fromAgencyId: 'womens-federation@CN', toAgencyId: police, receiverAgencyId: police };
    desk.arrive(fact('transfer.accepted', '2026-01-10T10:00:00+08:00', ids));
    const report = 'HW-TRF-04 transfer-1 #1';
    const old = desk.get(report).duty.dueAt;
    request(desk, 'HW-TRF-04-X', '2026-02-01T10:00:00+08:00', report);
    const by = officer('unit-head', 'womens-federation@CN');
    const command = { kind: 'decide-extension', requestId: 'HW-TRF-04-X 2026-02-01T10:00:00+08:00', granted: true, by } as const;
    desk.order(report, { ...command, sides: sides(police, 'womens-federation@CN') }, '2026-02-02T10:00:00+08:00');

    expect(desk.get(report).duty.rawDate).toBe('2026-03-11');
    const tell = 'HW-TRF-04-X transfer-1 #1';
    expect(desk.get(tell).duty).toMatchObject({ state: 'open', dueAt: old, agencyId: police });
    desk.arrive(fact('progress.reported', '2026-02-03T10:00:00+08:00', ids));
    expect(desk.get(tell).duty).toMatchObject({ state: 'met', late: 'no' });
  });

  test('is explained with the role that granted it and its article', () => {
    const desk = filed();
    request(desk, 'CN-INT-05', asked);
    decide(desk, `CN-INT-05 ${asked}`, officer('agency-head', police), { now: decided });
    const explained = explain(desk.get(filing).duty, shipped, 'en');

    expect(explained.extensions).toMatchObject([{ id: 'CN-INT-05', mode: 'to', value: 30, approver: 'agency-head' }]);
    expect(explained.due?.date).toBe('2026-10-19');
    expect(explained.words.join(' ')).toContain('Extended to 30 days in total, granted by the head of the agency');
  });
});

describe('8.4 acknowledgement', () => {
  const supervised = fact(
    'filing.notified',
    '2026-09-18T15:30:00+08:00',
    { supervisionId: 'supervision-1', caseId: 'case-1', addresseeAgencyId: police },
    { by: 'procuratorate@CN' },
  );
  const crisis = fact('clue.registered', '2026-10-01T23:50:00+08:00', {
    clueId: 'clue-1',
    severity: 'crisis',
    channel: 'public-tip',
  });
  const triage = 'HW-CLU-01 clue-1 #1';
  const around = sides(police, 'procuratorate@CN');

  test('gives a quarter of an hour in a crisis; then the next rung fires, for acknowledging is not doing', () => {
    const desk = new SampleDesk();
    desk.arrive(crisis);
    desk.clock('2026-10-02T00:20:02+08:00');
    const by = officer('duty-officer', police);
    const effects = desk.order(triage, { kind: 'acknowledge', rung: 2, by, sides: around }, '2026-10-02T00:30:00+08:00');

    expect(effects).toMatchObject([{ fact: 'duty.acknowledged', acknowledged: 2 }]);
    expect(desk.get(triage).duty.nextFiresAt).toBe('2026-10-01T16:45:00.000Z');
    expect(desk.get(triage).steps.find(({ rung }) => rung === 3)).toMatchObject({ state: 'held', at: '2026-10-01T16:45:00.000Z' });
    desk.clock('2026-10-02T00:44:59+08:00');
    expect(desk.get(triage).steps.find(({ rung }) => rung === 3)?.state).toBe('held');
    desk.clock('2026-10-02T00:45:00+08:00');
    expect(desk.get(triage).steps.find(({ rung }) => rung === 3)?.state).toBe('fired');
  });

  test('moves no rung that stands later than the hold anyway', () => {
    const desk = new SampleDesk();
    desk.arrive(crisis);
    desk.clock('2026-10-02T00:20:02+08:00');
    desk.order(
      triage,
      { kind: 'acknowledge', rung: 2, by: officer('duty-officer', police), sides: around },
      '2026-10-02T00:20:05+08:00',
    );

    expect(desk.get(triage).steps.find(({ rung }) => rung === 5)).toMatchObject({ state: 'armed' });
  });

  test('shows in the explanation when the next rung rings', () => {
    const desk = new SampleDesk();
    desk.arrive(crisis);
    desk.clock('2026-10-02T00:20:02+08:00');
    desk.order(
      triage,
      { kind: 'acknowledge', rung: 2, by: officer('duty-officer', police), sides: around },
      '2026-10-02T00:30:00+08:00',
    );

    expect(explain(desk.get(triage).duty, shipped, 'en').next[0]).toMatchObject({ rung: 3, at: '2026-10-02T00:45:00+08:00' });
  });

  test('is taken from whoever the notices of the rung name', () => {
    const desk = new SampleDesk();
    desk.arrive(crisis);
    desk.clock('2026-10-02T00:20:02+08:00');
    const by = officer('watch-officer', police);

    expect(
      desk.order(triage, { kind: 'acknowledge', rung: 2, by, sides: around, wasTold: true }, '2026-10-02T00:21:00+08:00'),
    ).toHaveLength(1);
  });

  test('is given once: whoever comes later is told, so that no plan is lost', () => {
    const desk = new SampleDesk();
    desk.arrive(crisis);
    desk.clock('2026-10-02T00:20:02+08:00');
    const command = { kind: 'acknowledge', rung: 2, by: officer('duty-officer', police), sides: around } as const;

    expect(desk.order(triage, command, '2026-10-02T00:30:00+08:00')).toHaveLength(1);
    expect(code(() => desk.order(triage, command, '2026-10-02T00:40:00+08:00'))).toBe('coordination.rung-acknowledged');
  });

  test.each([
    ['a rung that has not fired', 3, officer('unit-head', police), 'rung-not-waiting'],
    ['a rung that does not exist', 9, officer('unit-head', police), 'rung-not-waiting'],
    ['a rung that asks for none', 1, officer('case-officer', police), 'rung-not-waiting'],
    ['another agency’s rung', 2, officer('duty-officer', 'court@CN'), 'ack-not-recipient'],
    ['a rung of another role', 2, officer('case-officer', police), 'ack-not-recipient'],
  ])('is refused for %s', (_, rung, by, refusal) => {
    const desk = new SampleDesk();
    desk.arrive(crisis);
    desk.clock('2026-10-02T00:20:02+08:00');

    expect(code(() => desk.order(triage, { kind: 'acknowledge', rung, by, sides: around }, '2026-10-02T00:21:00+08:00'))).toBe(
      `coordination.${refusal}`,
    );
  });

  test('is not given by the holder for a rung that addressed his superior', () => {
    const desk = new SampleDesk();
    desk.arrive(crisis);
    desk.order(triage, { kind: 'reassign', holderId: 'holder', reason: 'duty-roster' }, '2026-10-01T23:55:00+08:00');
    desk.clock('2026-10-02T00:36:00+08:00');
    const by = officer('unit-head', police, { id: 'holder' });

    expect(code(() => desk.order(triage, { kind: 'acknowledge', rung: 3, by, sides: around }, '2026-10-02T00:37:00+08:00'))).toBe(
      'coordination.ack-not-recipient',
    );
  });

  test('never holds what the law addresses', () => {
    const desk = new SampleDesk();
    desk.arrive(supervised);
    const key = 'CN-SUP-03 case-1 #1';
    desk.clock('2026-09-30T10:00:00+08:00');
    const before = desk.get(key).steps.find(({ rung }) => rung === 3)?.at;
    const fired = desk.get(key).steps.find(({ state, rung }) => state === 'fired' && rung > 1);
    const target = fired?.targets[0] ?? '';
    const by = officer(target.split('@')[0] ?? '', target.includes('counterpart') ? 'procuratorate@CN' : police);
    desk.order(key, { kind: 'acknowledge', rung: fired?.rung ?? 0, by, sides: around }, '2026-10-08T23:00:00+08:00');

    expect(desk.get(key).steps.find(({ rung }) => rung === 3)?.at).toBe(before);
  });
});

describe('8.12 owner and holder', () => {
  test('keeps start, due date and rungs', () => {
    const desk = filed();
    const before = desk.get(filing);
    const effects = desk.order(
      filing,
      { kind: 'reassign', agencyId: 'public-security@CN/320102', holderId: 'b', reason: 'successor' },
      clue.recordedAt,
    );

    expect(effects).toMatchObject([{ fact: 'duty.reassigned' }]);
    expect(desk.get(filing)).toMatchObject({
      duty: { ...before.duty, agencyId: 'public-security@CN/320102', holderId: 'b', version: 2 },
      steps: before.steps,
    });
  });

  test('tells nothing when nothing changes', () => {
    const desk = filed();

    expect(desk.order(filing, { kind: 'reassign', holderId: null, reason: 'none' }, clue.recordedAt)).toEqual([]);
  });
});

describe('8.16 cancelling', () => {
  const head = officer('unit-head', police);
  const pair = fact('duplicate.suspected', '2026-03-02T10:00:00+08:00', { pairId: 'pair-1' });
  const doubles = 'HW-CLU-05 pair-1 #1';

  test('is done by the unit head on a default row, with a reason; nothing rings any more', () => {
    const desk = new SampleDesk();
    desk.arrive(pair);
    const effects = desk.order(doubles, { kind: 'cancel', reason: 'opened-by-mistake', by: head }, '2026-03-02T12:00:00+08:00');

    expect(effects).toMatchObject([{ fact: 'duty.cancelled', reason: 'by-hand' }]);
    expect(desk.get(doubles).duty).toMatchObject({
      state: 'cancelled',
      nextFiresAt: null,
      inputs: { endedByHand: { reason: 'opened-by-mistake' } },
    });
    expect(desk.get(doubles).steps.every(({ state }) => state === 'cancelled')).toBe(true);
  });

  test('is refused on a law row, to other roles, and on what has ended', () => {
    const desk = filed();
    desk.arrive(pair);
    const cancel = { kind: 'cancel', reason: 'other', by: head } as const;
    const now = '2026-09-18T12:00:00+08:00';

    expect(code(() => desk.order(filing, cancel, now))).toBe('coordination.cancel-law-duty');
    expect(code(() => desk.order(doubles, { ...cancel, by: officer('case-officer', police) }, now))).toBe(
      'coordination.cancel-not-entitled',
    );
    expect(() => desk.order(doubles, { ...cancel, by: officer('administrator', police) }, now)).toThrow(
      'You may not cancel this duty: only a head of unit of the agency that owes it does.',
    );
    desk.order(doubles, cancel, now);
    expect(code(() => desk.order(doubles, cancel, now))).toBe('coordination.duty-final');
  });

  test('ends by a cancelling fact with that fact as its reason', () => {
    const desk = new SampleDesk();
    const opened = fact('case.opened', '2026-03-02T10:00:00+08:00', { caseId: 'case-1', severity: 'high' });
    const closed: LedgerFact = fact(
      'case.closed',
      '2026-03-03T10:00:00+08:00',
      { caseId: 'case-1', outcome: 'concluded' },
      { id: 'closed' },
    );
    desk.arrive(opened);
    desk.arrive(closed);

    expect(desk.told.find(({ effect }) => effect.fact === 'duty.cancelled')?.effect).toMatchObject({
      reason: 'cancelling-fact',
      causeFactId: 'closed',
    });
  });
});
