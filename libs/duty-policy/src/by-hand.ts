import type { Command } from './commands.js';
import { dateFields } from './date-fields.js';
import { stillMove, type DutyFields, type Effect, type Running } from './duty.js';
import { disarmed } from './ladder.js';
import { isLawRow } from './law-row.js';
import { isPastDue, missedMark } from './missed.js';
import { occurrenceOf } from './occurrence.js';
import { standsStill } from './pause-spans.js';
import { clockPlace, rowOf, type Policy } from './policy.js';
import { cancelLawDuty, cancelNotEntitled } from './refusals.js';
import { instantOf } from './zone.js';

type Cancel = Extract<Command, { kind: 'cancel' }>;
type Reassign = Extract<Command, { kind: 'reassign' }>;

/** The head of the unit may cancel a default duty with a reason; nobody cancels what stands in law. */
export function cancelledByHand(running: Running<DutyFields>, { by, reason }: Cancel, now: string, policy: Policy): Effect {
  if (isLawRow(rowOf(policy, running.duty).row)) throw cancelLawDuty();
  if (by.role !== 'unit-head' || by.agency.id !== running.duty.agencyId) throw cancelNotEntitled();
  return endedByHand(running, { at: now, reason }, { told: 'by-hand', policy });
}

/** What is still owed when its matter is closed is not owed any more. */
export function endedByClosing(running: Running<DutyFields>, now: string, policy: Policy): Effect {
  return endedByHand(running, { at: now, reason: 'matter-closed' }, { told: 'matter-closed', policy });
}

function endedByHand(
  { duty: running, steps }: Running<DutyFields>,
  end: { at: string; reason: string },
  { told, policy }: { told: 'by-hand' | 'matter-closed'; policy: Policy },
): Effect {
  const dates = standsStill(running.inputs) ? datesAt(running, end.at, policy) : {};
  const duty = { ...running, ...dates };
  const wasMissed = duty.missedAt !== null || isPastDue(duty, { from: instantOf(end.at) });
  const change = {
    ...dates,
    state: 'cancelled',
    nextFiresAt: null,
    ...(duty.historical ? {} : missedMark(duty, wasMissed)),
    inputs: { ...duty.inputs, endedByHand: end, wakesAt: null },
  } as const;
  return { ...stillMove(end.at), fact: 'duty.cancelled', reason: told, change, steps: disarmed(steps) };
}

// What ends while the clock stands still has a due date again: the one it would have had, had it gone on at the end.
function datesAt(duty: DutyFields, at: string, policy: Policy): Partial<DutyFields> {
  const ended = { to: at, toUntil: at };
  const pauses = duty.inputs.pauses.map((pause) => (pause.to === null ? { ...pause, ...ended } : pause));
  const inputs = { ...duty.inputs, pauses };
  const found = occurrenceOf(rowOf(policy, duty), inputs, duty.occurrence, clockPlace(policy, inputs));
  return found === null ? {} : { ...dateFields(found.start, found.due), inputs };
}

/** Somebody else owes it or holds it; start, due date and ladder stay as they are. */
export function reassigned(duty: DutyFields, { agencyId, ownerRole, holderId }: Reassign, now: string): Effect | null {
  const change: Partial<DutyFields> = {
    ...(agencyId === undefined || agencyId === duty.agencyId ? {} : { agencyId, holderId: null }),
    ...(ownerRole === undefined || ownerRole === duty.ownerRole ? {} : { ownerRole }),
    ...(holderId === undefined || holderId === duty.holderId ? {} : { holderId }),
  };
  return Object.keys(change).length === 0 ? null : { ...stillMove(now), fact: 'duty.reassigned', change };
}
