import { knownFacts, type Fact, type ServiceName } from '@homeward/contracts';
import type { PassesOver } from '@homeward/messaging';
import type { InjectionToken, Type } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { EntityManager } from 'typeorm';
import type { ServiceConfig } from './config.js';
import type { InOrder } from './doors/in-order.js';
import type { GuardedFact } from './guards/period-guard.js';
import type { SecondPerson } from './http/replies.js';
import type { DutiesInTime } from './late-recordings/due-periods.js';

/** Hands out the providers of a started service. */
export type Get = <Provider>(token: InjectionToken<Provider>) => Provider;

/** Work that runs beside the doors for as long as the service does. */
export interface Part {
  start: () => void;
  /** Ends after what is in work. */
  stop: () => Promise<void>;
}

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
  /** The rule that says who may be the second person for a move, where only another one than began it may make it: `confirmPlacement` for `approvePlacement`. */
  secondPerson?: SecondPerson;
  /** Keeps the register of matters: its rows take some moves in a closed matter, and it tells which itself. */
  keepsMatters?: true;
  /** Facts that a shortest waiting time may hold back. */
  guardedFacts?: readonly GuardedFact[];
  /** Where the service that keeps the duties finds those that an act of its own would meet; any other hears of them. */
  dutiesInTime?: (get: Get) => DutiesInTime;
  /** Orders of the journeys that this service carries out: its activities, made from its providers. */
  activities?: (get: Get, inOrder: InOrder) => object;
  /** Hears every fact of every service, in the transaction that applies it and after the method that handles it, if there is one. */
  onEveryFact?: (get: Get) => (tx: EntityManager, fact: Fact) => Promise<void>;
  /** Of which facts `onEveryFact` makes nothing, so that they are passed over many at a time. */
  passesOver?: (get: Get) => PassesOver;
  /** Routes that are not Nest's, such as the gateway's; they are added before the service listens. */
  routes?: (routing: { fastify: FastifyInstance; config: ServiceConfig; get: Get }) => Promise<void>;
  /** What else runs for as long as the service does. */
  parts?: (get: Get) => readonly Part[];
}

/** The facts that a service may tell. */
export const publishedBy = (service: ServiceName): ReadonlySet<string> =>
  new Set(knownFacts.filter((fact) => fact.service === service).map(({ name }) => name));

/** Whether a service hears which duties its facts can meet. */
export const hearsTerms = ({ name, dutiesInTime }: ServiceDefinition): boolean =>
  dutiesInTime === undefined && publishedBy(name).size > 0;

/** The PostgreSQL schema of a service. */
export const schemaOf = (service: ServiceName): string => service.replaceAll('-', '_');
