import { messagingMigrations } from '@homeward/messaging';
import { closingMigrations, securityMigrations } from '@homeward/security';
import { hearsTerms, publishedBy, schemaOf, type ServiceDefinition } from './definition.js';
import { createDoors } from './migrations/1767225600500-create-doors.js';
import { createGuardedPeriods } from './migrations/1767225600501-create-guarded-periods.js';
import { createDuePeriods } from './migrations/1767225600502-create-due-periods.js';
import { createMergedMatters } from './migrations/1767225600504-create-merged-matters.js';
import { createAgreedLateRecordings } from './migrations/1767225600503-create-agreed-late-recordings.js';

/** Tables of this library that hold identifiers and codes only. */
export const doorTablesWithoutAgencyData = [
  'orders',
  'closed_matters',
  'persons_of_matters',
  'guarded_periods',
  'due_periods',
  'merged_matters',
  'agreed_late_recordings',
] as const;

/** Every migration of a service in the order of their times: messaging, the walls, the doors, the waiting times where some of its facts may have to wait, what it knows of duties and late recordings where it has facts, its own, and last the walls of conflict before all of them. */
export function migrationsOf(service: ServiceDefinition): (new () => object)[] {
  const { name, migrations, guardedFacts } = service;
  const schema = schemaOf(name);
  const guards = guardedFacts ? [createGuardedPeriods(schema)] : [];
  const periods = hearsTerms(service) ? [createDuePeriods(schema)] : [];
  const mergers = hearsTerms(service) ? [createMergedMatters(schema)] : [];
  const agreed = publishedBy(name).size > 0 ? [createAgreedLateRecordings(schema)] : [];
  return [
    ...messagingMigrations(schema),
    ...securityMigrations(schema),
    createDoors(schema),
    ...guards,
    ...periods,
    ...agreed,
    ...mergers,
    ...migrations,
    ...closingMigrations(schema),
  ];
}
