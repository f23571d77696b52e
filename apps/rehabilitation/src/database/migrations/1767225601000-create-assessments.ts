import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAssessments1767225601000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rehabilitation.assessments (
        id                 uuid PRIMARY KEY,
        version            integer NOT NULL,
        matter_id          uuid NOT NULL,
        agency_id          uuid NOT NULL,
        person_id          uuid NOT NULL,
        status             text NOT NULL,
        counselling_needed boolean NOT NULL,
        medical_needed     boolean NOT NULL,
        aid_needed         boolean NOT NULL,
        sealed_details     text,
        occurred           jsonb NOT NULL,
        implied            boolean NOT NULL,
        as_published       boolean NOT NULL,
        recorded_at        timestamptz NOT NULL,
        CONSTRAINT assessments_status_check CHECK (status IN ('assessed'))
      )`);
    await db.query(
      `CREATE INDEX assessments_agency_id_recorded_at_idx ON rehabilitation.assessments (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX assessments_matter_id_person_id_idx ON rehabilitation.assessments (matter_id, person_id)`);
    await db.query(`ALTER TABLE rehabilitation.assessments ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY assessments_select ON rehabilitation.assessments FOR SELECT USING (
        agency_id = (SELECT rehabilitation.acting_agency())
        OR EXISTS (SELECT 1 FROM rehabilitation.shares s WHERE s.matter_id = assessments.matter_id
                      AND s.agency_id = (SELECT rehabilitation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY assessments_insert ON rehabilitation.assessments FOR INSERT
        WITH CHECK (agency_id = (SELECT rehabilitation.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON rehabilitation.assessments TO rehabilitation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE rehabilitation.assessments`);
  }
}
