import { randomBytes } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { keyBytes } from './gcm.js';
import type { Kms } from './kms.js';

const keyId = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const ringFile = z.strictObject({
  current: keyId,
  keys: z.array(z.strictObject({ kid: keyId, wrapped: z.base64() })).min(1),
});
type RingFile = z.infer<typeof ringFile>;

/** The data keys a service may use: it seals with the current one and opens with any. */
export interface KeyRing {
  current: string;
  keys: ReadonlyMap<string, Buffer>;
}

/** Makes a ring with one new data key, wrapped; an existing file is never overwritten. */
export async function createKeyRing(path: string, kms: Kms, kid: string): Promise<void> {
  const wrapped = (await kms.wrap(randomBytes(keyBytes))).toString('base64');
  const ring: RingFile = { current: keyId.parse(kid), keys: [{ kid, wrapped }] };
  // Written aside and linked: whoever finds the file finds it whole.
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(aside, `${JSON.stringify(ring, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(aside, path);
  } finally {
    await unlink(aside);
  }
}

/** Reads the ring and unwraps its keys once; a ring that cannot be opened stops the start. */
export async function openKeyRing(path: string, kms: Kms): Promise<KeyRing> {
  const ring = ringFile.parse(JSON.parse(await readFile(path, 'utf8')));
  const keys = new Map<string, Buffer>();
  for (const { kid, wrapped } of ring.keys) keys.set(kid, await kms.unwrap(Buffer.from(wrapped, 'base64')));
  if (!keys.has(ring.current)) throw new Error(`The key ring ${path} lacks its current key.`);
  return { current: ring.current, keys };
}
