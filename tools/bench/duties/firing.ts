import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '@homeward/testing';
import { quantilesOf, type Quantiles } from '../quantiles.js';

/** How late the steps of some copies were recorded, after each of them was counted. */
export interface Rung {
  late: Quantiles;
  /** From the first commit to the last. */
  seconds: number;
  notes: string[];
}

const patienceSeconds = 600;

/** Waits until nothing that is due has been left, looking by the index alone. */
export async function untilAllFired(database: TestDatabase, alarms: string, name: string): Promise<void> {
  const end = performance.now() + patienceSeconds * 1_000;
  const waiting = `SELECT ((SELECT max(at) FROM bench.seeds WHERE name = '${name}') > now()
    OR EXISTS (SELECT 1 FROM ${alarms} WHERE next_fires_at <= now())) AS "isWaiting"`;
  for (;;) {
    const [row] = await database.query<{ isWaiting: boolean }>(waiting);
    if (row?.isWaiting === false) return;
    if (performance.now() > end) throw new Error(`After ${patienceSeconds} s not every duty has fired.`);
    await pause(200);
  }
}

/** The lateness of each step: from its instant to the commit that recorded it. */
export async function latenessOf(database: TestDatabase, rungs: string, name: string): Promise<Pick<Rung, 'late' | 'seconds'>> {
  const rows = await database.query<{ late: number; at: number }>(
    `SELECT (extract(epoch FROM pg_xact_commit_timestamp(r.xmin) - s.at) * 1000)::float8 AS late,
            extract(epoch FROM pg_xact_commit_timestamp(r.xmin))::float8 AS at
       FROM bench.seeds s JOIN ${rungs} r ON r.duty_id = s.duty_id WHERE s.name = $1 AND r.fired_at IS NOT NULL`,
    [name],
  );
  const { max: last } = quantilesOf(rows.map(({ at }) => at));
  const first = rows.reduce((least, { at }) => Math.min(least, at), last);
  return { late: quantilesOf(rows.map(({ late }) => late)), seconds: last - first };
}

const counts = (name: string): string => `
  WITH own AS (SELECT duty_id FROM bench.seeds WHERE name = '${name}')
  SELECT (SELECT count(*) FROM own)::int AS due,
    (SELECT count(*) FROM own JOIN coordination.duties d ON d.id = duty_id AND d.version = 2)::int AS duties,
    (SELECT count(*) FROM own JOIN coordination.duty_rungs USING (duty_id) WHERE state = 'fired')::int AS steps,
    (SELECT count(*) FROM own JOIN coordination.duty_log USING (duty_id))::int AS lines,
    (SELECT count(*) FROM own JOIN coordination.notices USING (duty_id))::int AS notices,
    (SELECT count(*) FROM own JOIN coordination.outbox o ON o.subject_type = 'duty' AND o.subject_id = duty_id)::int AS facts,
    (SELECT count(*) FROM own JOIN coordination.audit_entries a ON a.object_id = duty_id::text AND a.action = 'duties:fireRung')::int AS audited`;

/** Each copy has fired once, with everything that belongs to it; anything else ends the measurement. */
export async function checkEachOnce(database: TestDatabase, name: string): Promise<string> {
  const [row] = await database.query<Record<string, number>>(counts(name));
  const { due, ...written } = row ?? {};
  if (due === undefined || Object.values(written).some((count) => count !== due))
    throw new Error(`${due} duties were due; written were ${JSON.stringify(written)}.`);
  return `each fired once: ${Object.entries(written)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')}`;
}
