import type { Command } from './commands.js';
import { stillMove, type DutyFields, type Effect, type Running } from './duty.js';
import { disarmed } from './ladder.js';
import { isLawRow } from './law-row.js';
import { isPastDue, missedMark } from './missed.js';
import { rowOf, type Policy } from './policy.js';
import { cancelLawDuty, cancelNotEntitled } from './refusals.js';
import { instantOf } from './zone.js';

type Cancel = Extract<Command, { kind: 'cancel' }>;
type Reassign = Extract<Command, { kind: 'reassign' }>;
type CorrectStart = Extract<Command, { kind: 'correct-start' }>;

/** The head of the unit may cancel a default duty with a reason; nobody cancels what stands in law. */
export function cancelledByHand(running: Running<DutyFields>, { by, reason }: Cancel, now: string, policy: Policy): Effect {
  if (isLawRow(rowOf(policy, running.duty).row)) throw cancelLawDuty();
  if (by.role !== 'unit-head' || by.agency.id !== running.duty.agencyId) throw cancelNotEntitled(by.role);
  return endedByHand(running, { at: now, reason }, 'by-hand');
}

/** What is still owed when its matter is closed is not owed any more. */
export function endedByClosing(running: Running<DutyFields>, now: string): Effect {
  return endedByHand(running, { at: now, reason: 'matter-closed' }, 'matter-closed');
}

function endedByHand(
  { duty, steps }: Running<DutyFields>,
  end: { at: string; reason: string },
  reason: 'by-hand' | 'matter-closed',
): Effect {
  const wasMissed = duty.missedAt !== null || isPastDue(duty, { from: instantOf(end.at) });
  const change = {
    state: 'cancelled',
    nextFiresAt: null,
    ...(duty.historical ? {} : missedMark(duty, wasMissed)),
    inputs: { ...duty.inputs, endedByHand: end, wakesAt: null },
  } as const;
  return { ...stillMove(end.at), fact: 'duty.cancelled', reason, change, steps: disarmed(steps) };
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

/** The start was recorded wrongly and all agree on the right one; the dates follow. */
export function withStart(duty: DutyFields, { from, until }: CorrectStart): DutyFields {
  const { inputs } = duty;
  // Acts count from the start; only where they counted from an earlier act than the start do they still do so.
  const since = (moment: string): string => (moment === inputs.firstFrom || instantOf(from) < instantOf(moment) ? from : moment);
  const acts = { metByActsFrom: since(inputs.metByActsFrom), cancelledByActsFrom: since(inputs.cancelledByActsFrom) };
  return { ...duty, inputs: { ...inputs, firstFrom: from, firstUntil: until, ...acts } };
}
