import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Region codes of GB/T 2260 with the lists that name them: a code table, the same for every agency. */
export class CreateRegionCodes1767225601002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coordination.region_codes (
        code       text PRIMARY KEY,
        name       text NOT NULL,
        first_list text,
        last_list  text,
        successor  text,
        CONSTRAINT region_codes_code_check CHECK (code ~ '^[0-9]{6}$')
      )`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.region_codes TO coordination_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.region_codes`);
  }
}
