import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { composeEngines } from './compose-engines.js';
import type { EngineSet, MakeEngineSet } from './engine-set.js';
import { places, type Installation } from './installation.js';
import { ownEngines } from './own-engines.js';

/** The ways to have engines, by the word that `up --engines` takes. */
const kinds: Readonly<Record<string, MakeEngineSet>> = { own: ownEngines, compose: composeEngines };
export const engineKinds = Object.keys(kinds);

/** The kind this checkout was last started with. */
export function recordedKind(installation: Pick<Installation, 'local'>): string {
  try {
    return readFileSync(places(installation).run('engines'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'own';
    throw error;
  }
}

/** Remembers the kind, so that every later command finds what was started. */
export function recordKind(installation: Pick<Installation, 'local'>, kind: string): void {
  const file = places(installation).run('engines');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${kind}\n`);
}

/** The engines of an installation: of the kind asked for, else of the one it was last started with. */
export const engineSet = (installation: Installation, kind = recordedKind(installation)): EngineSet =>
  (kinds[kind] ?? ownEngines)(installation);
