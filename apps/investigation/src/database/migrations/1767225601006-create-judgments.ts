import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateJudgments1767225601006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE investigation.judgments (
        id           uuid PRIMARY KEY,
        version      integer NOT NULL,
        matter_id    uuid NOT NULL,
        agency_id    uuid NOT NULL,
        case_id      uuid NOT NULL,
        person_id    uuid NOT NULL,
        person_count integer,
        outcome      text NOT NULL,
        effective    boolean NOT NULL,
        occurred     jsonb NOT NULL,
        implied      boolean NOT NULL,
        as_published boolean NOT NULL,
        recorded_at  timestamptz NOT NULL,
        CONSTRAINT judgments_case_id_fkey FOREIGN KEY (case_id) REFERENCES investigation.case_register (case_id),
        CONSTRAINT judgments_person_count_check CHECK (person_count BETWEEN 1 AND 100000),
        CONSTRAINT judgments_outcome_check CHECK (outcome IN (
          'guilty', 'not-guilty', 'remanded', 'changed', 'upheld', 'terminated', 'unknown'))
      )`);
    await db.query(
      `CREATE INDEX judgments_agency_id_recorded_at_idx ON investigation.judgments (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX judgments_case_id_idx ON investigation.judgments (case_id, recorded_at DESC, id DESC)`);
    await db.query(`ALTER TABLE investigation.judgments ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY judgments_select ON investigation.judgments FOR SELECT USING (
        agency_id = (SELECT investigation.acting_agency())
        OR EXISTS (SELECT 1 FROM investigation.shares s WHERE s.matter_id = judgments.matter_id
                      AND s.agency_id = (SELECT investigation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY judgments_insert ON investigation.judgments FOR INSERT
        WITH CHECK (agency_id = (SELECT investigation.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON investigation.judgments TO investigation_app`);
    await db.query(`
      CREATE TABLE investigation.verdicts (
        case_id   uuid NOT NULL,
        person_id uuid NOT NULL,
        standing  text NOT NULL,
        CONSTRAINT verdicts_pkey PRIMARY KEY (case_id, person_id),
        CONSTRAINT verdicts_standing_check CHECK (standing IN ('first', 'effective', 'remanded'))
      )`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON investigation.verdicts TO investigation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE investigation.verdicts`);
    await db.query(`DROP TABLE investigation.judgments`);
  }
}
