import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one clock of the duties: STABLE, so that it is inlined and an index on an instant serves a comparison with it. */
export class CreateDutyClock1767225601050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `CREATE FUNCTION coordination.duty_clock() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS 'SELECT now()'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP FUNCTION coordination.duty_clock()`);
  }
}
