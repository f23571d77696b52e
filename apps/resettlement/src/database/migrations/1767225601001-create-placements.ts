import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlacements1767225601001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE resettlement.placements (
        id               uuid PRIMARY KEY,
        version          integer NOT NULL,
        matter_id        uuid NOT NULL,
        agency_id        uuid NOT NULL,
        person_id        uuid NOT NULL,
        count            integer,
        status           text NOT NULL,
        kind             text NOT NULL,
        minor            boolean NOT NULL,
        school_age       boolean NOT NULL,
        proposed_kind    text,
        proposed_reason  text,
        reason           text,
        decided_by       text,
        changed_occurred jsonb,
        ended_occurred   jsonb,
        sealed_details   text,
        drafted_by       text NOT NULL,
        occurred         jsonb NOT NULL,
        implied          boolean NOT NULL,
        as_published     boolean NOT NULL,
        recorded_at      timestamptz NOT NULL,
        CONSTRAINT placements_status_check CHECK (status IN ('proposed', 'in-place', 'change-proposed', 'end-proposed', 'ended', 'returned'))
      )`);
    await db.query(
      `CREATE INDEX placements_agency_id_recorded_at_idx ON resettlement.placements (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX placements_matter_id_person_id_idx ON resettlement.placements (matter_id, person_id)`);
    await db.query(`ALTER TABLE resettlement.placements ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY placements_select ON resettlement.placements FOR SELECT USING (
        agency_id = (SELECT resettlement.acting_agency())
        OR EXISTS (SELECT 1 FROM resettlement.shares s WHERE s.matter_id = placements.matter_id
                      AND s.agency_id = (SELECT resettlement.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY placements_insert ON resettlement.placements FOR INSERT
        WITH CHECK (agency_id = (SELECT resettlement.acting_agency()))`);
    await db.query(`
      CREATE POLICY placements_update ON resettlement.placements FOR UPDATE
        USING (agency_id = (SELECT resettlement.acting_agency())) WITH CHECK (agency_id = (SELECT resettlement.acting_agency()))`);
    await db.query(`
      CREATE TRIGGER placements_keep_agency BEFORE UPDATE OF agency_id ON resettlement.placements
        FOR EACH ROW EXECUTE FUNCTION resettlement.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON resettlement.placements TO resettlement_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE resettlement.placements`);
  }
}
