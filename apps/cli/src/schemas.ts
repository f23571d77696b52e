import { psql, roleStatements } from '@homeward/engines';
import { engineSet } from './engine-kind.js';
import type { Installation } from './installation.js';
import { roleOf, rolePassword } from './service-environment.js';
import { databaseServices, schemaOf } from './services.js';

/** The statements that give one service its schema: the migrator owns it, the other role uses rows and nothing else. */
export function schemaStatements(schema: string, migrator: string, app: string): string {
  return `
  GRANT CONNECT ON DATABASE homeward TO "${migrator}", "${app}";
  CREATE SCHEMA IF NOT EXISTS "${schema}" AUTHORIZATION "${migrator}";
  GRANT USAGE ON SCHEMA "${schema}" TO "${app}";
  ALTER ROLE "${migrator}" SET search_path = "${schema}";
  ALTER ROLE "${app}" SET search_path = "${schema}";`;
}

/** Nobody may enter the database or use its public schema by being just anybody. */
export const closingStatements = `
  REVOKE ALL ON DATABASE homeward FROM PUBLIC;
  REVOKE ALL ON SCHEMA public FROM PUBLIC;`;

/** Makes every service's schema and roles. May be run at any time. */
export async function makeSchemas(installation: Installation): Promise<void> {
  const statements = [closingStatements];
  for (const name of databaseServices(installation.checkout)) {
    const [migrator, app] = [roleOf(name, 'migrator'), roleOf(name, 'app')];
    statements.push(roleStatements(migrator, await rolePassword(installation, name, 'migrator')));
    statements.push(roleStatements(app, await rolePassword(installation, name, 'app')));
    statements.push(schemaStatements(schemaOf(name), migrator, app));
  }
  await psql(await engineSet(installation).server(), 'homeward', statements.join('\n'));
}
