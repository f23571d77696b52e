import { join } from 'node:path';
import { ownEnvironment } from './own-environment.js';
import { run } from './run.js';

/** How psql reaches a server as its superuser. */
export interface PostgresServer {
  /** The program and whatever stands before the arguments of ours. */
  psql: readonly [string, ...string[]];
  password: string;
}

/** The cluster's own superuser; no service ever gets it. */
export const superuser = 'postgres';

/** The server on this port of this machine, reached with these programs. */
export const localServer = (programs: string, port: number, password: string): PostgresServer => ({
  psql: [join(programs, 'psql'), '-h', '127.0.0.1', '-p', String(port)],
  password,
});

/** Runs statements as the superuser in one database and returns the rows, unaligned. Statements never stand in a process list. */
export function psql(server: PostgresServer, database: string, statements: string): Promise<string> {
  const [program, ...leading] = server.psql;
  const args = [...leading, '-qAtX', '-v', 'ON_ERROR_STOP=1', '-U', superuser, '-d', database, '-f', '-'];
  const env = ownEnvironment('/', { PGPASSWORD: server.password, PGCONNECT_TIMEOUT: '5' });
  return run(program, args, { env, input: statements, cwd: '/' });
}

/** Makes a database unless it is there. */
export async function makeDatabase(server: PostgresServer, name: string, owner = superuser): Promise<void> {
  const there = await psql(server, 'postgres', `SELECT 1 FROM pg_database WHERE datname = '${name}'`);
  if (there.trim() !== '1') await psql(server, 'postgres', `CREATE DATABASE "${name}" OWNER "${owner}"`);
}

/** The statements that make a role that may sign in, or give it this password. */
export const roleStatements = (name: string, password: string): string => `
  DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN CREATE ROLE "${name}"; END IF; END $$;
  ALTER ROLE "${name}" LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${password}';`;
