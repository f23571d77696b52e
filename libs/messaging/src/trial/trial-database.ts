import { randomBytes } from 'node:crypto';
import type { DataSource, DataSourceOptions, EntityManager } from 'typeorm';
import { messagingMigrations } from '../migrations.js';
import { engines } from './config.js';

export interface TrialDatabase {
  schema: string;
  /** The database as the service's app role sees it. */
  url: string;
  app: DataSource;
  owner: DataSource;
  inTransaction: <Result>(access: unknown, work: (tx: EntityManager) => Promise<Result>) => Promise<Result>;
  drop: () => Promise<void>;
}

type Make = (options: DataSourceOptions) => DataSource;

/** A database of its own for one spec, with the tables of messaging and the role that a service uses. */
export async function trialDatabase(make: Make, poolSize = 30): Promise<TrialDatabase> {
  const name = `messaging_${randomBytes(6).toString('hex')}`;
  const cluster = await make({ type: 'postgres', url: engines.postgresUrl }).initialize();
  await cluster.query(`CREATE DATABASE ${name}`);
  const ownerUrl = at(engines.postgresUrl, name);
  const owner = await make({
    type: 'postgres',
    url: ownerUrl,
    schema: 'trial',
    migrations: messagingMigrations('trial'),
  }).initialize();
  await owner.query(
    `DO $$ BEGIN CREATE ROLE trial_app LOGIN PASSWORD 'trial'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
  );
  await owner.query('CREATE SCHEMA trial');
  await owner.query('GRANT USAGE ON SCHEMA trial TO trial_app');
  await owner.runMigrations();
  const url = at(engines.postgresUrl, name, 'trial_app');
  const app = await make({ type: 'postgres', url, poolSize }).initialize();
  return {
    schema: 'trial',
    url,
    app,
    owner,
    inTransaction: (_access, work) => app.transaction(work),
    drop: async () => {
      await app.destroy();
      await owner.destroy();
      await cluster.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await cluster.destroy();
    },
  };
}

function at(url: string, database: string, user?: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  if (user) {
    address.username = user;
    address.password = 'trial';
  }
  return address.href;
}
