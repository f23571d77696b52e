import { EngineError, launch, untilReady } from '@homeward/engines';
import { rename } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { places, type Installation } from './installation.js';
import { serviceEnvironment } from './service-environment.js';
import { findService, isReady, runsThisBundle, standingOf, stopService } from './service-processes.js';
import { bundleOf, type ServiceName } from './services.js';

/** What starting a service needs: a place for lines of its own, and the sign that it shall give up. */
export interface StartTools {
  say: (line: string) => void;
  signal: AbortSignal;
}

/** For how long a service that runs may be unready, and for how long it may say nothing at all. */
export interface Patience {
  unreadySeconds: number;
  silentSeconds: number;
}

const patience: Patience = { unreadySeconds: 90, silentSeconds: 30 };

/** Ten programs share one machine: a smaller nursery costs little time and much less memory. */
const smallHeap = ['--max-semi-space-size=4'];

/** The client of Kafka asks for a timer in the past where it was never throttled; it rings at once, as is meant, and Node warns of it for nothing. */
const hushed = ['--disable-warning=TimeoutNegativeWarning'];

/** Whether a service runs, and from the bundle that lies on the disk: then it is waited for, not started. */
export const isLiving = async (installation: Installation, name: ServiceName): Promise<boolean> =>
  (await findService(installation, name)) !== undefined && (await runsThisBundle(installation, name));

/**
 * Starts one service, or finds it running, and waits until it is ready. One that runs is ended only when it runs an older bundle than the one
 * on the disk, or has said nothing for long.
 */
export async function startService(
  installation: Installation,
  name: ServiceName,
  tools: StartTools,
  limits: Patience = patience,
): Promise<void> {
  if ((await isLiving(installation, name)) && (await untilLivingReady(installation, name, tools, limits))) return;
  await stopService(installation, name);
  const { log: logOf, run } = places(installation);
  const log = logOf(name);
  await rename(log, `${log}.before`).catch(() => undefined);
  const launched = await launch({
    name,
    program: process.execPath,
    args: ['--enable-source-maps', ...smallHeap, ...hushed, bundleOf(installation.checkout, name)],
    cwd: installation.checkout,
    env: await serviceEnvironment(installation, name),
    log,
    pidFile: run(`${name}.pid`),
  });
  try {
    await untilReady(launched, () => isReady(installation, name), { seconds: limits.unreadySeconds, signal: tools.signal });
  } catch (error) {
    if (error instanceof EngineError)
      throw new EngineError(error.message, { log, fix: `read ${log}, then ./homeward up`, cause: error });
    throw error;
  }
}

/** Waits until a service that runs is ready. False once it has ended, or has said nothing for so long that it has to be started anew. */
async function untilLivingReady(
  installation: Installation,
  name: ServiceName,
  { say, signal }: StartTools,
  { silentSeconds, unreadySeconds }: Patience,
): Promise<boolean> {
  const began = performance.now();
  let heard = began;
  const told = new Set<string>();
  const tell = (line: string): void => {
    if (!told.has(line)) say(line);
    told.add(line);
  };
  while ((await findService(installation, name)) !== undefined) {
    signal.throwIfAborted();
    const standing = await standingOf(installation, name);
    if (standing === 'ready') return true;
    const now = performance.now();
    if (standing === 'unready') {
      heard = now;
      tell(`${name} runs and is not ready; waiting up to ${unreadySeconds} s`);
      if (now - began > unreadySeconds * 1000) throw stillUnready(installation, name, unreadySeconds);
    } else {
      tell(`${name} runs and does not answer; waiting up to ${silentSeconds} s before it is started anew`);
      if (now - heard > silentSeconds * 1000) return false;
    }
    await pause(50, undefined, { signal });
  }
  return false;
}

function stillUnready(installation: Installation, name: ServiceName, seconds: number): EngineError {
  const log = places(installation).log(name);
  const fix = `read ${log}; ./homeward down, then up starts everything anew`;
  return new EngineError(`${name} runs and has not been ready for ${seconds} s`, { log, fix });
}
