import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which agency may read which matter, as the facts of coordination tell it. Ids and codes: no row security. */
export const createShares = (schema: string) =>
  class CreateShares1767225600004 implements MigrationInterface {
    name = 'CreateShares1767225600004';

    async up(db: QueryRunner): Promise<void> {
      await db.query(`
        CREATE TABLE ${schema}.shares (
          id         uuid PRIMARY KEY,
          matter_id  uuid NOT NULL,
          agency_id  uuid NOT NULL,
          scope      text NOT NULL,
          granted_at timestamptz NOT NULL,
          ended_at   timestamptz,
          CONSTRAINT shares_scope_check CHECK (scope IN ('codes', 'read'))
        )`);
      await db.query(`CREATE INDEX shares_agency_id_matter_id_read_idx ON ${schema}.shares (agency_id, matter_id)
        WHERE scope = 'read' AND ended_at IS NULL`);
      await db.query(
        `CREATE INDEX shares_agency_id_matter_id_idx ON ${schema}.shares (agency_id, matter_id) WHERE ended_at IS NULL`,
      );
      await db.query(`CREATE INDEX shares_matter_id_idx ON ${schema}.shares (matter_id)`);
      await db.query(`GRANT SELECT, INSERT, UPDATE ON ${schema}.shares TO ${schema}_app`);
    }

    async down(db: QueryRunner): Promise<void> {
      await db.query(`DROP TABLE ${schema}.shares`);
    }
  };
