import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReceptions1767225601000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE resettlement.receptions (
        id               uuid PRIMARY KEY,
        version          integer NOT NULL,
        matter_id        uuid NOT NULL,
        agency_id        uuid NOT NULL,
        person_id        uuid NOT NULL,
        count            integer,
        status           text NOT NULL,
        institution_kind text NOT NULL,
        minor            boolean NOT NULL,
        identity_known   boolean NOT NULL,
        parents_known    boolean NOT NULL,
        sealed_details   text,
        occurred         jsonb NOT NULL,
        implied          boolean NOT NULL,
        as_published     boolean NOT NULL,
        recorded_at      timestamptz NOT NULL,
        CONSTRAINT receptions_status_check CHECK (status IN ('received'))
      )`);
    await db.query(
      `CREATE INDEX receptions_agency_id_recorded_at_idx ON resettlement.receptions (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX receptions_matter_id_person_id_idx ON resettlement.receptions (matter_id, person_id)`);
    await db.query(`ALTER TABLE resettlement.receptions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY receptions_select ON resettlement.receptions FOR SELECT USING (
        agency_id = (SELECT resettlement.acting_agency())
        OR EXISTS (SELECT 1 FROM resettlement.shares s WHERE s.matter_id = receptions.matter_id
                      AND s.agency_id = (SELECT resettlement.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY receptions_insert ON resettlement.receptions FOR INSERT
        WITH CHECK (agency_id = (SELECT resettlement.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON resettlement.receptions TO resettlement_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE resettlement.receptions`);
  }
}
