import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit: entries that are only ever added, linked into one chain an agency, and signed heads of the chains. */
export const createAudit = (schema: string) =>
  class CreateAudit1767225600005 implements MigrationInterface {
    name = 'CreateAudit1767225600005';

    async up(db: QueryRunner): Promise<void> {
      await createEntries(db, schema);
      await secureEntries(db, schema);
      await createChains(db, schema);
      await createHeads(db, schema);
    }

    async down(db: QueryRunner): Promise<void> {
      await db.query(`DROP TABLE ${schema}.audit_heads`);
      await db.query(`DROP TABLE ${schema}.audit_chains`);
      await db.query(`DROP TABLE ${schema}.audit_entries`);
    }
  };

async function createEntries(db: QueryRunner, schema: string): Promise<void> {
  await db.query(`
    CREATE TABLE ${schema}.audit_entries (
      id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      agency_id    uuid NOT NULL,
      at           timestamptz(3) NOT NULL,
      actor        text NOT NULL,
      on_behalf_of text,
      action       text NOT NULL,
      object_type  text NOT NULL,
      object_id    text,
      matter_id    uuid,
      purpose      text NOT NULL,
      decision     text NOT NULL,
      policy_ids   text[] NOT NULL,
      request_id   text NOT NULL,
      outcome      text NOT NULL,
      seq          bigint,
      prev_hash    text,
      hash         text,
      CONSTRAINT audit_entries_decision_check CHECK (decision IN ('allow', 'deny')),
      CONSTRAINT audit_entries_sealed_check CHECK ((seq IS NULL) = (hash IS NULL) AND (seq IS NULL) = (prev_hash IS NULL)),
      CONSTRAINT audit_entries_agency_id_seq_key UNIQUE (agency_id, seq)
    )`);
  await db.query(`CREATE INDEX audit_entries_unsealed_idx ON ${schema}.audit_entries (id) WHERE seq IS NULL`);
  await db.query(`CREATE INDEX audit_entries_matter_id_at_idx ON ${schema}.audit_entries (matter_id, at)`);
  await db.query(`CREATE INDEX audit_entries_object_id_at_idx ON ${schema}.audit_entries (object_id, at)`);
}

async function secureEntries(db: QueryRunner, schema: string): Promise<void> {
  await db.query(`ALTER TABLE ${schema}.audit_entries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await db.query(`CREATE POLICY audit_entries_select ON ${schema}.audit_entries FOR SELECT USING (
    agency_id = (SELECT ${schema}.acting_agency()) OR (SELECT ${schema}.acting_as_service()))`);
  await db.query(`CREATE POLICY audit_entries_insert ON ${schema}.audit_entries FOR INSERT WITH CHECK (
    agency_id = (SELECT ${schema}.acting_agency()) AND actor = (SELECT ${schema}.acting_actor()) AND seq IS NULL)`);
  // An entry is linked once: a linked entry is out of reach of every UPDATE.
  await db.query(`CREATE POLICY audit_entries_seal ON ${schema}.audit_entries FOR UPDATE
    USING (seq IS NULL AND (SELECT ${schema}.acting_as_service()) AND (SELECT ${schema}.acting_purpose()) = 'seal-audit')
    WITH CHECK (seq IS NOT NULL)`);
  await db.query(`GRANT SELECT ON ${schema}.audit_entries TO ${schema}_app`);
  await db.query(`GRANT INSERT (agency_id, at, actor, on_behalf_of, action, object_type, object_id, matter_id, purpose, decision,
    policy_ids, request_id, outcome) ON ${schema}.audit_entries TO ${schema}_app`);
  await db.query(`GRANT UPDATE (seq, prev_hash, hash) ON ${schema}.audit_entries TO ${schema}_app`);
}

async function createChains(db: QueryRunner, schema: string): Promise<void> {
  await db.query(`
    CREATE TABLE ${schema}.audit_chains (
      agency_id uuid PRIMARY KEY,
      seq       bigint NOT NULL,
      hash      text NOT NULL,
      head_seq  bigint NOT NULL,
      head_at   timestamptz(3) NOT NULL
    )`);
  await db.query(`ALTER TABLE ${schema}.audit_chains ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await db.query(`CREATE POLICY audit_chains_sealer ON ${schema}.audit_chains FOR ALL
    USING ((SELECT ${schema}.acting_as_service()) AND (SELECT ${schema}.acting_purpose()) = 'seal-audit')
    WITH CHECK ((SELECT ${schema}.acting_as_service()) AND (SELECT ${schema}.acting_purpose()) = 'seal-audit')`);
  await db.query(`GRANT SELECT, INSERT, UPDATE ON ${schema}.audit_chains TO ${schema}_app`);
}

async function createHeads(db: QueryRunner, schema: string): Promise<void> {
  await db.query(`
    CREATE TABLE ${schema}.audit_heads (
      agency_id uuid NOT NULL,
      seq       bigint NOT NULL,
      hash      text NOT NULL,
      at        timestamptz(3) NOT NULL,
      key_id    text NOT NULL,
      signature text NOT NULL,
      CONSTRAINT audit_heads_pkey PRIMARY KEY (agency_id, seq)
    )`);
  await db.query(`ALTER TABLE ${schema}.audit_heads ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
  await db.query(`CREATE POLICY audit_heads_select ON ${schema}.audit_heads FOR SELECT USING (
    agency_id = (SELECT ${schema}.acting_agency()) OR (SELECT ${schema}.acting_as_service()))`);
  await db.query(`CREATE POLICY audit_heads_insert ON ${schema}.audit_heads FOR INSERT WITH CHECK (
    (SELECT ${schema}.acting_as_service()) AND (SELECT ${schema}.acting_purpose()) = 'seal-audit')`);
  await db.query(`GRANT SELECT, INSERT ON ${schema}.audit_heads TO ${schema}_app`);
}
