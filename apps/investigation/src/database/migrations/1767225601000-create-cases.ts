import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCases1767225601000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE investigation.case_register (
        case_id            uuid PRIMARY KEY,
        matter_id          uuid NOT NULL,
        file_for_agency_id uuid
      )`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON investigation.case_register TO investigation_app`);
    await db.query(`
      CREATE TABLE investigation.clue_reporters (
        clue_id        uuid PRIMARY KEY,
        reporter_class text NOT NULL
      )`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON investigation.clue_reporters TO investigation_app`);
    await db.query(`
      CREATE TABLE investigation.cases (
        id              uuid PRIMARY KEY,
        version         integer NOT NULL,
        matter_id       uuid NOT NULL,
        agency_id       uuid NOT NULL,
        clue_id         uuid,
        status          text NOT NULL,
        status_before   text,
        drafted_by      text,
        kind            text NOT NULL,
        severity        text NOT NULL,
        violation_kinds text[] NOT NULL,
        minor           boolean NOT NULL,
        occurred        jsonb NOT NULL,
        implied         boolean NOT NULL,
        recorded_at     timestamptz NOT NULL,
        CONSTRAINT cases_id_fkey FOREIGN KEY (id) REFERENCES investigation.case_register (case_id),
        CONSTRAINT cases_status_check CHECK (status IN (
          'opened', 'under-review', 'filed', 'refused', 'investigating',
          'file-sent', 'prosecution-review', 'prosecuted', 'declined', 'withdrawn', 'closed')),
        CONSTRAINT cases_kind_check CHECK (kind IN ('criminal', 'administrative', 'public-interest')),
        CONSTRAINT cases_severity_check CHECK (severity IN ('normal', 'high', 'crisis'))
      )`);
    await db.query(`CREATE INDEX cases_agency_id_recorded_at_idx ON investigation.cases (agency_id, recorded_at DESC, id DESC)`);
    await db.query(`CREATE INDEX cases_matter_id_idx ON investigation.cases (matter_id)`);
    await db.query(`ALTER TABLE investigation.cases ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY cases_select ON investigation.cases FOR SELECT USING (
        agency_id = (SELECT investigation.acting_agency())
        OR EXISTS (SELECT 1 FROM investigation.shares s WHERE s.matter_id = cases.matter_id
                      AND s.agency_id = (SELECT investigation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY cases_insert ON investigation.cases FOR INSERT
        WITH CHECK (agency_id = (SELECT investigation.acting_agency()))`);
    await db.query(`
      CREATE POLICY cases_update ON investigation.cases FOR UPDATE
        USING (agency_id = (SELECT investigation.acting_agency())) WITH CHECK (agency_id = (SELECT investigation.acting_agency()))`);
    await db.query(`
      CREATE POLICY cases_service ON investigation.cases FOR ALL
        USING ((SELECT investigation.acting_as_service())) WITH CHECK ((SELECT investigation.acting_as_service()))`);
    await db.query(`
      CREATE TRIGGER cases_keep_agency BEFORE UPDATE OF agency_id ON investigation.cases
        FOR EACH ROW EXECUTE FUNCTION investigation.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON investigation.cases TO investigation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE investigation.cases`);
    await db.query(`DROP TABLE investigation.clue_reporters`);
    await db.query(`DROP TABLE investigation.case_register`);
  }
}
