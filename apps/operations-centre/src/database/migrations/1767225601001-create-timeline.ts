import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTimeline1767225601001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE operations_centre.timeline (
        id          uuid PRIMARY KEY,
        matter_id   uuid NOT NULL,
        source      text NOT NULL,
        seq         bigint NOT NULL,
        fact        text NOT NULL,
        kind        text NOT NULL,
        agency_id   uuid NOT NULL,
        occurred    jsonb NOT NULL,
        recorded_at timestamptz(3) NOT NULL,
        implied     boolean NOT NULL,
        historical  boolean NOT NULL,
        data        jsonb NOT NULL
      )`);
    await db.query(
      `CREATE INDEX timeline_matter_id_recorded_at_idx ON operations_centre.timeline (matter_id, recorded_at DESC, id DESC)`,
    );
    await db.query(
      `CREATE INDEX timeline_matter_id_kind_idx ON operations_centre.timeline (matter_id, kind, recorded_at DESC, id DESC)`,
    );
    await db.query(`ALTER TABLE operations_centre.timeline ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY timeline_select ON operations_centre.timeline FOR SELECT USING (
        agency_id = (SELECT operations_centre.acting_agency())
        OR EXISTS (SELECT 1 FROM operations_centre.shares s WHERE s.matter_id = timeline.matter_id
                      AND s.agency_id = (SELECT operations_centre.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY timeline_service ON operations_centre.timeline FOR ALL
        USING ((SELECT operations_centre.acting_as_service())) WITH CHECK ((SELECT operations_centre.acting_as_service()))`);
    await db.query(`GRANT SELECT, INSERT ON operations_centre.timeline TO operations_centre_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE operations_centre.timeline`);
  }
}
