import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Every program that `up` starts, in the order of their ports. The first is the gateway, the one public port. */
export const serviceNames = [
  'operations-centre',
  'clue-intake',
  'investigation',
  'rescue',
  'resettlement',
  'rehabilitation',
  'prevention',
  'coordination',
  'orchestrator',
  'identity',
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** The services this checkout has programs for. */
export const presentServices = (checkout: string): ServiceName[] =>
  serviceNames.filter((name) => existsSync(join(checkout, 'apps', name, 'src/main.ts')));

/** The services that own a schema. */
export const databaseServices = (checkout: string): ServiceName[] =>
  presentServices(checkout).filter((name) => existsSync(join(checkout, 'apps', name, 'src/database')));

/** A service's schema, and the first half of its roles' names. */
export const schemaOf = (name: ServiceName): string => name.replaceAll('-', '_');

/** The desk: no program, but files that the gateway serves. */
export const deskName = 'dashboard';

/** The bundle a service runs from, or the first of the desk's files. */
export const bundleOf = (checkout: string, name: string): string =>
  join(checkout, 'apps', name, name === deskName ? 'dist/site/index.html' : 'dist/main.mjs');
