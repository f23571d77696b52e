import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineContext } from './engine-context.js';
import { startKafka, stopKafka } from './kafka.js';
import { findFreePorts } from './listeners.js';
import { enginePortCount, enginePorts, type EnginePorts } from './ports.js';
import { openFolder } from './postgres-folder.js';
import { deletePostgres, startPostgres, stopPostgres } from './postgres.js';
import { makeDatabase, psql, roleStatements, superuser, type PostgresServer } from './psql.js';
import { secretFrom } from './secret-file.js';
import { temporalDatabases } from './temporal-settings.js';
import { provideTemporalTestServer } from './temporal-test-server.js';
import { startTemporal, stopTemporal } from './temporal.js';

/** Which engines a test run wants. PostgreSQL always comes. */
export interface TestEngineWishes {
  folder: string;
  kafka?: boolean;
  temporal?: boolean;
  testServer?: boolean;
}

/** Engines of one test run, on free ports, in a folder of their own. */
export interface TestEngines {
  /** The superuser's address of the empty database homeward. */
  postgresUrl: string;
  kafkaBrokers: string | undefined;
  temporalAddress: string | undefined;
  temporalTestServer: string | undefined;
  /** The same addresses as the environment of a test process. */
  env: Record<string, string>;
  /** Stops them all and deletes the folder. */
  stop: () => Promise<void>;
}

/** Starts the engines of a test run. Called again for the same folder, it finds them running. Rows do not survive a power cut. */
export async function startTestEngines(context: EngineContext, wishes: TestEngineWishes): Promise<TestEngines> {
  await openFolder(wishes.folder);
  const ports = await portsOf(wishes.folder);
  const starting = [startDatabases(context, wishes, ports)];
  const kafka = wishes.kafka
    ? startKafka(context, { folder: kafkaFolder(wishes), port: ports.kafka, controllerPort: ports.kafkaController })
    : undefined;
  const testServer = wishes.testServer ? provideTemporalTestServer(context) : undefined;
  const outcomes = await Promise.allSettled([...starting, kafka, testServer]);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) {
    await stopTestEngines(wishes.folder);
    throw failed.reason;
  }
  const found = {
    postgresUrl: await starting[0]!,
    kafkaBrokers: (await kafka)?.url,
    temporalAddress: wishes.temporal ? `127.0.0.1:${ports.temporal.frontend}` : undefined,
    temporalTestServer: await testServer,
  };
  return { ...found, env: testEnvironment(found), stop: () => stopTestEngines(wishes.folder) };
}

/** Stops the engines of a test run and deletes their folder. */
export async function stopTestEngines(folder: string): Promise<void> {
  await Promise.all([stopTemporal(join(folder, 'temporal')), stopKafka(join(folder, 'kafka'))]);
  await stopPostgres(join(folder, 'postgres'));
  await deletePostgres(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
}

function testEnvironment(found: Omit<TestEngines, 'env' | 'stop'>): Record<string, string> {
  return {
    HOMEWARD_TEST_PG_URL: found.postgresUrl,
    ...(found.kafkaBrokers === undefined ? {} : { HOMEWARD_TEST_KAFKA: found.kafkaBrokers }),
    ...(found.temporalAddress === undefined ? {} : { HOMEWARD_TEST_TEMPORAL: found.temporalAddress }),
    ...(found.temporalTestServer === undefined ? {} : { HOMEWARD_TEMPORAL_TEST_SERVER: found.temporalTestServer }),
  };
}

const kafkaFolder = (wishes: TestEngineWishes): string => join(wishes.folder, 'kafka');

async function startDatabases(context: EngineContext, wishes: TestEngineWishes, ports: EnginePorts): Promise<string> {
  const password = await secretFrom(join(wishes.folder, 'postgres.secret'));
  const { server } = await startPostgres(context, {
    folder: join(wishes.folder, 'postgres'),
    port: ports.postgres,
    password,
    isDurable: false,
  });
  await makeDatabase(server, 'homeward');
  if (wishes.temporal) await startTemporalOn(context, wishes, server, ports);
  return `postgres://${superuser}:${password}@127.0.0.1:${ports.postgres}/homeward`;
}

async function startTemporalOn(
  context: EngineContext,
  wishes: TestEngineWishes,
  server: PostgresServer,
  ports: EnginePorts,
): Promise<void> {
  const password = await secretFrom(join(wishes.folder, 'temporal.secret'));
  await makeTemporalDatabases(server, password);
  await startTemporal(context, {
    folder: join(wishes.folder, 'temporal'),
    ports: ports.temporal,
    database: { port: ports.postgres, user: 'temporal', password },
    namespace: 'homeward',
    searchAttributes: {},
  });
}

/** Temporal's role and its two databases. */
export async function makeTemporalDatabases(server: PostgresServer, password: string): Promise<void> {
  await psql(server, 'postgres', roleStatements('temporal', password));
  for (const name of temporalDatabases) await makeDatabase(server, name, 'temporal');
}

async function portsOf(folder: string): Promise<EnginePorts> {
  const file = join(folder, 'first-port');
  const known = Number(await readFile(file, 'utf8').catch(() => 'none'));
  if (Number.isInteger(known)) return enginePorts(known);
  const first = await findFreePorts(enginePortCount);
  await writeFile(file, String(first));
  return enginePorts(first);
}
