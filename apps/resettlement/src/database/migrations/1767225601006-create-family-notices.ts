import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFamilyNotices1767225601006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE resettlement.family_notices (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL,
        matter_id      uuid NOT NULL,
        agency_id      uuid NOT NULL,
        person_id      uuid NOT NULL,
        status         text NOT NULL,
        sealed_details text,
        occurred       jsonb NOT NULL,
        implied        boolean NOT NULL,
        as_published   boolean NOT NULL,
        recorded_at    timestamptz NOT NULL,
        CONSTRAINT family_notices_status_check CHECK (status IN ('published'))
      )`);
    await db.query(
      `CREATE INDEX family_notices_agency_id_recorded_at_idx ON resettlement.family_notices (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX family_notices_matter_id_person_id_idx ON resettlement.family_notices (matter_id, person_id)`);
    await db.query(`ALTER TABLE resettlement.family_notices ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY family_notices_select ON resettlement.family_notices FOR SELECT USING (
        agency_id = (SELECT resettlement.acting_agency())
        OR EXISTS (SELECT 1 FROM resettlement.shares s WHERE s.matter_id = family_notices.matter_id
                      AND s.agency_id = (SELECT resettlement.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY family_notices_insert ON resettlement.family_notices FOR INSERT
        WITH CHECK (agency_id = (SELECT resettlement.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON resettlement.family_notices TO resettlement_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE resettlement.family_notices`);
  }
}
