import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRescues1767225601000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rescue.rescue_register (
        rescue_id uuid PRIMARY KEY,
        matter_id uuid NOT NULL
      )`);
    await db.query(`GRANT SELECT, INSERT ON rescue.rescue_register TO rescue_app`);
    await db.query(`
      CREATE TABLE rescue.rescues (
        id                 uuid PRIMARY KEY,
        version            integer NOT NULL,
        matter_id          uuid NOT NULL,
        agency_id          uuid NOT NULL,
        status             text NOT NULL,
        severity           text NOT NULL,
        minors             boolean NOT NULL,
        girls              boolean NOT NULL,
        officials_involved boolean NOT NULL,
        female_staff       text NOT NULL,
        sealed_place       text NOT NULL,
        sealed_risk        text NOT NULL,
        drafted_by         text NOT NULL,
        approvals          jsonb NOT NULL,
        recovered          integer,
        call_off_reason    text,
        occurred           jsonb NOT NULL,
        implied            boolean NOT NULL,
        as_published       boolean NOT NULL,
        recorded_at        timestamptz NOT NULL,
        CONSTRAINT rescues_id_fkey FOREIGN KEY (id) REFERENCES rescue.rescue_register (rescue_id),
        CONSTRAINT rescues_status_check CHECK (status IN ('planned', 'approved', 'started', 'completed', 'called-off')),
        CONSTRAINT rescues_severity_check CHECK (severity IN ('normal', 'high', 'crisis')),
        CONSTRAINT rescues_female_staff_check CHECK (
          female_staff IN ('yes', 'no', 'not-recorded') AND NOT (girls AND female_staff = 'no')),
        CONSTRAINT rescues_girls_check CHECK (minors OR NOT girls),
        CONSTRAINT rescues_recovered_check CHECK (recovered BETWEEN 0 AND 100000)
      )`);
    await db.query(`CREATE INDEX rescues_agency_id_recorded_at_idx ON rescue.rescues (agency_id, recorded_at DESC, id DESC)`);
    await db.query(`CREATE INDEX rescues_matter_id_idx ON rescue.rescues (matter_id, recorded_at DESC, id DESC)`);
    await db.query(`ALTER TABLE rescue.rescues ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY rescues_select ON rescue.rescues FOR SELECT USING (
        agency_id = (SELECT rescue.acting_agency())
        OR EXISTS (SELECT 1 FROM rescue.shares s WHERE s.matter_id = rescues.matter_id
                      AND s.agency_id = (SELECT rescue.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(
      `CREATE POLICY rescues_insert ON rescue.rescues FOR INSERT WITH CHECK (agency_id = (SELECT rescue.acting_agency()))`,
    );
    await db.query(`
      CREATE POLICY rescues_update ON rescue.rescues FOR UPDATE
        USING (agency_id = (SELECT rescue.acting_agency())) WITH CHECK (agency_id = (SELECT rescue.acting_agency()))`);
    await db.query(`
      CREATE TRIGGER rescues_keep_agency BEFORE UPDATE OF agency_id ON rescue.rescues
        FOR EACH ROW EXECUTE FUNCTION rescue.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON rescue.rescues TO rescue_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE rescue.rescues`);
    await db.query(`DROP TABLE rescue.rescue_register`);
  }
}
