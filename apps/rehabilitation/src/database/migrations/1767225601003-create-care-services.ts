import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCareServices1767225601003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rehabilitation.care_services (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL,
        matter_id      uuid NOT NULL,
        agency_id      uuid NOT NULL,
        person_id      uuid NOT NULL,
        status         text NOT NULL,
        kind           text NOT NULL,
        session_no     integer NOT NULL,
        reason         text,
        held_occurred  jsonb,
        sealed_details text,
        occurred       jsonb NOT NULL,
        implied        boolean NOT NULL,
        as_published   boolean NOT NULL,
        recorded_at    timestamptz NOT NULL,
        CONSTRAINT care_services_status_check CHECK (status IN ('scheduled', 'held', 'unavailable')),
        CONSTRAINT care_services_session_no_check CHECK (session_no BETWEEN 0 AND 1000)
      )`);
    await db.query(
      `CREATE INDEX care_services_agency_id_recorded_at_idx ON rehabilitation.care_services (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX care_services_matter_id_person_id_idx ON rehabilitation.care_services (matter_id, person_id)`);
    await db.query(`ALTER TABLE rehabilitation.care_services ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY care_services_select ON rehabilitation.care_services FOR SELECT USING (
        agency_id = (SELECT rehabilitation.acting_agency())
        OR EXISTS (SELECT 1 FROM rehabilitation.shares s WHERE s.matter_id = care_services.matter_id
                      AND s.agency_id = (SELECT rehabilitation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY care_services_insert ON rehabilitation.care_services FOR INSERT
        WITH CHECK (agency_id = (SELECT rehabilitation.acting_agency()))`);
    await db.query(`
      CREATE POLICY care_services_update ON rehabilitation.care_services FOR UPDATE
        USING (agency_id = (SELECT rehabilitation.acting_agency())) WITH CHECK (agency_id = (SELECT rehabilitation.acting_agency()))`);
    await db.query(`
      CREATE TRIGGER care_services_keep_agency BEFORE UPDATE OF agency_id ON rehabilitation.care_services
        FOR EACH ROW EXECUTE FUNCTION rehabilitation.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON rehabilitation.care_services TO rehabilitation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE rehabilitation.care_services`);
  }
}
