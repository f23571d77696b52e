import { psql, type PostgresServer } from '@homeward/engines';

/** How often each statement of each database has run. */
export type StatementCounts = ReadonlyMap<string, number>;

/** A statement that ran more often than it would have without the work. */
export interface Excess {
  database: string;
  role: string;
  calls: number;
  text: string;
}

const separator = '\u001f';
const extension = 'pg_stat_statements';

/** Makes PostgreSQL count statements from its next start on. */
export const countFromNextStart = (server: PostgresServer): Promise<string> =>
  psql(server, 'postgres', `ALTER SYSTEM SET shared_preload_libraries = '${extension}'`);

/** Begins to count. */
export const beginCounting = (server: PostgresServer): Promise<string> =>
  psql(server, 'postgres', `CREATE EXTENSION IF NOT EXISTS ${extension}`);

/** All statements that ran so far, of every role but our own superuser. */
export async function statementCounts(server: PostgresServer): Promise<StatementCounts> {
  const counts = await psql(
    server,
    'postgres',
    `SELECT concat_ws('${separator}', d.datname, r.rolname, left(regexp_replace(s.query, '\\s+', ' ', 'g'), 200)), sum(s.calls)
       FROM ${extension} s JOIN pg_database d ON d.oid = s.dbid JOIN pg_roles r ON r.oid = s.userid
      WHERE r.rolname <> 'postgres' GROUP BY 1`,
  );
  const lines = counts.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf('|')), Number(line.slice(line.lastIndexOf('|') + 1))] as const),
  );
}

/** A stretch of time: the statements of its beginning and its end, and how long it was. */
export interface Stretch {
  before: StatementCounts;
  after: StatementCounts;
  seconds: number;
}

/** What ran in a stretch of work beyond what a stretch of rest would have had in the same time. */
export function excessOf(work: Stretch, rest: Stretch): Excess[] {
  const calls = (stretch: Stretch, key: string) => (stretch.after.get(key) ?? 0) - (stretch.before.get(key) ?? 0);
  return [...work.after.keys()]
    .map((key) => ({ key, calls: calls(work, key) - Math.round((calls(rest, key) * work.seconds) / rest.seconds) }))
    .filter((entry) => entry.calls > 0)
    .map((entry) => ({ ...placeOf(entry.key), calls: entry.calls }));
}

function placeOf(key: string): Omit<Excess, 'calls'> {
  const [database = '', role = '', text = ''] = key.split(separator);
  return { database, role, text };
}
