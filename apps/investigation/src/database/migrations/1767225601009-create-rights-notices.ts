import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRightsNotices1767225601009 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE investigation.rights_notices (
        id           uuid PRIMARY KEY,
        version      integer NOT NULL,
        matter_id    uuid NOT NULL,
        agency_id    uuid NOT NULL,
        case_id      uuid NOT NULL,
        person_id    uuid NOT NULL,
        told         text NOT NULL,
        occurred     jsonb NOT NULL,
        implied      boolean NOT NULL,
        as_published boolean NOT NULL,
        recorded_at  timestamptz NOT NULL,
        CONSTRAINT rights_notices_case_id_fkey FOREIGN KEY (case_id) REFERENCES investigation.case_register (case_id),
        CONSTRAINT rights_notices_told_check CHECK (told IN ('victim', 'representative')),
        CONSTRAINT rights_notices_case_id_person_id_agency_id_key UNIQUE (case_id, person_id, agency_id)
      )`);
    await db.query(
      `CREATE INDEX rights_notices_agency_id_recorded_at_idx ON investigation.rights_notices (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX rights_notices_case_id_idx ON investigation.rights_notices (case_id, recorded_at DESC, id DESC)`);
    await db.query(`ALTER TABLE investigation.rights_notices ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY rights_notices_select ON investigation.rights_notices FOR SELECT USING (
        agency_id = (SELECT investigation.acting_agency())
        OR EXISTS (SELECT 1 FROM investigation.shares s WHERE s.matter_id = rights_notices.matter_id
                      AND s.agency_id = (SELECT investigation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY rights_notices_insert ON investigation.rights_notices FOR INSERT
        WITH CHECK (agency_id = (SELECT investigation.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON investigation.rights_notices TO investigation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE investigation.rights_notices`);
  }
}
