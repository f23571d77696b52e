import { advance } from './advance.js';
import { answering } from './answering.js';
import { consult, type Consultation } from './consultation.js';
import { DAY_MS, dayOf, textOfDay, weekdayOf, type Day } from './days.js';
import type { AgencyView, Json, LedgerFact } from './fact.js';
import { open } from './open.js';
import type { Duty, Running } from './duty.js';
import { clockPlace, placeOf, type Policy, type PolicyRow } from './policy.js';
import { instantOf, textOfInstant } from './zone.js';

const usualDay = '2026-03-02';
const daysTried = 90;

/** What a simulated run of one row showed. */
export interface RowRun {
  pack: string;
  id: string;
  configured: number[];
  /** The rungs in the order in which they fired. */
  fired: number[];
  state: string;
  /** Why the row could not be run at all. */
  problem: string | null;
}

/** Whether every configured rung of every loaded pack fires exactly once when nothing is done. */
export interface Conformance {
  configured: number;
  fired: number;
  rows: RowRun[];
  /** The rows of which a rung did not fire, or fired twice. */
  failing: RowRun[];
}

/** Opens every row alone on 2 March 2026 at 10:00 (or, where it is not valid then, on the nearest Monday of an ordinary week), never meets it, and lets the clock run to the end. */
export function conformance(policy: Policy): Conformance {
  const rows = [...policy.rows.values()].map((entry) => runOf(entry, policy));
  return {
    configured: rows.reduce((sum, { configured }) => sum + configured.length, 0),
    fired: rows.reduce((sum, { fired }) => sum + fired.length, 0),
    rows,
    failing: rows.filter(
      ({ configured, fired, problem }) => problem !== null || String([...fired].sort()) !== String([...configured].sort()),
    ),
  };
}

function runOf(entry: PolicyRow, policy: Policy): RowRun {
  const known = { pack: entry.pack.pack, id: entry.row.id, configured: entry.ladder.map(({ rung }) => rung) };
  const opened = openedAlone(entry, policy);
  if (opened === null) return { ...known, fired: [], state: 'unopened', problem: 'did not open' };
  const { running, fired } = neverMet(opened, policy);
  return { ...known, fired, state: running.duty.state, problem: null };
}

/** Lets a duty run to the end of its ladder, unmet. */
export function neverMet(opened: Running, policy: Policy): { running: Running; fired: number[] } {
  let running = opened;
  const fired: number[] = [];
  for (let now = running.duty.nextFiresAt; now !== null; now = running.duty.nextFiresAt) {
    const { duty, steps, effects } = advance(running, { kind: 'tick', now }, policy);
    if (effects.length === 0) break;
    fired.push(...effects.flatMap(({ fired: rung }) => (rung === null ? [] : [rung.rung])));
    running = { duty, steps };
  }
  return { running, fired };
}

/** A duty of one row, opened by the first fact that opens it. */
export function openedAlone(entry: PolicyRow, policy: Policy): Running | null {
  const { row, pack } = entry;
  const opening = openingFact(entry, policy);
  if (opening === null) return null;
  const dayBefore = textOfInstant(instantOf(opening.recordedAt) - DAY_MS);
  const victim = factOf('victim.identified', dayBefore, opening.agencyId, { personId: 'person-1', status: 'actual' });
  const drafts = open(opening, {
    policy,
    ledger: [victim, opening],
    agencies: (id) => viewOf(id),
    duties: row.subject === 'inherited' ? parents(entry, policy) : [],
    now: opening.recordedAt,
  });
  const draft = drafts.find(({ duty }) => duty.dutyType === row.id && duty.pack === pack.pack);
  return draft === undefined ? null : { duty: { ...draft.duty, id: row.id, version: 1 }, steps: draft.steps };
}

function openingFact(entry: PolicyRow, policy: Policy): LedgerFact | null {
  const { row, pack } = entry;
  const match = row.opensOn[0];
  const attributes = match === undefined ? null : answering(match.condition);
  if (match === undefined || attributes === null) return null;
  const country = pack.jurisdiction === '*' ? 'CN' : (pack.jurisdiction.split('-')[0] ?? 'CN');
  const region = row.regions?.[0] ?? (country === 'CN' ? '320102' : '999999');
  const owner = `${row.owner.agencyType ?? 'other'}@${country}/${region}`;
  const actor = `${String(attributes['agencyType'] ?? row.owner.agencyType ?? 'other')}@${country}/${region}`;
  const at = `${dayOfOpening(entry, owner, policy)}T02:00:00.000Z`;
  const by = row.owner.agency === 'agencyId' ? owner : actor;
  return factOf(match.fact, at, by, { ...attributes, [row.owner.agency]: owner, [row.subject]: 'subject-1', dutyId: 'parent' });
}

function dayOfOpening({ row, pack }: PolicyRow, owner: string, policy: Policy): string {
  const { validFrom, validTo } = row;
  if (validTo !== null && validTo < usualDay) return validTo;
  if (validFrom === null || validFrom <= usualDay) return usualDay;
  const { calendar } = clockPlace(policy, placeOf(policy, pack, viewOf(owner)));
  const first = dayOf(validFrom);
  const days = Array.from({ length: daysTried }, (_, distance) => first + distance);
  const monday = textOfDay(days.find((day) => beginsOrdinaryWeek(day, consult(calendar))) ?? first);
  return validTo !== null && validTo < monday ? validFrom : monday;
}

// Before a holiday a limit of a day or two leaves its first rungs no room.
function beginsOrdinaryWeek(day: Day, asked: Consultation): boolean {
  return weekdayOf(day) === 1 && [0, 1, 2, 3, 4].every((distance) => asked.works(day + distance));
}

// A duty that takes its subject from another needs that other, missed or over as told: the first row with a subject of its own that opens is taken.
function parents(entry: PolicyRow, policy: Policy): Duty[] {
  const told = entry.row.opensOn[0]?.fact;
  const others = [...policy.rows.values()].filter(({ row, pack }) => row.subject !== 'inherited' && pack === entry.pack);
  for (const other of others) {
    const opened = openedAlone(other, policy);
    if (opened === null) continue;
    const state = told === 'duty.elapsed' ? 'elapsed' : told === 'duty.lapsed' ? 'lapsed' : 'open';
    return [{ ...opened.duty, id: 'parent', state, missedAt: told === 'duty.missed' ? opened.duty.dueAt : null }];
  }
  return [];
}

function factOf(name: string, at: string, agencyId: string, attributes: Record<string, Json>): LedgerFact {
  const occurred = { text: null, precision: 'instant', notBefore: at, notAfter: at } as const;
  const known = { name, agencyId, attributes, occurred, recordedAt: at };
  return { ...known, factId: `${name} ${at}`, matterId: 'matter-1', implied: false, historical: false };
}

function viewOf(id: string): AgencyView {
  const [type = 'other', place = ''] = id.split('@');
  const [country = 'CN', regionCode = null] = place.split('/');
  return { id, type, level: 'county', country, regionCode, timeZone: 'Etc/UTC' };
}
