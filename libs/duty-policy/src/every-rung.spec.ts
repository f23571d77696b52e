import { describe, expect, test } from '@jest/globals';
import type { Json, LedgerFact } from './fact.js';
import type { Condition } from './pack.js';
import { open } from './open.js';
import { advance } from './advance.js';
import type { Duty, Running } from './duty.js';
import type { PolicyRow } from './policy.js';
import { agency, fact, shipped } from './sample-facts.js';

const rows = [...shipped.rows.values()];
const countries: Record<string, string> = { '*': 'CN', CN: 'CN', 'GB-EAW': 'GB' };

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

function openedAlone({ row, pack }: PolicyRow): Running {
  const match = row.opensOn[0];
  if (match === undefined) throw new Error(`${row.id} opens on nothing`);
  const country = countries[pack.jurisdiction] ?? 'CN';
  const region = row.regions?.[0] ?? (country === 'CN' ? '320102' : '999999');
  const attributes = answering(match.condition);
  const actor = `${String(attributes['agencyType'] ?? row.owner.agencyType ?? 'other')}@${country}/${region}`;
  const owner = `${row.owner.agencyType ?? 'other'}@${country}/${region}`;
  const date = row.validTo === null ? '2026-03-02' : row.validTo;
  const parent = parentFor(row.subject);
  const opening: LedgerFact = fact(
    match.fact,
    `${date}T10:00:00+08:00`,
    { ...attributes, [row.owner.agency]: owner, [row.subject]: 'subject-1', dutyId: 'parent' },
    { by: row.owner.agency === 'agencyId' ? owner : actor },
  );
  const victim = fact('victim.identified', '2026-03-01T10:00:00+08:00', { personId: 'person-1', status: 'actual' });
  const drafts = open(opening, {
    policy: shipped,
    ledger: [victim, opening],
    agencies: agency,
    duties: parent,
    now: opening.recordedAt,
  });
  const draft = drafts.find(({ duty }) => duty.dutyType === row.id && duty.pack === pack.pack);
  if (draft === undefined) throw new Error(`${row.id} did not open`);
  return { duty: { ...draft.duty, id: row.id, version: 1 }, steps: draft.steps };
}

function parentFor(subject: string): Duty[] {
  if (subject !== 'inherited') return [];
  const { duty } = openedAlone(shipped.rows.get('cn@2026.1.0/CN-SUP-03') ?? (rows[0] as PolicyRow));
  return [{ ...duty, id: 'parent' }];
}

function neverMet(row: PolicyRow): { running: Running; fired: number[]; versions: number } {
  let running = openedAlone(row);
  const fired: number[] = [];
  let versions = 0;
  for (;;) {
    const now = running.duty.nextFiresAt;
    if (now === null) return { running, fired, versions };
    const { duty, steps, effects } = advance(running, { kind: 'tick', now }, shipped);
    expect(effects).toHaveLength(1);
    versions += effects.length;
    fired.push(...effects.flatMap(({ fired: rung }) => (rung === null ? [] : [rung.rung])));
    running = { duty, steps };
  }
}

describe('never meeting a duty that opens on 2 March 2026 at 10:00 (N01)', () => {
  test.each(rows.map((row) => [row.row.id, row] as const))('%s fires every rung once', (_, row) => {
    const { running, fired } = neverMet(row);

    expect([...fired].sort()).toEqual(row.ladder.map(({ rung }) => rung));
    expect(running.steps.every(({ state }) => state === 'fired')).toBe(true);
    expect(running.duty.state).toBe({ minimumPeriod: 'elapsed', maximumValidity: 'lapsed' }[row.row.kind as string] ?? 'open');
  });

  test('fires the 677 rungs of version 2026.1.0', () => {
    expect(rows.flatMap((row) => neverMet(row).fired)).toHaveLength(677);
  });
});
