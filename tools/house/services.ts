import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { tablesWithoutAgencyData } from '@homeward/messaging';
import { securityTablesWithoutAgencyData } from '@homeward/security';
import { doorTablesWithoutAgencyData, type ServiceDefinition } from '@homeward/service-kit';

const apps = join(import.meta.dirname, '../../apps');

const isDefinition = (value: unknown): value is ServiceDefinition =>
  typeof value === 'object' && value !== null && 'migrations' in value && 'module' in value;

async function definitionIn(app: string): Promise<ServiceDefinition> {
  const exported: object = await import(join(apps, app, 'src/service.ts'));
  const definition = Object.values<unknown>({ ...exported }).find(isDefinition);
  if (!definition) throw new Error(`apps/${app}/src/service.ts exports no service.`);
  return definition;
}

/** Every service of this repository that owns a schema. */
export function services(): Promise<ServiceDefinition[]> {
  const names = readdirSync(apps).filter((name) => existsSync(join(apps, name, 'src/service.ts')));
  return Promise.all(names.sort().map(definitionIn));
}

/** The tables of a service that stand without row security, each in the list of whoever makes it. */
export const tablesWithoutRowSecurity = (service: ServiceDefinition): ReadonlySet<string> =>
  new Set([
    ...tablesWithoutAgencyData,
    ...securityTablesWithoutAgencyData,
    ...doorTablesWithoutAgencyData,
    ...(service.tablesWithoutAgencyData ?? []),
  ]);
