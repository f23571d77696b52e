import { EngineError, findRunning, launch, stopProcess, untilReady, type OwnProcess } from '@homeward/engines';
import { rename, stat } from 'node:fs/promises';
import { places, type Installation } from './installation.js';
import { insideUrl, serviceEnvironment } from './service-environment.js';
import { bundleOf, type ServiceName } from './services.js';
import type { StepTools } from './steps.js';

/** How we know a service of this checkout among all processes: it runs this checkout's bundle. */
export const serviceProcess = (installation: Installation, name: ServiceName): OwnProcess => ({
  pidFile: places(installation).run(`${name}.pid`),
  identity: { argument: bundleOf(installation.checkout, name) },
});

/** The process number of a service while it runs. */
export const findService = (installation: Installation, name: ServiceName): Promise<number | undefined> =>
  findRunning(serviceProcess(installation, name));

/** Whether a service says that it can do its work. */
export async function isReady(installation: Installation, name: ServiceName): Promise<boolean> {
  try {
    const reply = await fetch(`${insideUrl(installation, name)}/readyz`, { signal: AbortSignal.timeout(2000) });
    await reply.body?.cancel();
    return reply.status === 200;
  } catch {
    return false;
  }
}

/** Ten programs share one machine: a smaller nursery costs little time and much less memory. */
const smallHeap = ['--max-semi-space-size=4'];

/** Starts one service, or finds it running, and waits until it is ready. */
export async function startService(installation: Installation, name: ServiceName, { signal }: StepTools): Promise<void> {
  if (await isUpToDate(installation, name)) return;
  await stopService(installation, name);
  const { log: logOf, run } = places(installation);
  const log = logOf(name);
  await rename(log, `${log}.before`).catch(() => undefined);
  const launched = await launch({
    name,
    program: process.execPath,
    args: ['--enable-source-maps', ...smallHeap, bundleOf(installation.checkout, name)],
    cwd: installation.checkout,
    env: await serviceEnvironment(installation, name),
    log,
    pidFile: run(`${name}.pid`),
  });
  try {
    await untilReady(launched, () => isReady(installation, name), { seconds: 90, signal });
  } catch (error) {
    if (error instanceof EngineError)
      throw new EngineError(error.message, { log, fix: `read ${log}, then ./homeward up`, cause: error });
    throw error;
  }
}

/** A service that runs a bundle older than the one on the disk is started anew. */
async function isUpToDate(installation: Installation, name: ServiceName): Promise<boolean> {
  if ((await findService(installation, name)) === undefined || !(await isReady(installation, name))) return false;
  const [started, bundled] = await Promise.all([
    stat(places(installation).run(`${name}.pid`)),
    stat(bundleOf(installation.checkout, name)),
  ]);
  return started.mtimeMs >= bundled.mtimeMs;
}

/** Stops a service: it finishes the record it is at, then ends. Says whether it ran. */
export const stopService = (installation: Installation, name: ServiceName): Promise<boolean> =>
  stopProcess(serviceProcess(installation, name), { signal: 'SIGTERM', patienceSeconds: 30 });
