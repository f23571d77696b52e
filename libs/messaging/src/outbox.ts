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

/** Whoever takes a fact for the outbox. */
export type FactAdder = Pick<Outbox, 'add'>;

/** Facts that are taken one by one and left by one statement. */
export interface GatheredFacts extends FactAdder {
  /** Leaves them, as the last write of their moves. */
  write: (tx: EntityManager) => Promise<void>;
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
    await tx.query(this.statement, [JSON.stringify([await this.rowOf(tx, contract, subject, data)])]);
  }

  /** Takes many facts for one statement, in the order in which they are told within their keys; the keys are locked in ascending order. */
  gather(): GatheredFacts {
    const rows: object[] = [];
    return {
      add: async (tx, contract, subject, data) => {
        rows.push(await this.rowOf(tx, contract, subject, data));
      },
      write: async (tx) => {
        if (rows.length > 0) await tx.query(this.statement, [JSON.stringify(rows)]);
      },
    };
  }

  private async rowOf<Data extends z.ZodType>(
    tx: EntityManager,
    contract: FactContract<string, Data>,
    subject: FactSubject,
    data: z.input<Data>,
  ): Promise<object> {
    const payload = this.parse(contract, data);
    const key = subject.matterId ?? subject.id;
    await this.options.refuse?.(tx, { name: contract.name, key, data });
    const meta = { ...this.options.meta(tx), ...subject.as };
    return {
      key,
      shard: shardOf(key),
      fact: contract.name,
      fact_version: contract.version,
      subject_type: this.subjectTypeOf(contract.name),
      subject_id: subject.id,
      subject_version: subject.version,
      payload,
      traceparent: meta.traceparent,
      agency_id: meta.agencyId,
      actor_id: meta.actorId,
      on_behalf_of: meta.onBehalfOf,
      occurred: meta.occurred,
      implied: meta.implied,
      historical: meta.historical,
    };
  }

  private subjectTypeOf(fact: string): string {
    return this.options.subjectTypes?.[fact] ?? fact.slice(0, fact.indexOf('.'));
  }

  /** A fact that does not fit its contract is a bug of this service and fails the command. Values stay out of the message. */
  private parse(contract: FactContract, data: unknown): unknown {
    const { service, name, version } = contract;
    if (service !== this.options.service) throw new Error(`${this.options.service} cannot publish ${name}, a fact of ${service}.`);
    const parsed = contract.data.safeParse(data);
    if (!parsed.success) {
      const wrong = parsed.error.issues.map(({ path, code }) => `${path.map(String).join('.') || 'data'} (${code})`);
      throw new Error(`${name} v${version} does not fit its contract: ${wrong.join(', ')}.`);
    }
    const size = Buffer.byteLength(JSON.stringify(parsed.data));
    if (size > largestFact) throw new Error(`${name} v${version} is larger than ${largestFact} bytes.`);
    return parsed.data;
  }
}

// The row of a new outbox entry, as it is handed over; its place within its key and its times are the statement's own.
const handed = `key, shard, fact, fact_version, subject_type, subject_id, subject_version, payload, traceparent, agency_id, actor_id,
  on_behalf_of, occurred, implied, historical`;

function addStatement(schema: string): string {
  return `
    WITH told AS (
      SELECT row_number() OVER (PARTITION BY t.key ORDER BY t.ordinality) AS place, t.*
        FROM json_populate_recordset(NULL::${schema}.outbox, $1) WITH ORDINALITY AS t
    ), heads AS (
      INSERT INTO ${schema}.outbox_heads AS h (key, last_seq) SELECT key, count(*) FROM told GROUP BY key ORDER BY key
      ON CONFLICT (key) DO UPDATE SET last_seq = h.last_seq + EXCLUDED.last_seq
      RETURNING key, last_seq
    ), added AS (
      INSERT INTO ${schema}.outbox (event_id, seq, recorded_at, ${handed})
      SELECT gen_random_uuid(), heads.last_seq - count(*) OVER (PARTITION BY key) + place,
        CASE WHEN actor_id = 'public' THEN date_trunc('hour', now()) ELSE now() END, ${handed}
        FROM told JOIN heads USING (key)
      RETURNING event_id
    )
    SELECT pg_notify('${schema}_outbox', '') FROM (SELECT count(*) FROM added) AS counted`;
}
