import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFilings1767225601002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE investigation.filings (
        id               uuid PRIMARY KEY,
        version          integer NOT NULL,
        matter_id        uuid NOT NULL,
        agency_id        uuid NOT NULL,
        case_id          uuid NOT NULL,
        status           text NOT NULL,
        decision         text NOT NULL,
        reason           text NOT NULL,
        complainant_kind text NOT NULL,
        supervised       boolean NOT NULL,
        drafted_by       text NOT NULL,
        decided_by       text,
        occurred         jsonb NOT NULL,
        implied          boolean NOT NULL,
        as_published     boolean NOT NULL,
        recorded_at      timestamptz NOT NULL,
        CONSTRAINT filings_case_id_fkey FOREIGN KEY (case_id) REFERENCES investigation.case_register (case_id),
        CONSTRAINT filings_status_check CHECK (status IN ('proposed', 'decided', 'returned')),
        CONSTRAINT filings_decision_check CHECK (decision IN ('file', 'refuse'))
      )`);
    await db.query(`CREATE INDEX filings_case_id_idx ON investigation.filings (case_id, recorded_at)`);
    await db.query(`CREATE UNIQUE INDEX filings_open_key ON investigation.filings (case_id, agency_id) WHERE status = 'proposed'`);
    await db.query(`ALTER TABLE investigation.filings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY filings_select ON investigation.filings FOR SELECT USING (
        agency_id = (SELECT investigation.acting_agency())
        OR EXISTS (SELECT 1 FROM investigation.shares s WHERE s.matter_id = filings.matter_id
                      AND s.agency_id = (SELECT investigation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY filings_insert ON investigation.filings FOR INSERT
        WITH CHECK (agency_id = (SELECT investigation.acting_agency()))`);
    await db.query(`
      CREATE POLICY filings_update ON investigation.filings FOR UPDATE
        USING (agency_id = (SELECT investigation.acting_agency())) WITH CHECK (agency_id = (SELECT investigation.acting_agency()))`);
    await db.query(`
      CREATE TRIGGER filings_keep_agency BEFORE UPDATE OF agency_id ON investigation.filings
        FOR EACH ROW EXECUTE FUNCTION investigation.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON investigation.filings TO investigation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE investigation.filings`);
  }
}
