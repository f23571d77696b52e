import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Guarded {
  table: string;
  column: string;
}

/** Puts every table with rows of matters behind the walls of conflict: no other policy overcomes this one. The audit alone still takes what a walled officer tried. */
export const guardBehindWalls = (schema: string) =>
  class GuardBehindWalls1767225690000 implements MigrationInterface {
    name = 'GuardBehindWalls1767225690000';

    async up(db: QueryRunner): Promise<void> {
      for (const { table, column } of await guardedTables(db, schema))
        await db.query(`
          CREATE POLICY ${table}_behind_walls ON ${schema}.${table} AS RESTRICTIVE FOR ALL
            USING (${column} IS NULL OR ${column} <> ALL ((SELECT ${schema}.walled_matters())::uuid[]))`);
    }

    async down(db: QueryRunner): Promise<void> {
      for (const { table } of await guardedTables(db, schema))
        await db.query(`DROP POLICY ${table}_behind_walls ON ${schema}.${table}`);
    }
  };

/** The secured tables that name a matter, and those whose rows are matters. */
function guardedTables(db: QueryRunner, schema: string): Promise<Guarded[]> {
  return db.query(
    `SELECT c.relname AS table, COALESCE(a.attname, 'id') AS column FROM pg_class c
       LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'matter_id' AND NOT a.attisdropped
      WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' AND c.relforcerowsecurity AND c.relname <> 'audit_entries'
        AND (a.attname IS NOT NULL OR c.relname ~ '(^|_)matters$') ORDER BY 1`,
    [schema],
  );
}
