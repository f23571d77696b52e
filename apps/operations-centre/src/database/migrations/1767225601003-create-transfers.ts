import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTransfers1767225601003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE operations_centre.transfers (
        id               uuid PRIMARY KEY,
        matter_id        uuid NOT NULL,
        clue_id          uuid,
        from_agency_id   uuid NOT NULL,
        from_agency_type text NOT NULL,
        to_agency_id     uuid NOT NULL,
        to_agency_type   text NOT NULL,
        purpose          text,
        severity         text,
        state            text NOT NULL,
        recorded_at      timestamptz(3) NOT NULL
      )`);
    await db.query(
      `CREATE INDEX transfers_to_agency_id_idx ON operations_centre.transfers (to_agency_id, state, recorded_at DESC, id DESC)`,
    );
    await db.query(
      `CREATE INDEX transfers_from_agency_id_idx ON operations_centre.transfers (from_agency_id, state, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX transfers_matter_id_idx ON operations_centre.transfers (matter_id, recorded_at DESC, id DESC)`);
    await db.query(`ALTER TABLE operations_centre.transfers ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY transfers_select ON operations_centre.transfers FOR SELECT USING (
        from_agency_id = (SELECT operations_centre.acting_agency())
        OR to_agency_id = (SELECT operations_centre.acting_agency())
        OR EXISTS (SELECT 1 FROM operations_centre.shares s WHERE s.matter_id = transfers.matter_id
                      AND s.agency_id = (SELECT operations_centre.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY transfers_service ON operations_centre.transfers FOR ALL
        USING ((SELECT operations_centre.acting_as_service())) WITH CHECK ((SELECT operations_centre.acting_as_service()))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON operations_centre.transfers TO operations_centre_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE operations_centre.transfers`);
  }
}
