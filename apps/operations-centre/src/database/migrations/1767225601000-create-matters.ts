import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMatters1767225601000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE operations_centre.matters (
        id                  uuid PRIMARY KEY,
        number              text,
        status              text NOT NULL,
        opened_by_agency_id uuid,
        severity            text,
        minor               boolean NOT NULL,
        ledger              jsonb NOT NULL,
        stages              jsonb NOT NULL,
        open_clocks         integer NOT NULL,
        facts               integer NOT NULL,
        attended_at         timestamptz(3),
        attended_fact       text,
        recorded_at         timestamptz(3) NOT NULL,
        CONSTRAINT matters_status_check CHECK (status IN ('open', 'closed')),
        CONSTRAINT matters_attended_check CHECK ((attended_at IS NULL) = (attended_fact IS NULL)),
        CONSTRAINT matters_number_key UNIQUE (number)
      )`);
    await db.query(`CREATE INDEX matters_recorded_at_idx ON operations_centre.matters (recorded_at DESC, id DESC)`);
    await db.query(
      `CREATE INDEX matters_open_idx ON operations_centre.matters (id) INCLUDE (number, open_clocks, attended_at) WHERE status = 'open'`,
    );
    await db.query(`ALTER TABLE operations_centre.matters ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    // The agency is asked for without a subquery of its own: only so can the shares of an agency be looked up once for many rows.
    await db.query(`
      CREATE POLICY matters_select ON operations_centre.matters FOR SELECT USING (
        EXISTS (SELECT 1 FROM operations_centre.shares s WHERE s.matter_id = matters.id
                  AND s.agency_id = operations_centre.acting_agency() AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY matters_service ON operations_centre.matters FOR ALL
        USING ((SELECT operations_centre.acting_as_service())) WITH CHECK ((SELECT operations_centre.acting_as_service()))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON operations_centre.matters TO operations_centre_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE operations_centre.matters`);
  }
}
