import { describe, expect, test } from '@jest/globals';
import type { LedgerFact } from './fact.js';
import { fact } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';

const ids = { transferId: 'transfer-1', fromAgencyId: 'womens-federation@CN', toAgencyId: 'public-security@CN' };
const key = 'HW-TRF-02a transfer-1 #1';
const of = (name: string, at: string, more: object = {}): LedgerFact =>
  fact(name, at, { ...ids, ...more }, { id: `${name} ${at}`, by: 'womens-federation@CN' });
const offered = of('transfer.offered', '2026-03-02T10:00:00+08:00', { severity: 'normal' });
const asked = of('transfer.supplement-requested', '2026-03-03T09:00:00+08:00');
const supplied = of('transfer.supplemented', '2026-03-04T09:00:00+08:00');

/** What becomes of the rung that lets an offer expire, in the time that follows. */
function expiry(...arrivals: [LedgerFact, string][]): [string, string | null] | null {
  const desk = new SampleDesk();
  let last = '';
  for (const [each, now] of arrivals) {
    desk.clock(now);
    desk.arrive({ ...each, recordedAt: now }, now);
    last = now;
  }
  desk.clock(last);
  const step = desk.get(key).steps.find(({ act }) => act === 'expire');
  return step ? [step.state, step.reason] : null;
}

describe('8.18 what silence brings about', () => {
  const late = '2026-05-20T09:00:00+08:00';

  test('does not end an offer of long ago when its question and its answer are told too', () => {
    expect(expiry([offered, late], [asked, late], [supplied, late])).toEqual(['skipped', 'moved']);
    expect(expiry([asked, late], [offered, late], [supplied, late])).toEqual(['skipped', 'moved']);
    expect(expiry([supplied, late], [asked, late], [offered, late])).toEqual(['skipped', 'moved']);
  });

  test('does not end an offer whose answer is told so late that its time has run out meanwhile', () => {
    const inTime: [LedgerFact, string][] = [
      [offered, '2026-03-02T10:00:00+08:00'],
      [asked, '2026-03-03T09:00:00+08:00'],
    ];
    expect(expiry(...inTime, [supplied, late])).toEqual(['skipped', 'moved']);
    expect(expiry(...inTime, [supplied, '2026-03-04T09:00:00+08:00'])).toEqual(['armed', null]);
  });

  test('ends an offer that nobody answered', () => {
    const desk = new SampleDesk();
    desk.arrive(offered);
    desk.clock('2026-05-20T09:00:00+08:00');
    expect(desk.get(key).steps.find(({ act }) => act === 'expire')).toMatchObject({ state: 'fired' });
  });
});
