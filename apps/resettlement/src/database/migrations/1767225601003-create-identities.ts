import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentities1767225601003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE resettlement.identities (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL,
        matter_id      uuid NOT NULL,
        agency_id      uuid NOT NULL,
        person_id      uuid NOT NULL,
        status         text NOT NULL,
        confirmed_by   text NOT NULL,
        sealed_details text,
        occurred       jsonb NOT NULL,
        implied        boolean NOT NULL,
        as_published   boolean NOT NULL,
        recorded_at    timestamptz NOT NULL,
        CONSTRAINT identities_status_check CHECK (status IN ('confirmed')),
        CONSTRAINT identities_confirmed_by_check CHECK (confirmed_by IN ('documents', 'dna-reference', 'relatives', 'not-recorded'))
      )`);
    await db.query(
      `CREATE INDEX identities_agency_id_recorded_at_idx ON resettlement.identities (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX identities_matter_id_person_id_idx ON resettlement.identities (matter_id, person_id)`);
    await db.query(`ALTER TABLE resettlement.identities ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY identities_select ON resettlement.identities FOR SELECT USING (
        agency_id = (SELECT resettlement.acting_agency())
        OR EXISTS (SELECT 1 FROM resettlement.shares s WHERE s.matter_id = identities.matter_id
                      AND s.agency_id = (SELECT resettlement.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY identities_insert ON resettlement.identities FOR INSERT
        WITH CHECK (agency_id = (SELECT resettlement.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON resettlement.identities TO resettlement_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE resettlement.identities`);
  }
}
