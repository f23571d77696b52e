import { actsFitting, byTime, type ActInTime } from './acts.js';
import { dates, type ClockColumns } from './clock-columns.js';
import type { ClockPlace } from './clock.js';
import { custodyAt } from './custody.js';
import { dateFields } from './date-fields.js';
import type { DueWindow } from './due-window.js';
import type { DutyFields } from './duty.js';
import type { DutyInputs, DutyPause } from './duty-inputs.js';
import { firstEndingAct, isRecordedPeriods } from './ending.js';
import type { LedgerFact } from './fact.js';
import { onlyEnds } from './ladder.js';
import { occurrenceOf } from './occurrence.js';
import type { PauseRule } from './pack.js';
import { standsStill } from './pause-spans.js';
import { withWake } from './wake.js';
import { clockPlace, rowOf, type Policy, type PolicyRow } from './policy.js';
import { pauseReminder } from './pause-reminder.js';
import { endOfDay, instantOf, textOfInstant, type Instant } from './zone.js';

interface Walk {
  duty: DutyFields;
  entry: PolicyRow;
  place: ClockPlace;
  ledger: readonly LedgerFact[];
  inputs: DutyInputs;
  cycle: number;
  /** Restart rules whose pause began too late to stop the clock; their end restarts it all the same. */
  lateReturns: Set<PauseRule>;
}

type ClockEvent = { at: Instant; order: number; turn?: number; apply: (walk: Walk) => void };

/** How the clock of a duty stands by the ledger and the recorded decisions, in whatever order they arrived. */
export function standingOf(duty: DutyFields, policy: Policy, ledger: readonly LedgerFact[]): ClockColumns {
  if (isRecordedPeriods(duty)) return dates(duty);
  const entry = rowOf(policy, duty);
  const stop = stopOf(duty, policy, ledger);
  const walk = begun(duty, entry, clockPlace(policy, duty.inputs), ledger);
  for (const { at, apply } of eventsOf(walk)) {
    if (stop !== null && at >= stop.at && !isTooLate(walk, stop)) break;
    apply(walk);
  }
  if (stop !== null && !isTooLate(walk, stop)) endPauses(walk, stop);
  return columnsOf(walk);
}

interface Stop {
  at: Instant;
  factId: string | null;
}

function stopOf(duty: DutyFields, policy: Policy, ledger: readonly LedgerFact[]): Stop | null {
  const act = firstEndingAct(duty, policy, ledger);
  const ended = duty.inputs.endedByHand;
  if (act !== null) return { at: act.from, factId: act.fact.factId };
  return ended === null ? null : { at: instantOf(ended.at), factId: null };
}

// A right that has run out is not ended by what comes later.
function isTooLate(walk: Walk, stop: Stop): boolean {
  return onlyEnds(walk.inputs.kind) && !standsStill(walk.inputs) && stop.at > dueIn(walk).latest.dueAt;
}

function begun(duty: DutyFields, entry: PolicyRow, place: ClockPlace, ledger: readonly LedgerFact[]): Walk {
  const { firstFrom, firstUntil, pauses, extensions } = duty.inputs;
  const follows = duty.occurrence > 1;
  const earlier = follows ? pauses.filter(({ to }) => to !== null && instantOf(to) <= instantOf(duty.startedAt)) : [];
  const inputs = {
    ...duty.inputs,
    seriesFrom: firstFrom,
    seriesUntil: firstUntil,
    pauses: earlier,
    restarts: [],
    extensions: extensions.map((each) => ({ ...each, counts: false })),
  };
  return { duty, entry, place, ledger, inputs, cycle: 1 + (inputs.pastCycles ?? 0), lateReturns: new Set() };
}

function eventsOf({ duty, entry: { row }, ledger }: Walk): ClockEvent[] {
  const isFirst = duty.occurrence === 1;
  const since = isFirst ? duty.inputs.firstFrom : duty.startedAt;
  // An act of the day on which the first period began lies within it; what follows an earlier period was counted there.
  const acts = (matches: PauseRule['from'][]): ActInTime[] =>
    actsFitting(matches, duty, ledger, since).flatMap((act) =>
      act.from >= instantOf(since) ? [act] : isFirst ? [{ ...act, from: instantOf(since) }] : [],
    );
  const restarts = duty.inputs.kind === 'recurring' ? [] : acts(row.restartsOn ?? []);
  const events: (ClockEvent & { act?: ActInTime })[] = [
    ...restarts.map((act) => ({ act, at: act.from, order: 2, apply: (walk: Walk) => restart(walk, act) })),
    ...row.pauseRules.flatMap((rule) =>
      inTurn(acts([rule.from]), acts([rule.to])).map(({ act, stops }, turn) => ({
        ...{ act, at: act.from, order: 1, turn },
        apply: (walk: Walk) => (stops ? stand(walk, rule, act) : goOn(walk, rule, act)),
      })),
    ),
    ...duty.inputs.extensions.flatMap(({ requestId, granted, decidedAt }) =>
      granted === true && decidedAt !== null
        ? [{ at: instantOf(decidedAt), order: 3, apply: (walk: Walk) => extend(walk, requestId) }]
        : [],
    ),
  ];
  return events.sort(
    (a, b) => a.at - b.at || a.order - b.order || (a.turn ?? 0) - (b.turn ?? 0) || (a.act && b.act ? byTime(a.act, b.act) : 0),
  );
}

/** An act that stops the clock, or lets it go on. */
interface Turn {
  act: ActInTime;
  stops: boolean;
}

/** What stops a clock and what lets it go on answer one another: each follows what was recorded before it, as far as its own time allows. */
function inTurn(stops: readonly ActInTime[], returns: readonly ActInTime[]): Turn[] {
  const turns = [...stops.map((act) => ({ act, stops: true })), ...returns.map((act) => ({ act, stops: false }))];
  const placed: Turn[] = [];
  for (const turn of turns.sort(byRecord)) {
    const before = placed.flatMap(({ act: { from } }) => (from < turn.act.until ? [from] : []));
    placed.push({ ...turn, act: { ...turn.act, from: Math.max(turn.act.from, ...before) } });
  }
  return placed;
}

// History is recorded at one moment: there, what is asked comes before the answer.
function byRecord(a: Turn, b: Turn): number {
  const [one, other] = [instantOf(a.act.fact.recordedAt), instantOf(b.act.fact.recordedAt)];
  return one - other || Number(b.stops) - Number(a.stops) || byTime(a.act, b.act);
}

function stand(walk: Walk, rule: PauseRule, { fact, from, until }: ActInTime): void {
  const { inputs, place } = walk;
  const reason = rule.from.fact;
  if (inputs.pauses.some((pause) => pause.to === null && pause.reason === reason)) return;
  // A pause that begins after the due date does not undo lateness.
  if (!standsStill(inputs) && from >= dueIn(walk).latest.dueAt) {
    if (rule.onResume === 'restart') walk.lateReturns.add(rule);
    return;
  }
  const remindedAt = walk.duty.inputs.pauses.find(({ fromFactId }) => fromFactId === fact.factId)?.remindedAt ?? null;
  const pause: DutyPause = {
    from: textOfInstant(from),
    fromUntil: textOfInstant(until),
    to: null,
    toUntil: null,
    reason,
    fromFactId: fact.factId,
    toFactId: null,
    remindAt: textOfInstant(pauseReminder(rule.maxPause, from, place)),
    remindedAt,
  };
  walk.inputs = { ...inputs, pauses: [...inputs.pauses, pause] };
}

function goOn(walk: Walk, rule: PauseRule, act: ActInTime): void {
  const { fact, from, until } = act;
  const isOpen = ({ to, reason }: DutyPause): boolean => to === null && reason === rule.from.fact;
  const wasStopped = walk.inputs.pauses.some(isOpen);
  const ended = { to: textOfInstant(from), toUntil: textOfInstant(until), toFactId: fact.factId };
  const pauses = walk.inputs.pauses.map((pause) => (isOpen(pause) ? { ...pause, ...ended } : pause));
  walk.inputs = { ...walk.inputs, pauses };
  if (rule.onResume === 'restart' && (wasStopped || walk.lateReturns.delete(rule))) restart(walk, act);
}

function restart(walk: Walk, { fact, from, until }: ActInTime): void {
  if (onlyEnds(walk.inputs.kind) && !standsStill(walk.inputs) && from > dueIn(walk).latest.dueAt) return;
  const again = { factId: fact.factId, fact: fact.name, from: textOfInstant(from), until: textOfInstant(until) };
  walk.inputs = {
    ...walk.inputs,
    restarts: [...walk.inputs.restarts, again],
    extensions: walk.inputs.extensions.map((each) => ({ ...each, counts: false })),
    seriesFrom: again.from,
    seriesUntil: again.until,
  };
  walk.cycle += 1;
}

function extend(walk: Walk, requestId: string): void {
  const extensions = walk.inputs.extensions.map((each) => (each.requestId === requestId ? { ...each, counts: true } : each));
  walk.inputs = { ...walk.inputs, extensions };
  walk.cycle += 1;
}

function endPauses(walk: Walk, stop: Stop): void {
  const at = textOfInstant(stop.at);
  const ended = { to: at, toUntil: at, toFactId: stop.factId };
  walk.inputs = { ...walk.inputs, pauses: walk.inputs.pauses.map((pause) => (pause.to === null ? { ...pause, ...ended } : pause)) };
}

function dueIn(walk: Walk): DueWindow {
  return occurrenceIn(walk).due;
}

function occurrenceIn(walk: Walk): { start: { from: Instant; until: Instant }; due: DueWindow } {
  walk.inputs = { ...walk.inputs, inCustody: custodyIn(walk) };
  const found = occurrenceOf(walk.entry, walk.inputs, walk.duty.occurrence, walk.place);
  if (found === null) throw new Error(`No occurrence ${walk.duty.occurrence} of ${walk.duty.dutyType}.`);
  return found;
}

// Who was in custody when the last day ended decides whether that day moves off a holiday.
function custodyIn({ entry, inputs, duty, place, ledger }: Walk): boolean {
  if (!dependsOnCustody(entry)) return false;
  const unrolled = occurrenceOf(entry, { ...inputs, inCustody: true }, duty.occurrence, place);
  const last = unrolled?.due.earliest.rawDay ?? null;
  return last === null ? false : custodyAt(endOfDay(last, place.zone), inputs, ledger);
}

function dependsOnCustody({ row }: PolicyRow): boolean {
  const rules = [row.rollRule, ...row.extensions.map(({ rollRule }) => rollRule)];
  return rules.includes('nextWorkingDayUnlessCustody');
}

function columnsOf(walk: Walk): ClockColumns {
  const { duty, cycle } = walk;
  const { start, due } = occurrenceIn(walk);
  const stands = standsStill(walk.inputs);
  const found = dateFields(start, due);
  const noDates = { rawDate: null, dueDate: null, dueAt: null, dueAtLatest: null, provisionalYears: [] };
  return {
    ...found,
    ...(stands ? noDates : {}),
    cycle,
    packVersion: duty.packVersion,
    inputs: withWake(walk.inputs, stands ? 'paused' : duty.state),
  };
}
