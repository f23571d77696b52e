import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClues1767225601000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE clue_intake.clues (
        id                    uuid PRIMARY KEY,
        version               integer NOT NULL,
        matter_id             uuid NOT NULL,
        matter_number         text NOT NULL,
        agency_id             uuid NOT NULL,
        received_by_agency_id uuid NOT NULL,
        status                text NOT NULL,
        channel               text NOT NULL,
        source_ref            text,
        severity              text NOT NULL,
        subject_kinds         text[] NOT NULL,
        violation_kinds       text[] NOT NULL,
        purposes              text[] NOT NULL,
        closed_purposes       jsonb NOT NULL,
        risk_flags            text[] NOT NULL,
        minor                 boolean NOT NULL,
        located               boolean NOT NULL,
        anonymous             boolean NOT NULL,
        reporter_class        text NOT NULL,
        sensitivity           text NOT NULL,
        discoverer_level      text NOT NULL,
        region_code           text,
        country               text NOT NULL,
        sealed_registration   text NOT NULL,
        sealed_narrative      text NOT NULL,
        sealed_discoverer     text,
        sealed_reporter       text,
        sealed_explanation    text,
        route                 text,
        dismissal_reason      text,
        offence_occurred      jsonb,
        occurred              jsonb NOT NULL,
        implied               boolean NOT NULL,
        as_published          boolean NOT NULL,
        recorded_at           timestamptz NOT NULL,
        triaged_by            text,
        receipt_issued        boolean NOT NULL,
        CONSTRAINT clues_status_check
          CHECK (status IN ('registered', 'triaged', 'transferring', 'returned', 'accepted', 'dismissed', 'closed')),
        CONSTRAINT clues_severity_check CHECK (severity IN ('normal', 'high', 'crisis')),
        CONSTRAINT clues_matter_number_check CHECK (matter_number ~ '^[0-9A-HJKMNP-TV-Z]{12}$')
      )`);
    await db.query(`CREATE INDEX clues_agency_id_recorded_at_idx ON clue_intake.clues (agency_id, recorded_at DESC, id DESC)`);
    await db.query(`CREATE INDEX clues_matter_id_idx ON clue_intake.clues (matter_id)`);
    await db.query(
      `CREATE UNIQUE INDEX clues_source_key ON clue_intake.clues (received_by_agency_id, channel, source_ref) WHERE source_ref IS NOT NULL`,
    );
    await db.query(`ALTER TABLE clue_intake.clues ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY clues_select ON clue_intake.clues FOR SELECT USING (
        agency_id = (SELECT clue_intake.acting_agency())
        OR EXISTS (SELECT 1 FROM clue_intake.shares s WHERE s.matter_id = clues.matter_id
                      AND s.agency_id = (SELECT clue_intake.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(
      `CREATE POLICY clues_insert ON clue_intake.clues FOR INSERT WITH CHECK (agency_id = (SELECT clue_intake.acting_agency()))`,
    );
    await db.query(`
      CREATE POLICY clues_update ON clue_intake.clues FOR UPDATE
        USING (agency_id = (SELECT clue_intake.acting_agency())) WITH CHECK (agency_id = (SELECT clue_intake.acting_agency()))`);
    await db.query(`
      CREATE POLICY clues_service ON clue_intake.clues FOR ALL
        USING ((SELECT clue_intake.acting_as_service())) WITH CHECK ((SELECT clue_intake.acting_as_service()))`);
    await db.query(`
      CREATE TRIGGER clues_keep_agency BEFORE UPDATE OF agency_id ON clue_intake.clues
        FOR EACH ROW EXECUTE FUNCTION clue_intake.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON clue_intake.clues TO clue_intake_app`);
    await db.query(`
      CREATE TABLE clue_intake.matter_numbers (
        matter_id uuid PRIMARY KEY,
        number    text NOT NULL,
        CONSTRAINT matter_numbers_number_key UNIQUE (number)
      )`);
    await db.query(`GRANT SELECT, INSERT ON clue_intake.matter_numbers TO clue_intake_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE clue_intake.matter_numbers`);
    await db.query(`DROP TABLE clue_intake.clues`);
  }
}
