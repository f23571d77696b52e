import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A screen is told from others by where it hangs; those from before have no name. */
export class AddWallScreenNames1767225601008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE operations_centre.wall_screens ADD COLUMN name text NOT NULL DEFAULT ''`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE operations_centre.wall_screens DROP COLUMN name`);
  }
}
