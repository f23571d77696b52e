import { describe, expect, test } from '@jest/globals';
import { knownRowOf } from './policy.js';
import { open } from './open.js';
import { anyAgency, fact, shipped } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';
import { resumedAt, soonFrom, workingDaysLeft } from './time-left.js';

const opened = (name: string, dutyType: string, attributes: Parameters<typeof fact>[2]) => {
  const start = fact(name, '2026-03-02T10:00:00+08:00', attributes);
  const drafts = open(start, { policy: shipped, ledger: [], agencies: anyAgency, duties: [], now: start.recordedAt });
  const found = drafts.map(({ duty }) => duty).find((duty) => duty.dutyType === dutyType);
  if (found === undefined) throw new Error(`${dutyType} did not open.`);
  return found;
};
const twoWorkingDays = opened('duplicate.suspected', 'HW-CLU-05', { pairId: 'unreal-pair' });

describe('the working days that are left', () => {
  test.each([
    ['2026-03-02T10:00:00+08:00', 2],
    ['2026-03-03T23:59:59+08:00', 1],
    ['2026-03-04T08:00:00+08:00', 0],
    ['2026-03-05T00:00:00+08:00', -1],
    ['2026-03-08T12:00:00+08:00', -2],
    ['2026-03-09T12:00:00+08:00', -3],
  ])('are, at %s, %i: rest days do not count', (now, left) => {
    expect(workingDaysLeft(twoWorkingDays, now, shipped)).toBe(left);
  });

  test('are not counted where nothing is due, where the rule counts otherwise, or over years', () => {
    const now = '2026-03-02T10:00:00+08:00';
    expect(workingDaysLeft({ ...twoWorkingDays, dueDate: null }, now, shipped)).toBeNull();
    const custody = opened('suspect.arrested', 'CN-INV-03', { personId: 'unreal-person', caseId: 'unreal-case' });
    expect(workingDaysLeft(custody, now, shipped)).toBeNull();
    expect(workingDaysLeft(twoWorkingDays, '2036-03-02T10:00:00+08:00', shipped)).toBeNull();
  });
});

describe('what is left of a clock that stands still (8.6)', () => {
  const ids = { transferId: 'transfer-1', fromAgencyId: 'womens-federation@CN', toAgencyId: 'public-security@CN' };
  const paused = (): SampleDesk => {
    const desk = new SampleDesk();
    desk.arrive(
      fact('transfer.offered', '2026-03-02T10:00:00+08:00', { ...ids, severity: 'normal' }, { by: 'womens-federation@CN' }),
    );
    desk.arrive(fact('transfer.supplement-requested', '2026-03-03T09:00:00+08:00', ids));
    return desk;
  };
  const answer = 'HW-TRF-02a transfer-1 #1';

  test('is as much as was left when it stopped, however long that lasts', () => {
    const { duty } = paused().get(answer);
    for (const now of ['2026-03-03T09:00:00+08:00', '2026-03-20T15:00:00+08:00', '2026-06-01T00:00:00+08:00']) {
      const resumed = resumedAt(duty, now, shipped);
      expect(resumed && workingDaysLeft(resumed, now, shipped)).toBe(2);
    }
  });

  test('is what is owed when it goes on at that moment', () => {
    const desk = paused();
    const now = '2026-03-20T15:00:00+08:00';
    const told = resumedAt(desk.get(answer).duty, now, shipped);
    desk.arrive(fact('transfer.supplemented', now, ids));
    const { dueAt, dueDate } = desk.get(answer).duty;
    expect([told?.dueAt, told?.dueDate]).toEqual([dueAt, dueDate]);
    expect(resumedAt(desk.get(answer).duty, now, shipped)).toBeNull();
  });

  test('is not told where the period begins anew', () => {
    const desk = new SampleDesk();
    const about = { caseId: 'case-1', inCustody: false, fastTrack: false, procuratorateAgencyId: 'procuratorate@CN' };
    desk.arrive(fact('prosecution.file-received', '2026-03-02T10:00:00+08:00', about, { by: 'procuratorate@CN' }));
    desk.arrive(fact('case.returned', '2026-03-10T10:00:00+08:00', { caseId: 'case-1' }));
    const { duty } = desk.get('CN-INV-04a case-1 #1');
    expect(duty.state).toBe('paused');
    expect(resumedAt(duty, '2026-03-11T10:00:00+08:00', shipped)).toBeNull();
  });
});

describe('due soon (4.2)', () => {
  test('begins with the first step before the end', () => {
    const before = (knownRowOf(shipped, twoWorkingDays)?.ladder ?? []).filter(({ offset }) => offset.side === 'before');
    expect(before.length).toBeGreaterThan(0);
    expect(soonFrom(twoWorkingDays, shipped)).toBe('2026-03-03T01:00:00.000Z');
  });

  test('begins, without such a step, when a quarter of the time is left', () => {
    const short = { ...twoWorkingDays, startedAt: '2026-03-04T14:00:00.000Z', dueAt: '2026-03-04T16:00:00.000Z' };
    expect(soonFrom(short, shipped)).toBe('2026-03-04T15:30:00.000Z');
  });

  test('never begins while the clock stands still, or by a row that nobody knows', () => {
    expect(soonFrom({ ...twoWorkingDays, dutyType: 'UNREAL-01' }, shipped)).toBeNull();
    expect(soonFrom({ ...twoWorkingDays, dueAt: null, dueDate: null }, shipped)).toBeNull();
  });
});
