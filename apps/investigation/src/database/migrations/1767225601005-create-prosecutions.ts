import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProsecutions1767225601005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE investigation.prosecution_files (
        id           uuid PRIMARY KEY,
        version      integer NOT NULL,
        matter_id    uuid NOT NULL,
        agency_id    uuid NOT NULL,
        case_id      uuid NOT NULL,
        in_custody   boolean NOT NULL,
        fast_track   boolean NOT NULL,
        occurred     jsonb NOT NULL,
        implied      boolean NOT NULL,
        as_published boolean NOT NULL,
        recorded_at  timestamptz NOT NULL,
        CONSTRAINT prosecution_files_case_id_fkey FOREIGN KEY (case_id) REFERENCES investigation.case_register (case_id),
        CONSTRAINT prosecution_files_case_id_agency_id_key UNIQUE (case_id, agency_id)
      )`);
    await db.query(
      `CREATE INDEX prosecution_files_agency_id_recorded_at_idx ON investigation.prosecution_files (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`ALTER TABLE investigation.prosecution_files ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY prosecution_files_select ON investigation.prosecution_files FOR SELECT USING (
        agency_id = (SELECT investigation.acting_agency())
        OR EXISTS (SELECT 1 FROM investigation.shares s WHERE s.matter_id = prosecution_files.matter_id
                      AND s.agency_id = (SELECT investigation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY prosecution_files_insert ON investigation.prosecution_files FOR INSERT
        WITH CHECK (agency_id = (SELECT investigation.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON investigation.prosecution_files TO investigation_app`);
    await db.query(`
      CREATE TABLE investigation.prosecutions (
        id              uuid PRIMARY KEY,
        version         integer NOT NULL,
        matter_id       uuid NOT NULL,
        agency_id       uuid NOT NULL,
        case_id         uuid NOT NULL,
        person_id       uuid NOT NULL,
        person_count    integer,
        status          text NOT NULL,
        court_agency_id uuid,
        offences        jsonb NOT NULL,
        reason          text,
        occurred        jsonb NOT NULL,
        implied         boolean NOT NULL,
        as_published    boolean NOT NULL,
        recorded_at     timestamptz NOT NULL,
        CONSTRAINT prosecutions_case_id_fkey FOREIGN KEY (case_id) REFERENCES investigation.case_register (case_id),
        CONSTRAINT prosecutions_person_count_check CHECK (person_count BETWEEN 1 AND 100000),
        CONSTRAINT prosecutions_status_check CHECK (status IN ('initiated', 'declined')),
        CONSTRAINT prosecutions_court_check CHECK ((status = 'initiated') = (court_agency_id IS NOT NULL))
      )`);
    await db.query(
      `CREATE INDEX prosecutions_agency_id_recorded_at_idx ON investigation.prosecutions (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX prosecutions_case_id_idx ON investigation.prosecutions (case_id, recorded_at DESC, id DESC)`);
    await db.query(`ALTER TABLE investigation.prosecutions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY prosecutions_select ON investigation.prosecutions FOR SELECT USING (
        agency_id = (SELECT investigation.acting_agency())
        OR EXISTS (SELECT 1 FROM investigation.shares s WHERE s.matter_id = prosecutions.matter_id
                      AND s.agency_id = (SELECT investigation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY prosecutions_insert ON investigation.prosecutions FOR INSERT
        WITH CHECK (agency_id = (SELECT investigation.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON investigation.prosecutions TO investigation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE investigation.prosecutions`);
    await db.query(`DROP TABLE investigation.prosecution_files`);
  }
}
