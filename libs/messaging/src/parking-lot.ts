import type { EntityManager } from 'typeorm';
import type { Envelope } from './envelope.js';
import type { ParkReason } from './park-reason.js';
import type { RecordPlace } from './raw-record.js';

/** Why a record is set aside, after how many tries, and whether it is the cause or only waits behind one. */
export interface Parking {
  reason: ParkReason;
  code: string | null;
  attempts: number;
  state: 'parked' | 'queued';
}

/** A reference that still waits, with its place in Kafka. */
export interface OpenReference extends RecordPlace {
  id: string;
  seq: string | null;
  attempts: number;
}

/** References to records that could not be applied, and the keys they hold back. Never a payload: the record stays in its topic. */
export class ParkingLot {
  constructor(
    private readonly schema: string,
    private readonly consumer: string,
  ) {}

  async park(tx: EntityManager, place: RecordPlace, envelope: Envelope, parking: Parking): Promise<void> {
    await tx.query(
      `INSERT INTO ${this.schema}.parked (consumer, source, topic, "partition", "offset", event_id, key, seq, reason, code, attempts, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
      [
        this.consumer,
        envelope.source,
        place.topic,
        place.partition,
        place.offset,
        envelope.eventId,
        envelope.key,
        envelope.seq,
        parking.reason,
        parking.code,
        parking.attempts,
        parking.state,
      ],
    );
  }

  /** Holds a key back from a sequence number on; an earlier block is never raised. */
  async block(tx: EntityManager, { source, key, seq }: Envelope, reason: ParkReason): Promise<void> {
    await tx.query(
      `INSERT INTO ${this.schema}.blocked_keys AS b (consumer, source, key, from_seq, reason) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (consumer, source, key) DO UPDATE SET from_seq = EXCLUDED.from_seq, reason = EXCLUDED.reason
        WHERE b.from_seq IS NOT NULL AND (EXCLUDED.from_seq IS NULL OR EXCLUDED.from_seq < b.from_seq)`,
      [this.consumer, source, key, seq, reason],
    );
  }

  /** What waits of a key, in its sequence. */
  async open(tx: EntityManager, source: string, key: string, limit: number): Promise<OpenReference[]> {
    return tx.query<OpenReference[]>(
      `SELECT id, topic, "partition", "offset", seq, attempts FROM ${this.schema}.parked
        WHERE consumer = $1 AND source = $2 AND key = $3 AND state IN ('parked', 'queued')
        ORDER BY seq NULLS FIRST, "offset" LIMIT $4`,
      [this.consumer, source, key, limit],
    );
  }

  /** Closes a reference and moves its key's block on to the next one, or lifts it. */
  async settle(tx: EntityManager, id: string, state: 'applied' | 'discarded'): Promise<void> {
    const [settled] = await tx.query<[{ source: string; key: string | null }[], number]>(
      `UPDATE ${this.schema}.parked SET state = $2, settled_at = now() WHERE id = $1 RETURNING source, key`,
      [id, state],
    );
    const row = settled[0];
    if (row?.key) await this.moveBlock(tx, row.source, row.key);
  }

  /** Closes a reference that holds no key back. */
  async discardKeyless(tx: EntityManager, { topic, partition, offset }: RecordPlace): Promise<void> {
    await tx.query(
      `UPDATE ${this.schema}.parked SET state = 'discarded', settled_at = now()
        WHERE consumer = $1 AND topic = $2 AND "partition" = $3 AND "offset" = $4 AND key IS NULL AND state = 'parked'`,
      [this.consumer, topic, partition, offset],
    );
  }

  /** Notes why a reference could not be applied this time either. */
  async noteAttempt(tx: EntityManager, id: string, reason: ParkReason, code: string | null): Promise<void> {
    await tx.query(
      `UPDATE ${this.schema}.parked SET state = 'parked', reason = $2, code = $3, attempts = attempts + 1 WHERE id = $1`,
      [id, reason, code],
    );
    await tx.query(
      `UPDATE ${this.schema}.blocked_keys AS b SET reason = p.reason FROM ${this.schema}.parked AS p
        WHERE p.id = $1 AND b.consumer = p.consumer AND b.source = p.source AND b.key = p.key`,
      [id],
    );
  }

  private async moveBlock(tx: EntityManager, source: string, key: string): Promise<void> {
    const values = [this.consumer, source, key];
    const next = `SELECT seq, reason FROM ${this.schema}.parked
        WHERE consumer = $1 AND source = $2 AND key = $3 AND state IN ('parked', 'queued') ORDER BY seq NULLS FIRST, "offset" LIMIT 1`;
    await tx.query(
      `UPDATE ${this.schema}.blocked_keys SET from_seq = next.seq, reason = next.reason FROM (${next}) AS next
        WHERE consumer = $1 AND source = $2 AND key = $3`,
      values,
    );
    await tx.query(
      `DELETE FROM ${this.schema}.blocked_keys WHERE consumer = $1 AND source = $2 AND key = $3 AND NOT EXISTS (${next})`,
      values,
    );
  }
}
