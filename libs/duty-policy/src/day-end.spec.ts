import { describe, expect, test } from '@jest/globals';
import type { Duty } from './duty.js';
import { explain } from './explain.js';
import type { LedgerFact } from './fact.js';
import { lint } from './lint/lint.js';
import type { Pack } from './pack.js';
import { loadPolicy } from './policy.js';
import { SampleDesk } from './sample-desk.js';
import { between, fact } from './sample-facts.js';
import { shippedCalendars, shippedPacks } from './shipped.js';

const closing = { endOfDay: 'closeOfBusiness', businessHours: { from: '09:00', to: '17:30' } };
const packs = shippedPacks.map((pack) => ((pack as Pack).pack === 'gb' ? pack : { ...(pack as Pack), ...closing }));
const policy = loadPolicy(packs, shippedCalendars);

function owed(type: string, ...facts: LedgerFact[]): Duty {
  const desk = new SampleDesk(policy);
  for (const each of facts) desk.arrive(each);
  const duty = desk.rows().find(({ dutyType }) => dutyType === type);
  if (duty === undefined) throw new Error(`${type} did not open`);
  return duty;
}

const notice = fact(
  'filing.notified',
  '2026-03-10T18:00:00+08:00',
  { caseId: 'case-1', addresseeAgencyId: 'public-security@CN' },
  { by: 'procuratorate@CN' },
);
const filed = (at: string) =>
  fact('case.filed', at, { caseId: 'case-1', addresseeAgencyId: 'public-security@CN' }, { by: 'public-security@CN' });
const order = (validTo: string | null) =>
  fact(
    'protection-order.issued',
    '2026-03-30T10:00:00+08:00',
    { orderId: 'order-1', validFrom: '2026-03-30', validTo },
    { by: 'court@CN' },
  );

describe('a pack whose periods end when business does (Civil Code art. 203)', () => {
  test('ends the last day at closing time, whatever the hour at which the period began', () => {
    expect(owed('CN-SUP-03', notice)).toMatchObject({ dueDate: '2026-03-25', dueAt: '2026-03-25T09:30:00.000Z' });
  });

  test.each([
    ['2026-03-25T17:30:00+08:00', 'no'],
    ['2026-03-25T17:30:01+08:00', 'yes'],
  ])('takes an act at %s as late: %s', (at, late) => {
    expect(owed('CN-SUP-03', notice, filed(at))).toMatchObject({ state: 'met', late });
  });

  test('does not say that an act of the last day was late when its hour is not known', () => {
    const act = { ...filed('2026-03-25T10:00:00+08:00'), occurred: between('2026-03-25', '2026-03-25') };
    expect(owed('CN-SUP-03', notice, act)).toMatchObject({ state: 'met', late: 'cannot-tell' });
  });

  test('leaves clocks in hours as they are', () => {
    const arrested = fact('clue.registered', '2026-09-30T23:50:00+08:00', { clueId: 'clue-1', channel: 'police' });
    expect(owed('CN-INT-01', arrested).dueAt).toBe('2026-09-30T16:50:00.000Z');
  });

  test('ends an agreed day and a cap in days at closing time too', () => {
    expect(owed('CN-PRO-02', order('2026-05-31')).dueAt).toBe('2026-05-31T09:30:00.000Z');
    const withdrawn = fact('consent.withdrawn', '2026-02-13T10:00:00+08:00', {
      consentId: 'consent-1',
      receiverAgencyId: 'health@CN',
    });
    expect(owed('HW-REH-06', withdrawn)).toMatchObject({ dueDate: '2026-02-18', dueAt: '2026-02-18T09:30:00.000Z' });
  });

  test('lets no period end before it began', () => {
    const review = (at: string) => fact('review.opened', at, { reviewId: 'review-1', deadline: '2026-03-02' });
    expect(owed('HW-CLU-08', review('2026-03-02T09:00:00+08:00')).dueAt).toBe('2026-03-02T09:30:00.000Z');
    expect(owed('HW-CLU-08', review('2026-03-02T18:00:00+08:00')).dueAt).toBe('2026-03-02T16:00:00.000Z');
  });

  test('says so in the explanation, which comes to the same moment', () => {
    const duty = owed('CN-SUP-03', notice);
    expect(explain(duty, policy, 'en').due).toMatchObject({ date: '2026-03-25', at: '2026-03-25T17:30:00+08:00' });
    expect(explain(duty, policy, 'en').words.join(' ')).toContain('The last day ends when business does, at 17:30.');
    expect(explain(duty, policy, 'zh').words.join('')).toContain('于停止业务活动时（17:30）截止');
    expect(explain(owed('CN-PRO-02', order('2026-05-31')), policy, 'en').words.join(' ')).toContain(
      'Agreed date: Sun 31 May 2026, 17:30',
    );
  });
});

describe('the hours of business in a pack (L01)', () => {
  test.each<[string, object, string]>([
    ['where periods end at 24:00', { endOfDay: '24:00' }, 'act on nothing'],
    ['that are missing', { businessHours: undefined }, 'its hours are needed'],
    ['that end before they begin', { businessHours: { from: '17:00', to: '09:00' } }, 'begin before they end'],
  ])('are refused %s', (_what, change, message) => {
    const wrong = packs.map((pack) => ((pack as Pack).pack === 'cn' ? { ...(pack as Pack), ...change } : pack));
    expect(lint(wrong, shippedCalendars, { walled: [], today: '2026-03-01' })).toContainEqual({
      rule: 'L01',
      severity: 'error',
      file: 'cn',
      pointer: '/businessHours',
      message: { zh: expect.stringMatching(/业务/), en: expect.stringContaining(message) },
    });
  });

  test('are not called crossed where one is no hour at all', () => {
    const wrong = packs.map((pack) => ({ ...(pack as Pack), businessHours: { from: '9:00', to: '17:30' } }));
    const said = lint(wrong, shippedCalendars, { walled: [], today: '2026-03-01' });
    const places = said.filter(({ file, pointer }) => file === 'cn' && pointer.startsWith('/businessHours'));
    expect(places.map(({ pointer }) => pointer)).toEqual(['/businessHours/from']);
  });

  test('pass where they are in order', () => {
    const said = lint(packs, shippedCalendars, { walled: [], today: '2026-03-01' });
    expect(said.filter(({ severity, pointer }) => severity === 'error' && pointer.startsWith('/businessHours'))).toEqual([]);
  });
});
