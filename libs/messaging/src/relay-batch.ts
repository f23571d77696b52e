import type { OutboxRow } from './outbox-row.js';
import type { PinnedConnection } from './pinned-connection.js';
import { Fenced, type RelayShards } from './relay-shards.js';

/** The next unpublished rows of every shard we still hold, in order within each key. Finds out whether a shard was taken from us. */
export async function nextBatch(
  connection: PinnedConnection,
  schema: string,
  shards: RelayShards,
  rowsAShard: number,
): Promise<OutboxRow[]> {
  const { rows } = await connection.query<{ held_shard: number; event_id: string | null }>(
    `SELECT held.shard AS held_shard, o.*
       FROM unnest($1::int[], $2::bigint[]) AS held (shard, epoch)
       JOIN ${schema}.relay_shards AS current ON current.shard = held.shard AND current.epoch = held.epoch
       LEFT JOIN LATERAL (
         SELECT event_id, key, seq, fact, fact_version, payload, traceparent, agency_id, actor_id, on_behalf_of, occurred, recorded_at,
                implied, historical
           FROM ${schema}.outbox WHERE shard = held.shard AND published_at IS NULL ORDER BY key, seq LIMIT $3
       ) AS o ON true
      ORDER BY held.shard, o.key, o.seq`,
    [...shards.columns, rowsAShard],
  );
  if (new Set(rows.map(({ held_shard }) => held_shard)).size < shards.size) throw new Fenced('Another relay has taken a shard.');
  return rows.filter((row) => row.event_id !== null) as unknown as OutboxRow[];
}

/** Marks what was sent, under the same epochs: a relay that has lost its shard marks nothing. */
export async function markPublished(
  connection: PinnedConnection,
  schema: string,
  shards: RelayShards,
  sent: readonly OutboxRow[],
): Promise<void> {
  const { rowCount } = await connection.query(
    `UPDATE ${schema}.outbox AS o SET published_at = now()
       FROM unnest($1::int[], $2::bigint[]) AS held (shard, epoch)
       JOIN ${schema}.relay_shards AS current ON current.shard = held.shard AND current.epoch = held.epoch
      WHERE o.shard = held.shard AND o.published_at IS NULL AND o.event_id = ANY($3::uuid[])`,
    [...shards.columns, sent.map(({ event_id }) => event_id)],
  );
  if (rowCount !== sent.length) throw new Fenced('Another relay has published meanwhile.');
}
