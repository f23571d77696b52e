import { calendarFileSchema } from './calendar-file.js';
import type { ClockPlace } from './clock.js';
import type { AgencyView } from './fact.js';
import { packSchema, type Match, type Pack, type PackRow, type PackRung } from './pack.js';
import { unpublishedCalendar, workingCalendar, type WorkingCalendar } from './working-calendar.js';

/** A row with the pack it stands in and its ladder, read by name or by itself. */
export interface PolicyRow {
  pack: Pack;
  row: PackRow;
  ladder: readonly PackRung[];
}

/** Loaded packs and calendars, indexed by the facts that can open or end a duty. */
export interface Policy {
  packs: readonly Pack[];
  calendars: ReadonlyMap<string, WorkingCalendar>;
  rows: ReadonlyMap<string, PolicyRow>;
  opening: ReadonlyMap<string, readonly PolicyRow[]>;
  forEachVictim: readonly PolicyRow[];
  ending: ReadonlyMap<string, readonly string[]>;
}

/** Reads packs and calendars; an unknown field, a missing ladder or a wrong value is refused. */
export function loadPolicy(packFiles: readonly unknown[], calendarFiles: readonly unknown[]): Policy {
  const packs = packFiles.map((file) => packSchema.parse(file));
  const all = packs.flatMap((pack) => pack.duties.map((row) => ({ pack, row, ladder: ladderOf(pack, row) })));
  const calendars = calendarFiles.map((file) => workingCalendar(calendarFileSchema.parse(file)));
  return {
    packs,
    calendars: new Map(calendars.map((calendar) => [calendar.id, calendar])),
    rows: new Map(all.map((entry) => [rowKey(entry.pack.pack, entry.pack.version, entry.row.id), entry])),
    opening: indexed(
      all,
      ({ row }) => row.opensOn,
      (entry) => entry,
    ),
    forEachVictim: all.filter(({ row }) => row.forEach === 'victim'),
    ending: indexed(
      all,
      ({ row }) => [...row.satisfiedBy.facts, ...row.cancelledBy],
      ({ row }) => row.id,
    ),
  };
}

/** The row a duty was opened by, in the version it was opened by. */
export function rowOf(policy: Policy, duty: { pack: string; packVersion: string; dutyType: string }): PolicyRow {
  const found = policy.rows.get(rowKey(duty.pack, duty.packVersion, duty.dutyType));
  if (found === undefined) throw new Error(`No row ${duty.dutyType} in pack ${duty.pack} ${duty.packVersion}.`);
  return found;
}

/** The duty types that a fact may meet or cancel: the others need not be read. */
export function dutyTypesEndedBy(policy: Policy, factName: string): readonly string[] {
  return policy.ending.get(factName) ?? [];
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
  facts: (row: PolicyRow) => Match[],
  valueOf: (row: PolicyRow) => Value,
): Map<string, Value[]> {
  const index = new Map<string, Value[]>();
  for (const row of rows)
    for (const name of new Set(facts(row).map(({ fact }) => fact))) index.set(name, [...(index.get(name) ?? []), valueOf(row)]);
  return index;
}
