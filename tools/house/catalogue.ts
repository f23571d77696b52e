import type { DataSource } from 'typeorm';

interface Queryable {
  query: (sql: string, values?: unknown[]) => Promise<unknown>;
}

const everything = `
  SELECT format('column %s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid))
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
   WHERE c.relnamespace = $1::text::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> 'migrations'
  UNION ALL SELECT format('table %s %s %s %s', relname, relkind, relforcerowsecurity, relacl)
    FROM pg_class WHERE relnamespace = $1::text::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S') AND relname !~ '^migrations'
  UNION ALL SELECT format('constraint %s %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint
   WHERE connamespace = $1::text::regnamespace AND conrelid IS DISTINCT FROM to_regclass(format('%I.migrations', $1::text))
  UNION ALL SELECT format('index %s', indexdef) FROM pg_indexes WHERE schemaname = $1::text AND tablename <> 'migrations'
  UNION ALL SELECT format('policy %s', p) FROM pg_policies p WHERE schemaname = $1::text
  UNION ALL SELECT format('function %s %s', pg_get_functiondef(oid), proacl) FROM pg_proc WHERE pronamespace = $1::text::regnamespace AND prokind IN ('f', 'p')
  UNION ALL SELECT format('trigger %s', pg_get_triggerdef(t.oid)) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
   WHERE c.relnamespace = $1::text::regnamespace AND NOT t.tgisinternal
  UNION ALL SELECT format('type %s', typname) FROM pg_type WHERE typnamespace = $1::text::regnamespace AND typtype IN ('e', 'd')`;

/** All that a schema consists of, line by line, in one order. */
export async function catalogueOf(database: Queryable, schema: string): Promise<string[]> {
  const rows = (await database.query(everything, [schema])) as { format: string }[];
  return rows.map(({ format }) => format).sort();
}

/** Where the rows a service writes and the table they go into are not the same. */
export async function entityFindings(dataSource: DataSource): Promise<string[]> {
  const findings = await Promise.all(
    dataSource.entityMetadatas.map(async ({ tablePath, tableName, columns }) => {
      const written = columns.map((column) => {
        const type = `${dataSource.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`;
        return `${tableName}.${column.databaseName} ${type}${column.isNullable ? '' : ' NOT NULL'}`;
      });
      const stored = await dataSource.query<{ line: string }[]>(
        `SELECT $2 || '.' || attname || ' ' || format_type(atttypid, NULL) || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END AS line
           FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
        [tablePath, tableName],
      );
      const lines = stored.map(({ line }) => line);
      return [
        ...written.filter((line) => !lines.includes(line)).map((line) => `the entity has ${line}`),
        ...lines.filter((line) => !written.includes(line)).map((line) => `the table has ${line}`),
      ];
    }),
  );
  return findings.flat();
}
