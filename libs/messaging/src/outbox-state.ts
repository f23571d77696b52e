/** Runs one statement and returns its rows; an EntityManager's and a DataSource's `query` both fit. */
export type Query = (text: string, values?: unknown[]) => Promise<unknown>;

/** What waits to be published. */
export interface OutboxState {
  unpublished: number;
  oldestSeconds: number;
}

/** How much waits in the outbox and since when; for metrics and the status screen. */
export async function outboxState(query: Query, schema: string): Promise<OutboxState> {
  const rows = await query(
    `SELECT count(*)::int AS unpublished, COALESCE(EXTRACT(epoch FROM clock_timestamp() - min(recorded_at)), 0)::float8 AS "oldestSeconds"
       FROM ${schema}.outbox WHERE published_at IS NULL`,
  );
  const [state] = rows as OutboxState[];
  return state ?? { unpublished: 0, oldestSeconds: 0 };
}
