import { advance } from './advance.js';
import type { AgencyView, Json, LedgerFact } from './fact.js';
import type { Condition } from './pack.js';
import { open } from './open.js';
import type { Duty, Running } from './duty.js';
import type { Policy, PolicyRow } from './policy.js';

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

/** Opens every row alone on 2 March 2026 at 10:00 (or its last valid day), never meets it, and lets the clock run to the end. */
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
  const opening = openingFact(entry);
  if (opening === null) return null;
  const victim = factOf('victim.identified', '2026-03-01T02:00:00.000Z', opening.agencyId, {
    personId: 'person-1',
    status: 'actual',
  });
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

function openingFact({ row, pack }: PolicyRow): LedgerFact | null {
  const match = row.opensOn[0];
  if (match === undefined) return null;
  const country = pack.jurisdiction === '*' ? 'CN' : (pack.jurisdiction.split('-')[0] ?? 'CN');
  const region = row.regions?.[0] ?? (country === 'CN' ? '320102' : '999999');
  const attributes = answering(match.condition);
  const owner = `${row.owner.agencyType ?? 'other'}@${country}/${region}`;
  const actor = `${String(attributes['agencyType'] ?? row.owner.agencyType ?? 'other')}@${country}/${region}`;
  const at = `${row.validTo ?? '2026-03-02'}T02:00:00.000Z`;
  const by = row.owner.agency === 'agencyId' ? owner : actor;
  return factOf(match.fact, at, by, { ...attributes, [row.owner.agency]: owner, [row.subject]: 'subject-1', dutyId: 'parent' });
}

// A duty that takes its subject from another needs that other: any row with a subject of its own will do.
function parents(entry: PolicyRow, policy: Policy): Duty[] {
  const others = [...policy.rows.values()].filter(({ row, pack }) => row.subject !== 'inherited' && pack === entry.pack);
  for (const other of others) {
    const opened = openedAlone(other, policy);
    if (opened !== null) return [{ ...opened.duty, id: 'parent' }];
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

/** Attributes that answer a condition with yes. */
function answering(condition: Condition | null): Record<string, Json> {
  if (condition === null) return {};
  if ('all' in condition) return Object.assign({}, ...condition.all.map(answering)) as Record<string, Json>;
  if ('any' in condition) return answering(condition.any[0] ?? null);
  if ('not' in condition) return {};
  const { path, op, value } = condition;
  const first = Array.isArray(value) ? (value[0] ?? null) : value;
  if (op === 'ne' || op === 'notIn') return { [path]: 'something-else' };
  return { [path]: op === 'overlaps' && Array.isArray(value) ? value : first };
}
