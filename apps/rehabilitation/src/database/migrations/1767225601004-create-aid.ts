import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAid1767225601004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rehabilitation.aid (
        id                 uuid PRIMARY KEY,
        version            integer NOT NULL,
        matter_id          uuid NOT NULL,
        agency_id          uuid NOT NULL,
        person_id          uuid NOT NULL,
        count              integer,
        status             text NOT NULL,
        source             text NOT NULL,
        complete           boolean NOT NULL,
        origin_agency_id   uuid NOT NULL,
        origin_agency_type text NOT NULL,
        proposed_outcome   text,
        decided_by         text,
        decided_occurred   jsonb,
        sealed_details     text,
        drafted_by         text NOT NULL,
        occurred           jsonb NOT NULL,
        implied            boolean NOT NULL,
        as_published       boolean NOT NULL,
        recorded_at        timestamptz NOT NULL,
        CONSTRAINT aid_status_check CHECK (status IN ('applied', 'decision-proposed', 'granted', 'refused')),
        CONSTRAINT aid_proposed_outcome_check CHECK (proposed_outcome IN ('granted', 'refused'))
      )`);
    await db.query(`CREATE INDEX aid_agency_id_recorded_at_idx ON rehabilitation.aid (agency_id, recorded_at DESC, id DESC)`);
    await db.query(`CREATE INDEX aid_matter_id_person_id_idx ON rehabilitation.aid (matter_id, person_id)`);
    await db.query(`ALTER TABLE rehabilitation.aid ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY aid_select ON rehabilitation.aid FOR SELECT USING (
        agency_id = (SELECT rehabilitation.acting_agency())
        OR EXISTS (SELECT 1 FROM rehabilitation.shares s WHERE s.matter_id = aid.matter_id
                      AND s.agency_id = (SELECT rehabilitation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY aid_insert ON rehabilitation.aid FOR INSERT
        WITH CHECK (agency_id = (SELECT rehabilitation.acting_agency()))`);
    await db.query(`
      CREATE POLICY aid_update ON rehabilitation.aid FOR UPDATE
        USING (agency_id = (SELECT rehabilitation.acting_agency())) WITH CHECK (agency_id = (SELECT rehabilitation.acting_agency()))`);
    await db.query(`
      CREATE TRIGGER aid_keep_agency BEFORE UPDATE OF agency_id ON rehabilitation.aid
        FOR EACH ROW EXECUTE FUNCTION rehabilitation.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON rehabilitation.aid TO rehabilitation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE rehabilitation.aid`);
  }
}
