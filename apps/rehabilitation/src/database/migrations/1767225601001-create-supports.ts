import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSupports1767225601001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rehabilitation.supports (
        id                uuid PRIMARY KEY,
        version           integer NOT NULL,
        matter_id         uuid NOT NULL,
        agency_id         uuid NOT NULL,
        person_id         uuid NOT NULL,
        status            text NOT NULL,
        proposed_reason   text,
        hearing           text,
        reason            text,
        decided_by        text,
        ended_occurred    jsonb,
        reopened_occurred jsonb,
        drafted_by        text NOT NULL,
        occurred          jsonb NOT NULL,
        implied           boolean NOT NULL,
        as_published      boolean NOT NULL,
        recorded_at       timestamptz NOT NULL,
        CONSTRAINT supports_status_check CHECK (status IN ('active', 'end-proposed', 'ended')),
        CONSTRAINT supports_hearing_check CHECK (hearing IN ('heard', 'not-reachable', 'not-recorded'))
      )`);
    await db.query(
      `CREATE INDEX supports_agency_id_recorded_at_idx ON rehabilitation.supports (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX supports_matter_id_person_id_idx ON rehabilitation.supports (matter_id, person_id)`);
    await db.query(`CREATE UNIQUE INDEX supports_person_key ON rehabilitation.supports (agency_id, matter_id, person_id)`);
    await db.query(`ALTER TABLE rehabilitation.supports ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY supports_select ON rehabilitation.supports FOR SELECT USING (
        agency_id = (SELECT rehabilitation.acting_agency())
        OR EXISTS (SELECT 1 FROM rehabilitation.shares s WHERE s.matter_id = supports.matter_id
                      AND s.agency_id = (SELECT rehabilitation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY supports_insert ON rehabilitation.supports FOR INSERT
        WITH CHECK (agency_id = (SELECT rehabilitation.acting_agency()))`);
    await db.query(`
      CREATE POLICY supports_update ON rehabilitation.supports FOR UPDATE
        USING (agency_id = (SELECT rehabilitation.acting_agency())) WITH CHECK (agency_id = (SELECT rehabilitation.acting_agency()))`);
    await db.query(`
      CREATE TRIGGER supports_keep_agency BEFORE UPDATE OF agency_id ON rehabilitation.supports
        FOR EACH ROW EXECUTE FUNCTION rehabilitation.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON rehabilitation.supports TO rehabilitation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE rehabilitation.supports`);
  }
}
