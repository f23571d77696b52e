import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of the doors and of what a service knows of matters, in its own schema. Their text is frozen once merged. */
const tablesOf = (schema: string): readonly string[] => [
  `CREATE TABLE ${schema}.idempotency_keys (
     agency_id     uuid NOT NULL,
     actor_id      text NOT NULL,
     key           uuid NOT NULL,
     request_hash  text NOT NULL,
     status        smallint,
     reply         jsonb,
     kept_for_ever boolean NOT NULL DEFAULT false,
     created_at    timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT idempotency_keys_pkey PRIMARY KEY (agency_id, actor_id, key)
   )`,
  `CREATE INDEX idempotency_keys_agency_id_created_at_idx ON ${schema}.idempotency_keys (agency_id, created_at) WHERE NOT kept_for_ever`,
  `ALTER TABLE ${schema}.idempotency_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY idempotency_keys_own ON ${schema}.idempotency_keys
     USING (agency_id = (SELECT ${schema}.acting_agency())) WITH CHECK (agency_id = (SELECT ${schema}.acting_agency()))`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.idempotency_keys TO ${schema}_app`,
  `CREATE TABLE ${schema}.orders (
     order_id   text PRIMARY KEY,
     input_hash text NOT NULL,
     result     jsonb,
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
  `GRANT SELECT, INSERT, UPDATE ON ${schema}.orders TO ${schema}_app`,
  `CREATE TABLE ${schema}.closed_matters (matter_id uuid PRIMARY KEY)`,
  `GRANT SELECT, INSERT, DELETE ON ${schema}.closed_matters TO ${schema}_app`,
  `CREATE TABLE ${schema}.persons_of_matters (
     id             uuid PRIMARY KEY,
     matter_id      uuid NOT NULL,
     minor          boolean,
     age_band       text,
     identity_known boolean,
     parents_known  boolean
   )`,
  `CREATE INDEX persons_of_matters_matter_id_idx ON ${schema}.persons_of_matters (matter_id)`,
  `GRANT SELECT, INSERT, UPDATE ON ${schema}.persons_of_matters TO ${schema}_app`,
];

export const createDoors = (schema: string) =>
  class CreateDoors1767225600500 implements MigrationInterface {
    name = 'CreateDoors1767225600500';

    async up(db: QueryRunner): Promise<void> {
      for (const statement of tablesOf(schema)) await db.query(statement);
    }

    async down(db: QueryRunner): Promise<void> {
      for (const table of ['persons_of_matters', 'closed_matters', 'orders', 'idempotency_keys'])
        await db.query(`DROP TABLE ${schema}.${table}`);
    }
  };
