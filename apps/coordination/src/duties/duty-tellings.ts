import {
  calledDesk,
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
  dutyStartProposed,
  exactly,
  type CalledDesk,
  type DutyCancelReason,
  type Occurred,
  type RungAct,
} from '@homeward/contracts';
import { soonFrom, targetOf, type DutyFact, type Effect, type Policy } from '@homeward/duty-policy';
import type { FactAdder, FactSubject } from '@homeward/messaging';
import type { EntityManager } from 'typeorm';
import type { DutyRow } from './duty.js';
import { toldSubject } from './duty-subject.js';
import { termOf, type ToldTerm } from './duty-term.js';
import { waitingOf, type ToldWaiting } from './duty-waiting.js';

/** Leaves the one fact of one move in the outbox. */
export type Telling = (outbox: FactAdder, tx: EntityManager) => Promise<void>;

/** Tells that a duty runs, with the next wake as it stands after whatever the ledger made it do at once. */
export function tellingOfOpening(row: DutyRow, nextFiresAt: string | null, policy: Policy): Telling {
  const subject = subjectOf(row, startOf(row));
  const times = timesOf(row, policy);
  return (outbox, tx) => outbox.add(tx, dutyOpened, subject, { ...owed(row), ...times, nextFiresAt });
}

/** Tells of a move; null for one that nobody has to be told of. */
export function tellingOfMove(row: DutyRow, effect: Effect, policy: Policy): Telling | null {
  if (effect.fact === null) return null;
  const add = adders[effect.fact];
  const subject = subjectOf(row, exactly(effect.occurredAt));
  // Not every fact tells of times, and thousands may be told at once.
  const [term, times] = [() => termOf(row, policy), () => timesOf(row, policy)];
  return (outbox, tx) => add({ outbox, tx, subject, row, effect, term, times });
}

interface Told {
  outbox: FactAdder;
  tx: EntityManager;
  subject: FactSubject;
  row: DutyRow;
  effect: Effect;
  term: () => ToldTerm;
  times: () => ToldTerm & ToldWaiting & { soonAt?: string };
}

const adders: Record<DutyFact, (told: Told) => Promise<void>> = {
  'duty.met': ({ outbox, tx, subject, row, term }) =>
    outbox.add(tx, dutyMet, subject, { ...owed(row), ...meetingIn(term()), late: row.late }),
  'duty.missed': ({ outbox, tx, subject, row, term }) =>
    outbox.add(tx, dutyMissed, subject, { ...owed(row), ...term(), ...wake(row) }),
  'duty.cancelled': ({ outbox, tx, subject, row, effect, term }) =>
    outbox.add(tx, dutyCancelled, subject, { ...owed(row), ...meetingIn(term()), reason: whyCancelled(row, effect) }),
  'duty.elapsed': ({ outbox, tx, subject, row }) => outbox.add(tx, dutyElapsed, subject, owed(row)),
  'duty.lapsed': ({ outbox, tx, subject, row }) => outbox.add(tx, dutyLapsed, subject, owed(row)),
  'duty.escalated': ({ outbox, tx, subject, row, effect }) =>
    outbox.add(tx, dutyEscalated, subject, { ...named(row), ...firedStep(effect), ...wake(row) }),
  'duty.moved': ({ outbox, tx, subject, row, effect, times }) =>
    outbox.add(tx, dutyMoved, subject, { ...named(row), ...times(), reason: dutyMoveReason.parse(effect.reason), ...wake(row) }),
  'duty.paused': ({ outbox, tx, subject, row, times }) =>
    outbox.add(tx, dutyPaused, subject, { ...named(row), ...times(), reason: 'pause-rule' }),
  'duty.resumed': ({ outbox, tx, subject, row, times }) =>
    outbox.add(tx, dutyResumed, subject, { ...named(row), ...times(), ...wake(row) }),
  'duty.held': ({ outbox, tx, subject, row }) => outbox.add(tx, dutyHeld, subject, owed(row)),
  'duty.reassigned': ({ outbox, tx, subject, row }) => outbox.add(tx, dutyReassigned, subject, { ...owed(row), ...wake(row) }),
  'duty.extension-requested': ({ outbox, tx, subject, row, effect }) =>
    outbox.add(tx, dutyExtensionRequested, subject, { ...named(row), extensionId: extensionOf(effect) }),
  'duty.extended': ({ outbox, tx, subject, row, effect }) =>
    outbox.add(tx, dutyExtended, subject, { ...named(row), extensionId: extensionOf(effect) }),
  'duty.start-proposed': ({ outbox, tx, subject, row }) => outbox.add(tx, dutyStartProposed, subject, named(row)),
  'duty.acknowledged': ({ outbox, tx, subject, row, effect }) =>
    outbox.add(tx, dutyAcknowledged, subject, { ...named(row), rung: rungOf(effect), ...wake(row) }),
};

// A fact says only what the list has; the row keeps the rest.
const whyCancelled = ({ inputs }: DutyRow, { reason }: Effect): DutyCancelReason =>
  dutyCancelReason.safeParse(inputs.endedByHand?.reason ?? reason).data ?? 'other';

function firedStep({ steps }: Effect): { rung: number; act: RungAct; to: CalledDesk[] } {
  const step = steps.find(({ state }) => state === 'fired');
  if (!step?.act) throw new Error('An escalation without a fired rung.');
  return { rung: step.rung, act: step.act, to: step.targets.flatMap(deskOf) };
}

// Desks of other agencies hear of it by notices alone.
function deskOf(target: string): CalledDesk[] {
  const { role, reach, organ } = targetOf(target);
  const found = calledDesk.safeParse({ desk: role, at: reach });
  return organ === null && found.success ? [found.data] : [];
}

function extensionOf({ extensionId }: Effect): string {
  if (extensionId === null) throw new Error('An extension without its id.');
  return extensionId;
}

function rungOf({ acknowledged }: Effect): number {
  if (acknowledged === null) throw new Error('An acknowledgement without its rung.');
  return acknowledged;
}

// How soon it is due is reckoned only where a date is told anew: thousands may be missed at once.
function timesOf(row: DutyRow, policy: Policy): ReturnType<Told['times']> {
  const term = termOf(row, policy);
  const soonAt = term.dueAt === null ? null : soonFrom(row, policy);
  return { ...term, ...(soonAt !== null && { soonAt }), ...waitingOf(row, policy) };
}

const meetingIn = ({ metBy }: ToldTerm) => metBy && { metBy };

/** How every fact of a duty names it. */
export const named = ({ id, dutyType, subjectKind }: DutyRow) => ({ dutyId: id, dutyType, subjectKind: toldSubject(subjectKind) });

const wake = ({ nextFiresAt }: DutyRow) => ({ nextFiresAt });

const parties = ({ agencyId, counterpartAgencyId }: DutyRow) => ({ ownerAgencyId: agencyId, counterpartAgencyId });

const owed = (row: DutyRow) => ({ ...named(row), ...parties(row) });

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
