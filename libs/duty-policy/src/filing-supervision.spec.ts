import { describe, expect, test } from '@jest/globals';
import {
  caseFiled,
  caseWithdrawn,
  correctionIssued,
  dunningIssued,
  filingNotified,
  filingRefused,
  investigationConcluded,
  reasonsReceived,
  reasonsRequested,
  reasonsUpheld,
  supervisionConcluded,
  supervisionReportedUp,
  victimInformed,
  withdrawalNotified,
  withdrawalReconsiderationDecided,
  withdrawalReconsiderationRequested,
  type FactContract,
} from '@homeward/contracts';
import type { Json, LedgerFact } from './fact.js';
import { fact } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';

const police = 'public-security@CN';
const procuratorate = 'procuratorate@CN';
const higher = 'procuratorate@CN/350100';

/** What the supervision of one case may tell of itself; a fact takes of it what its contract names. */
const about: Record<string, Json> = {
  supervisionId: 'supervision-1',
  caseId: 'case-1',
  clueId: null,
  personId: 'person-1',
  addresseeAgencyId: police,
  basis: 'filing-ordered',
  supervised: true,
  complainantKind: 'person',
  reason: 'no-crime',
  reporterClass: 'person',
};

/** A fact with exactly the attributes of its contract, at eight in the morning of a Chinese day. */
function told(contract: FactContract, day: string, by: string, more: Record<string, Json> = {}): LedgerFact {
  const names = Object.keys((contract.data as unknown as { shape: object }).shape);
  const attributes = Object.fromEntries(names.map((name) => [name, { ...about, ...more }[name]]));
  for (const [name, value] of Object.entries(attributes))
    if (value === undefined) throw new Error(`${contract.name} needs ${name}.`);
  return fact(contract.name, `${day}T08:00:00+08:00`, attributes as Record<string, Json>, { by });
}

function deskWith(...facts: LedgerFact[]): SampleDesk {
  const desk = new SampleDesk();
  for (const each of facts) {
    desk.clock(each.recordedAt);
    desk.arrive(each);
  }
  return desk;
}

/** The duties of filing supervision and how they stand, shortly. */
const standing = (desk: SampleDesk) =>
  Object.fromEntries(
    desk
      .rows()
      .filter(({ dutyType }) => /^CN-(SUP|INV-07)/.test(dutyType))
      .map(({ dutyType, state, late }) => [dutyType, late === 'yes' ? `${state} late` : state]),
  );
const dueOf = (desk: SampleDesk, dutyType: string) => desk.rows().find((duty) => duty.dutyType === dutyType)?.dueDate;
const ownerOf = (desk: SampleDesk, dutyType: string) => desk.rows().find((duty) => duty.dutyType === dutyType)?.agencyId;

const asked = (ground: string, day = '2026-03-02') => told(reasonsRequested, day, procuratorate, { ground });
const answered = told(reasonsReceived, '2026-03-06', police);
const notified = told(filingNotified, '2026-03-10', procuratorate);
const filed = (day: string) => told(caseFiled, day, police);
const corrected = (kind: string, day = '2026-03-27') => told(correctionIssued, day, procuratorate, { kind });
const withdrawalAsked = told(withdrawalNotified, '2026-03-10', procuratorate);
const contested = told(withdrawalReconsiderationRequested, '2026-03-12', police, {
  stage: 'reconsideration',
  toAgencyId: procuratorate,
});
const ruled = (stage: string, outcome: string, day: string, by: string) =>
  told(withdrawalReconsiderationDecided, day, by, { stage, outcome });

describe('the reasons of the police (rows 7 to 12)', () => {
  test.each([
    ['not-filed', 'CN-SUP-02'],
    ['unlawful-filing', 'CN-SUP-02'],
    ['overdue-decision', 'CN-SUP-01'],
  ])('asked on the ground %s open %s for seven days, met by the reasons', (ground, dutyType) => {
    const desk = deskWith(asked(ground));
    expect([standing(desk), dueOf(desk, dutyType), ownerOf(desk, dutyType)]).toEqual([
      { [dutyType]: 'open' },
      '2026-03-09',
      police,
    ]);
    desk.arrive(answered);
    expect(standing(desk)).toEqual({ [dutyType]: 'met' });
  });

  test('about an overdue decision are given by the decision itself', () => {
    const refused = told(filingRefused, '2026-03-05', police);
    expect(standing(deskWith(asked('overdue-decision'), refused))).toEqual({ 'CN-SUP-01': 'met' });
    expect(standing(deskWith(asked('overdue-decision'), filed('2026-03-05')))).toMatchObject({ 'CN-SUP-01': 'met' });
  });

  test('that did not come let the clock propose, and the opinion opens no other duty', () => {
    const desk = deskWith(asked('overdue-decision'));
    desk.clock('2026-03-10T00:00:01+08:00');
    const escalated = desk.told.filter(({ effect }) => effect.fact === 'duty.escalated').flatMap(({ effect }) => effect.steps);
    expect(escalated.map(({ act }) => act)).toContain('propose');
    desk.arrive(corrected('opinion', '2026-03-10'));
    expect(standing(desk)).toEqual({ 'CN-SUP-01': 'open' });
    expect(desk.rows()[0]?.missedAt).not.toBeNull();
  });

  test('that hold are told to the victim within ten days (rows 15, 16)', () => {
    const desk = deskWith(told(reasonsUpheld, '2026-03-09', procuratorate));
    expect([standing(desk), dueOf(desk, 'CN-SUP-05'), ownerOf(desk, 'CN-SUP-05')]).toEqual([
      { 'CN-SUP-05': 'open' },
      '2026-03-19',
      procuratorate,
    ]);
    desk.arrive(told(victimInformed, '2026-03-12', procuratorate, { about: 'no-filing-stands' }));
    expect(standing(desk)).toEqual({ 'CN-SUP-05': 'met' });
  });
});

describe('a filing notice (rows 13 to 30)', () => {
  test('is met by the filing, which then counts three months (rows 17, 19, 29)', () => {
    const desk = deskWith(notified);
    expect([dueOf(desk, 'CN-SUP-03'), ownerOf(desk, 'CN-SUP-03')]).toEqual(['2026-03-25', police]);
    desk.arrive(filed('2026-03-20'));
    expect([standing(desk), dueOf(desk, 'CN-SUP-06')]).toEqual([{ 'CN-SUP-03': 'met', 'CN-SUP-06': 'open' }, '2026-06-22']);
    desk.arrive(told(investigationConcluded, '2026-05-20', police, { outcome: 'crime-proved' }));
    expect(standing(desk)).toEqual({ 'CN-SUP-03': 'met', 'CN-SUP-06': 'met' });
  });

  test('lets the clock propose a dunning letter after three months, which meets nothing (row 27)', () => {
    const desk = deskWith(notified, filed('2026-03-20'));
    desk.clock('2026-06-23T00:00:01+08:00');
    desk.arrive(told(dunningIssued, '2026-06-24', procuratorate));
    expect(standing(desk)).toMatchObject({ 'CN-SUP-06': 'open' });
  });

  test('is no longer counted when the case is withdrawn (row 30)', () => {
    expect(standing(deskWith(notified, filed('2026-03-20'), told(caseWithdrawn, '2026-04-20', police)))).toEqual({
      'CN-SUP-03': 'met',
      'CN-SUP-06': 'cancelled',
      'CN-INV-07': 'open',
    });
  });

  test('R21: is proposed to be corrected on day 16 and not a second before', () => {
    const desk = deskWith(notified);
    desk.clock('2026-03-25T23:59:59+08:00');
    expect(standing(desk)).toEqual({ 'CN-SUP-03': 'open' });
    desk.clock('2026-03-26T00:00:01+08:00');
    expect([standing(desk), ownerOf(desk, 'CN-SUP-04a')]).toEqual([{ 'CN-SUP-03': 'open', 'CN-SUP-04a': 'open' }, procuratorate]);
    const proposals = desk.told.flatMap(({ duty, effect }) => (effect.steps.some(({ act }) => act === 'propose') ? [duty] : []));
    expect(proposals).toContain('CN-SUP-03 case-1 #1');
  });

  test('met late ends the correction (row 21)', () => {
    const desk = deskWith(notified);
    desk.clock('2026-03-26T12:00:00+08:00');
    desk.arrive(filed('2026-03-27'));
    expect(standing(desk)).toMatchObject({ 'CN-SUP-03': 'met late', 'CN-SUP-04a': 'cancelled' });
  });

  test('is corrected, and reported up where that is not heeded (rows 22 to 24, 26)', () => {
    const desk = deskWith(notified);
    desk.clock('2026-03-26T12:00:00+08:00');
    desk.arrive(corrected('notice'));
    expect(standing(desk)).toMatchObject({ 'CN-SUP-04a': 'met', 'CN-SUP-04b': 'open' });
    const reported = told(supervisionReportedUp, '2026-04-02', procuratorate, { toAgencyId: higher });
    const alsoFiled = deskWith(notified);
    alsoFiled.clock('2026-03-26T12:00:00+08:00');
    alsoFiled.arrive(corrected('notice'));
    desk.arrive(reported);
    alsoFiled.arrive(filed('2026-04-02'));
    expect([standing(desk)['CN-SUP-04b'], standing(alsoFiled)['CN-SUP-04b']]).toEqual(['met', 'met']);
  });

  test('leaves no correction owed when the supervision ends', () => {
    const desk = deskWith(notified);
    desk.clock('2026-03-26T12:00:00+08:00');
    desk.arrive(told(supervisionConcluded, '2026-03-27', procuratorate, { outcome: 'unresolved' }));
    expect(standing(desk)).toMatchObject({ 'CN-SUP-04a': 'cancelled' });
  });
});

describe('a withdrawal notice (rows 18, 31 to 37)', () => {
  test('is met by the withdrawal, of which the parties are told within three days', () => {
    const desk = deskWith(withdrawalAsked);
    expect([standing(desk), dueOf(desk, 'CN-SUP-11')]).toEqual([{ 'CN-SUP-11': 'open' }, '2026-03-25']);
    desk.arrive(told(caseWithdrawn, '2026-03-12', police));
    expect(standing(desk)).toEqual({ 'CN-SUP-11': 'met', 'CN-INV-07': 'open' });
    desk.arrive(told(victimInformed, '2026-03-13', police, { about: 'case-withdrawn' }));
    expect(standing(desk)).toEqual({ 'CN-SUP-11': 'met', 'CN-INV-07': 'met' });
  });

  test('is met by contesting it, which the procuratorate decides in seven days', () => {
    const desk = deskWith(withdrawalAsked, contested);
    expect([standing(desk), dueOf(desk, 'CN-SUP-07a'), ownerOf(desk, 'CN-SUP-07a')]).toEqual([
      { 'CN-SUP-11': 'met', 'CN-SUP-07a': 'open' },
      '2026-03-19',
      procuratorate,
    ]);
    desk.arrive(ruled('reconsideration', 'upheld', '2026-03-16', procuratorate));
    expect(standing(desk)).toMatchObject({ 'CN-SUP-07a': 'met' });
  });

  test('is reviewed by the higher procuratorate in fifteen days', () => {
    const review = told(withdrawalReconsiderationRequested, '2026-03-17', police, { stage: 'review', toAgencyId: higher });
    const desk = deskWith(withdrawalAsked, contested, ruled('reconsideration', 'upheld', '2026-03-16', procuratorate), review);
    expect([dueOf(desk, 'CN-SUP-07b'), ownerOf(desk, 'CN-SUP-07b')]).toEqual(['2026-04-01', higher]);
    desk.arrive(ruled('review', 'rescinded', '2026-03-25', higher));
    expect(standing(desk)).toMatchObject({ 'CN-SUP-07a': 'met', 'CN-SUP-07b': 'met' });
  });

  test('is corrected when fifteen days pass without an answer', () => {
    const desk = deskWith(withdrawalAsked);
    desk.clock('2026-03-26T12:00:00+08:00');
    expect(standing(desk)).toEqual({ 'CN-SUP-11': 'open', 'CN-SUP-04a': 'open' });
    desk.arrive(corrected('notice'));
    desk.arrive(told(caseWithdrawn, '2026-03-30', police));
    expect(standing(desk)).toMatchObject({ 'CN-SUP-11': 'met late', 'CN-SUP-04a': 'met', 'CN-SUP-04b': 'met' });
  });
});
