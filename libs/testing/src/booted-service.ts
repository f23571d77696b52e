import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InTransaction } from '@homeward/database';
import type { Authorizer } from '@homeward/security';
import {
  createLogger,
  IN_TRANSACTION,
  openSecrets,
  startService,
  type RunningService,
  type ServiceConfig,
  type ServiceDefinition,
} from '@homeward/service-kit';
import type { EntityManager } from 'typeorm';
import { accessOfFact } from './access-of-fact.js';
import { ApiClient } from './api-client.js';
import { makeTestDatabase, type TestDatabase } from './test-database.js';
import { startTestIdentity, type TestIdentity } from './test-identity.js';
import { UnrealRegistry, type UnrealOfficer } from './unreal-registry.js';

export interface BootOptions {
  /** Brokers of a real Kafka; without them the service runs through a Kafka outage. */
  kafka?: string;
  temporal?: string;
  topicPrefix?: string;
  /** Stands in for the shipped policies in a test of the walls. */
  authorizer?: Authorizer;
  /** Several services may share one database and one identity. */
  database?: TestDatabase;
  identity?: TestIdentity;
  services?: Record<string, string>;
}

/** A real service on a real database, with officers who do not exist. */
export interface BootedService {
  service: RunningService;
  /** What the service was told by its surroundings. */
  config: ServiceConfig;
  database: TestDatabase;
  identity: TestIdentity;
  registry: UnrealRegistry;
  as: (officer: UnrealOfficer) => ApiClient;
  /** Runs work the way a fact of an agency is applied: as the service itself. */
  applying: <Result>(agencyId: string, work: (tx: EntityManager) => Promise<Result>) => Promise<Result>;
  stop: () => Promise<void>;
}

/** Nothing listens here: what depends on it waits, as in an outage. */
export const nowhere = '127.0.0.1:1';

export async function bootService(definition: ServiceDefinition, options: BootOptions = {}): Promise<BootedService> {
  const folder = await mkdtemp(join(tmpdir(), 'homeward-spec-'));
  const database = options.database ?? (await makeTestDatabase(definition));
  const identity = options.identity ?? (await startTestIdentity());
  const config = await configFor(definition, { database, identity, folder }, options);
  const log = createLogger(definition.name, process.env['SPEC_LOG_LEVEL'] ?? 'silent');
  const secrets = await openSecrets(config);
  const service = await startService({
    definition,
    config,
    log,
    secrets,
    ...(options.authorizer && { authorizer: options.authorizer }),
  });
  return {
    service,
    config,
    database,
    identity,
    registry: new UnrealRegistry(service, definition.name),
    as: (officer) => new ApiClient(service.url, () => identity.tokenFor(officer)),
    applying: (agencyId, work) => service.app.get<InTransaction>(IN_TRANSACTION)(accessOfFact(definition.name, agencyId), work),
    stop: async () => {
      await service.stop();
      if (!options.identity) await identity.stop();
      if (!options.database) await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Surroundings {
  database: TestDatabase;
  identity: TestIdentity;
  folder: string;
}

async function configFor(
  definition: ServiceDefinition,
  { database, identity, folder }: Surroundings,
  options: BootOptions,
): Promise<ServiceConfig> {
  const [fieldKeyFile, auditKeyFile] = [join(folder, 'field-key'), join(folder, 'audit-key')];
  for (const file of [fieldKeyFile, auditKeyFile]) await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o400 });
  return {
    mode: 'test',
    host: '127.0.0.1',
    port: 0,
    pgUrl: database.appUrl(definition),
    pgMigratorUrl: undefined,
    pgPoolSize: 8,
    kafkaBrokers: [options.kafka ?? nowhere],
    topicPrefix: options.topicPrefix ?? '',
    temporal: { address: options.temporal ?? nowhere, namespace: 'homeward' },
    oidc: identity.oidc,
    fieldKeyFile,
    auditKeyFile,
    services: options.services ?? {},
    drainWaitSeconds: 0,
    shutdownLimitSeconds: 25,
  };
}
