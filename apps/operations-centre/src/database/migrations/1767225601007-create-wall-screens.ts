import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = `agency_id = (SELECT operations_centre.acting_agency())`;

/** Screens on walls: of their keys the digests alone. */
export class CreateWallScreens1767225601007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE operations_centre.wall_screens (
        id          uuid PRIMARY KEY,
        version     integer NOT NULL,
        agency_id   uuid NOT NULL,
        status      text NOT NULL,
        key_sha256  text NOT NULL,
        valid_until timestamptz NOT NULL,
        set_up_by   text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT wall_screens_status_check CHECK (status IN ('in-use', 'removed')),
        CONSTRAINT wall_screens_key_sha256_check CHECK (key_sha256 ~ '^[0-9a-f]{64}$')
      )`);
    await db.query(`
      CREATE INDEX wall_screens_agency_id_recorded_at_idx ON operations_centre.wall_screens (agency_id, recorded_at DESC, id DESC)`);
    await db.query(`ALTER TABLE operations_centre.wall_screens ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await db.query(`CREATE POLICY wall_screens_own ON operations_centre.wall_screens FOR ALL USING (${own}) WITH CHECK (${own})`);
    // Whoever brings the digest of its key reads the screen, and nothing else by it.
    await db.query(`
      CREATE POLICY wall_screens_by_key ON operations_centre.wall_screens FOR SELECT
        USING (key_sha256 = current_setting('app.screen_key', true))`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON operations_centre.wall_screens TO operations_centre_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE operations_centre.wall_screens`);
  }
}
