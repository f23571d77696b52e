import { describe, expect, test } from '@jest/globals';
import { fact } from './sample-facts.js';
import { SampleDesk } from './sample-desk.js';

const parties = { fromAgencyId: 'market-regulation@CN', fromAgencyType: 'market-regulation', toAgencyType: 'public-security' };
const transfer = {
  ...parties,
  transferId: 'transfer-1',
  toAgencyId: 'public-security@CN',
  administrativeFile: true,
  severity: 'high',
};
const moved = (name: string, at: string, by: string, attributes: typeof transfer = transfer) => fact(name, at, attributes, { by });

function askedAndNeverAnswered(): SampleDesk {
  const desk = new SampleDesk();
  desk.arrive(moved('transfer.offered', '2026-03-02T10:00:00+08:00', 'market-regulation@CN'));
  desk.arrive(moved('transfer.received', '2026-03-02T11:00:00+08:00', 'public-security@CN'));
  desk.arrive(moved('transfer.supplement-requested', '2026-03-02T15:00:00+08:00', 'public-security@CN'));
  desk.clock('2026-03-27T10:00:00+08:00');
  return desk;
}

const blocking = (desk: SampleDesk) =>
  desk
    .rows()
    .filter(({ state, blocksClosing, dutyType }) => state !== 'met' && blocksClosing && dutyType !== 'HW-TRF-06')
    .map(({ dutyType, state, missedAt }) => [dutyType, state, missedAt !== null])
    .sort();

describe('a transfer that expires', () => {
  test('leaves nothing owed on either side that no act can meet any more, and what was missed stays missed', () => {
    const desk = askedAndNeverAnswered();
    expect(blocking(desk)).toEqual([
      ['CN-INT-10a', 'open', true],
      ['CN-INT-10c', 'open', true],
      ['HW-TRF-02b', 'open', true],
      ['HW-TRF-03', 'open', true],
    ]);

    desk.arrive(moved('transfer.expired', '2026-03-27T10:00:00+08:00', 'public-security@CN'));
    expect(blocking(desk)).toEqual([
      ['CN-INT-10a', 'cancelled', true],
      ['CN-INT-10c', 'cancelled', true],
      ['HW-TRF-02b', 'cancelled', true],
      ['HW-TRF-03', 'cancelled', true],
    ]);
  });

  test('takes nothing from the police that another organ owed', () => {
    const desk = askedAndNeverAnswered();
    const other = { ...transfer, transferId: 'transfer-2', toAgencyId: 'civil-affairs@CN', toAgencyType: 'civil-affairs' };
    desk.arrive(moved('transfer.expired', '2026-03-27T10:00:00+08:00', 'civil-affairs@CN', other));
    expect(blocking(desk).every(([, state]) => state !== 'cancelled')).toBe(true);
  });
});
