import type { ActInTime } from './acts.js';
import type { DutyFields, Effect, Running } from './duty.js';
import { verdictOf, type Verdict } from './ending.js';
import type { LedgerFact } from './fact.js';
import { disarmed, onlyEnds } from './ladder.js';
import { latenessOf, type Late } from './lateness.js';
import { isPastDue, missedMark } from './missed.js';
import { hasNextOccurrence } from './next-occurrence.js';
import type { Policy } from './policy.js';
import { instantOf, textOfInstant } from './zone.js';

/** Brings a duty in step with the ledger: the move that meets or cancels it, or corrects how it ended, or none. */
export function settled(running: Running<DutyFields>, policy: Policy, ledger: readonly LedgerFact[]): Effect | null {
  const { duty } = running;
  if (duty.state === 'superseded') return null;
  const verdict = verdictOf(duty, policy, ledger);
  const wasClosed = duty.state === 'cancelled' && !verdict.hasCancellingAct;
  // A duty ended by the closing of its matter stays ended, unless the act that meets it is heard late: then it was done.
  if (wasClosed && verdict.ending?.state !== 'met') return null;
  if (verdict.ending === null) return recounted(duty, verdict);
  const { state, act } = verdict.ending;
  if (duty.state === state && (state === 'cancelled' || duty.metFactId === act.fact.factId)) return null;
  if (state === 'cancelled') return cancelled(running, act, verdict, policy);
  const effect = met(running, act, policy);
  return wasClosed ? { ...effect, opensNext: false } : effect;
}

function recounted(duty: DutyFields, { missedPeriods }: Verdict): Effect | null {
  if (missedPeriods === null || missedPeriods === duty.missedCount) return null;
  return { ...silent(duty), change: { missedCount: missedPeriods } };
}

function met({ duty, steps }: Running<DutyFields>, act: ActInTime, policy: Policy): Effect {
  const late = latenessFor(duty, act);
  const missed = missedMark(duty, late === 'yes');
  return {
    ...ended(duty, act),
    fact: 'duty.met',
    change: {
      state: 'met',
      metAt: textOfInstant(act.from),
      metFactId: act.fact.factId,
      late,
      recordedLate: late === 'no' && instantOf(act.fact.recordedAt) > instantOf(duty.dueAt),
      implied: duty.implied || act.fact.implied,
      ...missed,
      nextFiresAt: null,
    },
    steps: disarmed(steps),
    opensNext: !hasOpenedNext(duty) && hasNextOccurrence(duty, policy),
  };
}

function cancelled({ duty, steps }: Running<DutyFields>, act: ActInTime, verdict: Verdict, policy: Policy): Effect {
  const isAfterDue = isPastDue(duty, act);
  const missed = missedMark(duty, isAfterDue);
  return {
    ...ended(duty, act),
    fact: 'duty.cancelled',
    reason: 'cancelling-fact',
    change: {
      state: 'cancelled',
      metAt: null,
      metFactId: null,
      late: 'no',
      recordedLate: false,
      ...missed,
      ...(verdict.missedPeriods === null ? {} : { missedCount: verdict.missedPeriods }),
      nextFiresAt: null,
    },
    steps: disarmed(steps),
    // The period after a missed one had begun before the cancelling act; it is cancelled in its own row.
    opensNext: isAfterDue && !hasOpenedNext(duty) && hasNextOccurrence(duty, policy),
  };
}

function latenessFor(duty: DutyFields, act: ActInTime): Late {
  if (onlyEnds(duty.inputs.kind)) return 'no';
  return latenessOf(act, { earliest: instantOf(duty.dueAt), latest: instantOf(duty.dueAtLatest ?? duty.dueAt) });
}

function hasOpenedNext(duty: DutyFields): boolean {
  return duty.historical || duty.state === 'met' || duty.missedAt !== null;
}

function ended(duty: DutyFields, act: ActInTime): Effect {
  return { ...silent(duty), occurredAt: textOfInstant(act.from), causeFactId: act.fact.factId };
}

function silent(duty: DutyFields): Effect {
  return {
    fact: null,
    change: {},
    steps: [],
    occurredAt: duty.dueAt,
    causeFactId: null,
    reason: null,
    fired: null,
    opensNext: false,
  };
}
