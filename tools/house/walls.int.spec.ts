import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDataSource, grantFindings, migrate, readGrantFacts, readTableFacts, rowSecurityFindings } from '@homeward/database';
import { migrationsOf, schemaOf, type ServiceDefinition } from '@homeward/service-kit';
import { makeTestDatabase, type TestDatabase } from '@homeward/testing';
import type { DataSource } from 'typeorm';
import { catalogueOf, entityFindings } from './catalogue.js';
import { services, tablesWithoutRowSecurity } from './services.js';

const all = await services();
const named = all.map((service) => [service.name, service] as const);

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase(...all);
}, 120_000);
afterAll(() => database.drop());

async function withMigrator<Result>(
  service: ServiceDefinition,
  parts: Pick<Parameters<typeof createDataSource>[0], 'migrations' | 'entities'>,
  work: (dataSource: DataSource) => Promise<Result>,
): Promise<Result> {
  const schema = schemaOf(service.name);
  const options = { url: database.migratorUrl(service), schema, applicationName: 'house', poolSize: 2, ...parts };
  const dataSource = await createDataSource(options).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

const reader = { query: <Row>(sql: string, values?: unknown[]) => database.query<Row & object>(sql, values) };

async function wallFindings(service: ServiceDefinition): Promise<string[]> {
  const schema = schemaOf(service.name);
  const [tables, grants] = [await readTableFacts(reader, schema), await readGrantFacts(reader)];
  const own = grants.filter((grant) => grant.schema === schema);
  return [...rowSecurityFindings(tables, own, tablesWithoutRowSecurity(service)), ...grantFindings(schema, tables, grants)];
}

describe.each(named)('the schema of %s', (_, service) => {
  const schema = schemaOf(service.name);

  test('keeps every row behind its agency and every role in its schema (H4, H13)', async () => {
    expect(await wallFindings(service)).toEqual([]);
  });

  test('keeps every row of a matter behind the walls of conflict (R03)', async () => {
    const open = await database.query<{ table: string }>(
      `SELECT c.relname AS table FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'matter_id'
        WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' AND c.relforcerowsecurity AND c.relname <> 'audit_entries'
          AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = c.relname || '_behind_walls' AND NOT p.polpermissive)`,
      [schema],
    );
    expect(open).toEqual([]);
  });

  test('has a table for each entity, column by column (H14)', async () => {
    const found = await withMigrator(service, { migrations: [], entities: service.entities }, entityFindings);
    expect(found).toEqual([]);
  });

  test('is after each migration taken back what it was before (H14)', async () => {
    const migrations = migrationsOf(service);
    const goingBack = await withMigrator(service, { migrations, entities: [] }, async (dataSource) => {
      const seen: string[][] = [];
      while (seen.length < migrations.length) {
        seen.unshift(await catalogueOf(database, schema));
        await dataSource.undoLastMigration({ transaction: 'each' });
      }
      return seen;
    });
    const goingForth = [];
    for (const last of migrations.keys()) {
      await withMigrator(service, { migrations: migrations.slice(0, last + 1), entities: [] }, migrate);
      goingForth.push(await catalogueOf(database, schema));
    }
    expect(goingBack).toEqual(goingForth);
  }, 120_000);
});

describe('looking at a schema with a hole in its wall', () => {
  const [service] = all;
  const schema = service ? schemaOf(service.name) : '';
  const bare = `${schema}.bare`;
  const findings = async (...statements: string[]): Promise<string[]> => {
    await database.query(`SET ROLE ${schema}_migrator; ${statements.join('; ')}; RESET ROLE`);
    return service ? wallFindings(service) : [];
  };

  test('finds a table without row security (H13)', async () => {
    expect(await findings(`CREATE TABLE ${bare} (id uuid)`)).toEqual(['bare holds agency data without FORCE ROW LEVEL SECURITY.']);
  });

  test('finds a right without a policy (H13)', async () => {
    const secured = ['ENABLE', 'FORCE'].map((word) => `ALTER TABLE ${bare} ${word} ROW LEVEL SECURITY`);
    expect(await findings(...secured, `GRANT SELECT ON ${bare} TO ${schema}_app`)).toEqual([
      'bare grants SELECT without a policy for it.',
    ]);
  });

  test('finds a right of everybody (H4)', async () => {
    expect(await findings(`CREATE POLICY bare_own ON ${bare} USING (false)`, `GRANT SELECT ON ${bare} TO PUBLIC`)).toEqual([
      `PUBLIC may SELECT ${bare}.`,
    ]);
  });

  test('finds a right in a foreign schema (H4)', async () => {
    await database.query('CREATE SCHEMA foreign_desk; CREATE TABLE foreign_desk.rows (id uuid)');
    await database.query(`GRANT SELECT ON foreign_desk.rows TO ${schema}_app`);
    expect(await findings(`DROP TABLE ${bare}`)).toEqual([`${schema}_app may SELECT foreign_desk.rows.`]);
  });
});

describe('looking at what a migration left behind', () => {
  test('finds a single index (H14)', async () => {
    const [service] = all;
    const schema = service ? schemaOf(service.name) : '';
    const before = await catalogueOf(database, schema);
    await database.query(`CREATE INDEX left_behind ON ${schema}.outbox (key)`);
    expect(await catalogueOf(database, schema)).toHaveLength(before.length + 1);
  });
});

describe('looking at a row that is not what is written into it', () => {
  test('finds each column that differs (H14)', async () => {
    const [service] = all.filter(({ entities }) => entities.length > 0);
    if (!service) throw new Error('No service has an entity.');
    const table = await withMigrator(service, { migrations: [], entities: service.entities }, async ({ entityMetadatas }) => {
      const [first] = entityMetadatas;
      await database.query(`ALTER TABLE ${first?.tablePath} ADD COLUMN forgotten uuid NOT NULL DEFAULT gen_random_uuid()`);
      return first?.tableName;
    });
    const found = await withMigrator(service, { migrations: [], entities: service.entities }, entityFindings);
    expect(found).toEqual([`the table has ${table}.forgotten uuid NOT NULL`]);
  });
});
