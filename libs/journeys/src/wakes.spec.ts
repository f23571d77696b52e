import { describe, expect, test } from '@jest/globals';
import { SampleNotes } from './sample-notes.js';
import { earliest, hear, isEarlier, merge, untilTwoSecondsAfter } from './wakes.js';

const soon = '2999-01-01T00:00:00Z';
const later = '2999-01-02T08:00:00+08:00';
const past = '2001-01-01T00:00:00Z';
const duty = (name: string, dutyId: string, nextFiresAt: string | null) =>
  new SampleNotes().of(name, 'unreal-police', { dutyId, nextFiresAt });

describe('the next wake', () => {
  test('is the earliest instant of all armed duties, in whatever zone it is written', () => {
    const wakes = hear(hear({}, duty('duty.opened', 'd1', later)), duty('duty.opened', 'd2', '2999-01-02T00:30:00Z'));
    expect(earliest(wakes)).toBe(later);
    expect(earliest({})).toBeNull();
    expect(isEarlier(soon, later)).toBe(true);
    expect(isEarlier(soon, null)).toBe(true);
    expect(isEarlier(null, soon)).toBe(false);
  });

  test('moves with the duty and goes when it is settled', () => {
    const opened = hear({}, duty('duty.opened', 'd1', soon));
    expect(hear(opened, duty('duty.moved', 'd1', later))).toEqual({ d1: later });
    expect(hear({}, duty('duty.resumed', 'd1', soon))).toEqual({ d1: soon });
    expect(hear(opened, duty('duty.escalated', 'd1', null))).toEqual({});
    expect(hear(opened, duty('duty.met', 'd1', null))).toEqual({});
    expect(hear(opened, duty('case.opened', 'd1', null))).toBe(opened);
  });

  test('is two seconds behind the instant and a second away at least', () => {
    expect(untilTwoSecondsAfter(past)).toBe(1_000);
    expect(untilTwoSecondsAfter(soon)).toBeGreaterThan(86_400_000);
  });
});

describe('merging what was fired', () => {
  test('takes over the answer and forgets what was due and is not answered', () => {
    const asked = { d1: past, d2: past, d3: soon };
    expect(merge(asked, asked, [{ dutyId: 'd1', version: 2, nextFiresAt: later }])).toEqual({ d1: later, d3: soon });
    expect(merge(asked, asked, [{ dutyId: 'd1', version: 2, nextFiresAt: null }])).toEqual({ d3: soon });
  });

  test('leaves standing what a fact told meanwhile', () => {
    const now = { d1: later, d4: soon };
    expect(merge({ d1: past }, now, [{ dutyId: 'd1', version: 2, nextFiresAt: past }])).toEqual(now);
  });
});
