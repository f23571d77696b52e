import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecoveredPersons1767225601001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rescue.recovered_persons (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL,
        matter_id      uuid NOT NULL,
        agency_id      uuid NOT NULL,
        person_id      uuid NOT NULL,
        rescue_id      uuid,
        person_count   integer,
        status         text NOT NULL,
        age_band       text NOT NULL,
        minor          boolean NOT NULL,
        parents_known  boolean NOT NULL,
        identity_known boolean NOT NULL,
        sealed_name    text,
        sealed_wish    text,
        needs          jsonb,
        sealed_remark  text,
        occurred       jsonb NOT NULL,
        implied        boolean NOT NULL,
        as_published   boolean NOT NULL,
        recorded_at    timestamptz NOT NULL,
        CONSTRAINT recovered_persons_rescue_id_fkey FOREIGN KEY (rescue_id) REFERENCES rescue.rescue_register (rescue_id),
        CONSTRAINT recovered_persons_status_check CHECK (status IN ('recovered', 'needs-recorded', 'handed-over')),
        CONSTRAINT recovered_persons_person_count_check CHECK (person_count BETWEEN 1 AND 100000),
        CONSTRAINT recovered_persons_wish_check CHECK (minor OR sealed_wish IS NOT NULL)
      )`);
    await db.query(
      `CREATE INDEX recovered_persons_agency_id_recorded_at_idx ON rescue.recovered_persons (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(
      `CREATE INDEX recovered_persons_matter_id_idx ON rescue.recovered_persons (matter_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX recovered_persons_person_id_idx ON rescue.recovered_persons (person_id)`);
    await db.query(`CREATE INDEX recovered_persons_rescue_id_idx ON rescue.recovered_persons (rescue_id)`);
    await db.query(`ALTER TABLE rescue.recovered_persons ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY recovered_persons_select ON rescue.recovered_persons FOR SELECT USING (
        agency_id = (SELECT rescue.acting_agency())
        OR EXISTS (SELECT 1 FROM rescue.shares s WHERE s.matter_id = recovered_persons.matter_id
                      AND s.agency_id = (SELECT rescue.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY recovered_persons_insert ON rescue.recovered_persons FOR INSERT
        WITH CHECK (agency_id = (SELECT rescue.acting_agency()))`);
    await db.query(`
      CREATE POLICY recovered_persons_update ON rescue.recovered_persons FOR UPDATE
        USING (agency_id = (SELECT rescue.acting_agency())) WITH CHECK (agency_id = (SELECT rescue.acting_agency()))`);
    await db.query(`
      CREATE POLICY recovered_persons_service_select ON rescue.recovered_persons FOR SELECT
        USING ((SELECT rescue.acting_as_service()))`);
    await db.query(`
      CREATE POLICY recovered_persons_service_update ON rescue.recovered_persons FOR UPDATE
        USING ((SELECT rescue.acting_as_service())) WITH CHECK ((SELECT rescue.acting_as_service()))`);
    await db.query(`
      CREATE TRIGGER recovered_persons_keep_agency BEFORE UPDATE OF agency_id ON rescue.recovered_persons
        FOR EACH ROW EXECUTE FUNCTION rescue.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON rescue.recovered_persons TO rescue_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE rescue.recovered_persons`);
  }
}
