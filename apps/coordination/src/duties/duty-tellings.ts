import {
  dutyAcknowledged,
  dutyCancelled,
  dutyCancelReason,
  dutyElapsed,
  dutyEscalated,
  dutyExtended,
  dutyExtensionRequested,
  dutyHeld,
  dutyLapsed,
  dutyMet,
  dutyMissed,
  dutyMoved,
  dutyMoveReason,
  dutyOpened,
  dutyPaused,
  dutyReassigned,
  dutyResumed,
  exactly,
  type DutyCancelReason,
  type Occurred,
  type RungAct,
} from '@homeward/contracts';
import type { Effect } from '@homeward/duty-policy';
import type { FactSubject, Outbox } from '@homeward/messaging';
import type { EntityManager } from 'typeorm';
import type { DutyRow } from './duty.js';

/** Leaves the one fact of one move in the outbox. */
export type Telling = (outbox: Outbox, tx: EntityManager) => Promise<void>;

/** Tells that a duty runs, with the next wake as it stands after whatever the ledger made it do at once. */
export function tellingOfOpening(row: DutyRow, nextFiresAt: string | null): Telling {
  const subject = subjectOf(row, startOf(row));
  return (outbox, tx) => outbox.add(tx, dutyOpened, subject, { ...named(row), ...parties(row), nextFiresAt });
}

/** Tells of a move; null for one that nobody has to be told of. */
export function tellingOfMove(row: DutyRow, effect: Effect): Telling | null {
  const subject = subjectOf(row, exactly(effect.occurredAt));
  const told = { ...named(row), ...parties(row) };
  const { nextFiresAt, late } = row;
  switch (effect.fact) {
    case 'duty.met':
      return (outbox, tx) => outbox.add(tx, dutyMet, subject, { ...told, late });
    case 'duty.missed':
      return (outbox, tx) => outbox.add(tx, dutyMissed, subject, { ...told, nextFiresAt });
    case 'duty.cancelled':
      return (outbox, tx) => outbox.add(tx, dutyCancelled, subject, { ...told, reason: whyCancelled(row, effect) });
    case 'duty.elapsed':
      return (outbox, tx) => outbox.add(tx, dutyElapsed, subject, told);
    case 'duty.lapsed':
      return (outbox, tx) => outbox.add(tx, dutyLapsed, subject, told);
    case 'duty.escalated':
      return (outbox, tx) => outbox.add(tx, dutyEscalated, subject, { ...named(row), ...firedStep(effect), nextFiresAt });
    default:
      return tellingOfClock(row, effect);
  }
}

/** Tells of what was done to a duty that goes on: its clock, its holder, its ladder. */
function tellingOfClock(row: DutyRow, effect: Effect): Telling | null {
  const subject = subjectOf(row, exactly(effect.occurredAt));
  const duty = named(row);
  const { nextFiresAt } = row;
  switch (effect.fact) {
    case 'duty.moved':
      return (outbox, tx) =>
        outbox.add(tx, dutyMoved, subject, { ...duty, reason: dutyMoveReason.parse(effect.reason), nextFiresAt });
    case 'duty.paused':
      return (outbox, tx) => outbox.add(tx, dutyPaused, subject, { ...duty, reason: 'pause-rule' });
    case 'duty.resumed':
      return (outbox, tx) => outbox.add(tx, dutyResumed, subject, { ...duty, nextFiresAt });
    case 'duty.held':
      return (outbox, tx) => outbox.add(tx, dutyHeld, subject, { ...duty, ...parties(row) });
    case 'duty.reassigned':
      return (outbox, tx) => outbox.add(tx, dutyReassigned, subject, { ...duty, ...parties(row), nextFiresAt });
    case 'duty.extension-requested':
      return (outbox, tx) => outbox.add(tx, dutyExtensionRequested, subject, { ...duty, extensionId: effect.extensionId ?? '' });
    case 'duty.extended':
      return (outbox, tx) => outbox.add(tx, dutyExtended, subject, { ...duty, extensionId: effect.extensionId ?? '' });
    case 'duty.acknowledged':
      return (outbox, tx) => outbox.add(tx, dutyAcknowledged, subject, { ...duty, rung: effect.acknowledged ?? 0, nextFiresAt });
    default:
      return null;
  }
}

// A fact says only what the list has; the row keeps the rest.
const whyCancelled = ({ inputs }: DutyRow, { reason }: Effect): DutyCancelReason =>
  dutyCancelReason.safeParse(inputs.endedByHand?.reason ?? reason).data ?? 'other';

function firedStep({ steps }: Effect): { rung: number; act: RungAct } {
  const step = steps.find(({ state }) => state === 'fired');
  if (!step?.act) throw new Error('An escalation without a fired rung.');
  return { rung: step.rung, act: step.act };
}

const named = ({ id, dutyType }: DutyRow) => ({ dutyId: id, dutyType });

const parties = ({ agencyId, counterpartAgencyId }: DutyRow) => ({ ownerAgencyId: agencyId, counterpartAgencyId });

// Whoever acted, the duty is the owner's, and its marks of history and assumption are its own.
function subjectOf(row: DutyRow, occurred: Occurred): FactSubject {
  const { id, version, agencyId, implied, historical } = row;
  return { id, version, matterId: keyOf(row), as: { agencyId, occurred, implied, historical } };
}

// A duty of an operation is told under the operation, whose journey listens there; any other duty outside a matter under its own id.
const keyOf = ({ matterId, subjectKind, subjectId }: DutyRow): string | null =>
  matterId ?? (subjectKind === 'operationId' ? subjectId : null);

function startOf({ startedAt, startedUntil }: DutyRow): Occurred {
  if (startedAt === startedUntil) return exactly(startedAt);
  return { text: null, precision: 'range', notBefore: startedAt, notAfter: startedUntil };
}
