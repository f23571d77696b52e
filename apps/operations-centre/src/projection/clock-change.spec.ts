import { randomUUID } from 'node:crypto';
import { dutyCancelled, dutyMet, dutyMissed, dutyMoved, dutyOpened, dutyPaused, dutyResumed } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { factOf } from '../trial/tell.js';
import { clockChange, type ClockBefore } from './clock-change.js';

const dutyId = randomUUID();
const agencyId = randomUUID();
const named = { dutyId, dutyType: 'HW-TRF-02c', subjectKind: 'transfer' };
const duty = { ...named, ownerAgencyId: agencyId, counterpartAgencyId: null };
const metBy = { facts: ['clue.triaged'], subject: 'transferId', subjectId: randomUUID(), actsFrom: '2026-11-01T00:00:00.000Z' };
const dueAt = '2026-11-20T08:00:00.000Z';
const [earlier, later] = ['2026-11-19T08:00:00.000Z', '2026-11-21T08:00:00.000Z'];
const missed: ClockBefore = { dueAt, late: null, state: 'open' };

const changed = (contract: Parameters<typeof factOf>[0], data: object, at = later, before: ClockBefore = missed) =>
  clockChange(factOf(contract, { key: randomUUID(), agencyId, at, data }))?.(before);

describe('keeping whether a duty was missed as the duty itself says', () => {
  test('takes the mark away where an act that is heard late met it in time', () => {
    expect(changed(dutyMet, { ...duty, late: 'no' })).toMatchObject({ state: 'met', late: 'no', missed: false });
    expect(changed(dutyMet, { ...duty, late: 'cannot-tell' })).toMatchObject({ late: 'cannot-tell', missed: false });
  });

  test('sets it where it was met late, although the clock had not come to it', () => {
    expect(changed(dutyMet, { ...duty, late: 'yes' })).toMatchObject({ late: 'yes', missed: true });
  });

  test('takes it away while the clock stands still, and sets it again where it goes on after its date', () => {
    const resumed = { ...named, dueAt, nextFiresAt: null };
    expect(changed(dutyPaused, { ...named, dueAt: null, reason: 'pause-rule' })).toMatchObject({ missed: false });
    expect(changed(dutyResumed, { ...resumed, metBy })).toMatchObject({ missed: true });
    expect(changed(dutyResumed, { ...resumed, metBy, dueAt: '2026-12-01T08:00:00.000Z' })).toMatchObject({ missed: false });
    expect(changed(dutyResumed, resumed)).not.toHaveProperty('missed');
  });

  test('takes it away where an act before the due date ended it, and leaves it where the end came after', () => {
    const end = { ...duty, reason: 'cancelling-fact' };
    expect(changed(dutyCancelled, end, earlier)).toMatchObject({ state: 'cancelled', missed: false });
    expect(changed(dutyCancelled, end, later)).not.toHaveProperty('missed');
    expect(changed(dutyCancelled, { ...duty, reason: 'unfounded' }, earlier)).not.toHaveProperty('missed');
    const metLate: ClockBefore = { dueAt, late: 'yes', state: 'met' };
    expect(changed(dutyCancelled, end, earlier, metLate)).toMatchObject({ state: 'cancelled', late: 'no', missed: false });
  });

  test('counts to the latest end where nobody can say more, and so has its place among what is due', () => {
    const open = { ...named, ...duty, dueAt: null, latestDueAt: dueAt, nextFiresAt: null };
    expect(changed(dutyOpened, open, earlier)).toMatchObject({ dueAt, missed: false, standing: 'running' });
    expect(changed(dutyMissed, { ...duty, dueAt: null, latestDueAt: dueAt, nextFiresAt: null })).toMatchObject({
      dueAt,
      missed: true,
    });
    expect(changed(dutyMoved, { ...named, dueAt: null, reason: 'start-corrected', nextFiresAt: null })).toMatchObject({
      dueAt: null,
    });
  });

  test('is set when the date passes', () => {
    expect(changed(dutyMissed, { ...duty, dueAt, nextFiresAt: null })).toMatchObject({ state: 'open', missed: true });
  });
});
