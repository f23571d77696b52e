import { openDataSource, accessOf, inTransactionOf, type InTransaction } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Audit, cedarAuthorizer, FieldCipher, Permits, tokenVerifier, type Authorizer } from '@homeward/security';
import { Module, type DynamicModule, type FactoryProvider, type Provider } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { EndsByDate } from '../acts/ends-by-date.js';
import { PersonActs } from '../acts/person-acts.js';
import { PersonReadings } from '../acts/person-readings.js';
import type { ServiceConfig } from '../config.js';
import { publishedBy, schemaOf, type Get, type ServiceDefinition } from '../definition.js';
import { inCommandOf } from '../doors/in-command.js';
import { inOrderOf } from '../doors/in-order.js';
import { inQueryOf } from '../doors/in-query.js';
import { GuardedPeriodsConsumer } from '../guards/guarded-periods.consumer.js';
import { GuardedPeriods } from '../guards/guarded-periods.js';
import { PeriodGuard } from '../guards/period-guard.js';
import { Replies } from '../http/replies.js';
import { DuePeriods } from '../late-recordings/due-periods.js';
import { HeardTerms } from '../late-recordings/heard-terms.js';
import { LateRecordingGuard } from '../late-recordings/late-recording-guard.js';
import { LateRecordings } from '../late-recordings/late-recordings.js';
import { MergedMatters } from '../late-recordings/merged-matters.js';
import { migrationsOf } from '../migrations.js';
import { Agencies } from '../rights/agencies.js';
import { MatterGate } from '../rights/matter-gate.js';
import { PersonsConsumer } from '../rights/persons.consumer.js';
import { Persons } from '../rights/persons.js';
import { RightsConsumer } from '../rights/rights.consumer.js';
import {
  AUTHORIZER,
  DATA_SOURCE,
  IN_COMMAND,
  IN_ORDER,
  IN_QUERY,
  IN_TRANSACTION,
  LOG,
  SERVICE_CONFIG,
  SERVICE_DEFINITION,
  VERIFY_TOKEN,
} from '../tokens.js';
import { HealthController } from './health.controller.js';
import { counting, countingDenied, Metrics } from './metrics.js';
import { policyFolder } from './policy-folder.js';
import { Readiness } from './readiness.js';
import type { Secrets } from './secrets.js';

/** What a service is started with, made before Nest is. */
export interface Foundation {
  definition: ServiceDefinition;
  config: ServiceConfig;
  log: Logger;
  secrets: Secrets;
  /** A command works on its own: nothing is published, heard or rung beside it. */
  isAlone?: boolean;
  /** Stands in for the shipped policies; tests of the walls put one there. */
  authorizer?: Authorizer;
}

const now = (): string => new Date().toISOString();

/** The root of every service: the doors, the walls and the parts that run beside the capabilities. */
@Module({})
export class ServiceModule {
  static of(foundation: Foundation): DynamicModule {
    const providers = [
      ...values(foundation),
      ...walls(foundation),
      ...outbox(foundation.definition),
      ...doors(foundation),
      ...acts,
    ];
    return {
      module: ServiceModule,
      global: true,
      imports: [foundation.definition.module],
      controllers: [HealthController, RightsConsumer, PersonsConsumer, ...guardsOf(foundation.definition)],
      providers,
      exports: providers.map((provider) => (provider as FactoryProvider).provide),
    };
  }
}

function values({ definition, config, log, secrets }: Foundation): Provider[] {
  const schema = schemaOf(definition.name);
  return [
    { provide: SERVICE_DEFINITION, useValue: definition },
    { provide: SERVICE_CONFIG, useValue: config },
    { provide: LOG, useValue: log },
    { provide: Metrics, useValue: new Metrics(definition.name) },
    { provide: Readiness, useValue: new Readiness() },
    { provide: FieldCipher, useValue: new FieldCipher({ schema, ring: secrets.keyRing }) },
    { provide: Agencies, useValue: new Agencies(schema) },
    { provide: Persons, useValue: new Persons(schema) },
    { provide: MatterGate, useValue: new MatterGate(schema) },
    { provide: GuardedPeriods, useValue: new GuardedPeriods(schema) },
    { provide: DuePeriods, useValue: new DuePeriods(schema, publishedBy(definition.name)) },
    { provide: LateRecordings, useValue: new LateRecordings(schema) },
  ];
}

function walls({ definition, config, log, authorizer }: Foundation): Provider[] {
  const schema = schemaOf(definition.name);
  return [
    {
      provide: DATA_SOURCE,
      useFactory: () =>
        openDataSource({
          url: config.pgUrl,
          schema,
          applicationName: definition.name,
          entities: definition.entities,
          migrations: migrationsOf(definition),
          poolSize: config.pgPoolSize,
          onPoolError: (error) => log.warn({ err: error }, 'an idle database connection broke'),
        }),
    },
    { provide: IN_TRANSACTION, inject: [DATA_SOURCE], useFactory: inTransactionOf },
    { provide: Audit, useValue: new Audit({ schema }) },
    { provide: AUTHORIZER, useFactory: () => authorizer ?? cedarAuthorizer(policyFolder()) },
    {
      provide: Permits,
      inject: [AUTHORIZER, Audit, Metrics],
      useFactory: (policies: Authorizer, audit: Audit, metrics: Metrics) =>
        new Permits({ authorizer: policies, audit, schema, onDenied: countingDenied(metrics) }),
    },
    { provide: VERIFY_TOKEN, useFactory: () => tokenVerifier(config.oidc) },
  ];
}

/** Where facts are left, and what is asked before one is. */
function outbox(definition: ServiceDefinition): Provider[] {
  return [
    {
      provide: PeriodGuard,
      inject: [GuardedPeriods, Agencies],
      useFactory: (periods: GuardedPeriods, agencies: Agencies) =>
        new PeriodGuard(periods, agencies, definition.guardedFacts ?? []),
    },
    {
      provide: LateRecordingGuard,
      inject: [DuePeriods, LateRecordings, Audit, ModuleRef],
      useFactory: (periods: DuePeriods, agreed: LateRecordings, audit: Audit, modules: ModuleRef) => {
        const get: Get = (token) => modules.get(token, { strict: false });
        const { name, dutiesInTime } = definition;
        return new LateRecordingGuard(() => dutiesInTime?.(get) ?? periods, agreed, audit, name);
      },
    },
    {
      provide: HeardTerms,
      inject: [DuePeriods, LateRecordings],
      useFactory: (periods: DuePeriods, agreed: LateRecordings) =>
        new HeardTerms(periods, agreed, new MergedMatters(schemaOf(definition.name)), publishedBy(definition.name)),
    },
    {
      provide: Outbox,
      inject: [PeriodGuard, LateRecordingGuard],
      useFactory: (periods: PeriodGuard, late: LateRecordingGuard) => outboxOf(definition, periods, late),
    },
  ];
}

function doors({ definition }: Foundation): Provider[] {
  const { name, secondPerson, keepsMatters } = definition;
  const schema = schemaOf(name);
  return [
    {
      provide: IN_COMMAND,
      inject: [DATA_SOURCE, IN_TRANSACTION, Agencies, Metrics],
      useFactory: (dataSource: DataSource, inTransaction: InTransaction, agencies: Agencies, metrics: Metrics) => {
        const onStale = counting(metrics, 'stale_writes_total', 'Changes refused because somebody else was quicker');
        return inCommandOf({ schema, inTransaction, now, onStale, zoneOf: (id) => agencies.zoneOf(dataSource.manager, id) });
      },
    },
    { provide: IN_QUERY, inject: [IN_TRANSACTION], useFactory: (inTransaction: InTransaction) => inQueryOf(inTransaction, now) },
    {
      provide: IN_ORDER,
      inject: [IN_TRANSACTION, Metrics],
      useFactory: (inTransaction: InTransaction, metrics: Metrics) => {
        const onReplay = counting(metrics, 'orders_replayed_total', 'Orders that had been carried out before');
        return inOrderOf({ service: name, schema, inTransaction, now, onReplay });
      },
    },
    {
      provide: EndsByDate,
      inject: [IN_TRANSACTION, LOG],
      useFactory: (inTransaction: InTransaction, log: Logger) => new EndsByDate(name, inTransaction, log),
    },
    {
      provide: Replies,
      inject: [Permits, MatterGate],
      useFactory: (permits: Permits, matters: MatterGate) =>
        new Replies(name, permits, { secondPerson, ...(!keepsMatters && { matters }) }),
    },
  ];
}

const acts: Provider[] = [
  {
    provide: PersonActs,
    inject: [Permits, MatterGate, Persons],
    useFactory: (permits: Permits, matters: MatterGate, persons: Persons) => new PersonActs(permits, matters, persons),
  },
  {
    provide: PersonReadings,
    inject: [Permits, FieldCipher],
    useFactory: (permits: Permits, cipher: FieldCipher) => new PersonReadings(permits, cipher),
  },
];

const guardsOf = ({ guardedFacts }: ServiceDefinition) => (guardedFacts ? [GuardedPeriodsConsumer] : []);

function outboxOf({ name, subjectTypes }: ServiceDefinition, periods: PeriodGuard, late: LateRecordingGuard): Outbox {
  return new Outbox({
    schema: schemaOf(name),
    service: name,
    ...(subjectTypes && { subjectTypes }),
    refuse: async (tx, coming) => {
      await periods.refuseTooEarly(tx, coming);
      await late.refuseTooEarly(tx, coming);
      await late.refuseAlone(tx, coming);
    },
    meta: (tx) => {
      const { agencyId, actorId, onBehalfOf = null, occurred, implied, historical, traceparent = null } = accessOf(tx);
      return { agencyId, actorId, onBehalfOf, occurred, implied, historical, traceparent };
    },
  });
}
