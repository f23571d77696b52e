import { describe, expect, test } from '@jest/globals';
import { otherSideFound } from './counterpart.js';
import type { LedgerFact } from './fact.js';
import { open, type OpenContext } from './open.js';
import { anyAgency, fact, onDay, shipped } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';

const opened = (opening: LedgerFact, context: Partial<OpenContext> = {}) =>
  open(opening, { policy: shipped, ledger: [], agencies: anyAgency, duties: [], now: opening.recordedAt, ...context });
const typesOf = (opening: LedgerFact, context: Partial<OpenContext> = {}) =>
  opened(opening, context).map(({ duty }) => duty.dutyType);
const only = (opening: LedgerFact, type: string, context: Partial<OpenContext> = {}) => {
  const draft = opened(opening, context).find(({ duty }) => duty.dutyType === type);
  if (draft === undefined) throw new Error(`${type} did not open`);
  return draft;
};

const noticeServed = fact(
  'filing.notified',
  '2026-09-18T15:30:00+08:00',
  { supervisionId: 'supervision-1', caseId: 'case-1', addresseeAgencyId: 'public-security@CN' },
  { by: 'procuratorate@CN' },
);

describe('opening a duty', () => {
  test('names who owes it, to whom, about what and by when', () => {
    expect(only(noticeServed, 'CN-SUP-03').duty).toMatchObject({
      pack: 'cn',
      packVersion: '2026.1.0',
      matterId: 'matter-1',
      subjectKind: 'caseId',
      subjectId: 'case-1',
      agencyId: 'public-security@CN',
      counterpartAgencyId: 'procuratorate@CN',
      startedAt: '2026-09-18T07:30:00.000Z',
      rawDate: '2026-10-03',
      dueDate: '2026-10-08',
      dueAt: '2026-10-08T16:00:00.000Z',
      dueAtLatest: null,
      nextFiresAt: '2026-09-30T01:00:00.000Z',
      state: 'open',
      blocksClosing: true,
      provisionalYears: [],
    });
  });

  test('takes as its other side whom the owner dealt with last until then, heard before it or after it', () => {
    const dealt = (name: string, at: string, addresseeAgencyId: string) =>
      fact(name, at, { caseId: 'case-1', personId: 'person-1', addresseeAgencyId }, { by: 'womens-federation@CN' });
    const earlier = dealt('arrest.requested', '2026-02-27T10:00:00+08:00', 'court@CN');
    const later = dealt('arrest.requested', '2026-03-09T10:00:00+08:00', 'justice@CN');
    const clue = fact(
      'clue.registered',
      '2026-03-02T10:00:00+08:00',
      { clueId: 'clue-1', severity: 'normal', channel: 'walk-in' },
      { by: 'womens-federation@CN' },
    );
    const heard = (ledger: LedgerFact[]) => only(clue, 'HW-CLU-03', { ledger }).duty;
    const found = (dealing: LedgerFact) => otherSideFound(heard([]), clue, dealing, later.recordedAt)?.change ?? null;

    expect([heard([earlier, later]).counterpartAgencyId, heard([]).counterpartAgencyId]).toEqual(['court@CN', null]);
    expect([found(earlier), found(later)]).toEqual([{ counterpartAgencyId: 'court@CN' }, null]);
    const uncertain = { ...earlier, occurred: { ...earlier.occurred, precision: 'unknown' as const, notAfter: later.recordedAt } };
    expect([found(uncertain), heard([uncertain]).counterpartAgencyId]).toEqual([null, null]);
    expect(
      otherSideFound(
        heard([earlier]),
        clue,
        dealt('arrest.requested', '2026-03-01T10:00:00+08:00', 'justice@CN'),
        later.recordedAt,
      ),
    ).toBeNull();
  });

  test('is met at once when a satisfying fact stands in the ledger already (8.1)', () => {
    const filed = fact('case.filed', '2026-09-20T10:00:00+08:00', { caseId: 'case-1' });
    const { effects } = only(noticeServed, 'CN-SUP-03', { ledger: [filed] });

    expect(effects).toMatchObject([{ fact: 'duty.met', change: { state: 'met', metFactId: filed.factId, late: 'no' } }]);
  });

  test('is not met by a fact that occurred before the start (8.2)', () => {
    const filed = fact('case.filed', '2026-09-17T10:00:00+08:00', { caseId: 'case-1' });

    expect(only(noticeServed, 'CN-SUP-03', { ledger: [filed] }).effects).toEqual([]);
  });

  test('after its due date fires only the highest rung already reached (8.1)', () => {
    const { steps } = only(noticeServed, 'CN-SUP-03', { now: '2026-10-20T00:00:00Z' });

    expect(steps.map(({ rung, state, reason }) => [rung, state, reason])).toEqual([
      [1, 'skipped', 'late-opening'],
      [2, 'skipped', 'late-opening'],
      [0, 'armed', null],
      [3, 'armed', null],
    ]);
  });

  test('ends nothing by a silence that could not be kept: an offer told of too late does not expire at once', () => {
    const offered = fact('transfer.offered', '2026-03-02T10:00:00+08:00', {
      transferId: 'transfer-1',
      toAgencyId: 'procuratorate@CN',
      severity: 'normal',
    });
    const { steps } = only(offered, 'HW-TRF-02a', { now: '2026-03-20T00:00:00Z' });
    expect(steps.map(({ rung, act, state, reason }) => [rung, act, state, reason])).toEqual([
      [1, 'remind', 'skipped', 'late-opening'],
      [0, null, 'armed', null],
      [2, 'escalate', 'skipped', 'late-opening'],
      [3, 'report-up', 'armed', null],
      [4, 'expire', 'skipped', 'late-opening'],
    ]);
    const inTime = only(offered, 'HW-TRF-02a', { now: '2026-03-03T00:00:00Z' });
    expect(inTime.steps.find(({ act }) => act === 'expire')).toMatchObject({ state: 'armed' });
  });

  test('skips a rung that lies before the opening as too short', () => {
    const offered = fact(
      'transfer.offered',
      '2026-03-02T23:59:00+08:00',
      { transferId: 'transfer-1', toAgencyId: 'procuratorate@CN', severity: 'crisis' },
      { by: 'womens-federation@CN' },
    );
    const bySeptember = fact('review.opened', '2026-09-18T10:00:00+08:00', { reviewId: 'review-1', deadline: '2026-09-19' });

    expect(only(offered, 'HW-TRF-02c').steps.every(({ state }) => state === 'armed')).toBe(true);
    expect(only(bySeptember, 'HW-CLU-08').steps[0]).toMatchObject({ rung: 1, state: 'skipped', reason: 'too-short' });
  });

  test('falls back on the matter when the fact names no subject (8.2)', () => {
    const { duty } = only({ ...noticeServed, attributes: { addresseeAgencyId: 'public-security@CN' } }, 'CN-SUP-03');

    expect([duty.subjectKind, duty.subjectId]).toEqual(['matterId', 'matter-1']);
  });

  test('carries the mark of an act the import had to assume (8.19)', () => {
    expect(only({ ...noticeServed, implied: true }, 'CN-SUP-03').duty.implied).toBe(true);
  });
});

describe('starting and ending a clock by an attribute', () => {
  test('counts from the stated moment', () => {
    const found = fact(
      'protection-order.urgency-found',
      '2026-02-13T12:00:00+08:00',
      { orderId: 'order-1', acceptedAt: '2026-02-13T10:20:00+08:00' },
      { by: 'court@CN' },
    );

    expect(only(found, 'CN-PRO-01b').duty.dueAt).toBe('2026-02-14T02:20:00.000Z');
  });

  test('lets an act inside the period meet a duty that starts when the period ends', () => {
    const desk = new SampleDesk();
    desk.arrive(
      fact('coverage.opened', '2026-03-02T10:00:00+08:00', { periodId: 'period-1', periodEndsAt: '2026-04-01T00:00:00+08:00' }),
    );
    desk.arrive(fact('coverage.met', '2026-03-05T10:00:00+08:00', { periodId: 'period-1' }));

    expect(desk.get('HW-CLU-07 period-1 #1').duty).toMatchObject({ state: 'met', late: 'no' });
  });

  test('takes the agreed day in place of a default', () => {
    const entrusted = fact('evaluation.entrusted', '2026-03-02T10:00:00+08:00', {
      entrustmentId: 'entrustment-1',
      deadline: '2026-06-30',
      toAgencyId: 'professional-organisation@CN',
    });

    expect(only(entrusted, 'HW-RST-02').duty).toMatchObject({ dueDate: '2026-06-30', dueAt: '2026-06-30T16:00:00.000Z' });
    expect(only({ ...entrusted, attributes: { ...entrusted.attributes, deadline: null } }, 'HW-RST-02').duty.dueDate).toBe(
      '2026-03-30',
    );
  });

  test.each([
    ['2026-05-31', '2026-05-31'],
    ['2027-12-31', '2026-09-29'],
  ])('never lets an agreed day (%s) go beyond the number of the law', (validTo, dueDate) => {
    const issued = fact(
      'protection-order.issued',
      '2026-03-30T10:00:00+08:00',
      { orderId: 'order-1', validFrom: '2026-03-30', validTo },
      { by: 'court@CN' },
    );

    expect(only(issued, 'CN-PRO-02').duty.dueDate).toBe(dueDate);
  });

  test('ends a capped clock at the cap', () => {
    const withdrawn = fact('consent.withdrawn', '2026-02-13T10:00:00+08:00', {
      consentId: 'consent-1',
      personId: 'person-1',
      receiverAgencyId: 'health@CN',
    });

    expect(only(withdrawn, 'HW-REH-06').duty).toMatchObject({ rawDate: '2026-02-25', dueDate: '2026-02-18' });
  });

  test('gives "at once" its tolerance', () => {
    const accepted = fact(
      'clue.registered',
      '2026-09-30T23:50:00+08:00',
      { clueId: 'clue-1', channel: 'police' },
      { by: 'public-security@CN' },
    );

    expect(only(accepted, 'CN-INT-01').duty.dueAt).toBe('2026-09-30T16:50:00.000Z');
  });
});

describe('choosing the row that applies (2.4)', () => {
  const custodyOf = (inCustody: boolean) =>
    fact(
      'prosecution.file-received',
      '2026-09-01T10:00:00+08:00',
      { caseId: 'case-1', inCustody, fastTrack: false },
      { by: 'procuratorate@CN' },
    );

  test('reads the version by the day the opening fact occurred (R31)', () => {
    const decided = (day: string) =>
      fact(
        'grounds.decided',
        onDay(day, 'Europe/London'),
        { personId: 'person-1', stage: 'reasonable', outcome: 'positive' },
        { by: 'competent-authority@GB' },
      );

    expect(typesOf(decided('2022-12-12'))).toContain('UK-05-OLD');
    expect(typesOf(decided('2022-12-12'))).not.toContain('UK-05');
    expect(typesOf(decided('2022-12-13'))).toContain('UK-05');
    expect(typesOf(decided('2022-12-13'))).not.toContain('UK-05-OLD');
  });

  test('lets a local row take the place of the one it names, for the facts it accepts', () => {
    const agreement = (kind: string, by: string) =>
      fact(
        'agreement.activated',
        '2026-03-02T10:00:00+08:00',
        { agreementId: 'agreement-1', kind, validTo: null },
        { by, matterId: null },
      );

    expect(typesOf(agreement('procuratorate-federation', 'procuratorate@CN'))).toEqual(['HW-AGR-01', 'HW-AGR-02', 'CN-AID-08']);
    expect(typesOf(agreement('police-school', 'public-security@CN'))).toContain('HW-MTG-01');
    expect(typesOf(agreement('procuratorate-federation', 'procuratorate@GB'))).toContain('HW-MTG-01');
  });

  test('opens a regional row only inside its region', () => {
    const started = (by: string) =>
      fact('guardianship.temporary-started', '2026-03-02T10:00:00+08:00', { personId: 'person-1', ground: 'missing' }, { by });

    expect(typesOf(started('civil-affairs@CN/310104'))).toContain('CN-PLC-15');
    expect(typesOf(started('civil-affairs@CN/320302'))).not.toContain('CN-PLC-15');
  });

  test('opens base rows everywhere, by the zone and calendar of the agency that owes', () => {
    const reunited = (by: string) => fact('duplicate.suspected', '2026-03-02T10:00:00Z', { pairId: 'pair-1' }, { by });
    const british = only(reunited('other@GB'), 'HW-CLU-05').duty;

    expect(british).toMatchObject({ dueAt: '2026-03-05T00:00:00.000Z', provisionalYears: [2026] });
    expect(only(reunited('other@CN'), 'HW-CLU-05').duty).toMatchObject({ dueAt: '2026-03-04T16:00:00.000Z', provisionalYears: [] });
    expect(only(reunited('other@XX'), 'HW-CLU-05').duty).toMatchObject({
      dueAt: '2026-03-05T00:00:00.000Z',
      provisionalYears: [2026],
    });
  });

  test.each([
    [true, '2026-10-01'],
    [false, '2026-10-08'],
  ])('keeps the last day in custody: %s', (inCustody, dueDate) => {
    expect(only(custodyOf(inCustody), 'CN-INV-04a').duty.dueDate).toBe(dueDate);
  });

  test('asks the ledger who is in custody where the fact does not say', () => {
    const returned = fact(
      'case.returned',
      '2026-09-01T10:00:00+08:00',
      { caseId: 'case-1', round: 1, addresseeAgencyId: 'public-security@CN' },
      { by: 'procuratorate@CN' },
    );
    const arrested = fact('suspect.arrested', '2026-08-01T10:00:00+08:00', { personId: 'person-9', caseId: 'case-1' });
    const released = fact('suspect.released', '2026-08-20T10:00:00+08:00', { personId: 'person-9', caseId: 'case-1' });

    expect(only(returned, 'CN-INV-09', { ledger: [arrested] }).duty.dueDate).toBe('2026-10-01');
    expect(only(returned, 'CN-INV-09', { ledger: [arrested, released] }).duty.dueDate).toBe('2026-10-08');
  });

  test('owes nothing where the owner is of another type', () => {
    expect(typesOf({ ...noticeServed, attributes: { ...noticeServed.attributes, addresseeAgencyId: 'customs@CN' } })).not.toContain(
      'CN-SUP-03',
    );
  });
});

describe('opening one duty for each victim', () => {
  const received = fact(
    'prosecution.file-received',
    '2026-09-01T10:00:00+08:00',
    { caseId: 'case-1', inCustody: true, fastTrack: false },
    { by: 'procuratorate@CN' },
  );
  const victim = (personId: string, at: string, status = 'actual') =>
    fact('victim.identified', at, { personId, status }, { id: `${personId} ${at}` });

  test('opens one for every person known as a victim', () => {
    const ledger = [
      victim('person-1', '2026-08-01T10:00:00+08:00'),
      victim('person-2', '2026-08-02T10:00:00+08:00', 'possible'),
      victim('person-3', '2026-08-02T11:00:00+08:00'),
      victim('person-3', '2026-08-03T10:00:00+08:00', 'not'),
    ];
    const drafts = opened(received, { ledger }).filter(({ duty }) => duty.dutyType === 'CN-INV-05');

    expect(drafts.map(({ duty }) => duty.subjectId)).toEqual(['person-1', 'person-2']);
  });

  test('opens one more when a victim becomes known later, from that day', () => {
    const later = victim('person-4', '2026-09-10T10:00:00+08:00');
    const [draft] = opened(later, { ledger: [received] }).filter(({ duty }) => duty.dutyType === 'CN-INV-05');

    expect(draft?.duty).toMatchObject({ subjectId: 'person-4', openingFactId: received.factId, dueDate: '2026-09-14' });
  });
});
