import { refusalWords, transferStatus, type TransferStatus } from '@homeward/contracts';
import { describe, expect, test } from '@jest/globals';
import { accept, redirect, refuse, requestSupplement, see } from './answers.js';
import { acknowledge, acknowledgeUnread, contest, expire, remind, reportResult, settle, supplement, withdraw } from './courses.js';
import { allowedActions, asRowOf, movesOf, sideOf, sideOfMove, type Transfer, type TransferMove } from './transfer.js';

const at = '2026-09-24T02:00:00.000Z';
const transfer: Transfer = {
  id: 't',
  version: 3,
  matterId: 'm',
  clueId: 'c',
  agencyId: 'sender',
  toAgencyId: 'receiver',
  fromAgencyType: 'womens-federation',
  toAgencyType: 'procuratorate',
  purpose: 'criminal',
  severity: 'normal',
  subjectKinds: [],
  violationKinds: [],
  viaPetition: false,
  administrativeFile: false,
  nrm: false,
  material: false,
  counterpart: null,
  offeredBy: 'one',
  occurred: { text: at, precision: 'instant', notBefore: at, notAfter: at },
  implied: false,
  asPublished: false,
  recordedAt: at,
  status: 'offered',
  responsibleOfficerId: null,
  returnReason: null,
  suggestedAgencyId: null,
  outcome: null,
  settledHow: null,
  remindedAt: null,
};
const summary = 'Unreal: found and brought to safety.';
const moves: Record<TransferMove, (given: Transfer) => unknown> = {
  seeTransfer: see,
  acceptTransfer: (given) => accept(given, 'two', 'two'),
  refuseTransfer: (given) => refuse(given, 'two', { reasonCode: 'other', text: 'Unreal.' }),
  redirectTransfer: (given) => redirect(given, 'two', 'third'),
  requestSupplement: (given) => requestSupplement(given, 'two'),
  remindTransfer: (given) => remind(given, { at, zone: 'UTC' }),
  supplementTransfer: supplement,
  withdrawTransfer: withdraw,
  settleTransfer: (given) => settle(given, 'kept'),
  reportProgress: (given) => movesOf(given, 'receiver', { at, zone: 'UTC' }).includes('reportProgress') || refused(),
  reportResult: (given) => reportResult(given, 'two', { outcome: 'solved', summary }),
  acknowledgeResult: acknowledge,
  contestResult: contest,
};
const refused = () => {
  throw new Error('refused');
};
const succeeds = (move: () => unknown): boolean => {
  try {
    move();
    return true;
  } catch {
    return false;
  }
};

describe('the moves of a transfer', () => {
  test.each(transferStatus.options)('Y13: in the state %s exactly those of the table succeed', (status: TransferStatus) => {
    const names = Object.keys(moves) as TransferMove[];
    const done = names.filter((name) => succeeds(() => moves[name]({ ...transfer, status })));
    expect(done.sort()).toEqual([...allowedActions[status]].sort());
  });

  test('each belongs to one side, and each side acts on a row of its own', () => {
    const now = { at, zone: 'UTC' };
    const both = [...movesOf(transfer, 'sender', now), ...movesOf(transfer, 'receiver', now)];
    expect(both.sort()).toEqual([...allowedActions.offered].sort());
    expect([sideOf(transfer, 'sender'), sideOf(transfer, 'receiver'), sideOf(transfer, 'third')]).toEqual([
      'sender',
      'receiver',
      null,
    ]);
    expect(asRowOf(transfer, sideOfMove.acceptTransfer).agencyId).toBe('receiver');
    expect(asRowOf(transfer, sideOfMove.withdrawTransfer).agencyId).toBe('sender');
  });
});

describe('deciding on a transfer', () => {
  test('R04: is refused to the person who offered it, whatever the answer', () => {
    for (const answer of [
      () => accept(transfer, 'one', 'two'),
      () => refuse(transfer, 'one', { reasonCode: 'other', text: 'Unreal.' }),
      () => redirect(transfer, 'one', 'third'),
      () => requestSupplement(transfer, 'one'),
    ])
      expect(answer).toThrow(expect.objectContaining({ code: 'coordination.own-transfer' }));
  });

  test('R04: after a decision any other comes too late, and a withdrawal after acceptance too', () => {
    const decided = { ...transfer, status: 'accepted' as const };
    const late = (move: TransferMove) => () => moves[move](decided);
    expect(late('refuseTransfer')).toThrow(expect.objectContaining({ code: 'coordination.decision-already-made' }));
    expect(late('withdrawTransfer')).toThrow(expect.objectContaining({ code: 'coordination.too-late-to-withdraw' }));
  });

  test('R04: points to a third agency, never to the one that has it or that sent it', () => {
    expect(redirect(transfer, 'two', 'third')).toMatchObject({ status: 'redirected', suggestedAgencyId: 'third' });
    for (const side of ['receiver', 'sender'])
      expect(() => redirect(transfer, 'two', side)).toThrow(
        expect.objectContaining({
          code: 'coordination.suggestion-within-transfer',
          details: { errors: [expect.objectContaining({ pointer: '/suggestedAgencyId' })] },
        }),
      );
  });

  test('R04: only the police may not refuse an administrative file over missing papers', () => {
    const file = { ...transfer, administrativeFile: true };
    const refusal = { reasonCode: 'insufficient' as const, text: 'Unreal.' };
    expect(refuse(file, 'two', refusal).status).toBe('refused');
    expect(() => refuse({ ...file, toAgencyType: 'public-security' }, 'two', refusal)).toThrow(
      expect.objectContaining({
        code: 'coordination.file-incomplete-not-a-reason',
        details: { errors: [expect.objectContaining({ pointer: '/reasonCode' })] },
      }),
    );
  });
});

describe('asking the receiver again', () => {
  test('is possible once on a day, as the sender counts its days', () => {
    const reminded = remind(transfer, { at: '2026-09-24T15:30:00.000Z', zone: 'Asia/Shanghai' });
    expect(reminded).toEqual({ ...transfer, remindedAt: '2026-09-24T15:30:00.000Z' });
    expect(remind(reminded, { at: '2026-09-24T16:10:00.000Z', zone: 'Asia/Shanghai' }).remindedAt).toBe('2026-09-24T16:10:00.000Z');
    expect(movesOf(reminded, 'sender', { at: '2026-09-24T16:10:00.000Z', zone: 'UTC' })).not.toContain('remindTransfer');
    expect(movesOf(reminded, 'sender', { at: '2026-09-24T16:10:00.000Z', zone: 'Asia/Shanghai' })).toContain('remindTransfer');
    expect(() => remind(reminded, { at: '2026-09-24T16:10:00.000Z', zone: 'UTC' })).toThrow(
      expect.objectContaining({ code: 'coordination.reminded-today' }),
    );
  });
});

describe('reporting a result', () => {
  const accepted: Transfer = { ...transfer, status: 'accepted', responsibleOfficerId: 'two' };

  test('R05: says something, counted without the blanks around it', () => {
    const thin = { outcome: 'solved', summary: `${' '.repeat(40)}Done.` } as const;
    expect(() => reportResult(accepted, 'three', thin)).toThrow(expect.objectContaining({ code: 'coordination.result-too-thin' }));
    expect(reportResult(accepted, 'three', { outcome: 'solved', summary })).toMatchObject({ outcome: 'solved' });
  });

  test('R05: says how much is enough, in both languages, by the number that decides', () => {
    const report = (length: number) => () => reportResult(accepted, 'three', { outcome: 'solved', summary: 'x'.repeat(length) });
    const [, enough] = /at least (\d+) characters/.exec(refusalWords('coordination.result-too-thin').en) ?? [];
    expect(refusalWords('coordination.result-too-thin').zh).toContain(`至少须有${enough}个字符`);
    expect(report(Number(enough) - 1)).toThrow(`it needs at least ${enough} characters`);
    expect(report(Number(enough))).not.toThrow();
  });

  test('R05: is released by another person than the responsible officer', () => {
    expect(() => reportResult(accepted, 'two', { outcome: 'solved', summary })).toThrow(
      expect.objectContaining({ code: 'coordination.release-by-another' }),
    );
  });
});

describe('what a ladder does with a transfer', () => {
  test('expires the unanswered and acknowledges the unread, and leaves all others as they are', () => {
    const after = (end: (given: Transfer) => Transfer | null) =>
      transferStatus.options.filter((status) => end({ ...transfer, status }) !== null);
    expect(after(expire)).toEqual(['offered', 'received', 'supplement-requested', 'supplemented']);
    expect(after(acknowledgeUnread)).toEqual(['result-reported']);
  });
});
