/** What a check reads from the catalogue: one row a table. */
export interface TableFacts {
  table: string;
  owner: string;
  forced: boolean;
  commands: string[];
}

/** What a check reads from the catalogue: one row a granted right. */
export interface GrantFacts {
  schema: string;
  table: string;
  grantee: string;
  right: string;
}

interface Queryable {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

const needed = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/** H13: every table is FORCE-secured with policies for the commands it is granted, or stands in the list with a reason. Each finding is a sentence. */
export function rowSecurityFindings(
  tables: readonly TableFacts[],
  grants: readonly GrantFacts[],
  withoutAgencyData: ReadonlySet<string>,
): string[] {
  return tables
    .filter(({ table }) => !withoutAgencyData.has(table))
    .flatMap((facts) => {
      if (!facts.forced) return [`${facts.table} holds agency data without FORCE ROW LEVEL SECURITY.`];
      const granted = new Set(
        grants.filter((grant) => grant.table === facts.table && grant.grantee !== facts.owner).map(({ right }) => right),
      );
      return needed
        .filter((command) => granted.has(command) && !facts.commands.includes(command) && !facts.commands.includes('ALL'))
        .map((command) => `${facts.table} grants ${command} without a policy for it.`);
    });
}

/** H4: a runtime role owns nothing and reaches the rows of its own schema only. */
export function grantFindings(schema: string, tables: readonly TableFacts[], grants: readonly GrantFacts[]): string[] {
  const app = `${schema}_app`;
  const owned = tables.filter(({ owner }) => owner === app).map(({ table }) => `${app} owns ${table}.`);
  const foreign = grants
    .filter((grant) => grant.grantee === app && grant.schema !== schema)
    .map((grant) => `${app} may ${grant.right} ${grant.schema}.${grant.table}.`);
  const strangers = grants
    .filter((grant) => grant.schema === schema && ![app, `${schema}_migrator`].includes(grant.grantee))
    .map((grant) => `${grant.grantee} may ${grant.right} ${schema}.${grant.table}.`);
  const tooMuch = grants
    .filter((grant) => grant.grantee === app && ['TRUNCATE', 'REFERENCES', 'TRIGGER'].includes(grant.right))
    .map((grant) => `${app} may ${grant.right} ${grant.table}.`);
  return [...owned, ...foreign, ...strangers, ...tooMuch];
}

/** Reads the catalogue of one schema for the two checks. */
export async function readTableFacts(database: Queryable, schema: string): Promise<TableFacts[]> {
  return database.query<TableFacts>(
    `SELECT c.relname AS table, pg_get_userbyid(c.relowner) AS owner, c.relforcerowsecurity AND c.relrowsecurity AS forced,
            COALESCE((SELECT array_agg(DISTINCT p.cmd) FROM pg_policies p WHERE p.schemaname = $1 AND p.tablename = c.relname), '{}') AS commands
       FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'migrations'`,
    [schema],
  );
}

/** Reads every right on a table of the database that a service role or anybody else holds. */
export async function readGrantFacts(database: Queryable): Promise<GrantFacts[]> {
  return database.query<GrantFacts>(
    `SELECT table_schema AS schema, table_name AS table, grantee, privilege_type AS right FROM information_schema.role_table_grants
      WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_name <> 'migrations'`,
  );
}
