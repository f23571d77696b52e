import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFollowUps1767225601005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE rehabilitation.follow_ups (
        id             uuid PRIMARY KEY,
        version        integer NOT NULL,
        matter_id      uuid NOT NULL,
        agency_id      uuid NOT NULL,
        person_id      uuid NOT NULL,
        status         text NOT NULL,
        occurrence     integer NOT NULL,
        outcome        text NOT NULL,
        sealed_details text,
        occurred       jsonb NOT NULL,
        implied        boolean NOT NULL,
        as_published   boolean NOT NULL,
        recorded_at    timestamptz NOT NULL,
        CONSTRAINT follow_ups_status_check CHECK (status IN ('held')),
        CONSTRAINT follow_ups_occurrence_check CHECK (occurrence BETWEEN 1 AND 100)
      )`);
    await db.query(
      `CREATE INDEX follow_ups_agency_id_recorded_at_idx ON rehabilitation.follow_ups (agency_id, recorded_at DESC, id DESC)`,
    );
    await db.query(`CREATE INDEX follow_ups_matter_id_person_id_idx ON rehabilitation.follow_ups (matter_id, person_id)`);
    await db.query(
      `CREATE UNIQUE INDEX follow_ups_occurrence_key ON rehabilitation.follow_ups (agency_id, matter_id, person_id, occurrence)`,
    );
    await db.query(`ALTER TABLE rehabilitation.follow_ups ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY follow_ups_select ON rehabilitation.follow_ups FOR SELECT USING (
        agency_id = (SELECT rehabilitation.acting_agency())
        OR EXISTS (SELECT 1 FROM rehabilitation.shares s WHERE s.matter_id = follow_ups.matter_id
                      AND s.agency_id = (SELECT rehabilitation.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY follow_ups_insert ON rehabilitation.follow_ups FOR INSERT
        WITH CHECK (agency_id = (SELECT rehabilitation.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON rehabilitation.follow_ups TO rehabilitation_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE rehabilitation.follow_ups`);
  }
}
