import type { ParkReason } from './park-reason.js';
import type { Query } from './outbox-state.js';

/** What a service's consumers have set aside. A gap that lasts over a minute, and anything that lasts over ten, needs a person. */
export interface HeldState {
  parked: number;
  queued: number;
  blockedKeys: number;
  gaps: number;
  oldestSeconds: number;
}

/** How much is set aside and since when; for metrics and the status screen. */
export async function heldState(query: Query, schema: string): Promise<HeldState> {
  const rows = await query(
    `SELECT count(*) FILTER (WHERE state = 'parked')::int AS parked,
            count(*) FILTER (WHERE state = 'queued')::int AS queued,
            (SELECT count(*)::int FROM ${schema}.blocked_keys) AS "blockedKeys",
            (SELECT count(*)::int FROM ${schema}.blocked_keys WHERE reason = 'gap') AS gaps,
            COALESCE(EXTRACT(epoch FROM clock_timestamp() - min(parked_at)), 0)::float8 AS "oldestSeconds"
       FROM ${schema}.parked WHERE state IN ('parked', 'queued')`,
  );
  const [state] = rows as HeldState[];
  return state ?? { parked: 0, queued: 0, blockedKeys: 0, gaps: 0, oldestSeconds: 0 };
}

/** One record that is set aside, as the status screen shows it: where it lies and why, never what it says. */
export interface HeldRecord {
  consumer: string;
  source: string;
  topic: string;
  partition: number;
  offset: string;
  key: string | null;
  seq: string | null;
  reason: ParkReason;
  code: string | null;
  attempts: number;
  parkedAt: Date;
  /** How many later records wait behind it. */
  waiting: number;
}

/** The records that are the cause of something being held, the oldest first. */
export async function heldRecords(query: Query, schema: string, limit = 200): Promise<HeldRecord[]> {
  const rows = await query(
    `SELECT p.consumer, p.source, p.topic, p."partition", p."offset", p.key, p.seq, p.reason, p.code, p.attempts,
            p.parked_at AS "parkedAt",
            (SELECT count(*)::int FROM ${schema}.parked AS q
              WHERE q.consumer = p.consumer AND q.source = p.source AND q.key = p.key AND q.state = 'queued') AS waiting
       FROM ${schema}.parked AS p WHERE p.state = 'parked' ORDER BY p.parked_at LIMIT $1`,
    [limit],
  );
  return rows as HeldRecord[];
}
