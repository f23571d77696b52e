import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables behind a service's facts: what it publishes, what it has applied, what had to be set aside. */
export const createMessaging = (schema: string): new () => MigrationInterface =>
  class CreateMessaging1767225600001 implements MigrationInterface {
    readonly name = 'CreateMessaging1767225600001';

    async up(db: QueryRunner): Promise<void> {
      await createOutbox(db, schema);
      await createInbox(db, schema);
      await createParkingLot(db, schema);
    }

    async down(db: QueryRunner): Promise<void> {
      for (const table of ['blocked_keys', 'parked', 'inbox', 'inbox_heads', 'relay_shards', 'outbox', 'outbox_heads'])
        await db.query(`DROP TABLE ${schema}.${table}`);
    }
  };

async function createOutbox(db: QueryRunner, schema: string): Promise<void> {
  await db.query(`
    CREATE TABLE ${schema}.outbox_heads (
      key      uuid NOT NULL,
      last_seq bigint NOT NULL,
      CONSTRAINT outbox_heads_pkey PRIMARY KEY (key)
    )`);
  await db.query(`
    CREATE TABLE ${schema}.outbox (
      event_id        uuid NOT NULL,
      key             uuid NOT NULL,
      seq             bigint NOT NULL,
      shard           smallint NOT NULL,
      fact            text NOT NULL,
      fact_version    smallint NOT NULL,
      subject_type    text NOT NULL,
      subject_id      uuid NOT NULL,
      subject_version integer NOT NULL,
      payload         jsonb NOT NULL,
      traceparent     text,
      agency_id       uuid NOT NULL,
      actor_id        text,
      on_behalf_of    text,
      occurred        jsonb NOT NULL,
      recorded_at     timestamptz NOT NULL,
      implied         boolean NOT NULL DEFAULT false,
      historical      boolean NOT NULL DEFAULT false,
      published_at    timestamptz,
      CONSTRAINT outbox_pkey PRIMARY KEY (event_id),
      CONSTRAINT outbox_key_seq_key UNIQUE (key, seq),
      CONSTRAINT outbox_subject_key UNIQUE (subject_type, subject_id, subject_version),
      CONSTRAINT outbox_shard_check CHECK (shard BETWEEN 0 AND 7)
    )`);
  await db.query(`CREATE INDEX outbox_unpublished_idx ON ${schema}.outbox (shard, key, seq) WHERE published_at IS NULL`);
  await db.query(`
    CREATE TABLE ${schema}.relay_shards (
      shard smallint NOT NULL,
      epoch bigint NOT NULL,
      CONSTRAINT relay_shards_pkey PRIMARY KEY (shard),
      CONSTRAINT relay_shards_shard_check CHECK (shard BETWEEN 0 AND 7)
    )`);
  await db.query(`INSERT INTO ${schema}.relay_shards (shard, epoch) SELECT shard, 0 FROM generate_series(0, 7) AS shard`);
  await db.query(`GRANT SELECT, INSERT, UPDATE (last_seq) ON ${schema}.outbox_heads TO ${schema}_app`);
  await db.query(`GRANT SELECT, INSERT, UPDATE (published_at) ON ${schema}.outbox TO ${schema}_app`);
  await db.query(`GRANT SELECT, UPDATE (epoch) ON ${schema}.relay_shards TO ${schema}_app`);
}

async function createInbox(db: QueryRunner, schema: string): Promise<void> {
  await db.query(`
    CREATE TABLE ${schema}.inbox (
      consumer   text NOT NULL,
      event_id   uuid NOT NULL,
      applied_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT inbox_pkey PRIMARY KEY (consumer, event_id)
    )`);
  await db.query(`
    CREATE TABLE ${schema}.inbox_heads (
      consumer text NOT NULL,
      source   text NOT NULL,
      key      uuid NOT NULL,
      last_seq bigint NOT NULL,
      CONSTRAINT inbox_heads_pkey PRIMARY KEY (consumer, source, key)
    )`);
  await db.query(`GRANT SELECT, INSERT ON ${schema}.inbox TO ${schema}_app`);
  await db.query(`GRANT SELECT, INSERT, UPDATE (last_seq) ON ${schema}.inbox_heads TO ${schema}_app`);
}

async function createParkingLot(db: QueryRunner, schema: string): Promise<void> {
  await db.query(`
    CREATE TABLE ${schema}.parked (
      id          uuid NOT NULL DEFAULT gen_random_uuid(),
      consumer    text NOT NULL,
      source      text NOT NULL,
      topic       text NOT NULL,
      "partition" integer NOT NULL,
      "offset"    bigint NOT NULL,
      event_id    uuid,
      key         uuid,
      seq         bigint,
      reason      text NOT NULL,
      code        text,
      attempts    integer NOT NULL,
      parked_at   timestamptz NOT NULL DEFAULT now(),
      settled_at  timestamptz,
      state       text NOT NULL,
      CONSTRAINT parked_pkey PRIMARY KEY (id),
      CONSTRAINT parked_record_key UNIQUE (consumer, topic, "partition", "offset"),
      CONSTRAINT parked_state_check CHECK (state IN ('parked', 'queued', 'applied', 'discarded')),
      CONSTRAINT parked_reason_check CHECK (reason IN ('undecodable', 'unknown-fact', 'unknown-version', 'contract-refused',
        'domain-refused', 'handler-bug', 'gap', 'too-large', 'null-value', 'missing-header', 'foreign-agency'))
    )`);
  await db.query(
    `CREATE INDEX parked_open_idx ON ${schema}.parked (consumer, source, key, seq) WHERE state IN ('parked', 'queued')`,
  );
  await db.query(`
    CREATE TABLE ${schema}.blocked_keys (
      consumer   text NOT NULL,
      source     text NOT NULL,
      key        uuid NOT NULL,
      from_seq   bigint,
      reason     text NOT NULL,
      blocked_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT blocked_keys_pkey PRIMARY KEY (consumer, source, key)
    )`);
  await db.query(
    `GRANT SELECT, INSERT, UPDATE (reason, code, attempts, state, event_id, seq, settled_at) ON ${schema}.parked TO ${schema}_app`,
  );
  await db.query(`GRANT SELECT, INSERT, UPDATE (from_seq, reason), DELETE ON ${schema}.blocked_keys TO ${schema}_app`);
}
