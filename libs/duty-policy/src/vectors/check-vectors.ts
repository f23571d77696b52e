import { calendarFileSchema } from '../calendar-file.js';
import type { ClockPlace } from '../clock.js';
import { isTimeZone } from '../lint/time-zone.js';
import { rollFault, startFault } from '../lint/l08-clock.js';
import { pointerOf, type Path } from '../lint/finding.js';
import { schemaIssues } from '../lint/schema-issues.js';
import { loadPolicy, type PolicyRow } from '../policy.js';
import { words, type Words } from '../words.js';
import { workingCalendar } from '../working-calendar.js';
import { computedDate, computedLadder, computedLateness, computedYear, momentOf } from './computed-vectors.js';
import { vectorFileSchema, type VectorFile } from './vector-file.js';

/** Something in the form of the file that keeps it from being compared. */
export interface FormatError {
  pointer: string;
  message: Words;
}

/** A date on which the file and the engine disagree. */
export interface VectorDifference {
  id: string;
  expected: unknown;
  got: unknown;
}

/** What comparing a file came to: how many of its answers were compared, and which differ. */
export interface VectorReport {
  checked: number;
  errors: FormatError[];
  differences: VectorDifference[];
}

/** Compares a file of dates with what the engine computes, and its ladders with those of sound packs. A file whose form is wrong is not compared; it never throws. */
export function checkVectors(file: unknown, calendarFiles: readonly unknown[], packFiles: readonly unknown[]): VectorReport {
  const parsed = vectorFileSchema.safeParse(file);
  if (!parsed.success)
    return refused(schemaIssues(parsed.error, file).map(({ path, message }) => ({ pointer: pointerOf(path), message })));
  const { place, errors } = placeOf(parsed.data, calendarFiles);
  const turned = place === null ? [] : turnedPauses(parsed.data, place);
  const rows = rowsOf(parsed.data, packFiles);
  const all = [
    ...nothing(parsed.data),
    ...errors,
    ...repeatedIds(parsed.data),
    ...turned,
    ...unknownRows(parsed.data, rows),
    ...unfitRules(parsed.data),
  ];
  return place === null || all.length > 0 ? refused(all) : compared(parsed.data, place, rows);
}

function refused(errors: FormatError[]): VectorReport {
  return { checked: 0, errors, differences: [] };
}

function placeOf(file: VectorFile, calendarFiles: readonly unknown[]): { place: ClockPlace | null; errors: FormatError[] } {
  const fault = (pointer: string, zh: string, en: string): { place: null; errors: FormatError[] } => ({
    place: null,
    errors: [{ pointer, message: words(zh, en) }],
  });
  if (!isTimeZone(file.timeZone)) return fault('/timeZone', '没有这一时区。', 'There is no such time zone.');
  const named = calendarFiles.flatMap((each) => {
    const parsed = calendarFileSchema.safeParse(each);
    return parsed.success && parsed.data.id === file.calendar ? [parsed.data] : [];
  });
  if (named.length === 0) return fault('/calendar', '没有这一工作日历。', 'There is no such calendar.');
  const calendar = named.find(({ version }) => version === file.calendarVersion);
  if (calendar === undefined)
    return fault('/calendarVersion', '没有这一版本的工作日历。', 'There is no such version of the calendar.');
  return { place: { zone: file.timeZone, calendar: workingCalendar(calendar) }, errors: [] };
}

// What compares nothing would agree with everything.
function nothing({ vectors, lateness = [], ladders = [], yearCounts = {} }: VectorFile): FormatError[] {
  const answers = vectors.length + lateness.length + ladders.length + Object.keys(yearCounts).length;
  return answers > 0 ? [] : [{ pointer: '/vectors', message: words('没有可比较的日期。', 'There is nothing to compare.') }];
}

function repeatedIds(file: VectorFile): FormatError[] {
  const seen = new Set<string>();
  return (['vectors', 'lateness', 'ladders'] as const).flatMap((part) =>
    (file[part] ?? []).flatMap(({ id }, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [{ pointer: pointerOf([part, index, 'id']), message: words('编号重复。', 'This id stands twice.') }];
    }),
  );
}

// A day and a moment, or two moments of different zones, cannot be compared as they are written.
function turnedPauses({ vectors }: VectorFile, { zone }: ClockPlace): FormatError[] {
  const message = words('暂停的结束早于开始。', 'A pause ends at or after its beginning.');
  return vectors.flatMap(({ pauses }, index) =>
    (pauses ?? []).flatMap(({ from, to }, each) =>
      momentOf(to, zone) < momentOf(from, zone) ? [{ pointer: pointerOf(['vectors', index, 'pauses', each, 'to']), message }] : [],
    ),
  );
}

// A rule that no pack may give a limit in this unit: the machine never counts so.
function unfitRules({ vectors }: VectorFile): FormatError[] {
  return vectors.flatMap(({ unit, startRule, rollRule }, index) => {
    const faults = {
      startRule: startRule === undefined ? null : startFault({ unit }, startRule),
      rollRule: rollRule === undefined ? null : rollFault({ unit }, rollRule),
    };
    return Object.entries(faults).flatMap(([field, message]) =>
      message === null ? [] : [{ pointer: pointerOf(['vectors', index, field]), message }],
    );
  });
}

type Rows = ReadonlyMap<string, PolicyRow>;

function rowsOf({ ladders = [] }: VectorFile, packFiles: readonly unknown[]): Rows {
  if (ladders.length === 0) return new Map();
  return new Map([...loadPolicy(packFiles, []).rows.values()].map((entry) => [entry.row.id, entry]));
}

function unknownRows({ ladders = [] }: VectorFile, rows: Rows): FormatError[] {
  return ladders.flatMap(({ dutyType }, index) =>
    rows.has(dutyType)
      ? []
      : [{ pointer: pointerOf(['ladders', index, 'dutyType']), message: words('规则包中没有这一行。', 'No pack has such a row.') }],
  );
}

interface Answer extends VectorDifference {
  at: Path;
}

function compared(file: VectorFile, place: ClockPlace, rows: Rows): VectorReport {
  const answers: Answer[] = [
    ...Object.entries(file.yearCounts ?? {}).map(([year, expected]) => ({
      id: year,
      at: ['yearCounts', year],
      expected,
      got: computedYear(Number(year), place.calendar),
    })),
    ...file.vectors.map((vector, index) => ({
      id: vector.id,
      at: ['vectors', index],
      expected: vector.expect,
      got: computedDate(vector, place),
    })),
    ...(file.lateness ?? []).map((each, index) => ({
      id: each.id,
      at: ['lateness', index],
      expected: { late: each.late },
      got: { late: computedLateness(each) },
    })),
    ...(file.ladders ?? []).flatMap((each, index) => {
      const entry = rows.get(each.dutyType);
      const { id, dueAt, dueDate, rungs } = each;
      const expected = { dueAt, ...(dueDate === undefined ? {} : { dueDate }), rungs };
      return entry === undefined ? [] : [{ id, at: ['ladders', index], expected, got: computedLadder(each, entry, place) }];
    }),
  ];
  const endless = answers.filter(({ got }) => isBeyondWriting(got));
  if (endless.length > 0) return refused(endless.map(({ at }) => ({ pointer: pointerOf(at), message: tooLate })));
  const differences = answers.filter(({ expected, got }) => !isSame(expected, got));
  return { checked: answers.length, errors: [], differences: differences.map(({ id, expected, got }) => ({ id, expected, got })) };
}

const tooLate = words('结果晚于9999-12-31，无法写成日期。', 'This comes to a date after 9999-12-31, which cannot be written.');

// A year of more than four digits is written with a sign.
function isBeyondWriting(got: unknown): boolean {
  if (typeof got === 'string') return /^[+-]/.test(got);
  return typeof got === 'object' && got !== null && Object.values(got).some(isBeyondWriting);
}

// One moment may be written in several zones.
function isSame(expected: unknown, got: unknown): boolean {
  if (typeof expected === 'string' && typeof got === 'string' && expected.includes('T'))
    return Date.parse(expected) === Date.parse(got);
  if (typeof expected !== 'object' || expected === null || typeof got !== 'object' || got === null) return expected === got;
  const keys = Object.keys(expected);
  return keys.length === Object.keys(got).length && keys.every((key) => isSame(member(expected, key), member(got, key)));
}

function member(value: object, key: string): unknown {
  return (value as Record<string, unknown>)[key];
}
