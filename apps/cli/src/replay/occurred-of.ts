import { instantOfLocal, type OccurredInput } from '@homeward/contracts';
import type { ChronicleEvent } from './chronicle.js';

/** Between which days, or instants, something happened; null where nothing bounds it. */
export interface Bounds {
  notBefore: string | null;
  notAfter: string | null;
}

type Dated = Pick<ChronicleEvent, 'date' | 'precision' | 'not_before' | 'not_after' | 'end_date' | 'time'>;

/** When an event happened, exactly as far as it was published: partial stays partial, missing stays missing. */
export function occurredOf(event: Dated, zone: string): OccurredInput {
  const { date, precision, end_date: ended, time } = event;
  if (ended) return within(boundsOf(event, zone));
  const told = {
    ...(event.not_before && { notBefore: event.not_before }),
    ...(event.not_after && { notAfter: event.not_after }),
  };
  if (date === null || precision === 'unknown') return { precision: 'unknown', ...told };
  if (precision === 'day' && time) return { precision: 'instant', text: localInstant(date, time, zone), ...told };
  return { precision, text: date, ...told };
}

/** The bounds of an event; real ones take the place of those that its precision gives. */
export function boundsOf(event: Dated, zone: string): Bounds {
  const [first, last] = spanOf(event, zone);
  return { notBefore: event.not_before ?? first, notAfter: event.not_after ?? event.end_date ?? last };
}

function spanOf({ date, precision, time }: Dated, zone: string): [string | null, string | null] {
  if (date === null) return [null, null];
  switch (precision) {
    case 'day': {
      const at = time ? localInstant(date, time, zone) : date;
      return [at, at];
    }
    case 'month':
      return [`${date}-01`, lastOfMonth(date)];
    case 'year':
      return [`${date}-01-01`, `${date}-12-31`];
    case 'unknown':
      return [null, null];
  }
}

function lastOfMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function localInstant(date: string, time: string, zone: string): string {
  const local = `${date}T${time.length === 5 ? `${time}:00` : time}`;
  const minutes = Math.round((Date.parse(`${local}Z`) - Date.parse(instantOfLocal(local, zone))) / 60_000);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** What had to be assumed happened somewhere between what came before it and what came after it; never at a day of its own. */
export function between(before: Bounds | null, after: Bounds, zone: string): Bounds {
  const notBefore = before?.notBefore ?? null;
  const { notAfter } = after;
  const isCrossed = notBefore !== null && notAfter !== null && startOf(notBefore, zone) > endOf(notAfter, zone);
  return { notBefore: isCrossed ? null : notBefore, notAfter };
}

/** The bounds as an act's time. */
export function within({ notBefore, notAfter }: Bounds): OccurredInput {
  if (notBefore !== null && notAfter !== null) return { precision: 'range', notBefore, notAfter };
  return { precision: 'unknown', ...(notBefore !== null && { notBefore }), ...(notAfter !== null && { notAfter }) };
}

/** The first instant of a bound. */
export const startOf = (bound: string, zone: string): number =>
  bound.length === 10 ? Date.parse(instantOfLocal(bound, zone)) : Date.parse(bound);

/** The last instant of a bound: a day ends with its midnight. */
export const endOf = (bound: string, zone: string): number =>
  bound.length === 10 ? Date.parse(instantOfLocal(`${bound}T23:59:59`, zone)) : Date.parse(bound);
