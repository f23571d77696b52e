import type { FactContract, Occurred, ServiceName } from '@homeward/contracts';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod';
import { shardOf } from './shard.js';
import { largestFact } from './limits.js';

/** Who acts in this transaction, when the act happened, and whether it is recorded history. */
export interface OutboxMeta {
  agencyId: string;
  actorId: string | null;
  onBehalfOf: string | null;
  occurred: Occurred;
  implied: boolean;
  historical: boolean;
  traceparent: string | null;
}

/** The row a fact is about, at the version its move made; outside any matter the row's own id is the key. */
export interface FactSubject {
  id: string;
  version: number;
  matterId?: string | null;
  /** What the fact says of itself where it differs from the act of the transaction: a consequence that another agency owes, at its own time. */
  as?: Partial<OutboxMeta>;
}

/** A fact that is about to be left: the key it would have and what it would say. */
export interface ComingFact {
  name: string;
  key: string;
  data: unknown;
}

export interface OutboxOptions {
  schema: string;
  service: ServiceName;
  meta: (tx: EntityManager) => OutboxMeta;
  /** Facts whose row is not named by the noun before the dot: `{ 'victim.identified': 'person' }`. */
  subjectTypes?: Readonly<Record<string, string>>;
  /** Throws where the fact may not be told yet; the move that made it is undone with it. */
  refuse?: (tx: EntityManager, coming: ComingFact) => Promise<void>;
}

/** Where a service leaves its facts, in the transaction of the move that made them. */
export class Outbox {
  private readonly statement: string;

  constructor(private readonly options: OutboxOptions) {
    this.statement = addStatement(options.schema);
  }

  /**
   * Adds one fact, as the last write of its move: the head row stays locked until commit, which makes commit order equal to sequence order
   * within a key. Facts of several keys in one transaction are added in ascending order of their keys, or two writers deadlock.
   */
  async add<Data extends z.ZodType>(
    tx: EntityManager,
    contract: FactContract<string, Data>,
    subject: FactSubject,
    data: z.input<Data>,
  ): Promise<void> {
    const payload = this.parse(contract, data);
    const key = subject.matterId ?? subject.id;
    await this.options.refuse?.(tx, { name: contract.name, key, data });
    const meta = { ...this.options.meta(tx), ...subject.as };
    await tx.query(this.statement, [
      key,
      shardOf(key),
      contract.name,
      contract.version,
      this.subjectTypeOf(contract.name),
      subject.id,
      subject.version,
      payload,
      meta.traceparent,
      meta.agencyId,
      meta.actorId,
      meta.onBehalfOf,
      JSON.stringify(meta.occurred),
      meta.implied,
      meta.historical,
    ]);
  }

  private subjectTypeOf(fact: string): string {
    return this.options.subjectTypes?.[fact] ?? fact.slice(0, fact.indexOf('.'));
  }

  /** A fact that does not fit its contract is a bug of this service and fails the command. Values stay out of the message. */
  private parse(contract: FactContract, data: unknown): string {
    const { service, name, version } = contract;
    if (service !== this.options.service) throw new Error(`${this.options.service} cannot publish ${name}, a fact of ${service}.`);
    const parsed = contract.data.safeParse(data);
    if (!parsed.success) {
      const wrong = parsed.error.issues.map(({ path, code }) => `${path.map(String).join('.') || 'data'} (${code})`);
      throw new Error(`${name} v${version} does not fit its contract: ${wrong.join(', ')}.`);
    }
    const payload = JSON.stringify(parsed.data);
    if (Buffer.byteLength(payload) > largestFact) throw new Error(`${name} v${version} is larger than ${largestFact} bytes.`);
    return payload;
  }
}

function addStatement(schema: string): string {
  return `
    WITH head AS (
      INSERT INTO ${schema}.outbox_heads AS h (key, last_seq) VALUES ($1, 1)
      ON CONFLICT (key) DO UPDATE SET last_seq = h.last_seq + 1
      RETURNING last_seq
    ), added AS (
      INSERT INTO ${schema}.outbox (event_id, key, seq, shard, fact, fact_version, subject_type, subject_id, subject_version, payload,
        traceparent, agency_id, actor_id, on_behalf_of, occurred, recorded_at, implied, historical)
      SELECT gen_random_uuid(), $1, last_seq, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
        CASE WHEN $11 = 'public' THEN date_trunc('hour', now()) ELSE now() END, $14, $15 FROM head
      RETURNING event_id
    )
    SELECT pg_notify('${schema}_outbox', '') FROM added`;
}
