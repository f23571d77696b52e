import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That whoever reported wishes for a reward, and how it reaches him: apart from the report, for the agency that has the clue and for no share. */
export class CreateRewardRecords1767225601802 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const isHeld = `EXISTS (SELECT 1 FROM clue_intake.clues c WHERE c.id = clue_id AND c.agency_id = (SELECT clue_intake.acting_agency()))`;
    await db.query(`
      CREATE TABLE clue_intake.reward_records (
        id           uuid PRIMARY KEY,
        version      integer NOT NULL,
        clue_id      uuid NOT NULL,
        matter_id    uuid NOT NULL,
        sealed_reach text,
        recorded_at  timestamptz NOT NULL,
        CONSTRAINT reward_records_clue_id_key UNIQUE (clue_id),
        CONSTRAINT reward_records_clue_id_fkey FOREIGN KEY (clue_id) REFERENCES clue_intake.clues (id)
      )`);
    await db.query(`ALTER TABLE clue_intake.reward_records ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`CREATE POLICY reward_records_select ON clue_intake.reward_records FOR SELECT USING (${isHeld})`);
    await db.query(`CREATE POLICY reward_records_insert ON clue_intake.reward_records FOR INSERT WITH CHECK (${isHeld})`);
    await db.query(`GRANT SELECT, INSERT ON clue_intake.reward_records TO clue_intake_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE clue_intake.reward_records`);
  }
}
