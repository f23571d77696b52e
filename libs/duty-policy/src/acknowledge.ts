import type { Command } from './commands.js';
import { workingDayAfter, consult } from './consultation.js';
import { stillMove, type DutyFields, type Effect, type Running } from './duty.js';
import { withHolds } from './holds.js';
import { nextOf } from './ladder.js';
import type { PackRow } from './pack.js';
import { clockPlace, rowOf, type Policy } from './policy.js';
import { ackNotRecipient, rungAcknowledged, rungNotWaiting } from './refusals.js';
import { clockLength } from './span.js';
import { isAddressed, targetOf } from './targets.js';
import { instantAt, instantOf, localDay, textOfInstant, type Instant } from './zone.js';

const MINUTE_MS = 60_000;

type Acknowledge = Extract<Command, { kind: 'acknowledge' }>;

/** A recipient takes note of a rung and says what he will do: the rungs above it wait until his time is over. */
export function acknowledged(running: Running<DutyFields>, command: Acknowledge, now: string, policy: Policy): Effect {
  const { duty, steps } = running;
  const entry = rowOf(policy, duty);
  const step = steps.find(({ rung, state }) => rung === command.rung && state === 'fired');
  const asksForIt = entry.ladder.some(({ rung, ack }) => rung === command.rung && ack);
  if (step === undefined || !asksForIt) throw rungNotWaiting(command.rung);
  if (!isRecipient(step.targets, duty, command)) throw ackNotRecipient(command.rung);
  const isKnown = duty.inputs.acknowledgements.some(({ cycle, rung }) => cycle === duty.cycle && rung === command.rung);
  if (isKnown) throw rungAcknowledged(command.rung);
  const holdUntil = textOfInstant(holdEnd(entry.row, instantOf(now), clockPlaceOf(duty, policy)));
  const note = { cycle: duty.cycle, rung: command.rung, officerId: command.by.officerId, at: now, holdUntil };
  const inputs = { ...duty.inputs, acknowledgements: [...duty.inputs.acknowledgements, note] };
  const held = withHolds(steps, { ...duty, inputs }, entry);
  const next = duty.state === 'open' ? nextOf(held, duty.inputs.kind) : {};
  const changed = held.filter((each, index) => each !== steps[index]);
  return { ...stillMove(now), fact: 'duty.acknowledged', change: { inputs, ...next }, steps: changed, acknowledged: command.rung };
}

const clockPlaceOf = ({ inputs }: DutyFields, policy: Policy): ReturnType<typeof clockPlace> => clockPlace(policy, inputs);

// Whoever holds the duty answers for himself, not for the superior a rung was sent to.
function isRecipient(targets: readonly string[], duty: DutyFields, { by, sides, wasTold }: Acknowledge): boolean {
  const isHolder = duty.holderId === by.officerId;
  if (wasTold === true && !isHolder) return true;
  return targets.map(targetOf).some((target) => {
    if (target.role === 'responsible-officer' && isHolder && by.agency.id === duty.agencyId) return true;
    return (!isHolder || target.reach === 'counterpart') && isAddressed(target, by, sides);
  });
}

/** How long a rung waits for what was promised: a working day, two hours for clocks in hours, a quarter of an hour in a crisis. */
export function holdEnd(row: PackRow, now: Instant, { zone, calendar }: ReturnType<typeof clockPlace>): Instant {
  const isCrisis = row.ladder === 'crisis' || row.duration.unit === 'instant' || row.duration.unit === 'minutes';
  if (isCrisis) return now + 15 * MINUTE_MS;
  if (clockLength(row.duration) !== null) return now + 120 * MINUTE_MS;
  const today = localDay(now, zone);
  return instantAt(workingDayAfter(today, 1, consult(calendar)), zone, now - instantAt(today, zone));
}
