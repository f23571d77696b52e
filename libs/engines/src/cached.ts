import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineContext } from './engine-context.js';
import { withLock } from './lock.js';

/** Something this machine fetches or builds once for each set of pinned versions. */
export interface CachedThing {
  name: string;
  /** The files that pin the versions: any change of theirs makes a new folder. */
  pins: readonly string[];
  /** Fills the folder; called again after an interruption, it goes on with what is there. */
  make: (folder: string) => Promise<void>;
}

/** The folder of a thing in the cache, whether or not it has been made. */
export async function cachedFolder(context: EngineContext, thing: Pick<CachedThing, 'name' | 'pins'>): Promise<string> {
  const hash = createHash('sha256');
  for (const pin of thing.pins) hash.update(await readFile(pin));
  return join(context.cache, `${thing.name}-${hash.digest('hex').slice(0, 12)}`);
}

/** Whether a folder of the cache is whole. */
export const isWhole = (folder: string): boolean => existsSync(join(folder, '.complete'));

/** Makes the thing unless the cache has it, and returns its folder. Two checkouts never make it at the same time. */
export async function cached(context: EngineContext, thing: CachedThing): Promise<string> {
  const folder = await cachedFolder(context, thing);
  if (isWhole(folder)) return folder;
  const waiting = (pid: number) => context.note(`waiting for process ${pid}, which is making the same`);
  await withLock(
    `${folder}.lock`,
    waiting,
    async () => {
      if (isWhole(folder)) return;
      const partial = `${folder}.partial`;
      await mkdir(partial, { recursive: true });
      await thing.make(partial);
      await writeFile(join(partial, '.complete'), '');
      await rm(folder, { recursive: true, force: true });
      await rename(partial, folder);
    },
    context.signal,
  );
  return folder;
}
