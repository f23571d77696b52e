import { actsFitting, byTime, type ActInTime } from './acts.js';
import type { DutyFields } from './duty.js';
import type { LedgerFact } from './fact.js';
import { latestDue } from './due-mark.js';
import { onlyEnds } from './ladder.js';
import { clockPlace, rowOf, type Policy, type PolicyRow } from './policy.js';
import { firstOccurrences, occurrences, sharedOut, type Occurrence } from './series.js';
import { instantOf } from './zone.js';

/** What the ledger says about a duty, whatever the order in which its facts arrived. */
export interface Verdict {
  ending: { state: 'met' | 'cancelled'; act: ActInTime } | null;
  /** For recorded periods that became one row: how many of them were missed. */
  missedPeriods: number | null;
}

/** The act that ends a duty is the earliest of those that meet or cancel it. */
export function verdictOf(duty: DutyFields, policy: Policy, ledger: readonly LedgerFact[]): Verdict {
  const entry = rowOf(policy, duty);
  const cancelling = inTimeForValidity(duty, actsFitting(entry.row.cancelledBy, duty, ledger, duty.inputs.cancelledByActsFrom))[0];
  const periods = isRecordedPeriods(duty) ? recordedPeriods(duty, entry, policy, ledger) : null;
  const meeting = periods === null ? meetingAct(duty, entry, policy, ledger) : allMet(periods);
  const cancelFirst = cancelling !== undefined && (meeting === null || cancelling.from < meeting.from);
  return {
    ending: cancelFirst ? { state: 'cancelled', act: cancelling } : meeting === null ? null : { state: 'met', act: meeting },
    missedPeriods: periods === null ? null : missedBefore(periods, cancelling),
  };
}

/** Elapsed periods of a recurring duty from recorded history stand in one row. */
export function isRecordedPeriods({ inputs, historical }: DutyFields): boolean {
  return inputs.kind === 'recurring' && historical;
}

function meetingAct(duty: DutyFields, entry: PolicyRow, policy: Policy, ledger: readonly LedgerFact[]): ActInTime | null {
  const { mode, facts } = entry.row.satisfiedBy;
  const since = duty.inputs.metByActsFrom;
  if (mode === 'all') return lastOfAll(facts.map((match) => actsFitting([match], duty, ledger, since)[0]));
  if (duty.inputs.kind !== 'recurring') return inTimeForValidity(duty, actsFitting(facts, duty, ledger, since))[0] ?? null;
  const upToThis = periodsOf(duty, entry, policy).slice(duty.inputs.firstLive - 1);
  const starts = upToThis.map(({ start }, index) => (index === 0 ? instantOf(since) : start.from));
  return sharedOut(actsFitting(facts, duty, ledger, since), starts).at(-1) ?? null;
}

function lastOfAll(acts: (ActInTime | undefined)[]): ActInTime | null {
  const found = acts.flatMap((act) => (act === undefined ? [] : [act]));
  return found.length < acts.length ? null : (found.sort(byTime).at(-1) ?? null);
}

// A right that has run out cannot be ended any more, nor a waiting time that is over.
function inTimeForValidity(duty: DutyFields, acts: ActInTime[]): ActInTime[] {
  if (!onlyEnds(duty.inputs.kind)) return acts;
  const end = latestDue(duty);
  return end === null ? acts : acts.filter(({ from }) => from <= end);
}

/** The earliest act that could end the duty, whether or not it comes in time to end a right. */
export function firstEndingAct(duty: DutyFields, policy: Policy, ledger: readonly LedgerFact[]): ActInTime | null {
  const endless = { ...duty, dueAt: null, dueAtLatest: null };
  return verdictOf(endless, policy, ledger).ending?.act ?? null;
}

interface RecordedPeriod {
  period: Occurrence;
  act: ActInTime | null;
}

function recordedPeriods(duty: DutyFields, entry: PolicyRow, policy: Policy, ledger: readonly LedgerFact[]): RecordedPeriod[] {
  const periods = periodsOf(duty, entry, policy);
  const end = duty.dueAt === null ? Number.POSITIVE_INFINITY : instantOf(duty.dueAt);
  const acts = actsFitting(entry.row.satisfiedBy.facts, duty, ledger, duty.inputs.metByActsFrom).filter(({ from }) => from < end);
  const met = sharedOut(
    acts,
    periods.map(({ start }) => start.from),
  );
  return periods.map((period, index) => ({ period, act: met[index] ?? null }));
}

function periodsOf(duty: DutyFields, entry: PolicyRow, policy: Policy): Occurrence[] {
  const series = { from: instantOf(duty.inputs.seriesFrom), until: instantOf(duty.inputs.seriesUntil) };
  return firstOccurrences(duty.occurrence, occurrences(entry, duty.inputs, series, clockPlace(policy, duty.inputs)));
}

function allMet(periods: RecordedPeriod[]): ActInTime | null {
  return lastOfAll(periods.map(({ act }) => act ?? undefined));
}

function missedBefore(periods: RecordedPeriod[], cancelling: ActInTime | undefined): number {
  const owed = periods.filter(({ period }) => cancelling === undefined || period.due.latest.dueAt <= cancelling.from);
  return owed.filter(({ act }) => act === null).length;
}
