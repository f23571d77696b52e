import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds at once how many duties an agency has open, by type and desk, and which ones are kept back; ended ones weigh nothing. */
export class AddBrakeIndexes1767225601500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX duties_open_idx ON coordination.duties (agency_id, duty_type, owner_role, holder_id)
       WHERE state = 'open' AND NOT historical`);
    await db.query(`CREATE INDEX duties_held_idx ON coordination.duties (agency_id, due_at, id) WHERE state = 'held'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX coordination.duties_held_idx`);
    await db.query(`DROP INDEX coordination.duties_open_idx`);
  }
}
