import { access, constants, stat } from 'node:fs/promises';
import {
  calendarFindings,
  calendarFileSchema,
  lint,
  mergeYear,
  packSchema,
  shippedCalendars,
  shippedPacks,
  type CalendarFile,
  type CalendarFinding,
  type Finding,
} from '@homeward/duty-policy';
import { readStrictFile } from '../files/strict-file.js';
import { readForm, type FormatFault } from '../files/form-faults.js';
import { onOneLine } from '../files/one-line.js';

/** A file that cannot be read as what the command needs. */
export class PolicyFileRefused extends Error {
  constructor(
    readonly file: string,
    readonly faults: readonly FormatFault[],
  ) {
    super(
      faults
        .map(({ pointer, at, detail }) =>
          onOneLine(`${file}${at === undefined ? '' : `:${at}`}${pointer && ` ${pointer}`}: ${detail}`),
        )
        .join('\n'),
    );
  }
}

/** Reads one file of JSON, as strictly as the services read a body. */
export async function readPolicyFile(file: string): Promise<unknown> {
  const read = await readStrictFile(file);
  if ('faults' in read) throw new PolicyFileRefused(file, read.faults);
  return read.told;
}

/** Packs and calendars: those given, and the shipped ones they do not replace. */
export interface PolicyFiles {
  packs: unknown[];
  calendars: unknown[];
  /** The names of the given ones; all where none was given. */
  given: ReadonlySet<string> | null;
  /** The files of those that bear no name, by the place for which they stand in findings. */
  nameless: ReadonlyMap<string, string>;
}

/** Reads packs and calendars, told apart by their schema; what was not given is the shipped one of that name. */
export async function readPolicyFiles(files: readonly string[]): Promise<PolicyFiles> {
  const { policy, unreadable } = await readWhatCanBeRead(files);
  for (const { file, faults } of unreadable) throw new PolicyFileRefused(file, faults);
  return policy;
}

/** The same, with the files whose text is no strict JSON set aside; a file that cannot be read is refused. */
export async function readWhatCanBeRead(
  files: readonly string[],
): Promise<{ policy: PolicyFiles; unreadable: { file: string; faults: readonly FormatFault[] }[] }> {
  const read: ReadFile[] = [];
  const unreadable: { file: string; faults: readonly FormatFault[] }[] = [];
  for (const file of files) {
    const text = await readStrictFile(file);
    if ('told' in text) read.push({ file, told: text.told });
    else if (await isReadable(file)) unreadable.push({ file, faults: text.faults });
    else throw new PolicyFileRefused(file, text.faults);
  }
  return { policy: files.length === 0 ? allShipped() : withShipped(read), unreadable };
}

function allShipped(): PolicyFiles {
  return { packs: [...shippedPacks], calendars: [...shippedCalendars], given: null, nameless: new Map() };
}

interface ReadFile {
  file: string;
  told: unknown;
}

function withShipped(read: readonly ReadFile[]): PolicyFiles {
  const calendars = read.map(({ told }) => told).filter(isCalendar);
  const files = read.filter(({ told }) => !isCalendar(told));
  const packs = files.map(({ told }) => told);
  const packNames = packs.map((pack, index) => nameOf(pack, 'pack') ?? `#${index + 1}`);
  const calendarNames = calendars.map((calendar, index) => nameOf(calendar, 'id') ?? `calendar ${index + 1}`);
  return {
    packs: [...packs, ...shippedPacks.filter((pack) => !packNames.includes(nameOf(pack, 'pack') ?? ''))],
    calendars: [...calendars, ...shippedCalendars.filter((each) => !calendarNames.includes(nameOf(each, 'id') ?? ''))],
    given: new Set([...packNames, ...calendarNames]),
    nameless: new Map(files.flatMap(({ file, told }, index) => (nameOf(told, 'pack') ? [] : [[`#${index + 1}`, file]]))),
  };
}

async function isReadable(file: string): Promise<boolean> {
  try {
    await access(file, constants.R_OK);
    return !(await stat(file)).isDirectory();
  } catch {
    return false;
  }
}

/** The errors with which a policy cannot be run: a pack cannot be read, a field is unknown or acts on nothing, or it stands in no time zone or by no calendar. */
export function inTheWay({ packs }: Pick<PolicyFiles, 'packs'>, findings: readonly Finding[]): Finding[] {
  const isReadable = packs.every((pack) => packSchema.safeParse(pack).success);
  return findings.filter(({ rule, severity }) => severity === 'error' && (!isReadable || rule === 'L01' || rule === 'L18'));
}

/** The same, where nothing is in the way of running it. */
export async function readSoundPolicy(files: readonly string[], today: string): Promise<PolicyFiles> {
  const policy = await readPolicyFiles(files);
  const formal = inTheWay(policy, lint(policy.packs, policy.calendars, { today }));
  if (formal.length === 0) return policy;
  throw new PolicyFileRefused(
    files.join(', '),
    formal.map(({ file, pointer, message }) => ({ pointer: `${file} ${pointer}`, detail: message.en })),
  );
}

const isName = /^[\w-]+$/;

function noSuchCalendar(name: string): PolicyFileRefused {
  const known = shippedCalendars.map((calendar) => nameOf(calendar, 'id')).join(', ');
  return new PolicyFileRefused(name, [{ pointer: '', detail: `there is no such file, and shipped is ${known}` }]);
}

/** A calendar by the name of a shipped one, or from a file: a whole calendar, or one published year of a shipped one. */
export async function readCalendar(nameOrFile: string): Promise<CalendarFile> {
  const shipped = shippedCalendar(nameOrFile);
  if (shipped) return shipped;
  if (isName.test(nameOrFile) && !(await isReadable(nameOrFile))) throw noSuchCalendar(nameOrFile);
  const told = await readPolicyFile(nameOrFile);
  if (nameOf(told, 'schema')?.startsWith('homeward.calendar-year/')) return withYear(nameOrFile, told);
  const form = readForm(calendarFileSchema, told);
  if ('faults' in form) throw new PolicyFileRefused(nameOrFile, form.faults);
  return form.read;
}

/** The same, where every day of it is sound and its counts are those of its notices: only then can dates be computed by it. */
export async function readSoundCalendar(file: string): Promise<CalendarFile> {
  const calendar = await readCalendar(file);
  refuseFindings(file, calendarFindings(calendar));
  return calendar;
}

function withYear(file: string, year: unknown): CalendarFile {
  const calendar = shippedCalendar(nameOf(year, 'calendar') ?? '');
  if (!calendar) throw new PolicyFileRefused(file, [{ pointer: '/calendar', detail: 'No calendar of this name is shipped.' }]);
  const merged = mergeYear(calendar, year);
  refuseFindings(file, merged.findings);
  return merged.calendar ?? calendar;
}

function refuseFindings(file: string, findings: readonly CalendarFinding[]): void {
  if (findings.length === 0) return;
  throw new PolicyFileRefused(
    file,
    findings.map(({ pointer, message }) => ({ pointer, detail: message.en })),
  );
}

const shippedCalendar = (name: string): CalendarFile | undefined =>
  shippedCalendars.flatMap((each) => calendarFileSchema.safeParse(each).data ?? []).find(({ id }) => id === name);

function isCalendar(file: unknown): boolean {
  const schema = nameOf(file, 'schema');
  return schema?.startsWith('homeward.calendar/') === true;
}

function nameOf(file: unknown, field: string): string | null {
  if (typeof file !== 'object' || file === null || !(field in file)) return null;
  const value: unknown = (file as Record<string, unknown>)[field];
  return typeof value === 'string' && value !== '' ? value : null;
}
