import type { Fact } from '@homeward/contracts';
import type { EntityManager } from 'typeorm';
import type { ParkReason } from './park-reason.js';
import type { Block } from './verdict.js';

interface BlockRow {
  key: string;
  from_seq: string | null;
  reason: ParkReason;
}

/** What a consumer has applied: each event once, and how far each key of each publisher has come. */
export class Inbox {
  constructor(
    private readonly schema: string,
    private readonly consumer: string,
  ) {}

  /** Locks the key's head until the end of the transaction, so that blocks read afterwards are the current ones. */
  async lockHead(tx: EntityManager, source: string, key: string): Promise<string> {
    const heads = await this.lockHeads(tx, source, [key]);
    return heads.get(key) ?? '0';
  }

  /** Locks many heads in the order of their keys: two consumers that overlap never wait for each other in a circle. */
  async lockHeads(tx: EntityManager, source: string, keys: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ key: string; last_seq: string }[]>(
      `INSERT INTO ${this.schema}.inbox_heads AS h (consumer, source, key, last_seq)
       SELECT $1, $2, given.key, 0 FROM unnest($3::uuid[]) AS given (key) ORDER BY given.key
       ON CONFLICT (consumer, source, key) DO UPDATE SET last_seq = h.last_seq
       RETURNING key, last_seq`,
      [this.consumer, source, [...new Set(keys)].sort()],
    );
    return new Map(rows.map(({ key, last_seq }) => [key, last_seq]));
  }

  async blockOf(tx: EntityManager, source: string, key: string): Promise<Block | null> {
    const blocks = await this.blocksOf(tx, source, [key]);
    return blocks.get(key) ?? null;
  }

  async blocksOf(tx: EntityManager, source: string, keys: readonly string[]): Promise<Map<string, Block>> {
    const rows = await tx.query<BlockRow[]>(
      `SELECT key, from_seq, reason FROM ${this.schema}.blocked_keys WHERE consumer = $1 AND source = $2 AND key = ANY($3::uuid[])`,
      [this.consumer, source, keys],
    );
    return new Map(rows.map(({ key, from_seq, reason }) => [key, { fromSeq: from_seq, reason }]));
  }

  /** Enters the event and moves its key's head in one step. False when this event was entered before. */
  async claim(tx: EntityManager, { id, source, key, seq }: Fact): Promise<boolean> {
    const rows = await tx.query<{ count: number }[]>(
      `WITH claimed AS (
         INSERT INTO ${this.schema}.inbox (consumer, event_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING event_id
       ), moved AS (
         UPDATE ${this.schema}.inbox_heads SET last_seq = $5
          WHERE consumer = $1 AND source = $3 AND key = $4 AND EXISTS (SELECT FROM claimed)
         RETURNING key
       )
       SELECT count(*)::int AS count FROM moved`,
      [this.consumer, id, source, key, seq],
    );
    return rows[0]?.count === 1;
  }

  async moveHeads(tx: EntityManager, source: string, heads: ReadonlyMap<string, string>): Promise<void> {
    if (heads.size === 0) return;
    await tx.query(
      `UPDATE ${this.schema}.inbox_heads AS h SET last_seq = given.seq
         FROM unnest($3::uuid[], $4::bigint[]) AS given (key, seq)
        WHERE h.consumer = $1 AND h.source = $2 AND h.key = given.key AND h.last_seq < given.seq`,
      [this.consumer, source, [...heads.keys()], [...heads.values()]],
    );
  }
}
