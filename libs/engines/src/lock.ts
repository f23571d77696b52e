import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startTick } from './process-facts.js';

/** Does the work while no other process holds this file; a holder that died no longer counts. */
export async function withLock<Result>(
  file: string,
  waiting: (pid: number) => void,
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  await mkdir(dirname(file), { recursive: true });
  for (;;) {
    signal?.throwIfAborted();
    const holder = await take(file);
    if (holder === undefined) break;
    waiting(holder);
    await delay(500);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<number | undefined> {
  const own = `${process.pid} ${await startTick(process.pid)}`;
  try {
    await writeFile(file, own, { flag: 'wx' });
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const [pid, tick] = (await readFile(file, 'utf8').catch(() => '')).split(' ');
  if (pid === undefined || pid === '') return 0;
  if ((await startTick(Number(pid))) === tick) return Number(pid);
  await rename(file, `${file}.${process.pid}`).catch(() => undefined);
  await rm(`${file}.${process.pid}`, { force: true });
  return Number(pid);
}
