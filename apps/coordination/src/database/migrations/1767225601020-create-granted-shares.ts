import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateGrantedShares1767225601020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // Ids and codes: every service is told the same by share.granted and share.ended.
    await db.query(`
      CREATE TABLE coordination.granted_shares (
        id         uuid PRIMARY KEY,
        version    integer NOT NULL,
        matter_id  uuid NOT NULL,
        agency_id  uuid NOT NULL,
        scope      text NOT NULL,
        basis      text NOT NULL,
        causes     uuid[] NOT NULL,
        granted_at timestamptz NOT NULL,
        ended_at   timestamptz,
        end_reason text,
        wall_id    uuid,
        CONSTRAINT granted_shares_scope_check CHECK (scope IN ('codes', 'read')),
        CONSTRAINT granted_shares_end_check CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
        CONSTRAINT granted_shares_wall_check CHECK (wall_id IS NULL OR ended_at IS NOT NULL)
      )`);
    await db.query(
      `CREATE UNIQUE INDEX granted_shares_live_key ON coordination.granted_shares (matter_id, agency_id, scope) WHERE ended_at IS NULL`,
    );
    // A share that a wall ended waits behind it with what caused it.
    await db.query(`CREATE INDEX granted_shares_wall_id_idx ON coordination.granted_shares (wall_id) WHERE wall_id IS NOT NULL`);
    await db.query(`GRANT SELECT, INSERT, UPDATE ON coordination.granted_shares TO coordination_app`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE coordination.granted_shares`);
  }
}
