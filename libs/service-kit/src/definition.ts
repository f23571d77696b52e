import type { ServiceName } from '@homeward/contracts';
import type { InjectionToken, Type } from '@nestjs/common';
import type { InOrder } from './doors/in-order.js';

/** What makes a service: its name, its tables and its capabilities. */
export interface ServiceDefinition {
  name: ServiceName;
  /** The module that wires the capabilities. */
  module: Type;
  entities: (new () => object)[];
  /** The service's own migrations; those of messaging, security and this library come before them. */
  migrations: (new () => object)[];
  /** Tables that hold identifiers and codes only, so that they need no row security. */
  tablesWithoutAgencyData?: readonly string[];
  /** Facts whose row is not named by the noun before the dot: `{ 'receipt.issued': 'clue' }`. */
  subjectTypes?: Readonly<Record<string, string>>;
  /** Orders of the journeys that this service carries out: its activities, made from its providers. */
  activities?: (get: <Provider>(token: InjectionToken<Provider>) => Provider, inOrder: InOrder) => object;
}

/** The PostgreSQL schema of a service. */
export const schemaOf = (service: ServiceName): string => service.replaceAll('-', '_');
