import { describe, expect, test } from '@jest/globals';
import { close, movesWhere, reopen, type RegisteredMatter } from './matter.js';

const at = '2026-09-24T02:00:00.000Z';
const occurred = { text: at, precision: 'instant', notBefore: at, notAfter: at } as const;
const open: RegisteredMatter = {
  id: 'm',
  version: 1,
  number: '000000000000',
  agencyId: 'lead',
  openedByAgencyId: 'lead',
  openingClueId: 'c',
  status: 'open',
  occurred,
  implied: false,
  asPublished: false,
  recordedAt: at,
  outcome: null,
  closedOccurred: null,
};
const ending = { outcome: 'solved', occurred } as const;
const duty = { dutyId: 'd', dutyType: 'HW-TRF-04', ownerAgencyId: 'police', dueAt: at };

describe('what may be done with a matter', () => {
  test('names the separating of duties only where it is merged and open', () => {
    expect(movesWhere(false).open).toEqual(['closeMatter', 'consolidateDuties']);
    expect(movesWhere(true).open).toEqual(['closeMatter', 'consolidateDuties', 'separateDuties']);
    expect(movesWhere(true).closed).toEqual(['reopenMatter']);
  });
});

describe('closing a matter', () => {
  test('keeps how and when it ended', () => {
    expect(close(open, ending, [])).toMatchObject({ status: 'closed', outcome: 'solved', closedOccurred: occurred });
  });

  test('R05: is refused over a duty that blocks, naming it', () => {
    expect(() => close(open, ending, [duty])).toThrow(
      expect.objectContaining({ code: 'coordination.open-duties', details: { blocking: [duty] } }),
    );
  });

  test('R05: says how many duties are owed, also where it is one', () => {
    const refusedOver =
      (...blocking: (typeof duty)[]) =>
      () =>
        close(open, ending, blocking);
    expect(refusedOver(duty)).toThrow('The matter m has one duty that is still owed.');
    expect(refusedOver(duty, duty)).toThrow('The matter m has 2 duties that are still owed.');
  });

  test('is refused when it is closed, and so is opening one that is open', () => {
    const closed = close(open, ending, []);
    expect(() => close(closed, ending, [])).toThrow(expect.objectContaining({ code: 'coordination.matter-closed' }));
    expect(() => reopen(open)).toThrow(expect.objectContaining({ code: 'coordination.matter-not-closed' }));
    expect(reopen(closed)).toMatchObject({ status: 'open', outcome: null, closedOccurred: null });
  });
});
