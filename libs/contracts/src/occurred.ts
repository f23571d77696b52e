import * as z from 'zod';
import { DomainError } from './domain-error.js';
import { addDays, instantOfLocal, localDay } from './zoned.js';

const precision = z.enum(['instant', 'day', 'month', 'year', 'range', 'unknown']);

const instant = z.iso.datetime({ offset: true });
const bound = z.union([z.iso.date(), instant]);
const partialDate = z
  .string()
  .max(64)
  .regex(/^\d{4}(-\d{2}(-\d{2}(T[0-9:.]+(Z|[+-]\d{2}:\d{2}))?)?)?$/, 'a year, a month, a day, or an instant with its zone');

/**
 * When an act happened, as an interval that is never an invented day. `notBefore` and `notAfter` are instants in UTC; an exact act has equal
 * ends; a day without a time reaches from 00:00 to 24:00 local time, and did not happen at its 24:00 any more.
 */
export const occurred = z.strictObject({
  text: partialDate.nullable(),
  precision,
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
});
export type Occurred = z.infer<typeof occurred>;

/** What a caller knows of the time of an act: `2013-08` stays a month, a missing date stays unknown; real bounds take the place of those of the precision. */
export const occurredInput = z
  .strictObject({ text: partialDate.optional(), precision, notBefore: bound.optional(), notAfter: bound.optional() })
  .superRefine((input, context) => {
    const refuse = (at: keyof typeof input, code: string, message: string) =>
      context.addIssue({ code: 'custom', path: [at], params: { code }, message });
    const shape: Record<Occurred['precision'], RegExp | null> = {
      instant: /T/,
      day: /^\d{4}-\d{2}-\d{2}$/,
      month: /^\d{4}-\d{2}$/,
      year: /^\d{4}$/,
      range: null,
      unknown: null,
    };
    const wanted = shape[input.precision];
    if (wanted && !(input.text !== undefined && wanted.test(input.text) && isReal(input.text)))
      refuse('text', 'occurred-text-wrong', `a real ${input.precision} is needed`);
    if (!wanted && input.text !== undefined) refuse('text', 'occurred-text-unwanted', `${input.precision} has bounds, no text`);
    if (input.precision === 'range' && !(input.notBefore && input.notAfter))
      refuse(input.notBefore ? 'notAfter' : 'notBefore', 'occurred-bound-missing', 'a range needs both bounds');
  });
export type OccurredInput = z.infer<typeof occurredInput>;

function isReal(text: string): boolean {
  if (text.length > 10) return instant.safeParse(text).success;
  return z.iso.date().safeParse(`${text}-01-01`.slice(0, 10)).success;
}

/** Earliest time a matter can reach back to: matters decades old are normal. */
export const earliestKnown = '1900-01-01T00:00:00.000Z';

/** Whether an act certainly happened before a moment: a day ends with the first moment of the next one, and does not reach it. */
export const liesBefore = ({ notBefore, notAfter }: Pick<Occurred, 'notBefore' | 'notAfter'>, moment: string): boolean =>
  notBefore < moment && notAfter <= moment;

/** The act happened at this very instant. */
export function exactly(at: string): Occurred {
  const iso = new Date(at).toISOString();
  return { text: iso, precision: 'instant', notBefore: iso, notAfter: iso };
}

/** The interval of an act, from what the caller knows of it, in the caller's zone; nothing happens after it was recorded, nothing is guessed. */
export function resolveOccurred(
  input: OccurredInput | undefined,
  zone: string,
  recordedAt: string,
  pointer = '/occurred',
): Occurred {
  if (!input) return exactly(recordedAt);
  const [from, to] = boundsOf(input, zone, recordedAt);
  const refused = (code: string, detail: string) =>
    new DomainError('invalid', code, detail, { errors: [{ pointer, code, detail }] });
  const notBefore = input.notBefore ? lowerBound(input.notBefore, zone) : from;
  const bounded = input.notAfter ? upperBound(input.notAfter, zone) : to;
  const notAfter = bounded > recordedAt ? recordedAt : bounded;
  if (notBefore < earliestIn(zone)) throw refused('occurred-too-early', 'Nothing before 1900-01-01 can be recorded.');
  if (notBefore > recordedAt) throw refused('occurred-in-future', 'An act is recorded after it happened, not before.');
  if (notBefore > notAfter || (isByDays(input) && notBefore >= bounded))
    throw refused('occurred-bounds-crossed', 'The earliest possible time lies after the latest one.');
  return { text: input.text ?? null, precision: input.precision, notBefore, notAfter };
}

/** A day ends with the first moment of the next one: bounds in days that meet there have crossed. */
function isByDays({ precision, notBefore, notAfter }: OccurredInput): boolean {
  const isDated = precision === 'day' || precision === 'month' || precision === 'year';
  return (
    (notBefore === undefined ? isDated : notBefore.length === 10) && (notAfter === undefined ? isDated : notAfter.length === 10)
  );
}

/** The year 1900 began earlier in the east than in Greenwich. */
function earliestIn(zone: string): string {
  const local = instantOfLocal('1900-01-01', zone);
  return local < earliestKnown ? local : earliestKnown;
}

function boundsOf(input: OccurredInput, zone: string, recordedAt: string): [string, string] {
  const text = input.text ?? '';
  switch (input.precision) {
    case 'instant':
      return [new Date(text).toISOString(), new Date(text).toISOString()];
    case 'day':
      return [lowerBound(text, zone), upperBound(text, zone)];
    case 'month':
      return [lowerBound(`${text}-01`, zone), instantOfLocal(`${nextMonth(text)}-01`, zone)];
    case 'year':
      return [lowerBound(`${text}-01-01`, zone), instantOfLocal(`${Number(text) + 1}-01-01`, zone)];
    case 'range':
    case 'unknown':
      return [earliestKnown, recordedAt];
  }
}

function nextMonth(month: string): string {
  return localDay(`${addDays(`${month}-28`, 7)}T12:00:00Z`, 'UTC').slice(0, 7);
}

function lowerBound(bound: string, zone: string): string {
  return bound.length === 10 ? instantOfLocal(bound, zone) : new Date(bound).toISOString();
}

function upperBound(bound: string, zone: string): string {
  return bound.length === 10 ? instantOfLocal(addDays(bound, 1), zone) : new Date(bound).toISOString();
}

const historyAfterDays = 30;

/** Recorded history makes no alarms: an act under the purpose `historical-import`, or recorded more than 30 days after its latest possible time. */
export function isHistorical(occurredAt: Occurred, recordedAt: string, purpose: string): boolean {
  return (
    purpose === 'historical-import' || Date.parse(recordedAt) - Date.parse(occurredAt.notAfter) > historyAfterDays * 86_400_000
  );
}
