import { messagingMigrations } from '@homeward/messaging';
import { securityMigrations } from '@homeward/security';
import { schemaOf, type ServiceDefinition } from './definition.js';
import { createDoors } from './migrations/1767225600500-create-doors.js';

/** Tables of this library that hold identifiers and codes only. */
export const doorTablesWithoutAgencyData = ['orders', 'closed_matters', 'persons_of_matters'] as const;

/** Every migration of a service in the order of their times: messaging, the walls, the doors, then its own. */
export function migrationsOf({ name, migrations }: ServiceDefinition): (new () => object)[] {
  const schema = schemaOf(name);
  return [...messagingMigrations(schema), ...securityMigrations(schema), createDoors(schema), ...migrations];
}
