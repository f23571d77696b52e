import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often what happened to the duties of a row on a day: numbers alone, of nobody in particular. */
export class CreateDutyStatistics1767225601750 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.duty_statistics (
        day       date NOT NULL,
        pack      text NOT NULL,
        duty_type text NOT NULL,
        what      text NOT NULL,
        rung      integer NOT NULL,
        times     integer NOT NULL,
        CONSTRAINT duty_statistics_pkey PRIMARY KEY (day, pack, duty_type, what, rung),
        CONSTRAINT duty_statistics_what_check
          CHECK (what IN ('opened', 'fired', 'acknowledged', 'missed', 'met', 'met-late', 'cancelled', 'most-open'))
      )`);
    await db.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON coordination.duty_statistics TO coordination_app`);
    // Lines are only ever added, in the order of their times: a few pages tell where a day lies.
    await db.query(`CREATE INDEX duty_log_at_idx ON coordination.duty_log USING brin (at) WITH (pages_per_range = 32)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX coordination.duty_log_at_idx`);
    await db.query(`DROP TABLE coordination.duty_statistics`);
  }
}
