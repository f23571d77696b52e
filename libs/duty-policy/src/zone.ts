import { DAY_MS, dayOf, textOfDay, type Day } from './days.js';

/** A moment, in milliseconds since 1 January 1970 UTC. */
export type Instant = number;

const MINUTE_MS = 60_000;

/** Reads a moment; a text without a zone is refused, because its meaning would depend on the machine. */
export function instantOf(text: string): Instant {
  const instant = /(Z|[+-]\d{2}:\d{2})$/.test(text) && text.includes('T') ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) throw new Error(`Not a moment with a zone: ${text}`);
  return instant;
}

/** Writes a moment in UTC. */
export function textOfInstant(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** The local date of a moment. */
export function localDay(instant: Instant, zone: string): Day {
  return Math.floor((instant + offsetAt(instant, zone)) / DAY_MS);
}

/** The moment at which a local day begins, or the given time after its midnight; a skipped hour moves forward. */
export function instantAt(day: Day, zone: string, afterMidnight = 0): Instant {
  const wall = day * DAY_MS + afterMidnight;
  const before = offsetAt(wall - DAY_MS, zone);
  const after = offsetAt(wall + DAY_MS, zone);
  const fitting = [wall - before, wall - after].filter((instant) => instant + offsetAt(instant, zone) === wall);
  return fitting.length > 0 ? Math.min(...fitting) : wall - before;
}

/** The midnight that ends a local day: 24:00 of the day. */
export function endOfDay(day: Day, zone: string): Instant {
  return instantAt(day + 1, zone);
}

/** Writes a moment as the clock on the wall shows it, with its distance from UTC. */
export function wallText(instant: Instant, zone: string): string {
  const offset = offsetAt(instant, zone);
  const minutes = Math.round(Math.abs(offset) / MINUTE_MS);
  const hh = String(Math.floor(minutes / 60)).padStart(2, '0');
  const mm = String(minutes % 60).padStart(2, '0');
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${hh}:${mm}`;
}

/** The interval that a written day or moment stands for: a day reaches from 00:00 to 24:00 local time. */
export function intervalOf(text: string, zone: string): { from: Instant; until: Instant } {
  if (text.includes('T')) return { from: instantOf(text), until: instantOf(text) };
  const day = dayOf(text);
  return { from: instantAt(day, zone), until: endOfDay(day, zone) };
}

// Asking Intl is the slow part, and a UTC day on which the offset does not change has one answer.
const steadyDays = new Map<string, Map<Day, number>>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the local clock is ahead of UTC at a moment, in milliseconds. */
export function offsetAt(instant: Instant, zone: string): number {
  let days = steadyDays.get(zone);
  if (days === undefined) steadyDays.set(zone, (days = new Map<Day, number>()));
  const day = Math.floor(instant / DAY_MS);
  const known = days.get(day);
  if (known !== undefined) return known;
  const first = askOffset(day * DAY_MS, zone);
  if (first !== askOffset((day + 1) * DAY_MS - 1000, zone)) return askOffset(instant, zone);
  days.set(day, first);
  return first;
}

function askOffset(instant: Instant, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** Shows a day of the wall calendar for a moment, as YYYY-MM-DD. */
export function localDate(instant: Instant, zone: string): string {
  return textOfDay(localDay(instant, zone));
}

/** Whether a text is a day or a moment that can be counted from. */
export function isDayOrMoment(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}(T.*(Z|[+-]\d{2}:\d{2}))?$/.test(text) && !Number.isNaN(Date.parse(text));
}
