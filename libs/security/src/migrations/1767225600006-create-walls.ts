import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a wall of conflict keeps away from which matter, as the facts of coordination tell it. Ids: no row security. */
export const createWalls = (schema: string) =>
  class CreateWalls1767225600006 implements MigrationInterface {
    name = 'CreateWalls1767225600006';

    async up(db: QueryRunner): Promise<void> {
      await db.query(`
        CREATE TABLE ${schema}.walls (
          id         uuid PRIMARY KEY,
          matter_id  uuid NOT NULL,
          agency_id  uuid NOT NULL,
          officer_id uuid,
          raised_at  timestamptz NOT NULL,
          lifted_at  timestamptz
        )`);
      await db.query(`CREATE INDEX walls_agency_id_idx ON ${schema}.walls (agency_id) WHERE lifted_at IS NULL`);
      await db.query(`CREATE INDEX walls_matter_id_idx ON ${schema}.walls (matter_id) WHERE lifted_at IS NULL`);
      await db.query(`GRANT SELECT, INSERT, UPDATE ON ${schema}.walls TO ${schema}_app`);
      // Asked once a query: the service itself stands before no wall.
      await db.query(`
        CREATE FUNCTION ${schema}.walled_matters() RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
          BEGIN
            IF ${schema}.acting_as_service() THEN
              RETURN '{}';
            END IF;
            RETURN ARRAY(SELECT w.matter_id FROM ${schema}.walls w
                          WHERE w.agency_id = ${schema}.acting_agency() AND w.lifted_at IS NULL
                            AND (w.officer_id IS NULL OR w.officer_id::text = ${schema}.acting_actor()));
          END $$`);
    }

    async down(db: QueryRunner): Promise<void> {
      await db.query(`DROP FUNCTION ${schema}.walled_matters()`);
      await db.query(`DROP TABLE ${schema}.walls`);
    }
  };
