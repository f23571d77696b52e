import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateArrests1767225601004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE investigation.arrest_requests (
        id                  uuid PRIMARY KEY,
        version             integer NOT NULL,
        matter_id           uuid NOT NULL,
        agency_id           uuid NOT NULL,
        case_id             uuid NOT NULL,
        person_id           uuid NOT NULL,
        addressee_agency_id uuid NOT NULL,
        in_custody          boolean NOT NULL,
        major               boolean NOT NULL,
        occurred            jsonb NOT NULL,
        implied             boolean NOT NULL,
        as_published        boolean NOT NULL,
        recorded_at         timestamptz NOT NULL,
        CONSTRAINT arrest_requests_case_id_fkey FOREIGN KEY (case_id) REFERENCES investigation.case_register (case_id)
      )`);
    await db.query(
      `CREATE INDEX arrest_requests_agency_id_recorded_at_idx ON investigation.arrest_requests (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(
      `CREATE INDEX arrest_requests_case_id_idx ON investigation.arrest_requests (case_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`ALTER TABLE investigation.arrest_requests ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY arrest_requests_select ON investigation.arrest_requests FOR SELECT USING (
        agency_id = (SELECT investigation.acting_agency())
        OR addressee_agency_id = (SELECT investigation.acting_agency())
        OR EXISTS (SELECT 1 FROM investigation.shares s WHERE s.matter_id = arrest_requests.matter_id
                      AND s.agency_id = (SELECT investigation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY arrest_requests_insert ON investigation.arrest_requests FOR INSERT
        WITH CHECK (agency_id = (SELECT investigation.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON investigation.arrest_requests TO investigation_app`);
    await db.query(`
      CREATE TABLE investigation.arrest_decisions (
        id               uuid PRIMARY KEY,
        version          integer NOT NULL,
        matter_id        uuid NOT NULL,
        agency_id        uuid NOT NULL,
        case_id          uuid NOT NULL,
        person_id        uuid NOT NULL,
        request_id       uuid,
        asking_agency_id uuid,
        outcome          text NOT NULL,
        occurred         jsonb NOT NULL,
        implied          boolean NOT NULL,
        as_published     boolean NOT NULL,
        recorded_at      timestamptz NOT NULL,
        CONSTRAINT arrest_decisions_case_id_fkey FOREIGN KEY (case_id) REFERENCES investigation.case_register (case_id),
        CONSTRAINT arrest_decisions_request_id_fkey FOREIGN KEY (request_id) REFERENCES investigation.arrest_requests (id),
        CONSTRAINT arrest_decisions_request_id_key UNIQUE (request_id),
        CONSTRAINT arrest_decisions_outcome_check CHECK (outcome IN ('approved', 'refused'))
      )`);
    await db.query(
      `CREATE INDEX arrest_decisions_agency_id_recorded_at_idx ON investigation.arrest_decisions (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(
      `CREATE INDEX arrest_decisions_case_id_idx ON investigation.arrest_decisions (case_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`ALTER TABLE investigation.arrest_decisions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY arrest_decisions_select ON investigation.arrest_decisions FOR SELECT USING (
        agency_id = (SELECT investigation.acting_agency())
        OR asking_agency_id = (SELECT investigation.acting_agency())
        OR EXISTS (SELECT 1 FROM investigation.shares s WHERE s.matter_id = arrest_decisions.matter_id
                      AND s.agency_id = (SELECT investigation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY arrest_decisions_insert ON investigation.arrest_decisions FOR INSERT
        WITH CHECK (agency_id = (SELECT investigation.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON investigation.arrest_decisions TO investigation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE investigation.arrest_decisions`);
    await db.query(`DROP TABLE investigation.arrest_requests`);
  }
}
