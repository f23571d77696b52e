import { DomainError } from '@homeward/contracts';
import {
  advance,
  proposedStart,
  rowOf,
  type Command,
  type Effect,
  type LedgerFact,
  type Officer,
  type Policy,
  type Sides,
} from '@homeward/duty-policy';
import type { RunningDuty } from './duty.js';
import { holderNotOfOwner } from './duties.errors.js';
import { inAnyRole } from './in-any-role.js';
import { canBePutAside } from './put-aside.js';

/** The officer who acts, once for each role, and the agencies that stand beside the duty. */
export interface Actors {
  officers: readonly Officer[];
  sides: Sides;
}

/** What a decision by a person is made with. */
export interface Deciding {
  policy: Policy;
  ledger: readonly LedgerFact[];
  now: string;
}

/** An order as the officer gives it in one of his roles. */
export type OrderBy = (officer: Officer) => Command;

/** The moves of an order, in the first of the officer's roles that may give it. */
export function ordered(running: RunningDuty, officers: readonly Officer[], order: OrderBy, deciding: Deciding): Effect[] {
  const { policy, ...input } = deciding;
  return inAnyRole(officers, (officer) => advance(running, { kind: 'command', command: order(officer), ...input }, policy).effects);
}

/** Another officer holds it from now on: only the agency that owes it says who. */
export const reassignment =
  (ownerId: string, holderId: string | null): OrderBy =>
  ({ agency }) => {
    if (agency.id !== ownerId) throw holderNotOfOwner();
    return { kind: 'reassign', holderId, reason: 'reassigned' };
  };

/** What the officer may order now: tried by the same decisions that an order is decided by, so that a move that is offered passes. */
export function possibleMoves(running: RunningDuty, { officers, sides }: Actors, deciding: Deciding): string[] {
  const passes = (order: OrderBy): boolean => {
    try {
      return ordered(running, officers, order, deciding).length > 0;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  };
  if (officers.length === 0) return [];
  const moves = Object.entries(candidates(running, sides, deciding.policy)).flatMap(([move, orders]) =>
    orders.some(passes) ? [move] : [],
  );
  return canBePutAside(running.duty, deciding.now) ? [...moves, 'putDutyAside'] : moves;
}

const nobody = '00000000-0000-4000-8000-000000000000';

const otherStart = (startedAt: string): { from: string; until: string } => {
  const at = new Date(Date.parse(startedAt) - 1).toISOString();
  return { from: at, until: at };
};

function candidates({ duty, steps }: RunningDuty, sides: Sides, policy: Policy): Record<string, OrderBy[]> {
  const fired = steps.filter(({ rung, state }) => rung > 0 && state === 'fired').map(({ rung }) => rung);
  const pending = duty.inputs.extensions.filter(({ decidedAt }) => decidedAt === null).map(({ requestId }) => requestId);
  const proposed = proposedStart(duty.inputs);
  const { extensions } = rowOf(policy, duty).row;
  return {
    acknowledgeDuty: fired.map((rung): OrderBy => (by) => ({ kind: 'acknowledge', rung, by, sides })),
    requestExtension: extensions.map(({ id }): OrderBy => (by) => ({
      kind: 'request-extension',
      requestId: nobody,
      extensionId: id,
      by,
    })),
    decideExtension: pending.map((requestId): OrderBy => (by) => ({
      kind: 'decide-extension',
      requestId,
      granted: false,
      by,
      sides,
    })),
    proposeStart: [(by) => ({ kind: 'propose-start', ...otherStart(duty.startedAt), sha256: '', by, sides })],
    correctStart: proposed === null ? [] : [(by) => ({ kind: 'correct-start', sha256: proposed.sha256, agreed: false, by, sides })],
    reassignDuty: [reassignment(duty.agencyId, nobody)],
    cancelDuty: [(by) => ({ kind: 'cancel', reason: 'other', by })],
  };
}
