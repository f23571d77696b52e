import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClues1767225601004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE operations_centre.clues (
        id             uuid PRIMARY KEY,
        matter_id      uuid NOT NULL,
        told           jsonb,
        moved          jsonb,
        agency_id      uuid,
        status         text,
        severity       text,
        minor          boolean,
        recorded_at    timestamptz(3) NOT NULL
      )`);
    await db.query(`CREATE INDEX clues_agency_id_idx ON operations_centre.clues (agency_id, status, recorded_at DESC, id DESC)`);
    await db.query(`CREATE INDEX clues_matter_id_idx ON operations_centre.clues (matter_id)`);
    await db.query(`ALTER TABLE operations_centre.clues ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY clues_select ON operations_centre.clues FOR SELECT USING (
        agency_id = (SELECT operations_centre.acting_agency())
        OR EXISTS (SELECT 1 FROM operations_centre.shares s WHERE s.matter_id = clues.matter_id
                      AND s.agency_id = (SELECT operations_centre.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY clues_service ON operations_centre.clues FOR ALL
        USING ((SELECT operations_centre.acting_as_service())) WITH CHECK ((SELECT operations_centre.acting_as_service()))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON operations_centre.clues TO operations_centre_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE operations_centre.clues`);
  }
}
