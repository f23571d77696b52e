import type { ActInTime } from './acts.js';
import { dates, sameDates, type Settling } from './clock-columns.js';
import { clockMove } from './clock-move.js';
import { stillMove, type DutyFields, type Effect, type Running } from './duty.js';
import { verdictOf, type Verdict } from './ending.js';
import { changedSteps, disarmed, onlyEnds } from './ladder.js';
import { latenessOf, type Late } from './lateness.js';
import { isPastDue, missedMark } from './missed.js';
import { hasNextOccurrence } from './next-occurrence.js';
import { clockPlace, rowOf } from './policy.js';
import { rearmedSteps } from './rearm.js';
import { standingOf } from './standing.js';
import { instantOf, textOfInstant } from './zone.js';

/** Brings a duty in step with the ledger: the move that meets, cancels, stops, restarts or moves it, or corrects how it ended, or none. */
export function settled(running: Running<DutyFields>, settling: Settling, corrected: DutyFields = running.duty): Effect | null {
  const { policy, ledger } = settling;
  if (running.duty.state === 'superseded') return null;
  const aligned = { ...corrected, ...standingOf(corrected, policy, ledger) };
  const verdict = verdictOf(aligned, policy, ledger);
  const isEndedByHand = running.duty.inputs.endedByHand !== null;
  // A duty ended by the closing of its matter stays ended, unless the act that meets it is heard late: then it was done.
  if (isEndedByHand && verdict.ending?.state !== 'met') return null;
  if (verdict.ending === null) return clockMove(running, aligned, settling) ?? recounted(running.duty, verdict);
  return ended(running, aligned, verdict, settling);
}

function recounted(duty: DutyFields, { missedPeriods }: Verdict): Effect | null {
  if (missedPeriods === null || missedPeriods === duty.missedCount) return null;
  return { ...stillMove(duty.dueAt ?? duty.startedAt), change: { missedCount: missedPeriods } };
}

function ended(running: Running<DutyFields>, aligned: DutyFields, verdict: Verdict, settling: Settling): Effect | null {
  const { duty } = running;
  if (verdict.ending === null) return null;
  const { state, act } = verdict.ending;
  const steps = endedSteps(running, aligned, settling);
  const end = state === 'met' ? met(aligned, act) : cancelled(aligned, act, verdict);
  const isSame = duty.state === state && (state === 'cancelled' || duty.metFactId === act.fact.factId);
  if (isSame && sameDates(duty, aligned) && isMarked(duty, end.change)) return null;
  const goesOn = end.opensNext && !hasOpenedNext(duty) && hasNextOccurrence(duty, settling.policy);
  const effect = {
    ...end,
    change: { ...dates(aligned), rung: rowOf(settling.policy, duty).ladder.length + 1, ...end.change },
    steps,
    opensNext: goesOn && duty.inputs.endedByHand === null,
  };
  // The end is told once; only a changed answer about lateness is told again.
  return isSame && effect.change.late === duty.late ? { ...effect, fact: null, reason: null } : effect;
}

// An earlier act that cancelled the duty before it was due leaves nothing missed.
function isMarked(duty: DutyFields, { missedAt, missedCount }: Effect['change']): boolean {
  return duty.missedAt === missedAt && duty.missedCount === missedCount;
}

function met(duty: DutyFields, act: ActInTime): Effect {
  const late = latenessFor(duty, act);
  const change = {
    state: 'met',
    metAt: textOfInstant(act.from),
    metFactId: act.fact.factId,
    late,
    recordedLate: late === 'no' && duty.dueAt !== null && instantOf(act.fact.recordedAt) > instantOf(duty.dueAt),
    implied: duty.implied || act.fact.implied,
    ...missedMark(duty, late === 'yes'),
    nextFiresAt: null,
    inputs: { ...duty.inputs, endedByHand: null, wakesAt: null },
  } as const;
  return { ...stillMove(textOfInstant(act.from)), fact: 'duty.met', causeFactId: act.fact.factId, change, opensNext: true };
}

function cancelled(duty: DutyFields, act: ActInTime, { missedPeriods }: Verdict): Effect {
  const isAfterDue = isPastDue(duty, act);
  const change = {
    state: 'cancelled',
    metAt: null,
    metFactId: null,
    late: 'no',
    recordedLate: false,
    ...missedMark(duty, isAfterDue),
    ...(missedPeriods === null ? {} : { missedCount: missedPeriods }),
    nextFiresAt: null,
    inputs: { ...duty.inputs, wakesAt: null },
  } as const;
  const told = { fact: 'duty.cancelled', reason: 'cancelling-fact', causeFactId: act.fact.factId } as const;
  // The period after a missed one had begun before the cancelling act; it is cancelled in its own row.
  return { ...stillMove(textOfInstant(act.from)), ...told, change, opensNext: isAfterDue };
}

// Steps stand where the last dates put them, also those of a cycle that began and ended unseen; none fires any more.
function endedSteps({ duty, steps }: Running<DutyFields>, aligned: DutyFields, { policy, now }: Settling): Effect['steps'] {
  if (sameDates(duty, aligned)) return disarmed(steps);
  const entry = rowOf(policy, duty);
  const place = clockPlace(policy, duty.inputs);
  const again = rearmedSteps(aligned, steps, { entry, place, now: instantOf(now), reason: 'moved' });
  const ended = again.map((step) => disarmed([step])[0] ?? step);
  return aligned.cycle === duty.cycle ? changedSteps(steps, ended) : [...disarmed(steps), ...ended];
}

function latenessFor(duty: DutyFields, act: ActInTime): Late {
  if (onlyEnds(duty.inputs.kind) || duty.dueAt === null) return 'no';
  return latenessOf(act, { earliest: instantOf(duty.dueAt), latest: instantOf(duty.dueAtLatest ?? duty.dueAt) });
}

function hasOpenedNext(duty: DutyFields): boolean {
  return duty.historical || duty.state === 'met' || duty.missedAt !== null;
}
