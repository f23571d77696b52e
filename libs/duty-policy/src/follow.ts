import { actInTime } from './acts.js';
import { holds } from './condition.js';
import { stillMove, type Duty, type DutyFields, type Effect, type Running } from './duty.js';
import { idIn, type Json, type LedgerFact } from './fact.js';
import { disarmed } from './ladder.js';
import { missedMark } from './missed.js';
import type { Policy } from './policy.js';
import { instantOf, textOfInstant } from './zone.js';

const outcomes = ['duty.missed', 'duty.elapsed', 'duty.lapsed'];
const corrections = ['duty.met', 'duty.cancelled', 'duty.moved', 'duty.paused'];

/** The duty types that follow from a duty of this type being missed, or being over. */
export function typesFollowing(policy: Policy, dutyType: Json): readonly string[] {
  const following = outcomes.flatMap((outcome) => policy.opening.get(outcome) ?? []);
  const accepting = following.filter(({ row }) => row.opensOn.some(({ condition }) => holds(condition, { dutyType })));
  return [...new Set(accepting.map(({ row }) => row.id))];
}

/** The duty types of which some may have to be taken back, where a fact tells that another duty was met, ended or moved; none for any other fact. */
export function typesShaken(policy: Policy, { name, attributes }: LedgerFact): readonly string[] {
  const { dutyType } = attributes;
  return corrections.includes(name) && dutyType !== undefined ? typesFollowing(policy, dutyType) : [];
}

/** Whether a duty was opened by what a fact told of another one, and this does not hold any more. */
export function isUnfounded(opening: LedgerFact | undefined, parent: Duty | undefined): boolean {
  if (opening === undefined || parent === undefined || idIn(opening, 'dutyId') !== parent.id) return false;
  return !stillHolds(opening, parent);
}

// An act that is heard late may show that a duty was never missed, or never ran out.
function stillHolds(told: LedgerFact, duty: DutyFields): boolean {
  switch (told.name) {
    case 'duty.missed':
      return duty.missedAt !== null || hasRestartedSince(duty, told);
    case 'duty.elapsed':
      return duty.state === 'elapsed';
    case 'duty.lapsed':
      return duty.state === 'lapsed';
    default:
      return true;
  }
}

// A period that began anew after it had been missed has been missed all the same.
function hasRestartedSince({ inputs }: DutyFields, told: LedgerFact): boolean {
  const { until } = actInTime(told);
  return inputs.restarts.some(({ from }) => instantOf(from) >= until);
}

/** The duty it followed from turned out not to have been missed, or not to be over: nothing was ever owed. Null for one that has ended. */
export function withdrawn({ duty, steps }: Running<DutyFields>, cause: LedgerFact): Effect | null {
  const isWaiting = duty.state === 'superseded' && duty.inputs.mergedInto !== null;
  if (duty.state !== 'open' && duty.state !== 'paused' && duty.state !== 'held' && !isWaiting) return null;
  const at = textOfInstant(actInTime(cause).from);
  const change = {
    state: 'cancelled',
    nextFiresAt: null,
    ...missedMark(duty, false),
    inputs: { ...duty.inputs, mergedInto: null, endedByHand: { at, reason: 'unfounded' }, wakesAt: null },
  } as const;
  const told = { fact: 'duty.cancelled', reason: 'unfounded', causeFactId: cause.factId } as const;
  return { ...stillMove(at), ...told, change, steps: disarmed(steps) };
}
