import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  cacheFolder,
  deletePostgres,
  findCheckout,
  findFreePorts,
  makeDatabase,
  psql,
  startKafka,
  startPostgres,
  stopKafka,
  stopPostgres,
  superuser,
} from '@homeward/engines';

/** The engines of one measurement, with commits that wait for the disk as in an installation. */
export interface OwnEngines {
  /** Their addresses, as the runner reads them. */
  env: Record<string, string>;
  /** Stops them and deletes their folder. */
  stop: () => Promise<void>;
}

// Statements are counted, and the instant of each commit is kept: that is when a step is recorded.
const settings = ['shared_preload_libraries = pg_stat_statements', 'track_commit_timestamp = on'];

/** Starts PostgreSQL and Kafka on free ports in a folder of their own. */
export async function startOwnEngines(folder: string, note: (text: string) => void): Promise<OwnEngines> {
  const [postgres, kafka] = [join(folder, 'postgres'), join(folder, 'kafka')];
  const stop = async (): Promise<void> => {
    await stopKafka(kafka);
    await stopPostgres(postgres);
    await deletePostgres(postgres);
    await rm(folder, { recursive: true, force: true });
  };
  await mkdir(folder, { recursive: true });
  const context = { checkout: findCheckout(folder), cache: cacheFolder(process.env), note };
  const first = await findFreePorts(3);
  const options = { folder: postgres, port: first, password: randomBytes(16).toString('hex') };
  try {
    const { server } = await startPostgres(context, options);
    for (const setting of settings) await psql(server, 'postgres', `ALTER SYSTEM SET ${setting}`);
    await stopPostgres(postgres);
    await startPostgres(context, options);
    await makeDatabase(server, 'homeward');
    const broker = await startKafka(context, { folder: kafka, port: first + 1, controllerPort: first + 2 });
    const url = `postgres://${superuser}:${options.password}@127.0.0.1:${first}/homeward`;
    return { env: { HOMEWARD_TEST_PG_URL: url, HOMEWARD_TEST_KAFKA: broker.url }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
