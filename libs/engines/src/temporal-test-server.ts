import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, cachedFolder } from './cached.js';
import type { EngineContext, RunningEngine } from './engine-context.js';
import { fetchJars } from './jars.js';
import { launch, untilReady } from './launch.js';
import { accepts, findFreePorts, refuseTakenPort } from './listeners.js';
import { javaProgram, ownEnvironment } from './own-environment.js';
import { findRunning, stopProcess, type OwnProcess } from './pid-file.js';

const executable = 'temporal-test-server';
const mainClass = 'io.temporal.testserver.TestServer';
const archive = 'classes.jsa';

const ownProcess = (folder: string): OwnProcess => ({
  pidFile: join(folder, 'test-server.pid'),
  identity: { argument: mainClass, cwd: folder },
});

/** The time-skipping server's executable, for the "existing-path" of a workflow test. */
export async function provideTemporalTestServer(context: EngineContext): Promise<string> {
  const source = join(context.checkout, 'infra/temporal-test-server');
  const pins = [join(source, 'pom.xml'), join(source, executable)];
  const folder = await cached(context, {
    name: 'temporal-test-server-1.38.0',
    pins,
    make: async (into) => {
      await fetchJars(context, join(source, 'pom.xml'), join(into, 'lib'));
      await copyFile(join(source, executable), join(into, executable));
      await chmod(join(into, executable), 0o755);
    },
  });
  if (!existsSync(join(folder, archive))) await makeArchive(context, folder);
  return join(folder, executable);
}

/** Starts a time-skipping server of its own on this port, for a test that does not let the SDK start one. */
export async function startTemporalTestServer(
  context: EngineContext,
  options: { folder: string; port: number },
): Promise<RunningEngine> {
  const program = await provideTemporalTestServer(context);
  const pid = (await findRunning(ownProcess(options.folder))) ?? (await startServer(program, options));
  const stop = () => stopTemporalTestServer(options.folder).then(() => undefined);
  return { pid, port: options.port, url: `127.0.0.1:${options.port}`, stop };
}

/** Stops the time-skipping server of this folder. Says whether one ran. */
export const stopTemporalTestServer = (folder: string): Promise<boolean> => stopProcess(ownProcess(folder));

async function startServer(
  program: string,
  options: { folder: string; port: number },
  more: NodeJS.ProcessEnv = {},
): Promise<number> {
  await refuseTakenPort(options.port, 'the time-skipping Temporal server');
  await mkdir(options.folder, { recursive: true });
  const launched = await launch({
    name: 'The time-skipping Temporal server',
    program,
    args: [String(options.port)],
    cwd: options.folder,
    env: ownEnvironment(options.folder, { TEST_SERVER_JAVA: javaProgram(), ...more }),
    log: join(options.folder, 'test-server.log'),
    pidFile: ownProcess(options.folder).pidFile,
  });
  await untilReady(launched, () => accepts(options.port), { seconds: 30 });
  return launched.pid;
}

/** An archive of the loaded classes cuts the start to a third; without one the server starts all the same. */
async function makeArchive(context: EngineContext, folder: string): Promise<void> {
  context.note('making the archive of its classes');
  const scratch = await cachedFolder(context, { name: `test-server-scratch-${process.pid}`, pins: [] });
  const port = await findFreePorts(1);
  try {
    await startServer(join(folder, executable), { folder: scratch, port }, { TEST_SERVER_DUMP: join(folder, archive) });
    await stopTemporalTestServer(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
