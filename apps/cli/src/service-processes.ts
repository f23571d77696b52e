import { findRunning, stopProcess, type OwnProcess } from '@homeward/engines';
import { stat } from 'node:fs/promises';
import { places, type Installation } from './installation.js';
import { insideUrl } from './service-environment.js';
import { bundleOf, type ServiceName } from './services.js';

/** How we know a service of this checkout among all processes: it runs this checkout's bundle. */
export const serviceProcess = (installation: Installation, name: ServiceName): OwnProcess => ({
  pidFile: places(installation).run(`${name}.pid`),
  identity: { argument: bundleOf(installation.checkout, name) },
});

/** The process number of a service while it runs. */
export const findService = (installation: Installation, name: ServiceName): Promise<number | undefined> =>
  findRunning(serviceProcess(installation, name));

/** What a service says of itself: it can do its work, it cannot yet, or nothing at all. */
export type Standing = 'ready' | 'unready' | 'silent';

/** Asks a service how it stands. One whose checks hang still says that it lives. */
export async function standingOf(installation: Installation, name: ServiceName): Promise<Standing> {
  const url = insideUrl(installation, name);
  const status = await statusAt(`${url}/readyz`);
  if (status === 200) return 'ready';
  return (status ?? (await statusAt(`${url}/livez`))) === undefined ? 'silent' : 'unready';
}

/** Whether a service says that it can do its work. */
export const isReady = async (installation: Installation, name: ServiceName): Promise<boolean> =>
  (await statusAt(`${insideUrl(installation, name)}/readyz`)) === 200;

async function statusAt(url: string): Promise<number | undefined> {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await reply.body?.cancel();
    return reply.status;
  } catch {
    return undefined;
  }
}

/** Whether a service that runs was started from the bundle that lies on the disk, not from an older one. */
export async function runsThisBundle(installation: Installation, name: ServiceName): Promise<boolean> {
  const [started, bundled] = await Promise.all([
    stat(places(installation).run(`${name}.pid`)),
    stat(bundleOf(installation.checkout, name)),
  ]);
  return started.mtimeMs >= bundled.mtimeMs;
}

/** Stops a service: it finishes the record it is at, then ends. Says whether it ran. */
export const stopService = (installation: Installation, name: ServiceName): Promise<boolean> =>
  stopProcess(serviceProcess(installation, name), { signal: 'SIGTERM', patienceSeconds: 30 });
