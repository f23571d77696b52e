import { dueOf, type ClockPlace, type ClockTerms, type Due } from './clock.js';
import type { DutyInputs } from './duty.js';
import type { PolicyRow } from './policy.js';
import type { Span } from './span.js';
import { intervalOf, localDay, type Instant } from './zone.js';

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

type TermsInputs = Pick<DutyInputs, 'agreedDue' | 'inCustody'>;

/** How the time of a row is counted for one duty. */
export function termsOf({ pack, row }: PolicyRow, inputs: TermsInputs, duration: Span = row.duration): ClockTerms {
  return {
    duration,
    startRule: row.startRule,
    rollRule: row.rollRule,
    monthRule: pack.monthRule,
    toleranceMinutes: row.tolerance?.value ?? 0,
    cap: row.cap ?? null,
    inCustody: inputs.inCustody,
    pauses: [],
    extensions: [],
  };
}

/** When a duty is due that starts with an act: its day is not counted, or counted, as the row says. */
export function firstDue(entry: PolicyRow, inputs: TermsInputs, start: StartWindow, place: ClockPlace): DueWindow {
  return agreed(
    entry,
    inputs.agreedDue,
    place,
    window(termsOf(entry, inputs), start, place, (at) => localDay(at, place.zone)),
  );
}

/** When an occurrence is due that starts where the one before was due: at the end of a day, so that day is its starting day. */
export function followingDue(entry: PolicyRow, inputs: TermsInputs, start: StartWindow, place: ClockPlace): DueWindow {
  const terms = { ...termsOf(entry, inputs), startRule: 'nextDay' as const };
  return window(terms, start, place, (at) => localDay(at - 1, place.zone));
}

/** When a scheduled occurrence is due: at its distance from the first start. */
export function scheduledDue(
  entry: PolicyRow,
  inputs: TermsInputs,
  distance: Span,
  at: { series: StartWindow; place: ClockPlace },
): DueWindow {
  return window(termsOf(entry, inputs, distance), at.series, at.place, (moment) => localDay(moment, at.place.zone));
}

function window(terms: ClockTerms, { from, until }: StartWindow, place: ClockPlace, dayAt: (at: Instant) => number): DueWindow {
  const earliest = dueOf({ at: from, day: dayAt(from) }, terms, place);
  if (until === from) return { earliest, latest: earliest };
  // 24:00 of a day still belongs to that day.
  return { earliest, latest: dueOf({ at: until, day: localDay(until - 1, place.zone) }, terms, place) };
}

function agreed({ row }: PolicyRow, agreedDue: string | null, place: ClockPlace, own: DueWindow): DueWindow {
  if (agreedDue === null) return own;
  const { until: dueAt } = intervalOf(agreedDue, place.zone);
  const dueDay = agreedDue.includes('T') ? localDay(dueAt, place.zone) : localDay(dueAt - 1, place.zone);
  const choose = (due: Due): Due => {
    const isMaximum = row.duration.origin === 'law';
    if (isMaximum && due.dueAt <= dueAt) return due;
    return { rawDay: dueDay, dueDay, dueAt, isCapped: false, provisionalYears: isMaximum ? due.provisionalYears : [] };
  };
  return { earliest: choose(own.earliest), latest: choose(own.latest) };
}
