import {
  cached,
  cachedFolder,
  deletePostgres,
  EngineError,
  findKafka,
  findPostgres,
  findPostgresPrograms,
  findTemporal,
  isWhole,
  kafkaJars,
  localServer,
  makeDatabase,
  makeTemporalDatabases,
  secretFrom,
  startKafka,
  startPostgres,
  startTemporal,
  stopKafka,
  stopPostgres,
  stopTemporal,
  temporalPrograms,
} from '@homeward/engines';
import { rm } from 'node:fs/promises';
import { engineNames, namespace, type EngineSet, type MakeEngineSet, type StartingEngines } from './engine-set.js';
import { engineContext, places, type Installation } from './installation.js';
import type { Steps, StepTools } from './steps.js';

/** The engines as processes of this machine, from its package registries. */
export const ownEngines: MakeEngineSet = (installation) => {
  const { postgres, kafka, temporal } = places(installation);
  return {
    running: () => findRunningEngines(installation),
    start: (steps) => startAll(installation, steps),
    stops: [
      { step: 'Temporal', stop: () => stopTemporal(temporal) },
      { step: 'Kafka', stop: () => stopKafka(kafka) },
      { step: 'PostgreSQL', stop: () => stopPostgres(postgres) },
    ],
    server: () => serverOf(installation),
    purge: async () => {
      await deletePostgres(postgres);
      for (const folder of [kafka, temporal]) await rm(folder, { recursive: true, force: true });
    },
  };
};

async function findRunningEngines(installation: Installation): ReturnType<EngineSet['running']> {
  const { postgres, kafka, temporal } = places(installation);
  const pids = await Promise.all([findPostgres(postgres), findKafka(kafka), findTemporal(temporal), findTemporal(temporal, 'ui')]);
  return new Map(engineNames.map((name, index) => [name, pids[index]] as const).filter(([, pid]) => pid !== undefined));
}

function startAll(installation: Installation, steps: Steps): StartingEngines {
  const postgres = steps.run('PostgreSQL', (tools) => startOwnPostgres(installation, tools));
  const built = steps.run("Temporal's programs", (tools) => provide(installation, tools, temporalPrograms));
  const fetched = steps.run("Kafka's jars", (tools) => provide(installation, tools, kafkaJars));
  const kafka = steps.run('Kafka', (tools) => startOwnKafka(installation, tools), [fetched]);
  const temporal = steps.run('Temporal', (tools) => startOwnTemporal(installation, tools), [postgres, built]);
  return { postgres, kafka, temporal, all: [postgres, built, fetched, kafka, temporal] };
}

/** Fetches or builds what is not in the cache; what is there is not worth a line. */
async function provide(
  installation: Installation,
  { note, signal }: StepTools,
  thing: typeof kafkaJars,
): Promise<string | undefined> {
  const context = engineContext(installation, note, signal);
  const folder = await cachedFolder(context, thing(context));
  if (isWhole(folder)) return undefined;
  await cached(context, thing(context));
  return `in ${folder}`;
}

async function serverOf(installation: Installation): ReturnType<EngineSet['server']> {
  const programs = await findPostgresPrograms();
  if (programs === undefined)
    throw new EngineError('PostgreSQL is not installed', { fix: './homeward up installs it where it may' });
  const password = await secretFrom(places(installation).secret('postgres-superuser'));
  return localServer(programs, installation.ports.engines.postgres, password);
}

async function startOwnPostgres(installation: Installation, { note, signal }: StepTools): Promise<string> {
  const { postgres, secret } = places(installation);
  const port = installation.ports.engines.postgres;
  const password = await secretFrom(secret('postgres-superuser'));
  const { server } = await startPostgres(engineContext(installation, note, signal), { folder: postgres, port, password });
  note('databases');
  await makeDatabase(server, 'homeward');
  await makeTemporalDatabases(server, await secretFrom(secret('temporal-database')));
  return `ready on 127.0.0.1:${port}`;
}

async function startOwnKafka(installation: Installation, { note, signal }: StepTools): Promise<string> {
  const { kafka: port, kafkaController: controllerPort } = installation.ports.engines;
  const { url } = await startKafka(engineContext(installation, note, signal), {
    folder: places(installation).kafka,
    port,
    controllerPort,
  });
  return `ready on ${url}`;
}

async function startOwnTemporal(installation: Installation, { note, signal }: StepTools): Promise<string> {
  const { temporal, secret } = places(installation);
  const password = await secretFrom(secret('temporal-database'));
  const { url, uiUrl } = await startTemporal(engineContext(installation, note, signal), {
    folder: temporal,
    ports: installation.ports.engines.temporal,
    database: { port: installation.ports.engines.postgres, user: 'temporal', password },
    namespace,
    searchAttributes: { matterStage: 'Keyword' },
  });
  return `ready on ${url}, its console on ${uiUrl}`;
}
