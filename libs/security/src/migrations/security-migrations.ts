import type { MigrationInterface } from 'typeorm';
import { schemaName } from '../schema-name.js';
import { createActingContext } from './1767225600002-create-acting-context.js';
import { createRights } from './1767225600003-create-rights.js';
import { createShares } from './1767225600004-create-shares.js';
import { createAudit } from './1767225600005-create-audit.js';
import { createWalls } from './1767225600006-create-walls.js';
import { guardBehindWalls } from './1767225690000-guard-behind-walls.js';

/** What the walls need in a service's own schema: the acting context, the rights, the shares and the audit. They come before the service's own migrations. */
export function securityMigrations(schema: string): (new () => MigrationInterface)[] {
  const own = schemaName(schema);
  return [createActingContext(own), createRights(own), createShares(own), createAudit(own), createWalls(own)];
}

/** What keeps every table of a service behind the walls of conflict; it comes after the service's own migrations. */
export function closingMigrations(schema: string): (new () => MigrationInterface)[] {
  return [guardBehindWalls(schemaName(schema))];
}

/** Tables of these migrations that stand without row security, because they hold ids, codes and dates only. */
export const securityTablesWithoutAgencyData = ['agencies', 'assignments', 'shares', 'walls'] as const;
