import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A random secret kept in a file only its owner may read: made the first time, the same ever after. */
export async function secretFrom(file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return known.trim();
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const secret = randomBytes(32).toString('hex');
  await writeFile(`${file}.new`, secret, { mode: 0o400 });
  await chmod(`${file}.new`, 0o400);
  await rename(`${file}.new`, file);
  return secret;
}
