import { randomUUID } from 'node:crypto';
import { schemaOf, type ServiceDefinition } from '@homeward/service-kit';
import pg from 'pg';
import type { TestDatabase } from './test-database.js';

/** What a test of the second wall found: the tables that held rows to try it on, and a sentence for each hole. */
export interface RowWalls {
  tried: string[];
  holes: string[];
}

/**
 * Tries, with the service's own role and past every policy of ours, what an officer of another agency can read, change, delete or add in each table
 * that names an agency. Row security alone has to stop it.
 */
export async function tryRowWalls(database: TestDatabase, service: ServiceDefinition, stranger: string): Promise<RowWalls> {
  const schema = schemaOf(service.name);
  const client = new pg.Client({ connectionString: database.appUrl(service) });
  await client.connect();
  try {
    const walls: RowWalls = { tried: [], holes: [] };
    for (const table of await guardedTables(database, schema)) {
      const [sample] = await database.query<{ row: object }>(
        `SELECT to_jsonb(t) AS row FROM ${schema}.${table} t WHERE agency_id <> $1 LIMIT 1`,
        [stranger],
      );
      if (!sample) continue;
      walls.tried.push(table);
      const forged = 'id' in sample.row ? { ...sample.row, id: randomUUID() } : sample.row;
      for (const [name, sql, values] of attemptsOn(`${schema}.${table}`, stranger, forged))
        if (await succeeds(client, { sql, values, agency: stranger })) walls.holes.push(`${table}: another agency can ${name}.`);
    }
    return walls;
  } finally {
    await client.end();
  }
}

const guardedTables = async (database: TestDatabase, schema: string): Promise<string[]> =>
  (
    await database.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'agency_id'
        WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' AND c.relrowsecurity ORDER BY 1`,
      [schema],
    )
  ).map(({ name }) => name);

const attemptsOn = (table: string, stranger: string, forged: object): [name: string, sql: string, values: unknown[]][] => [
  ['read', `SELECT 1 FROM ${table} WHERE agency_id <> $1`, [stranger]],
  ['change', `UPDATE ${table} SET agency_id = agency_id WHERE agency_id <> $1`, [stranger]],
  ['take over', `UPDATE ${table} SET agency_id = $1 WHERE agency_id <> $1`, [stranger]],
  ['delete', `DELETE FROM ${table} WHERE agency_id <> $1`, [stranger]],
  ['add', `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [JSON.stringify(forged)]],
];

/** No right, a policy's refusal, or a column that only the database fills. */
const stopped = new Set(['42501', '428C9']);

async function succeeds(client: pg.Client, attempt: { sql: string; values: unknown[]; agency: string }): Promise<boolean> {
  await client.query('BEGIN');
  try {
    await client.query(
      `SELECT set_config('app.agency', $1, true), set_config('app.actor', $2, true), set_config('app.purpose', $3, true)`,
      [attempt.agency, randomUUID(), 'handle-matter'],
    );
    const { rowCount } = await client.query(attempt.sql, attempt.values);
    return rowCount !== 0;
  } catch (error) {
    if (!stopped.has(String((error as { code?: unknown }).code))) throw error;
    return false;
  } finally {
    await client.query('ROLLBACK');
  }
}
