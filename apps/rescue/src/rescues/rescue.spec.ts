import { describe, expect, test } from '@jest/globals';
import { exactly, planRescue, type RescueStatus } from '@homeward/contracts';
import { allowedActions, approve, callOff, complete, planned, start, type Rescue } from './rescue.js';

const rescue = (more: Partial<Rescue> = {}): Rescue => ({
  id: 'r',
  version: 1,
  matterId: 'm',
  agencyId: 'a',
  status: 'planned',
  severity: 'normal',
  minors: false,
  girls: false,
  officialsInvolved: false,
  femaleStaff: 'no',
  sealedPlace: '',
  sealedRisk: '',
  draftedBy: 'planner',
  approvals: [],
  recovered: null,
  callOffReason: null,
  occurred: exactly('2026-02-13T02:20:00Z'),
  implied: false,
  asPublished: false,
  recordedAt: '2026-02-13T02:20:00.000Z',
  ...more,
});
const body = (more: object) =>
  planRescue.parse({
    matterId: 'a3bb189e-8bf9-4c3a-9912-ace4e6543002',
    place: 'Unreal House One',
    risk: 'none known',
    minors: false,
    ...more,
  });
const head = { officerId: 'head', levels: ['unit-head'] as const };
const director = { officerId: 'director', levels: ['agency-head'] as const };

describe('planning a rescue', () => {
  test('R52: a girl in the plan and no female staff is refused', () => {
    expect(() => planned(body({ girls: true }), false)).toThrow(
      expect.objectContaining({ code: 'rescue.minor-without-female-staff' }),
    );
    expect(planned(body({ girls: true, femaleStaff: 'yes' }), false)).toMatchObject({ minors: true, femaleStaff: 'yes' });
  });

  test('R52: only a history may leave the female staff open', () => {
    expect(() => planned(body({ girls: true, femaleStaff: 'not-recorded' }), false)).toThrow(
      expect.objectContaining({ code: 'rescue.only-in-history' }),
    );
    expect(planned(body({ girls: true, femaleStaff: 'not-recorded' }), true).femaleStaff).toBe('not-recorded');
  });
});

describe('approving a rescue', () => {
  test('R52: the unit head is enough where neither minors nor officials are involved', () => {
    expect(approve(rescue(), head)).toMatchObject({ status: 'approved', approvals: [{ level: 'unit-head', officerId: 'head' }] });
    expect(approve(rescue(), director).status).toBe('approved');
  });

  test.each([{ minors: true }, { officialsInvolved: true }])('R52: with %j two persons approve, in either order', (involved) => {
    for (const [first, second] of [
      [head, director],
      [director, head],
    ] as const) {
      const once = approve(rescue(involved), first);
      expect(once.status).toBe('planned');
      expect(approve(once, second).status).toBe('approved');
    }
  });

  test('R52: nobody approves twice or a plan of their own (A26)', () => {
    const both = { officerId: 'both', levels: ['unit-head', 'agency-head'] as const };
    const once = approve(rescue({ minors: true }), both);
    expect(once.approvals).toEqual([{ level: 'agency-head', officerId: 'both' }]);
    const refused = expect.objectContaining({ code: 'rescue.second-person-needed' });
    expect(() => approve(once, both)).toThrow(refused);
    expect(() => approve(rescue(), { ...head, officerId: 'planner' })).toThrow(refused);
  });

  test('R52: a second unit head cannot stand in for the head of the agency', () => {
    const once = approve(rescue({ minors: true }), head);
    expect(() => approve(once, { ...head, officerId: 'other head' })).toThrow(
      expect.objectContaining({ code: 'rescue.approval-not-awaited' }),
    );
  });
});

describe('the table of moves', () => {
  const moves = {
    approveRescue: (row: Rescue) => approve(row, director),
    startRescue: start,
    completeRescue: (row: Rescue) => complete(row, 1),
    callOffRescue: (row: Rescue) => callOff(row, 'person-elsewhere'),
  };

  test('R52: every move is legal exactly where the table says', () => {
    for (const status of Object.keys(allowedActions) as RescueStatus[])
      for (const [move, make] of Object.entries(moves)) {
        const isLegal = (allowedActions[status] as readonly string[]).includes(move);
        if (isLegal) expect(make(rescue({ status })).status).not.toBe(status);
        else expect(() => make(rescue({ status }))).toThrow(expect.objectContaining({ kind: 'conflict' }));
      }
  });
});
