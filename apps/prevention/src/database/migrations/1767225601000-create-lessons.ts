import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLessons1767225601000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE prevention.lessons (
        id           uuid PRIMARY KEY,
        version      integer NOT NULL,
        matter_id    uuid NOT NULL,
        agency_id    uuid NOT NULL,
        status       text NOT NULL,
        sealed_text  text,
        occurred     jsonb NOT NULL,
        implied      boolean NOT NULL,
        as_published boolean NOT NULL,
        recorded_at  timestamptz NOT NULL,
        CONSTRAINT lessons_status_check CHECK (
          CASE status WHEN 'requested' THEN sealed_text IS NULL WHEN 'recorded' THEN sealed_text IS NOT NULL ELSE false END)
      )`);
    await db.query(`CREATE INDEX lessons_agency_id_recorded_at_idx ON prevention.lessons (agency_id, recorded_at DESC, id DESC)`);
    await db.query(`CREATE INDEX lessons_matter_id_idx ON prevention.lessons (matter_id, recorded_at DESC, id DESC)`);
    await db.query(`ALTER TABLE prevention.lessons ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY lessons_select ON prevention.lessons FOR SELECT USING (
        agency_id = (SELECT prevention.acting_agency())
        OR EXISTS (SELECT 1 FROM prevention.shares s WHERE s.matter_id = lessons.matter_id
                      AND s.agency_id = (SELECT prevention.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(
      `CREATE POLICY lessons_insert ON prevention.lessons FOR INSERT WITH CHECK (agency_id = (SELECT prevention.acting_agency()))`,
    );
    await db.query(`
      CREATE POLICY lessons_update ON prevention.lessons FOR UPDATE
        USING (agency_id = (SELECT prevention.acting_agency())) WITH CHECK (agency_id = (SELECT prevention.acting_agency()))`);
    await db.query(`
      CREATE TRIGGER lessons_keep_agency BEFORE UPDATE OF agency_id ON prevention.lessons
        FOR EACH ROW EXECUTE FUNCTION prevention.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON prevention.lessons TO prevention_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE prevention.lessons`);
  }
}
