import { describe, expect, test } from '@jest/globals';
import { knownRowOf } from './policy.js';
import { open } from './open.js';
import { anyAgency, fact, shipped } from './sample-facts.js';
import { soonFrom, workingDaysLeft } from './time-left.js';

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
