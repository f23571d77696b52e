import {
  findKafka,
  findPostgres,
  findTemporal,
  makeDatabase,
  makeTemporalDatabases,
  secretFrom,
  startKafka,
  startPostgres,
  startTemporal,
  stopKafka,
  stopPostgres,
  stopTemporal,
} from '@homeward/engines';
import { engineContext, places, type Installation } from './installation.js';
import type { StepTools } from './steps.js';

/** Temporal's namespace, the same on every machine. */
export const namespace = 'homeward';

/** What runs of this checkout's engines, by process number. */
export async function findEngines(
  installation: Installation,
): Promise<Record<'postgres' | 'kafka' | 'temporal' | 'temporal-ui', number | undefined>> {
  const { postgres, kafka, temporal } = places(installation);
  return {
    postgres: await findPostgres(postgres),
    kafka: await findKafka(kafka),
    temporal: await findTemporal(temporal),
    'temporal-ui': await findTemporal(temporal, 'ui'),
  };
}

/** Starts PostgreSQL with the database of the services and the two of Temporal. */
export async function startOwnPostgres(installation: Installation, { note, signal }: StepTools): Promise<string> {
  const { postgres, secret } = places(installation);
  const port = installation.ports.engines.postgres;
  const password = await secretFrom(secret('postgres-superuser'));
  const { server } = await startPostgres(engineContext(installation, note, signal), { folder: postgres, port, password });
  note('databases');
  await makeDatabase(server, 'homeward');
  await makeTemporalDatabases(server, await secretFrom(secret('temporal-database')));
  return `ready on 127.0.0.1:${port}`;
}

/** Starts the Kafka broker. */
export async function startOwnKafka(installation: Installation, { note, signal }: StepTools): Promise<string> {
  const { kafka: port, kafkaController: controllerPort } = installation.ports.engines;
  const { url } = await startKafka(engineContext(installation, note, signal), {
    folder: places(installation).kafka,
    port,
    controllerPort,
  });
  return `ready on ${url}`;
}

/** Starts Temporal with its web console. */
export async function startOwnTemporal(installation: Installation, { note, signal }: StepTools): Promise<string> {
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

/** Stops the engines, the one that others need last. */
export const engineStops = (installation: Installation): { step: string; stop: () => Promise<boolean> }[] => {
  const { postgres, kafka, temporal } = places(installation);
  return [
    { step: 'Temporal', stop: () => stopTemporal(temporal) },
    { step: 'Kafka', stop: () => stopKafka(kafka) },
    { step: 'PostgreSQL', stop: () => stopPostgres(postgres) },
  ];
};
