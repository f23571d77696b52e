import { actInTime } from './acts.js';
import { keptUntil } from './brake.js';
import { dates, sameDates, type Settling } from './clock-columns.js';
import { dueMark } from './due-mark.js';
import { stillMove, type DutyFields, type Effect, type MoveReason, type Running } from './duty.js';
import { changedSteps, inFiringOrder, isWaiting, nextOf } from './ladder.js';
import { missedMark } from './missed.js';
import { standsStill } from './pause-spans.js';
import { clockPlace, rowOf } from './policy.js';
import { rearmedSteps } from './rearm.js';
import { instantOf, textOfInstant } from './zone.js';

/** The move by which the clock of a duty stops, goes on or is moved; null where it runs on as before. */
export function clockMove(running: Running<DutyFields>, aligned: DutyFields, settling: Settling): Effect | null {
  const { duty } = running;
  if (sameDates(duty, aligned)) return null;
  const isOver = duty.state === 'elapsed' || duty.state === 'lapsed';
  const mark = dueMark(aligned);
  if (isOver && mark !== null && mark <= instantOf(settling.now)) return { ...caused(duty, settling), change: dates(aligned) };
  if (duty.state !== 'open' && duty.state !== 'paused' && duty.state !== 'held' && !isOver) return null;
  return standsStill(aligned.inputs) ? stopping(running, aligned, settling) : going(running, aligned, settling);
}

function stopping(running: Running<DutyFields>, aligned: DutyFields, settling: Settling): Effect {
  const { duty, steps } = running;
  const change = { ...dates(aligned), state: 'paused', nextFiresAt: null, ...missedMark(aligned, false) } as const;
  const state = aligned.cycle === duty.cycle ? 'held' : 'cancelled';
  const waiting = steps.filter(isWaiting).map((step) => ({ ...step, state }) as const);
  if (duty.state === 'paused') return { ...caused(duty, settling), change, steps: changedSteps(steps, waiting) };
  return { ...caused(duty, settling), fact: 'duty.paused', reason: 'paused', change, steps: waiting };
}

function going(running: Running<DutyFields>, aligned: DutyFields, settling: Settling): Effect {
  const { duty, steps } = running;
  const again = rearmed(running, aligned, settling);
  // What the brake had kept back before the pause is kept back again, until there is room.
  const isHeld = duty.state === 'held' || (duty.state === 'paused' && duty.inputs.held !== null);
  const shown = isHeld ? again.map((step) => (isWaiting(step) ? { ...step, state: 'held' as const } : step)) : again;
  const next = nextOf(shown, duty.inputs.kind);
  const change: Partial<DutyFields> = {
    ...dates(aligned),
    state: isHeld ? 'held' : 'open',
    ...stillMissed(aligned, again),
    rung: next.rung,
    nextFiresAt: isHeld ? null : next.nextFiresAt,
    inputs: isHeld ? keptUntil(aligned, settling.policy) : { ...aligned.inputs, held: null },
  };
  const left =
    aligned.cycle === duty.cycle ? [] : steps.filter(isWaiting).map((step) => ({ ...step, state: 'cancelled' as const }));
  const move = { ...caused(duty, settling), change, steps: [...left, ...changedSteps(steps, shown)] };
  if (duty.state === 'paused') return { ...move, fact: isHeld ? 'duty.held' : 'duty.resumed' };
  return isSameMoment(duty, aligned) ? move : { ...move, fact: 'duty.moved', reason: reasonOf(duty, aligned) };
}

function rearmed({ duty, steps }: Running<DutyFields>, aligned: DutyFields, { policy, now }: Settling): Effect['steps'] {
  const entry = rowOf(policy, aligned);
  const place = clockPlace(policy, duty.inputs);
  return inFiringOrder(rearmedSteps(aligned, steps, { entry, place, now: instantOf(now), reason: 'moved' }), duty.inputs.kind);
}

// Overdue only where the mark has been set for the date that counts now; moving later clears it.
function stillMissed(aligned: DutyFields, steps: Effect['steps']): Pick<DutyFields, 'missedAt' | 'missedCount'> {
  const isSet = steps.some(({ rung, state }) => rung === 0 && state === 'fired');
  return missedMark(aligned, isSet);
}

function isSameMoment(duty: DutyFields, aligned: DutyFields): boolean {
  return duty.dueAt === aligned.dueAt && duty.dueAtLatest === aligned.dueAtLatest && duty.cycle === aligned.cycle;
}

function reasonOf(
  { inputs: before, startedAt, packVersion, cycle }: DutyFields,
  { inputs: after, ...aligned }: DutyFields,
): MoveReason {
  if (after.restarts.length > before.restarts.length) return 'restarted';
  if (aligned.cycle !== cycle) return 'extended';
  if (JSON.stringify(after.pauses) !== JSON.stringify(before.pauses)) return 'paused';
  if (after.inCustody !== before.inCustody) return 'custody-changed';
  if (aligned.startedAt !== startedAt) return 'start-corrected';
  return aligned.packVersion === packVersion ? 'calendar-published' : 'pack-changed';
}

function caused(duty: DutyFields, { cause, now }: Settling): Effect {
  if (cause === null) return stillMove(now);
  return { ...stillMove(textOfInstant(actInTime(cause).from)), causeFactId: cause.factId };
}
