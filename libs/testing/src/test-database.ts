import { randomBytes } from 'node:crypto';
import { createDataSource, migrate } from '@homeward/database';
import { migrationsOf, schemaOf, type ServiceDefinition } from '@homeward/service-kit';
import pg from 'pg';
import { required } from './required-environment.js';

/** A database of one spec: the schemas of some services, each with its two roles, at head. */
export interface TestDatabase {
  name: string;
  /** As the service's own role, which uses rows. */
  appUrl: (service: ServiceDefinition) => string;
  migratorUrl: (service: ServiceDefinition) => string;
  /** As the cluster's superuser: sees everything, above row security. */
  superUrl: string;
  /** Runs SQL above all walls, to look at what really lies there. */
  query: <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;
  drop: () => Promise<void>;
}

const password = 'not-a-secret-in-a-test';

export async function makeTestDatabase(...services: ServiceDefinition[]): Promise<TestDatabase> {
  const server = new URL(required('HOMEWARD_TEST_PG_URL'));
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await asSuperuser(server.href, `CREATE DATABASE ${name}`);
  const urlFor = (role: string, secret: string) => {
    const url = new URL(server);
    url.pathname = `/${name}`;
    url.username = role;
    url.password = secret;
    return url.href.replace(/^postgresql:/, 'postgres:');
  };
  const superUrl = urlFor(server.username, decodeURIComponent(server.password));
  for (const service of services) await asSuperuser(superUrl, schemaStatements(schemaOf(service.name)));
  const migratorUrl = (service: ServiceDefinition) => urlFor(`${schemaOf(service.name)}_migrator`, password);
  for (const service of services) await bringToHead(service, migratorUrl(service));

  const pool = new pg.Pool({ connectionString: superUrl, max: 3 });
  // A connection that is still closing when the database is dropped is told so, and has nobody else to tell.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return {
    name,
    appUrl: (service) => urlFor(`${schemaOf(service.name)}_app`, password),
    migratorUrl,
    superUrl,
    query: async (sql, values) => (await pool.query(sql, values)).rows,
    drop: async () => {
      await pool.end();
      await asSuperuser(server.href, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function bringToHead(service: ServiceDefinition, url: string): Promise<void> {
  const dataSource = await createDataSource({
    url,
    schema: schemaOf(service.name),
    applicationName: 'spec-migrate',
    entities: [],
    migrations: migrationsOf(service),
    poolSize: 3,
  }).initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

function schemaStatements(schema: string): string {
  const role = (kind: string) => `
    DO $$ BEGIN CREATE ROLE ${schema}_${kind} LOGIN PASSWORD '${password}'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;`;
  return `${role('migrator')} ${role('app')}
    CREATE SCHEMA ${schema} AUTHORIZATION ${schema}_migrator; GRANT USAGE ON SCHEMA ${schema} TO ${schema}_app;`;
}

async function asSuperuser(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
