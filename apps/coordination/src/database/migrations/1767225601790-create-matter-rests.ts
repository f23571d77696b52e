import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when nothing has happened in a matter and no clock has run in it; `look_at` is null where there is nothing to look for until something happens. */
export class CreateMatterRests1767225601790 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.matter_rests (
        matter_id uuid PRIMARY KEY,
        since     timestamptz NOT NULL,
        look_at   timestamptz,
        told_at   timestamptz
      )`);
    await db.query(`CREATE INDEX matter_rests_look_at_idx ON coordination.matter_rests (look_at) WHERE look_at IS NOT NULL`);
    await db.query(`CREATE INDEX owed_duties_of_matter_idx ON coordination.owed_duties (matter_id)`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.matter_rests TO coordination_app`);
    await this.beginWithLastClock(db);
  }

  /** The rest begins anew when a clock ends, so that no writer can forget it. */
  private async beginWithLastClock(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION coordination.begin_rest() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE coordination.matter_rests SET since = coordination.duty_clock(), look_at = coordination.duty_clock() + interval '4 days', told_at = NULL
           WHERE matter_id = OLD.matter_id;
          RETURN NULL;
        END $$`);
    await db.query(`
      CREATE TRIGGER owed_duties_begin_rest AFTER DELETE ON coordination.owed_duties FOR EACH ROW
        WHEN (OLD.matter_id IS NOT NULL) EXECUTE FUNCTION coordination.begin_rest()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TRIGGER owed_duties_begin_rest ON coordination.owed_duties`);
    await db.query(`DROP FUNCTION coordination.begin_rest()`);
    await db.query(`DROP INDEX coordination.owed_duties_of_matter_idx`);
    await db.query(`DROP TABLE coordination.matter_rests`);
  }
}
