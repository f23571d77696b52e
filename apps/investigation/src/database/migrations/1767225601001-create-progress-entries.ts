import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProgressEntries1767225601001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE investigation.progress_entries (
        id           uuid PRIMARY KEY,
        version      integer NOT NULL,
        matter_id    uuid NOT NULL,
        agency_id    uuid NOT NULL,
        case_id      uuid NOT NULL,
        severity     text NOT NULL,
        sealed_text  text NOT NULL,
        occurred     jsonb NOT NULL,
        implied      boolean NOT NULL,
        as_published boolean NOT NULL,
        recorded_at  timestamptz NOT NULL,
        CONSTRAINT progress_entries_case_id_fkey FOREIGN KEY (case_id) REFERENCES investigation.cases (id),
        CONSTRAINT progress_entries_severity_check CHECK (severity IN ('normal', 'high', 'crisis'))
      )`);
    await db.query(`CREATE INDEX progress_entries_case_id_idx ON investigation.progress_entries (case_id, recorded_at)`);
    await db.query(`ALTER TABLE investigation.progress_entries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY progress_entries_select ON investigation.progress_entries FOR SELECT USING (
        agency_id = (SELECT investigation.acting_agency())
        OR EXISTS (SELECT 1 FROM investigation.shares s WHERE s.matter_id = progress_entries.matter_id
                      AND s.agency_id = (SELECT investigation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY progress_entries_insert ON investigation.progress_entries FOR INSERT
        WITH CHECK (agency_id = (SELECT investigation.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON investigation.progress_entries TO investigation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE investigation.progress_entries`);
  }
}
