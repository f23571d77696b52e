import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from './run.js';

/** The user a server may run as. PostgreSQL refuses to run as root. */
export interface ServerUser {
  uid: number;
  gid: number;
}

/** Where rows lie when no other user may enter the checkout, as below /root. */
const outside = '/var/lib/homeward';
const entering = 0o001;

/** Nobody to change to unless we are root; then Debian's postgres, or nobody where that user is missing. */
export async function findServerUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (option: string, user: string) => run('id', [option, user]).then(Number);
  const name = await idOf('-u', 'postgres').then(
    () => 'postgres',
    () => 'nobody',
  );
  return { uid: await idOf('-u', name), gid: await idOf('-g', name) };
}

/** The folder that holds the rows of the engine in this folder. */
export async function dataFolder(folder: string, user: ServerUser | undefined): Promise<string> {
  const inside = join(folder, 'data');
  if (user === undefined) return inside;
  const elsewhere = join(outside, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  if (existsSync(elsewhere)) return elsewhere;
  return (await isOpenToOthers(dirname(folder))) ? inside : elsewhere;
}

/** Lets the server's user pass through the folder on the way to its data. */
export async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
}

async function isOpenToOthers(folder: string): Promise<boolean> {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(current) && ((await stat(current)).mode & entering) === 0) return false;
    if (current === dirname(current)) return true;
  }
}
