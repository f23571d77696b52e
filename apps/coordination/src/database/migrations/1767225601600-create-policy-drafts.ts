import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of packs and years of calendars on their way: brought by one officer, proposed by one, published by another. */
export class CreatePolicyDrafts1767225601600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.policy_drafts (
        id           uuid PRIMARY KEY,
        version      integer NOT NULL,
        agency_id    uuid NOT NULL,
        kind         text NOT NULL,
        name         text NOT NULL,
        edition      text NOT NULL,
        year         integer,
        content      jsonb NOT NULL,
        hash         text NOT NULL,
        running      text[] NOT NULL,
        status       text NOT NULL,
        drafted_by   text NOT NULL,
        proposed_by  text,
        preview_hash text,
        findings     jsonb NOT NULL,
        waivers      jsonb NOT NULL,
        published_by text,
        published_at timestamptz,
        occurred     jsonb NOT NULL,
        implied      boolean NOT NULL,
        recorded_at  timestamptz NOT NULL,
        CONSTRAINT policy_drafts_kind_check CHECK (kind IN ('pack', 'calendar-year')),
        CONSTRAINT policy_drafts_year_check CHECK ((kind = 'calendar-year') = (year IS NOT NULL)),
        CONSTRAINT policy_drafts_status_check CHECK (status IN ('draft', 'proposed', 'published', 'withdrawn')),
        CONSTRAINT policy_drafts_proposed_check CHECK ((proposed_by IS NULL) = (preview_hash IS NULL)),
        CONSTRAINT policy_drafts_published_check CHECK ((status = 'published') = (published_by IS NOT NULL AND published_at IS NOT NULL)),
        CONSTRAINT policy_drafts_two_persons_check CHECK (published_by IS NULL OR published_by <> proposed_by)
      )`);
    await db.query(`
      CREATE UNIQUE INDEX policy_drafts_edition_key ON coordination.policy_drafts (agency_id, kind, name, edition) WHERE status <> 'withdrawn'`);
    await db.query(`CREATE INDEX policy_drafts_recorded_at_idx ON coordination.policy_drafts (kind, recorded_at DESC, id DESC)`);
    await db.query(`ALTER TABLE coordination.policy_drafts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY policy_drafts_own ON coordination.policy_drafts FOR ALL
        USING (agency_id = (SELECT coordination.acting_agency())) WITH CHECK (agency_id = (SELECT coordination.acting_agency()))`);
    await db.query(`
      CREATE POLICY policy_drafts_service ON coordination.policy_drafts FOR SELECT USING ((SELECT coordination.acting_as_service()))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.policy_drafts TO coordination_app`);
    await this.keepPublished(db);
    await this.nameVersions(db);
  }

  /** What was published stays as two persons saw it. */
  private async keepPublished(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION coordination.refuse_policy_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.status IN ('published', 'withdrawn') OR (OLD.content, OLD.hash, OLD.running) IS DISTINCT FROM (NEW.content, NEW.hash, NEW.running) THEN
            RAISE EXCEPTION 'A version of a policy is not changed: a new one takes its place.' USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN NEW;
        END $$`);
    await db.query(`
      CREATE TRIGGER policy_drafts_keep_published BEFORE UPDATE ON coordination.policy_drafts
        FOR EACH ROW EXECUTE FUNCTION coordination.refuse_policy_change()`);
  }

  /** A published version is found by the id of its draft; those of the seed get one of their own. */
  private async nameVersions(db: QueryRunner): Promise<void> {
    for (const table of ['pack_versions', 'calendar_versions']) {
      await db.query(`ALTER TABLE coordination.${table} ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid()`);
      await db.query(`CREATE UNIQUE INDEX ${table}_id_key ON coordination.${table} (id)`);
    }
    await db.query(`
      CREATE VIEW coordination.pack_editions WITH (security_invoker = true) AS
        SELECT v.id, coalesce(d.version, 1) AS version, d.agency_id, v.pack, v.version AS edition, v.status, coalesce(d.running, '{}') AS running,
               v.hash, v.demonstration, d.drafted_by, v.proposed_by, v.published_by, v.published_at, date_trunc('milliseconds', v.published_at) AS recorded_at
          FROM coordination.pack_versions v LEFT JOIN coordination.policy_drafts d ON d.id = v.id
        UNION ALL
        SELECT d.id, d.version, d.agency_id, d.name, d.edition, d.status, d.running,
               d.hash, false, d.drafted_by, d.proposed_by, NULL, NULL, d.recorded_at
          FROM coordination.policy_drafts d WHERE d.kind = 'pack' AND d.status <> 'published'`);
    await db.query(`GRANT SELECT ON coordination.pack_editions TO coordination_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP VIEW coordination.pack_editions`);
    for (const table of ['pack_versions', 'calendar_versions']) await db.query(`ALTER TABLE coordination.${table} DROP COLUMN id`);
    await db.query(`DROP TABLE coordination.policy_drafts`);
    await db.query(`DROP FUNCTION coordination.refuse_policy_change()`);
  }
}
