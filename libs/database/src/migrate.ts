import type { DataSource } from 'typeorm';

const advisoryClass = 7_401;

/** Brings a schema to head as its migrator, under an advisory lock so that two hands cannot migrate at once. Returns the names of what ran. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const lock = dataSource.createQueryRunner();
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1, hashtext($2))', [advisoryClass, schemaOf(dataSource)]);
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    // A service asks at start whether it is at head.
    await lock.query(`GRANT SELECT ON ${schemaOf(dataSource)}.migrations TO ${schemaOf(dataSource)}_app`);
    return ran.map(({ name }) => name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1, hashtext($2))', [advisoryClass, schemaOf(dataSource)]);
    await lock.release();
  }
}

/** Which migrations of this build the database has not run; a service refuses to start unless there are none. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const schema = schemaOf(dataSource);
  const rows = await dataSource.query<{ name: string }[]>(`SELECT name FROM ${schema}.migrations`);
  const ran = new Set(rows.map(({ name }) => name));
  return dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name).filter((name) => !ran.has(name));
}

function schemaOf(dataSource: DataSource): string {
  return String((dataSource.options as { schema?: string }).schema);
}
