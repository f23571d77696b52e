import { dueOf, type ClockPlace, type ClockStart, type ClockTerms, type Due, type StartRule } from './clock.js';
import { closingTimeOf, endOfLastDay, type LastMoment } from './day-end.js';
import { dayOf } from './days.js';
import type { DutyInputs } from './duty-inputs.js';
import { grantedExtensions } from './extensions.js';
import { pauseSpans, type Reading } from './pause-spans.js';
import type { Pause } from './pauses.js';
import type { PolicyRow } from './policy.js';
import type { Span } from './span.js';
import { instantOf, localDay, type Instant } from './zone.js';

/** The interval in which a period starts; an exact start has equal ends. */
export interface StartWindow {
  from: Instant;
  until: Instant;
}

/** The due date by the earliest and by the latest possible start. */
export interface DueWindow {
  earliest: Due;
  latest: Due;
}

/** What the length of a period depends on, beside its start. */
export type TermsInputs = Pick<DutyInputs, 'agreedDue' | 'inCustody' | 'pauses' | 'extensions' | 'notLateBefore'>;

/** One occurrence of a row, for one duty. */
export interface Counted {
  entry: PolicyRow;
  inputs: TermsInputs;
  occurrence: number;
  place: ClockPlace;
}

/** How the time of a row is counted for one duty. */
export function termsOf({ entry, inputs, occurrence }: Counted, reading: Reading, duration: Span): ClockTerms {
  const { pack, row } = entry;
  return {
    duration,
    startRule: row.startRule,
    rollRule: row.rollRule,
    monthRule: pack.monthRule,
    closingTime: closingTimeOf(pack),
    toleranceMinutes: row.tolerance?.value ?? 0,
    cap: row.cap ?? null,
    inCustody: inputs.inCustody,
    pauses: pauseSpans(inputs.pauses, reading),
    extensions: grantedExtensions(row, inputs, occurrence),
  };
}

/** When a duty is due that starts with an act: its day is not counted, or counted, as the row says. */
export function firstDue(counted: Counted, start: StartWindow): DueWindow {
  const { entry, place } = counted;
  const own = window(counted, start, { duration: entry.row.duration, dayAt: (at) => localDay(at, place.zone) });
  return floored(counted, agreed(counted, start.from, own));
}

/** When an occurrence is due that starts where the one before was due: at the end of a day, so that day is its starting day. */
export function followingDue(counted: Counted, start: StartWindow): DueWindow {
  const { entry, place } = counted;
  const following = {
    duration: entry.row.duration,
    startRule: 'nextDay' as const,
    dayAt: (at: Instant) => localDay(at - 1, place.zone),
  };
  return floored(counted, window(counted, start, following));
}

/** When a scheduled occurrence is due: at its distance from the first start. */
export function scheduledDue(counted: Counted, series: StartWindow, duration: Span): DueWindow {
  return floored(counted, window(counted, series, { duration, dayAt: (at) => localDay(at, counted.place.zone) }));
}

interface Counting {
  duration: Span;
  startRule?: StartRule;
  dayAt: (at: Instant) => number;
}

function window(counted: Counted, { from, until }: StartWindow, counting: Counting): DueWindow {
  const { inputs, place } = counted;
  const first = { at: from, day: counting.dayAt(from) };
  const earliest = dueIn(counted, first, counting, 'shortest');
  if (until === from && isExact(inputs)) return { earliest, latest: earliest };
  // 24:00 of a day still belongs to that day.
  const last = until === from ? first : { at: until, day: localDay(until - 1, place.zone) };
  return { earliest, latest: dueIn(counted, last, counting, 'longest') };
}

// A pause that begins after the due date does not count any more.
function dueIn(counted: Counted, start: ClockStart, { duration, startRule }: Counting, reading: Reading): Due {
  const terms = { ...termsOf(counted, reading, duration), ...(startRule === undefined ? {} : { startRule }) };
  let counts: Pause[] = [];
  let due = dueOf(start, { ...terms, pauses: [] }, counted.place);
  for (const pause of [...terms.pauses].sort((a, b) => a.from - b.from)) {
    if (pause.from >= due.dueAt) break;
    counts = [...counts, pause];
    due = dueOf(start, { ...terms, pauses: counts }, counted.place);
  }
  return due;
}

function isExact({ pauses }: TermsInputs): boolean {
  return pauses.every(({ from, fromUntil, to, toUntil }) => from === fromUntil && to === toUntil);
}

// A change of calendar or pack makes nothing late before the day after it was announced.
function floored({ inputs, place }: Counted, { earliest, latest }: DueWindow): DueWindow {
  const floor = inputs.notLateBefore === null ? null : instantOf(inputs.notLateBefore);
  const raised = (due: Due): Due =>
    floor === null || due.dueAt >= floor
      ? due
      : { ...due, dueAt: floor, dueDay: localDay(floor - 1, place.zone), closingTime: null, isCapped: false, isAgreed: false };
  return { earliest: raised(earliest), latest: raised(latest) };
}

function agreed({ entry, inputs, place }: Counted, startedAt: Instant, own: DueWindow): DueWindow {
  if (inputs.agreedDue === null) return own;
  const end = agreedEnd(inputs.agreedDue, entry, place.zone, startedAt);
  const isMaximum = entry.row.duration.origin === 'law';
  const choose = (due: Due): Due => {
    if (isMaximum && due.dueAt < end.dueAt) return due;
    return { ...end, rawDay: end.dueDay, isCapped: false, isAgreed: true, provisionalYears: isMaximum ? due.provisionalYears : [] };
  };
  return { earliest: choose(own.earliest), latest: choose(own.latest) };
}

// The moment agreed to, or the end of the agreed day.
function agreedEnd(agreedDue: string, { pack }: PolicyRow, zone: string, startedAt: Instant): LastMoment & Pick<Due, 'dueDay'> {
  if (agreedDue.includes('T')) {
    const dueAt = instantOf(agreedDue);
    return { dueDay: localDay(dueAt, zone), dueAt, closingTime: null };
  }
  const dueDay = dayOf(agreedDue);
  return { dueDay, ...endOfLastDay(dueDay, zone, closingTimeOf(pack), startedAt) };
}
