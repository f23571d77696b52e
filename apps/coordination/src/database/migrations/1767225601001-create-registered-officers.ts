import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts with sealed names, and the roles they hold. Only their own agency sees them; other agencies know officers by id. */
export class CreateRegisteredOfficers1767225601001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.registered_officers (
        id          uuid PRIMARY KEY,
        version     integer NOT NULL,
        agency_id   uuid NOT NULL,
        sealed_name text NOT NULL,
        status      text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT registered_officers_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES coordination.registered_agencies (id),
        CONSTRAINT registered_officers_status_check CHECK (status IN ('active'))
      )`);
    await db.query(
      `CREATE INDEX registered_officers_agency_id_idx ON coordination.registered_officers (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`
      CREATE TABLE coordination.role_assignments (
        id         uuid PRIMARY KEY,
        version    integer NOT NULL,
        officer_id uuid NOT NULL,
        agency_id  uuid NOT NULL,
        role       text NOT NULL,
        valid_from date NOT NULL,
        valid_to   date,
        status     text NOT NULL,
        CONSTRAINT role_assignments_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES coordination.registered_officers (id),
        CONSTRAINT role_assignments_officer_id_role_key UNIQUE (officer_id, role),
        CONSTRAINT role_assignments_status_check CHECK (status IN ('held', 'released'))
      )`);
    for (const table of ['registered_officers', 'role_assignments']) {
      await db.query(`ALTER TABLE coordination.${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
      await db.query(`
        CREATE POLICY ${table}_own ON coordination.${table} FOR ALL
          USING (agency_id = (SELECT coordination.acting_agency())) WITH CHECK (agency_id = (SELECT coordination.acting_agency()))`);
      await db.query(`
        CREATE POLICY ${table}_service ON coordination.${table} FOR ALL
          USING ((SELECT coordination.acting_as_service())) WITH CHECK ((SELECT coordination.acting_as_service()))`);
      await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.${table} TO coordination_app`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.role_assignments`);
    await db.query(`DROP TABLE coordination.registered_officers`);
  }
}
