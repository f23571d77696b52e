import { exactly } from '@homeward/contracts';
import { createDataSource, inTransactionOf, migrate, type Access, type InTransaction } from '@homeward/database';
import { randomInt, randomUUID } from 'node:crypto';
import type { DataSource, MigrationInterface } from 'typeorm';
import { closingMigrations, securityMigrations } from '../migrations/security-migrations.js';
import { trialServerUrl } from './config.js';

/** A database of its own on a real server, migrated, with the two roles of a service; for integration specs. */
export interface TrialSchema {
  schema: string;
  superuser: DataSource;
  app: DataSource;
  inTransaction: InTransaction;
  drop(): Promise<void>;
}

type MigrationClass = new () => MigrationInterface;

const letters = () => Array.from({ length: 12 }, () => String.fromCharCode(97 + randomInt(26))).join('');

function connection(url: string, schema: string, applicationName: string, migrations: MigrationClass[] = []): DataSource {
  return createDataSource({ url, schema, applicationName, entities: [], migrations, poolSize: 8 });
}

function urlOf(database: string, user?: string): string {
  const url = new URL(trialServerUrl());
  url.pathname = `/${database}`;
  if (user) Object.assign(url, { username: user, password: user });
  return url.href;
}

async function makeDatabase(schema: string): Promise<void> {
  const server = await connection(trialServerUrl(), 'public', 'trial').initialize();
  for (const role of [`${schema}_migrator`, `${schema}_app`]) await server.query(`CREATE ROLE ${role} LOGIN PASSWORD '${role}'`);
  await server.query(`CREATE DATABASE ${schema}`);
  await server.destroy();
}

async function dropDatabase(schema: string): Promise<void> {
  const server = await connection(trialServerUrl(), 'public', 'trial').initialize();
  await server.query(`DROP DATABASE ${schema} WITH (FORCE)`);
  await server.query(`DROP ROLE ${schema}_app, ${schema}_migrator`);
  await server.destroy();
}

export async function trialSchema(tables: (schema: string) => string[] = () => []): Promise<TrialSchema> {
  const schema = `trial_${letters()}`;
  await makeDatabase(schema);
  const superuser = await connection(urlOf(schema), schema, 'trial').initialize();
  await superuser.query(`CREATE SCHEMA ${schema} AUTHORIZATION ${schema}_migrator`);
  await superuser.query(`GRANT USAGE ON SCHEMA ${schema} TO ${schema}_app`);
  const migrations = securityMigrations(schema);
  const migrator = await connection(urlOf(schema, `${schema}_migrator`), schema, 'trial', migrations).initialize();
  await migrate(migrator);
  for (const statement of tables(schema)) await migrator.query(statement);
  const closing = migrator.createQueryRunner();
  for (const Migration of closingMigrations(schema)) await new Migration().up(closing);
  await closing.release();
  await migrator.destroy();
  const app = await connection(urlOf(schema, `${schema}_app`), schema, 'trial').initialize();
  return {
    schema,
    superuser,
    app,
    inTransaction: inTransactionOf(app),
    drop: async () => {
      await app.destroy();
      await superuser.destroy();
      await dropDatabase(schema);
    },
  };
}

/** An access of live work, unless told otherwise. */
export function accessFor(agencyId: string, actorId: string, changes: Partial<Access> = {}): Access {
  return {
    agencyId,
    actorId,
    purpose: 'handle-matter',
    requestId: randomUUID(),
    occurred: exactly('2026-11-26T08:00:00Z'),
    recordedAt: '2026-11-26T08:00:00.000Z',
    implied: false,
    historical: false,
    ...changes,
  };
}
