import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClueSupplements1767225601001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE clue_intake.clue_supplements (
        id          uuid PRIMARY KEY,
        version     integer NOT NULL,
        clue_id     uuid NOT NULL,
        matter_id   uuid NOT NULL,
        agency_id   uuid NOT NULL,
        kind        text NOT NULL,
        sealed_text text NOT NULL,
        occurred    jsonb NOT NULL,
        implied     boolean NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT clue_supplements_clue_id_fkey FOREIGN KEY (clue_id) REFERENCES clue_intake.clues (id),
        CONSTRAINT clue_supplements_kind_check CHECK (kind IN ('call', 'letter', 'material', 'statement'))
      )`);
    await db.query(`CREATE INDEX clue_supplements_clue_id_idx ON clue_intake.clue_supplements (clue_id, recorded_at)`);
    await db.query(`ALTER TABLE clue_intake.clue_supplements ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`
      CREATE POLICY clue_supplements_select ON clue_intake.clue_supplements FOR SELECT USING (
        agency_id = (SELECT clue_intake.acting_agency())
        OR EXISTS (SELECT 1 FROM clue_intake.shares s WHERE s.matter_id = clue_supplements.matter_id
                      AND s.agency_id = (SELECT clue_intake.acting_agency()) AND s.scope = 'read' AND s.ended_at IS NULL))`);
    await db.query(`
      CREATE POLICY clue_supplements_insert ON clue_intake.clue_supplements FOR INSERT
        WITH CHECK (agency_id = (SELECT clue_intake.acting_agency()))`);
    await db.query(`GRANT SELECT, INSERT ON clue_intake.clue_supplements TO clue_intake_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE clue_intake.clue_supplements`);
  }
}
