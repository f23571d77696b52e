import type { TestDatabase } from '@homeward/testing';
import type { DeskWorld } from './world.js';

/** Every fifth matter is open; each has a clue, a transfer, three clocks of which one may run, six facts, and three who take part. */
export async function sowMatters(database: TestDatabase, world: DeskWorld, count: number): Promise<void> {
  await database.query(
    `SET session_replication_role = replica; ${seeds(world, count)}; ${rows(world)}; SET session_replication_role = origin`,
  );
  await database.query('VACUUM ANALYZE');
  await database.query('CHECKPOINT');
}

const seeds = ({ agencies }: DeskWorld, count: number): string => {
  const all = `ARRAY[${agencies.map((id) => `'${id}'`).join(',')}]::uuid[]`;
  return `
    CREATE SCHEMA bench;
    CREATE TABLE bench.desk AS
      SELECT n, gen_random_uuid() AS matter_id, (${all})[1 + n % ${agencies.length}] AS first,
             (${all})[1 + (n / ${agencies.length} + n + 1) % ${agencies.length}] AS second, n % 5 = 0 AS is_open,
             now() - n * interval '30 seconds' AS at
        FROM generate_series(1, ${count}) n`;
};

const rows = ({ template, office }: DeskWorld): string => `
  INSERT INTO operations_centre.matters (id, number, status, opened_by_agency_id, severity, minor, ledger, stages, open_clocks, facts, attended_at, attended_fact,
         recorded_at)
    SELECT s.matter_id, left(md5(s.matter_id::text), 12), CASE WHEN s.is_open THEN 'open' ELSE 'closed' END, s.first, t.severity, t.minor, t.ledger,
           t.stages, CASE WHEN s.is_open AND s.n % 15 <> 0 THEN 1 ELSE 0 END, t.facts, s.at, 'matter.noted', s.at
      FROM bench.desk s CROSS JOIN operations_centre.matters t WHERE t.id = '${template}';
  INSERT INTO operations_centre.shares (id, matter_id, agency_id, scope, granted_at)
    SELECT gen_random_uuid(), s.matter_id, party, 'read', s.at FROM bench.desk s CROSS JOIN LATERAL unnest(ARRAY[s.first, s.second, '${office}']) party;
  INSERT INTO operations_centre.clues (id, matter_id, agency_id, status, severity, minor, recorded_at)
    SELECT gen_random_uuid(), s.matter_id, s.first, CASE WHEN NOT s.is_open THEN 'accepted' WHEN s.n % 10 = 0 THEN 'registered' ELSE 'triaged' END,
           'high', false, s.at FROM bench.desk s;
  INSERT INTO operations_centre.transfers (id, matter_id, from_agency_id, from_agency_type, to_agency_id, to_agency_type, severity, state, recorded_at)
    SELECT gen_random_uuid(), s.matter_id, s.first, 'public-security', s.second, 'public-security', 'high',
           CASE WHEN NOT s.is_open THEN 'acknowledged' ELSE (ARRAY['offered', 'accepted', 'refused', 'result-reported'])[1 + s.n % 4] END, s.at
      FROM bench.desk s;
  INSERT INTO operations_centre.clocks (id, matter_id, duty_type, owner_agency_id, counterpart_agency_id, state, missed, late, rung, standing, due_at,
         next_fires_at, acknowledged, escalated_to, implied, historical, recorded_at)
    SELECT gen_random_uuid(), s.matter_id, 'HW-TRF-02c', s.first, s.second, CASE WHEN s.is_open AND c = 1 THEN 'open' ELSE 'met' END, s.n % 25 = 0, 'no',
           CASE WHEN s.n % 25 = 0 THEN 1 ELSE 0 END, CASE WHEN s.n % 50 = 5 THEN 'paused' ELSE 'running' END, now() + (s.n % 200) * interval '1 hour',
           NULL, 0, CASE WHEN s.n % 25 = 0 THEN ARRAY['unit-head@own'] ELSE '{}'::text[] END, false, false, s.at
      FROM bench.desk s CROSS JOIN generate_series(1, 3) c;
  INSERT INTO operations_centre.timeline (id, matter_id, source, seq, kind, fact, agency_id, occurred, recorded_at, implied, historical, data)
    SELECT gen_random_uuid(), s.matter_id, 'coordination', f, 'matter', 'matter.noted', s.first, '{}', s.at, false, false, '{}'
      FROM bench.desk s CROSS JOIN generate_series(1, 6) f`;
