import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSampleMatches1767225601007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE investigation.sample_matches (
        id              uuid PRIMARY KEY,
        version         integer NOT NULL,
        matter_id       uuid NOT NULL,
        agency_id       uuid NOT NULL,
        case_id         uuid NOT NULL,
        person_id       uuid NOT NULL,
        other_person_id uuid,
        occurred        jsonb NOT NULL,
        implied         boolean NOT NULL,
        as_published    boolean NOT NULL,
        recorded_at     timestamptz NOT NULL,
        CONSTRAINT sample_matches_case_id_fkey FOREIGN KEY (case_id) REFERENCES investigation.case_register (case_id)
      )`);
    await db.query(
      `CREATE INDEX sample_matches_agency_id_recorded_at_idx ON investigation.sample_matches (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX sample_matches_case_id_idx ON investigation.sample_matches (case_id, recorded_at DESC, id DESC)`);
    await db.query(`ALTER TABLE investigation.sample_matches ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY sample_matches_select ON investigation.sample_matches FOR SELECT USING (
        agency_id = (SELECT investigation.acting_agency())
        OR EXISTS (SELECT 1 FROM investigation.shares s WHERE s.matter_id = sample_matches.matter_id
                      AND s.agency_id = (SELECT investigation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY sample_matches_insert ON investigation.sample_matches FOR INSERT
        WITH CHECK (agency_id = (SELECT investigation.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON investigation.sample_matches TO investigation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE investigation.sample_matches`);
  }
}
