import type { Query } from './outbox-state.js';

/** For how long a key has waited for a fact that is missing. Facts that come the wrong way round fill it at once; after a minute it needs a look, after ten a person. */
export type GapAge = 'under-a-minute' | 'over-a-minute' | 'over-ten-minutes';

/** What a service's consumers hold back: keys behind a gap by their age, and for how long anything has been set aside at the most. */
export interface HeldState {
  gaps: Record<GapAge, number>;
  oldestSeconds: number;
}

/** How much is held back and since when, for the figures; the references themselves are shown by a redrive. */
export async function heldState(query: Query, schema: string): Promise<HeldState> {
  const rows = await query(
    `SELECT count(*) FILTER (WHERE age <= interval '1 minute')::int AS "under-a-minute",
            count(*) FILTER (WHERE age > interval '1 minute' AND age <= interval '10 minutes')::int AS "over-a-minute",
            count(*) FILTER (WHERE age > interval '10 minutes')::int AS "over-ten-minutes",
            (SELECT COALESCE(EXTRACT(epoch FROM clock_timestamp() - min(parked_at)), 0)::float8
               FROM ${schema}.parked WHERE state IN ('parked', 'queued')) AS "oldestSeconds"
       FROM (SELECT clock_timestamp() - blocked_at AS age FROM ${schema}.blocked_keys WHERE reason = 'gap') AS gap`,
  );
  const [{ oldestSeconds, ...gaps }] = rows as [Record<GapAge, number> & { oldestSeconds: number }];
  return { gaps, oldestSeconds };
}
