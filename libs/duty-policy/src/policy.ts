import { calendarFileSchema } from './calendar-file.js';
import type { ClockPlace } from './clock.js';
import { custodyFacts } from './custody.js';
import type { AgencyView } from './fact.js';
import { packSchema, type Match, type Pack, type PackRow, type PackRung } from './pack.js';
import { tellingRows } from './telling-rows.js';
import { unpublishedCalendar, workingCalendar, type WorkingCalendar } from './working-calendar.js';

/** A row with the pack it stands in and its ladder, read by name or by itself. */
export interface PolicyRow {
  pack: Pack;
  row: PackRow;
  ladder: readonly PackRung[];
  /** For the duty to tell of an extension: which extension it tells of. */
  tellsOf?: string;
}

/** Loaded packs and calendars, indexed by the facts that can open or end a duty. */
export interface Policy {
  packs: readonly Pack[];
  calendars: ReadonlyMap<string, WorkingCalendar>;
  rows: ReadonlyMap<string, PolicyRow>;
  /** Duties to tell of a granted extension, by the same key; the packs give them as `mustTell`. */
  tellings: ReadonlyMap<string, PolicyRow>;
  opening: ReadonlyMap<string, readonly PolicyRow[]>;
  forEachVictim: readonly PolicyRow[];
  ending: ReadonlyMap<string, readonly string[]>;
  /** Duty types whose clock a fact may stop, restart or move. */
  moving: ReadonlyMap<string, readonly string[]>;
}

/** Reads packs and calendars; an unknown field, a missing ladder or a wrong value is refused. */
export function loadPolicy(packFiles: readonly unknown[], calendarFiles: readonly unknown[]): Policy {
  const packs = packFiles.map((file) => packSchema.parse(file));
  const named = packs.flatMap((pack) => pack.duties.map((row): PolicyRow => ({ pack, row, ladder: ladderOf(pack, row) })));
  const tellings = named.flatMap(tellingRows);
  const all = [...named, ...tellings];
  const calendars = calendarFiles.map((file) => workingCalendar(calendarFileSchema.parse(file)));
  return {
    packs,
    calendars: new Map(calendars.map((calendar) => [calendar.id, calendar])),
    rows: byKey(named),
    tellings: byKey(tellings),
    opening: indexed(
      all,
      ({ row }) => factNames(row.opensOn),
      (entry) => entry,
    ),
    forEachVictim: all.filter(({ row }) => row.forEach === 'victim'),
    ending: indexed(
      all,
      ({ row }) => factNames([...row.satisfiedBy.facts, ...row.cancelledBy]),
      ({ row }) => row.id,
    ),
    moving: indexed(all, movingFacts, ({ row }) => row.id),
  };
}

/** By what a duty names the row it was opened by. */
export interface RowName {
  pack: string;
  packVersion: string;
  dutyType: string;
}

/** The same as `rowOf`; undefined where no pack that was read has it. */
export function knownRowOf(policy: Policy, { pack, packVersion, dutyType }: RowName): PolicyRow | undefined {
  const key = rowKey(pack, packVersion, dutyType);
  return policy.rows.get(key) ?? policy.tellings.get(key);
}

/** The row a duty was opened by, in the version it was opened by. */
export function rowOf(policy: Policy, duty: RowName): PolicyRow {
  const found = knownRowOf(policy, duty);
  if (found === undefined) throw new Error(`No row ${duty.dutyType} in pack ${duty.pack} ${duty.packVersion}.`);
  return found;
}

/** The duty types that a fact may meet or cancel: the others need not be read. */
export function dutyTypesEndedBy(policy: Policy, factName: string): readonly string[] {
  return policy.ending.get(factName) ?? [];
}

/** The duty types that a fact may meet, cancel, stop, restart or move: the others need not be read. */
export function dutyTypesTouchedBy(policy: Policy, factName: string): readonly string[] {
  return [...new Set([...dutyTypesEndedBy(policy, factName), ...(policy.moving.get(factName) ?? [])])];
}

/** The names of the facts that bear on a duty once it runs: the ledger of all of them decides how it stands. */
export function factsBearingOn(entry: PolicyRow): readonly string[] {
  const { satisfiedBy, cancelledBy } = entry.row;
  return [...new Set([...factNames([...satisfiedBy.facts, ...cancelledBy]), ...movingFacts(entry)])];
}

/** Zone and calendar of what an agency owes: those of its own jurisdiction, where the pack leaves them open. */
export function placeOf(policy: Policy, pack: Pack, agency: AgencyView): { zone: string; calendar: string } {
  const local =
    pack.timeZone === null ? policy.packs.find((other) => other.timeZone !== null && isIn(other.jurisdiction, agency)) : pack;
  return { zone: local?.timeZone ?? agency.timeZone, calendar: local?.calendar ?? agency.country.toLowerCase() };
}

/** The calendar by its name; one that nobody has published makes every answer provisional. */
export function clockPlace(policy: Policy, { zone, calendar }: { zone: string; calendar: string }): ClockPlace {
  return { zone, calendar: policy.calendars.get(calendar) ?? unpublishedCalendar(calendar) };
}

/** Whether an agency stands under the law of a jurisdiction: `*` is every one, `GB-EAW` a part of GB. */
export function isIn(jurisdiction: string, agency: AgencyView): boolean {
  return jurisdiction === '*' || jurisdiction === agency.country || jurisdiction.startsWith(`${agency.country}-`);
}

function rowKey(pack: string, version: string, id: string): string {
  return `${pack}@${version}/${id}`;
}

function ladderOf(pack: Pack, row: PackRow): readonly PackRung[] {
  const ladder = typeof row.ladder === 'string' ? pack.ladders[row.ladder] : row.ladder;
  if (ladder === undefined) throw new Error(`Row ${row.id} names a ladder the pack does not have: ${String(row.ladder)}`);
  return ladder;
}

function indexed<Value>(
  rows: PolicyRow[],
  facts: (row: PolicyRow) => readonly string[],
  valueOf: (row: PolicyRow) => Value,
): Map<string, Value[]> {
  const index = new Map<string, Value[]>();
  for (const row of rows) for (const name of new Set(facts(row))) index.set(name, [...(index.get(name) ?? []), valueOf(row)]);
  return index;
}

function byKey(rows: readonly PolicyRow[]): Map<string, PolicyRow> {
  return new Map(rows.map((entry) => [rowKey(entry.pack.pack, entry.pack.version, entry.row.id), entry]));
}

const factNames = (matches: readonly Match[]): string[] => matches.map(({ fact }) => fact);

function movingFacts({ row }: PolicyRow): readonly string[] {
  const rules = [row.rollRule, ...row.extensions.map(({ rollRule }) => rollRule)];
  return [
    ...factNames([...row.pauseRules.flatMap(({ from, to }) => [from, to]), ...(row.restartsOn ?? [])]),
    ...(rules.includes('nextWorkingDayUnlessCustody') ? custodyFacts : []),
  ];
}
