import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A random secret kept in a file only its owner may read: made the first time, the same ever after. */
export async function secretFrom(file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return known.trim();
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const secret = randomBytes(32).toString('hex');
  const own = `${file}.${randomUUID()}`;
  await writeFile(own, secret, { mode: 0o400 });
  await chmod(own, 0o400);
  // Of two who make it at once, the first one's holds: a link never replaces.
  await link(own, file).catch(ofAnother);
  await unlink(own);
  return (await readFile(file, 'utf8')).trim();
}

function ofAnother(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
