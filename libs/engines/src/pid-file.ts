import { readFile, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { findProcess, isOurs, type ProcessIdentity } from './process-facts.js';

/** A process we started: where its number is kept, and how we know it again. */
export interface OwnProcess {
  pidFile: string;
  identity: ProcessIdentity;
}

/** How a process is asked to end, and how long it may take before it is made to. */
export interface StopManner {
  signal: NodeJS.Signals;
  patienceSeconds: number;
}

const politely: StopManner = { signal: 'SIGTERM', patienceSeconds: 30 };

/** The number of our process while it runs. */
export async function findRunning(own: OwnProcess): Promise<number | undefined> {
  const pid = Number(await readFile(own.pidFile, 'utf8').catch(() => 'none'));
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  return isOurs(await findProcess(pid), own.identity) ? pid : undefined;
}

/** Ends our process and waits until it is gone. Says whether there was anything to end. */
export async function stopProcess(own: OwnProcess, manner: StopManner = politely): Promise<boolean> {
  const pid = await findRunning(own);
  if (pid !== undefined) {
    kill(pid, manner.signal);
    if (!(await gone(own, pid, manner.patienceSeconds))) {
      kill(pid, 'SIGKILL');
      await gone(own, pid, 10);
    }
  }
  await rm(own.pidFile, { force: true });
  return pid !== undefined;
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function gone(own: OwnProcess, pid: number, seconds: number): Promise<boolean> {
  for (let tries = 0; tries < seconds * 20; tries += 1) {
    if (!isOurs(await findProcess(pid), own.identity)) return true;
    await delay(50);
  }
  return false;
}
