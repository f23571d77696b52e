import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On whose behalf a transaction acts, as row security reads it. */
export const createActingContext = (schema: string) =>
  class CreateActingContext1767225600002 implements MigrationInterface {
    name = 'CreateActingContext1767225600002';

    async up(db: QueryRunner): Promise<void> {
      // A transaction-local setting reads back as an empty string, not NULL, once the connection has used it.
      await db.query(`CREATE FUNCTION ${schema}.acting_agency() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT NULLIF(current_setting('app.agency', true), '')::uuid $$`);
      await db.query(`CREATE FUNCTION ${schema}.acting_actor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT NULLIF(current_setting('app.actor', true), '') $$`);
      await db.query(`CREATE FUNCTION ${schema}.acting_purpose() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT NULLIF(current_setting('app.purpose', true), '') $$`);
      await db.query(`CREATE FUNCTION ${schema}.acting_as_service() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT COALESCE(${schema}.acting_actor() LIKE 'service:%' AND ${schema}.acting_purpose() IN (
          'apply-fact', 'carry-out-order', 'ring-duties', 'seal-audit', 'verify-audit', 'archive', 'retain', 'redrive',
          'seed', 'lapse-liaisons', 'end-by-date'), false) $$`);
      await db.query(`CREATE FUNCTION ${schema}.refuse_agency_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.agency_id IS DISTINCT FROM OLD.agency_id
             AND NOT (${schema}.acting_as_service() AND ${schema}.acting_purpose() = 'apply-fact') THEN
            RAISE EXCEPTION 'A row changes its agency only when the fact of an accepted transfer is applied.'
              USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN NEW;
        END $$`);
    }

    async down(db: QueryRunner): Promise<void> {
      await db.query(`DROP FUNCTION ${schema}.refuse_agency_change()`);
      await db.query(`DROP FUNCTION ${schema}.acting_as_service()`);
      await db.query(`DROP FUNCTION ${schema}.acting_purpose()`);
      await db.query(`DROP FUNCTION ${schema}.acting_actor()`);
      await db.query(`DROP FUNCTION ${schema}.acting_agency()`);
    }
  };
