import { describe, expect, test } from '@jest/globals';
import { exactly, issueProtectionOrder, type RulingStatus } from '@homeward/contracts';
import { allowedActions, issue, isServedOnAll, lapse, refuse, serve, termsOf, type ProtectionRuling } from './protection-ruling.js';

const ruling = (more: Partial<ProtectionRuling> = {}): ProtectionRuling => ({
  id: 'r',
  version: 1,
  matterId: 'm',
  agencyId: 'court',
  orderId: 'o',
  personId: null,
  status: 'issued',
  urgent: false,
  validFrom: '2026-02-13',
  validTo: '2026-08-13',
  measures: ['no-violence'],
  servedTo: [],
  refusalReason: null,
  fromHistory: false,
  occurred: exactly('2026-02-13T02:20:00Z'),
  implied: false,
  asPublished: false,
  recordedAt: '2026-02-13T02:20:00.000Z',
  ...more,
});
const terms = (more: object) =>
  issueProtectionOrder.parse({ validFrom: '2026-02-13', validTo: '2026-08-13', measures: ['no-contact'], ...more });
const code = (named: string) => expect.objectContaining({ code: `rescue.${named}` });
const zone = 'Asia/Shanghai';

describe('the terms of a protection order', () => {
  test.each([
    ['2026-02-13', '2026-08-13', '2026-08-14'],
    ['2025-08-31', '2026-02-28', '2026-03-01'],
  ])('R40: six months from %s reach to %s and no day further', (validFrom, validTo, tooLate) => {
    expect(termsOf(terms({ validFrom, validTo }), false).validTo).toBe(validTo);
    expect(() => termsOf(terms({ validFrom, validTo: tooLate }), false)).toThrow(code('validity-too-long'));
  });

  test('R40: days and measures are left open in a history only', () => {
    const untold = issueProtectionOrder.parse({});
    expect(() => termsOf(untold, false)).toThrow(code('validity-missing'));
    expect(() => termsOf(terms({ measures: [] }), false)).toThrow(code('measure-missing'));
    expect(() => termsOf(terms({ validTo: '2026-02-12' }), false)).toThrow(code('validity-crossed'));
    expect(termsOf(untold, true)).toEqual({ validFrom: null, validTo: null, measures: [] });
    expect(() => termsOf(terms({ validTo: '2027-01-01' }), true)).toThrow(code('validity-too-long'));
  });
});

describe('a ruling', () => {
  test('R40: is served step by step until it has reached everybody', () => {
    const first = serve(ruling(), ['respondent', 'applicant']);
    expect([first.servedTo, isServedOnAll(first)]).toEqual([['applicant', 'respondent'], false]);
    expect(isServedOnAll(serve(first, ['public-security', 'village-or-residents-committee']))).toBe(true);
  });

  test('R40: lapses after its last day by the calendar of the court', () => {
    expect(() => lapse(ruling(), '2026-08-13T15:59:59Z', zone)).toThrow(code('order-still-valid'));
    const lapsed = lapse(ruling(), '2026-08-13T16:00:00Z', zone);
    expect(lapsed.status).toBe('lapsed');
    expect(() => serve(lapsed, ['applicant'])).toThrow(code('order-lapsed'));
  });

  test('R40: every move is legal exactly where the table says', () => {
    const moves = {
      issueProtectionOrder: (row: ProtectionRuling) => issue(row, termsOf(terms({}), false)),
      refuseProtectionOrder: (row: ProtectionRuling) => refuse(row, 'no-danger'),
      serveProtectionOrder: (row: ProtectionRuling) => serve(row, ['applicant']),
      lapseProtectionOrder: (row: ProtectionRuling) => lapse(row, '2027-01-01T00:00:00Z', zone),
    };
    for (const status of Object.keys(allowedActions) as RulingStatus[])
      for (const [move, make] of Object.entries(moves)) {
        const attempt = () => make(ruling({ status }));
        if ((allowedActions[status] as readonly string[]).includes(move)) expect(attempt).not.toThrow();
        else expect(attempt).toThrow(expect.objectContaining({ kind: 'conflict' }));
      }
  });
});
