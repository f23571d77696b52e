import { existsSync } from 'node:fs';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { EngineContext, RunningEngine } from './engine-context.js';
import { EngineError } from './engine-error.js';
import { launch, untilReady, type Launch } from './launch.js';
import { refuseTakenPort } from './listeners.js';
import { ownEnvironment } from './own-environment.js';
import { findRunning, stopProcess, type OwnProcess } from './pid-file.js';
import { dataFolder, findServerUser, openFolder, type ServerUser } from './postgres-folder.js';
import { providePostgresPrograms } from './postgres-programs.js';
import { localServer, psql, superuser, type PostgresServer } from './psql.js';
import { run } from './run.js';

/** One PostgreSQL of our own: its folder, its port, its superuser's password. */
export interface PostgresOptions {
  folder: string;
  port: number;
  password: string;
  /** Whether a commit waits for the disk. Off for tests alone: a power cut then loses rows. */
  isDurable?: boolean;
  portFix?: string;
}

/** A PostgreSQL that answers, and how to speak to it as its superuser. */
export interface RunningPostgres extends RunningEngine {
  server: PostgresServer;
}

interface Cluster {
  programs: string;
  data: string;
  user: ServerUser | undefined;
}

const ownProcess = (folder: string, data: string): OwnProcess => ({
  pidFile: join(folder, 'postgres.pid'),
  identity: { argument: data },
});

/** Starts PostgreSQL in its folder, or finds it running there. */
export async function startPostgres(context: EngineContext, options: PostgresOptions): Promise<RunningPostgres> {
  const programs = await providePostgresPrograms(context);
  const server = localServer(programs, options.port, options.password);
  const user = await findServerUser();
  await openFolder(options.folder);
  const cluster: Cluster = { programs, data: await dataFolder(options.folder, user), user };
  const own = ownProcess(options.folder, cluster.data);
  let pid = await findRunning(own);
  if (pid === undefined) {
    await refuseTakenPort(options.port, 'PostgreSQL', options.portFix);
    await makeCluster(context, options, cluster);
    pid = await startServer(context, options, cluster, server);
  }
  const url = `postgres://${superuser}:${options.password}@127.0.0.1:${options.port}/postgres`;
  return { pid, port: options.port, url, server, stop: () => stopPostgres(options.folder).then(() => undefined) };
}

/** Stops the PostgreSQL of this folder; open transactions are rolled back. Says whether one ran. */
export async function stopPostgres(folder: string): Promise<boolean> {
  const data = await dataFolder(folder, await findServerUser());
  return stopProcess(ownProcess(folder, data), { signal: 'SIGINT', patienceSeconds: 60 });
}

/** The number of this folder's PostgreSQL while it runs. */
export const findPostgres = async (folder: string): Promise<number | undefined> =>
  findRunning(ownProcess(folder, await dataFolder(folder, await findServerUser())));

/** Deletes the rows of a stopped PostgreSQL, wherever they lie. */
export async function deletePostgres(folder: string): Promise<void> {
  const data = await dataFolder(folder, await findServerUser());
  if ((await findPostgres(folder)) !== undefined) throw new EngineError(`PostgreSQL still runs in ${folder}`);
  await rm(data, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

async function makeCluster(context: EngineContext, options: PostgresOptions, { programs, data, user }: Cluster): Promise<void> {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  context.note('making a new cluster');
  await mkdir(dirname(data), { recursive: true, mode: 0o711 });
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { mode: 0o700 });
  const passwordFile = `${data}.password`;
  await writeFile(passwordFile, options.password, { mode: 0o400 });
  if (user !== undefined) await Promise.all([data, passwordFile].map((path) => chown(path, user.uid, user.gid)));
  const args = [
    '-D',
    data,
    '-U',
    superuser,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ];
  const durability = options.isDurable === false ? ['--no-sync'] : [];
  try {
    await run(join(programs, 'initdb'), [...args, ...durability], {
      cwd: '/',
      env: ownEnvironment('/'),
      signal: context.signal,
      ...(user && { user }),
    });
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function serverSettings(options: PostgresOptions): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port: options.port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: options.isDurable === false ? '128MB' : '256MB',
    wal_compression: 'on',
    max_wal_size: '2GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(options.isDurable === false ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function startServer(
  context: EngineContext,
  options: PostgresOptions,
  cluster: Cluster,
  server: PostgresServer,
): Promise<number> {
  const wanted: Launch = {
    name: 'PostgreSQL',
    program: join(cluster.programs, 'postgres'),
    args: ['-D', cluster.data, ...serverSettings(options)],
    cwd: '/',
    env: ownEnvironment('/'),
    log: join(options.folder, 'postgres.log'),
    pidFile: join(options.folder, 'postgres.pid'),
    ...(cluster.user && { user: cluster.user }),
  };
  const answers = () =>
    psql(server, 'postgres', 'SELECT 1').then(
      () => true,
      () => false,
    );
  // After a kill the old server's children may need some moments to end; until then a new one refuses to start, and rightly so.
  for (let tries = 1; ; tries += 1) {
    const launched = await launch(wanted);
    try {
      await untilReady(launched, answers, { seconds: 60, signal: context.signal });
      return launched.pid;
    } catch (error) {
      if (launched.ending() === undefined || tries === 5) throw error;
      context.note('waiting for the processes of a killed server to end');
      await delay(2000);
    }
  }
}
