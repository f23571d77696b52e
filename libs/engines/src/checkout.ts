import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { EngineError } from './engine-error.js';

/** The checkout that holds this file or folder. */
export function findCheckout(from: string): string {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'nx.json')) && existsSync(join(folder, 'infra'))) return folder;
    if (folder === dirname(folder)) throw new EngineError(`${from} lies in no checkout of Homeward`);
  }
}

/** Where this machine keeps what is expensive to fetch or build, for all its checkouts. */
export const cacheFolder = (env: NodeJS.ProcessEnv): string =>
  resolve(env['HOMEWARD_CACHE'] ?? join(env['XDG_CACHE_HOME'] ?? join(env['HOME'] ?? homedir(), '.cache'), 'homeward'));
