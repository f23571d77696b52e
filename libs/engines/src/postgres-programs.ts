import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineContext } from './engine-context.js';
import { EngineError } from './engine-error.js';
import { run } from './run.js';

const debian = '/usr/lib/postgresql';

/** The folder with initdb, postgres and psql of the newest PostgreSQL on this machine, or nothing. */
export async function findPostgresPrograms(): Promise<string | undefined> {
  const versions = (await readdir(debian).catch(() => []))
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debian, version, 'bin'));
  const onPath = (process.env['PATH'] ?? '').split(':');
  return [...versions, ...onPath].find(
    (folder) => folder !== '' && ['initdb', 'postgres', 'psql'].every((name) => existsSync(join(folder, name))),
  );
}

/** Finds PostgreSQL's programs, or installs them where we are root on a machine with apt. */
export async function providePostgresPrograms(context: EngineContext): Promise<string> {
  const found = await findPostgresPrograms();
  if (found !== undefined) return found;
  const fix = 'apt-get install postgresql (15 or newer), then run it again';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new EngineError('PostgreSQL is not installed', { fix });
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, signal: context.signal, fix };
  context.note('apt-get update');
  await run('apt-get', ['update', '-qq'], options);
  context.note('apt-get install postgresql');
  await run('apt-get', ['install', '-y', '-qq', 'postgresql'], options);
  const installed = await findPostgresPrograms();
  if (installed === undefined)
    throw new EngineError('apt-get installed PostgreSQL, but its programs are not in /usr/lib/postgresql', { fix });
  return installed;
}
