import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLateRecordings1767225601710 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.late_recordings (
        id           uuid PRIMARY KEY,
        version      integer NOT NULL,
        matter_id    uuid,
        agency_id    uuid NOT NULL,
        fact         text NOT NULL,
        row_id       uuid,
        occurred     jsonb NOT NULL,
        sealed_title text NOT NULL,
        sha256       text NOT NULL,
        agreed_by    text NOT NULL,
        agreed_at    timestamptz NOT NULL,
        valid_until  timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX late_recordings_matter_id_idx ON coordination.late_recordings (matter_id)`);
    await db.query(`ALTER TABLE coordination.late_recordings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY late_recordings_select ON coordination.late_recordings FOR SELECT
        USING (agency_id = (SELECT coordination.acting_agency()))`);
    await db.query(`
      CREATE POLICY late_recordings_insert ON coordination.late_recordings FOR INSERT
        WITH CHECK (agency_id = (SELECT coordination.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON coordination.late_recordings TO coordination_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.late_recordings`);
  }
}
