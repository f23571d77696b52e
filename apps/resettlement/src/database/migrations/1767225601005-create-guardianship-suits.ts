import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGuardianshipSuits1767225601005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE resettlement.guardianship_suits (
        id               uuid PRIMARY KEY,
        version          integer NOT NULL,
        matter_id        uuid NOT NULL,
        agency_id        uuid NOT NULL,
        person_id        uuid NOT NULL,
        status           text NOT NULL,
        applicant_kind   text NOT NULL,
        outcome          text,
        decided_occurred jsonb,
        sealed_details   text,
        occurred         jsonb NOT NULL,
        implied          boolean NOT NULL,
        as_published     boolean NOT NULL,
        recorded_at      timestamptz NOT NULL,
        CONSTRAINT guardianship_suits_status_check CHECK (status IN ('filed', 'decided')),
        CONSTRAINT guardianship_suits_outcome_check CHECK (outcome IN ('revoked', 'not-revoked', 'withdrawn'))
      )`);
    await db.query(
      `CREATE INDEX guardianship_suits_agency_id_recorded_at_idx ON resettlement.guardianship_suits (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(
      `CREATE INDEX guardianship_suits_matter_id_person_id_idx ON resettlement.guardianship_suits (matter_id, person_id)`,
    );
    await db.query(`ALTER TABLE resettlement.guardianship_suits ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY guardianship_suits_select ON resettlement.guardianship_suits FOR SELECT USING (
        agency_id = (SELECT resettlement.acting_agency())
        OR EXISTS (SELECT 1 FROM resettlement.shares s WHERE s.matter_id = guardianship_suits.matter_id
                      AND s.agency_id = (SELECT resettlement.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY guardianship_suits_insert ON resettlement.guardianship_suits FOR INSERT
        WITH CHECK (agency_id = (SELECT resettlement.acting_agency()))`);
    await db.query(`
      CREATE POLICY guardianship_suits_update ON resettlement.guardianship_suits FOR UPDATE
        USING (agency_id = (SELECT resettlement.acting_agency())) WITH CHECK (agency_id = (SELECT resettlement.acting_agency()))`);
    await db.query(`
      CREATE TRIGGER guardianship_suits_keep_agency BEFORE UPDATE OF agency_id ON resettlement.guardianship_suits
        FOR EACH ROW EXECUTE FUNCTION resettlement.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON resettlement.guardianship_suits TO resettlement_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE resettlement.guardianship_suits`);
  }
}
