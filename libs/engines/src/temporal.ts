import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cached.js';
import type { EngineContext, RunningEngine } from './engine-context.js';
import { launch, untilReady, type Launched } from './launch.js';
import { accepts, refuseTakenPort } from './listeners.js';
import { ownEnvironment } from './own-environment.js';
import { findRunning, stopProcess, type OwnProcess } from './pid-file.js';
import { run } from './run.js';
import { makeNamespace, temporalCommand } from './temporal-namespace.js';
import { temporalPrograms } from './temporal-programs.js';
import {
  consoleSettings,
  schemaEnvironment,
  serverEnvironment,
  temporalDatabases,
  type TemporalOptions,
} from './temporal-settings.js';

/** A Temporal that answers, with its web console. */
export interface RunningTemporal extends RunningEngine {
  uiUrl: string;
}

/** The programs lie in the cache and are the same for all checkouts; the folder they run in tells them apart. */
const ownProcess = (folder: string, name: 'server' | 'ui'): OwnProcess => ({
  pidFile: join(folder, `${name}.pid`),
  identity: { argument: 'start', cwd: folder },
});

/** Starts Temporal with its web console on our PostgreSQL, or finds it running in its folder. */
export async function startTemporal(context: EngineContext, options: TemporalOptions): Promise<RunningTemporal> {
  const { folder, ports } = options;
  const programs = await cached(context, temporalPrograms(context));
  await mkdir(folder, { recursive: true });
  const command = temporalCommand(context, programs, options);
  const pid = (await findRunning(ownProcess(folder, 'server'))) ?? (await startServer(context, programs, options));
  context.note('namespace');
  await makeNamespace(context, command, options);
  if ((await findRunning(ownProcess(folder, 'ui'))) === undefined) await startConsole(context, { ...options, programs });
  return {
    pid,
    port: ports.frontend,
    url: `127.0.0.1:${ports.frontend}`,
    uiUrl: `http://127.0.0.1:${ports.ui}`,
    stop: () => stopTemporal(folder).then(() => undefined),
  };
}

/** Stops the server and the console of this folder. Says whether one of them ran. */
export async function stopTemporal(folder: string): Promise<boolean> {
  const stopped = await Promise.all([stopProcess(ownProcess(folder, 'ui')), stopProcess(ownProcess(folder, 'server'))]);
  return stopped.includes(true);
}

/** The number of this folder's server or console while it runs. */
export const findTemporal = (folder: string, part: 'server' | 'ui' = 'server'): Promise<number | undefined> =>
  findRunning(ownProcess(folder, part));

async function startServer(context: EngineContext, programs: string, options: TemporalOptions): Promise<number> {
  const { folder, ports } = options;
  for (const [name, port] of Object.entries(ports)) {
    if (name !== 'ui') await refuseTakenPort(port, `Temporal's ${name}`, options.portFix);
  }
  await updateSchema(context, programs, options);
  context.note('server');
  const launched: Launched = await launch({
    name: 'Temporal',
    program: join(programs, 'temporal-server'),
    args: ['start'],
    cwd: folder,
    env: ownEnvironment(folder, serverEnvironment(context, options)),
    log: join(folder, 'server.log'),
    pidFile: ownProcess(folder, 'server').pidFile,
  });
  const command = temporalCommand(context, programs, options);
  const isHealthy = async () =>
    (await accepts(ports.frontend)) &&
    (await command(['operator', 'cluster', 'health']).then(
      () => true,
      () => false,
    ));
  await untilReady(launched, isHealthy, { seconds: 90, signal: context.signal });
  return launched.pid;
}

/** May be run at any time: a schema that is at its head stays as it is. */
async function updateSchema(context: EngineContext, programs: string, options: TemporalOptions): Promise<void> {
  const log = join(options.folder, 'schema.log');
  await writeFile(log, '');
  const schemas = { [temporalDatabases[0]]: 'postgresql/v12/temporal', [temporalDatabases[1]]: 'postgresql/v12/visibility' };
  for (const [name, schema] of Object.entries(schemas)) {
    context.note(`schema of the database ${name}`);
    const env = ownEnvironment(options.folder, schemaEnvironment(options.database, name));
    const tool = join(programs, 'temporal-sql-tool');
    await run(tool, ['setup-schema', '-v', '0.0'], { env, log, signal: context.signal });
    await run(tool, ['update-schema', '--schema-name', schema], { env, log, signal: context.signal });
  }
}

async function startConsole(context: EngineContext, options: TemporalOptions & { programs: string }): Promise<void> {
  const { folder, ports, programs } = options;
  await refuseTakenPort(ports.ui, "Temporal's web console", options.portFix);
  await mkdir(join(folder, 'ui'), { recursive: true });
  await writeFile(join(folder, 'ui/local.yaml'), JSON.stringify(consoleSettings(options)));
  const launched = await launch({
    name: "Temporal's web console",
    program: join(programs, 'temporal-ui'),
    args: ['--root', folder, '--config', 'ui', '--env', 'local', 'start'],
    cwd: folder,
    env: ownEnvironment(folder),
    log: join(folder, 'ui.log'),
    pidFile: ownProcess(folder, 'ui').pidFile,
  });
  await untilReady(launched, () => accepts(ports.ui), { seconds: 30, signal: context.signal });
}
