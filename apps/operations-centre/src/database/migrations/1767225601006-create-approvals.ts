import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApprovals1767225601006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE operations_centre.approvals (
        id          uuid PRIMARY KEY,
        matter_id   uuid NOT NULL,
        agency_id   uuid NOT NULL,
        kind        text NOT NULL,
        state       text NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        CONSTRAINT approvals_kind_check CHECK (kind IN ('rescue', 'aid')),
        CONSTRAINT approvals_state_check CHECK (state IN ('waiting', 'decided'))
      )`);
    await db.query(
      `CREATE INDEX approvals_agency_id_waiting_idx ON operations_centre.approvals (agency_id, recorded_at DESC, id DESC) WHERE state = 'waiting'`,
    );
    await db.query(`ALTER TABLE operations_centre.approvals ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY approvals_select ON operations_centre.approvals FOR SELECT USING (
        agency_id = (SELECT operations_centre.acting_agency())
        OR EXISTS (SELECT 1 FROM operations_centre.shares s WHERE s.matter_id = approvals.matter_id
                      AND s.agency_id = (SELECT operations_centre.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY approvals_service ON operations_centre.approvals FOR ALL
        USING ((SELECT operations_centre.acting_as_service())) WITH CHECK ((SELECT operations_centre.acting_as_service()))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON operations_centre.approvals TO operations_centre_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE operations_centre.approvals`);
  }
}
