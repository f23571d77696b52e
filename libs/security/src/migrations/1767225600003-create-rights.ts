import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who holds which role in which agency, as the facts of coordination tell it. Ids, codes and dates: no row security. */
export const createRights = (schema: string) =>
  class CreateRights1767225600003 implements MigrationInterface {
    name = 'CreateRights1767225600003';

    async up(db: QueryRunner): Promise<void> {
      await db.query(`
        CREATE TABLE ${schema}.agencies (
          id          uuid PRIMARY KEY,
          kind        text NOT NULL,
          level       text NOT NULL,
          country     text NOT NULL,
          region_code text,
          time_zone   text NOT NULL,
          parent_id   uuid,
          valid_from  date NOT NULL,
          valid_to    date,
          source_seq  bigint NOT NULL
        )`);
      await db.query(`CREATE INDEX agencies_parent_id_idx ON ${schema}.agencies (parent_id)`);
      await db.query(`
        CREATE TABLE ${schema}.assignments (
          officer_id uuid NOT NULL,
          role       text NOT NULL,
          agency_id  uuid NOT NULL,
          unit_id    uuid,
          valid_to   date,
          state      text NOT NULL,
          source_seq bigint NOT NULL,
          CONSTRAINT assignments_pkey PRIMARY KEY (officer_id, agency_id, role),
          CONSTRAINT assignments_state_check CHECK (state IN ('held', 'released'))
        )`);
      await db.query(`CREATE INDEX assignments_agency_id_role_idx ON ${schema}.assignments (agency_id, role) WHERE state = 'held'`);
      await db.query(`GRANT SELECT, INSERT, UPDATE ON ${schema}.agencies, ${schema}.assignments TO ${schema}_app`);
    }

    async down(db: QueryRunner): Promise<void> {
      await db.query(`DROP TABLE ${schema}.assignments`);
      await db.query(`DROP TABLE ${schema}.agencies`);
    }
  };
