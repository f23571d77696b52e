import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cacheFolder, findCheckout } from './checkout.js';
import type { EngineContext } from './engine-context.js';
import { findKafka, startKafka } from './kafka.js';
import { accepts, findFreePorts, findPortOwner } from './listeners.js';
import { findPostgres } from './postgres.js';
import { findPostgresPrograms } from './postgres-programs.js';
import { localServer, psql } from './psql.js';
import { startTemporalTestServer } from './temporal-test-server.js';
import { findTemporal } from './temporal.js';
import { startTestEngines, type TestEngines } from './test-engines.js';

const minutes = 60_000;
const context: EngineContext = {
  checkout: findCheckout(import.meta.dirname),
  cache: cacheFolder(process.env),
  note: () => undefined,
};
let folder: string;
let engines: TestEngines;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'homeward-engines-')), 'run');
  engines = await startTestEngines(context, { folder, kafka: true, temporal: true, testServer: true });
}, 15 * minutes);

afterAll(async () => {
  await engines?.stop();
  await rm(dirname(folder), { recursive: true, force: true });
}, 2 * minutes);

const pids = async () => ({
  postgres: await findPostgres(join(folder, 'postgres')),
  kafka: await findKafka(join(folder, 'kafka')),
  temporal: await findTemporal(join(folder, 'temporal')),
});

describe('starting the engines of a test run', () => {
  test('gives an empty database that its superuser may use', async () => {
    const url = new URL(engines.postgresUrl);
    const server = localServer((await findPostgresPrograms()) ?? '', Number(url.port), url.password);
    expect(await psql(server, 'homeward', 'SHOW max_connections')).toBe('200\n');
    expect(await psql(server, 'homeward', "SELECT datname FROM pg_database WHERE datname LIKE 'temporal%' ORDER BY 1")).toBe(
      'temporal\ntemporal_visibility\n',
    );
  });

  test('opens every engine on loopback and names its process', async () => {
    for (const address of [engines.kafkaBrokers, engines.temporalAddress]) {
      const port = Number(address?.split(':')[1]);
      expect(await accepts(port)).toBe(true);
    }
    const { kafka } = await pids();
    expect(await findPortOwner(Number(engines.kafkaBrokers?.split(':')[1]))).toMatchObject({ pid: kafka });
  });

  test('finds them running when it is asked again', async () => {
    const before = await pids();
    const again = await startTestEngines(context, { folder, kafka: true, temporal: true });
    expect(again.postgresUrl).toBe(engines.postgresUrl);
    expect(await pids()).toEqual(before);
  });

  test('refuses a port that somebody else holds, and names the holder', async () => {
    const port = Number(engines.kafkaBrokers?.split(':')[1]);
    const other = startKafka(context, { folder: join(folder, 'other'), port, controllerPort: port + 1 });
    const { kafka } = await pids();
    await expect(other).rejects.toThrow(`port ${port} for Kafka is taken by process ${kafka}`);
  });

  test('gives the time-skipping server an executable that answers', async () => {
    const port = await findFreePorts(1);
    const server = await startTemporalTestServer(context, { folder: join(folder, 'test-server'), port });
    expect(await accepts(port)).toBe(true);
    await server.stop();
    expect(await accepts(port)).toBe(false);
    expect(existsSync(engines.temporalTestServer ?? '')).toBe(true);
  });
});

describe('stopping the engines of a test run', () => {
  test('ends every process and deletes the folder', async () => {
    const pidFile = await readFile(join(folder, 'kafka/kafka.pid'), 'utf8');
    await engines.stop();
    expect(existsSync(`/proc/${Number(pidFile)}`)).toBe(false);
    expect(await pids()).toEqual({ postgres: undefined, kafka: undefined, temporal: undefined });
    expect(existsSync(folder)).toBe(false);
    expect(await findPortOwner(Number(engines.temporalAddress?.split(':')[1]))).toBeUndefined();
  }, 60_000);
});
