import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSearches1767225601002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE resettlement.searches (
        id                 uuid PRIMARY KEY,
        version            integer NOT NULL,
        matter_id          uuid NOT NULL,
        agency_id          uuid NOT NULL,
        person_id          uuid NOT NULL,
        status             text NOT NULL,
        certified_by       text,
        concluded_occurred jsonb,
        sealed_details     text,
        drafted_by         text NOT NULL,
        occurred           jsonb NOT NULL,
        implied            boolean NOT NULL,
        as_published       boolean NOT NULL,
        recorded_at        timestamptz NOT NULL,
        CONSTRAINT searches_status_check CHECK (status IN ('open', 'found', 'not-found-for-now', 'not-found'))
      )`);
    await db.query(
      `CREATE INDEX searches_agency_id_recorded_at_idx ON resettlement.searches (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX searches_matter_id_person_id_idx ON resettlement.searches (matter_id, person_id)`);
    await db.query(`ALTER TABLE resettlement.searches ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY searches_select ON resettlement.searches FOR SELECT USING (
        agency_id = (SELECT resettlement.acting_agency())
        OR EXISTS (SELECT 1 FROM resettlement.shares s WHERE s.matter_id = searches.matter_id
                      AND s.agency_id = (SELECT resettlement.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY searches_insert ON resettlement.searches FOR INSERT
        WITH CHECK (agency_id = (SELECT resettlement.acting_agency()))`);
    await db.query(`
      CREATE POLICY searches_update ON resettlement.searches FOR UPDATE
        USING (agency_id = (SELECT resettlement.acting_agency())) WITH CHECK (agency_id = (SELECT resettlement.acting_agency()))`);
    await db.query(`
      CREATE TRIGGER searches_keep_agency BEFORE UPDATE OF agency_id ON resettlement.searches
        FOR EACH ROW EXECUTE FUNCTION resettlement.refuse_agency_change()`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON resettlement.searches TO resettlement_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE resettlement.searches`);
  }
}
