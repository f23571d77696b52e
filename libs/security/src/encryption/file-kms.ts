import { randomBytes } from 'node:crypto';
import { chmod, open, readFile, unlink, writeFile } from 'node:fs/promises';
import { keyBytes, openBytes, sealBytes } from './gcm.js';
import type { Kms } from './kms.js';

const place = 'homeward key ring';

/** Makes a new wrapping key in a file that only its owner may read; an existing file is never overwritten. */
export async function createKeyFile(path: string): Promise<void> {
  await writeFile(path, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o400, flag: 'wx' });
}

/** A key service in a file, for one machine; production takes a real one behind the same port. */
export function fileKms(path: string): Kms {
  return {
    wrap: async (key) => {
      const { iv, ciphertext, tag } = sealBytes(await wrappingKey(path), key, place);
      return Buffer.concat([iv, tag, ciphertext]);
    },
    unwrap: async (wrapped) => {
      const parts = { iv: wrapped.subarray(0, 12), tag: wrapped.subarray(12, 28), ciphertext: wrapped.subarray(28) };
      return openBytes(await wrappingKey(path), parts, place);
    },
    destroy: () => overwriteAndRemove(path),
  };
}

const keyInHex = /^[0-9a-f]{64}$/;

async function wrappingKey(path: string): Promise<Buffer> {
  const text = (await readFile(path, 'utf8')).trim();
  const key = Buffer.from(text, keyInHex.test(text) ? 'hex' : 'base64');
  if (key.length !== keyBytes) throw new Error(`The key file ${path} does not hold a key of ${keyBytes} bytes.`);
  return key;
}

async function overwriteAndRemove(path: string): Promise<void> {
  await chmod(path, 0o600);
  const file = await open(path, 'r+');
  try {
    await file.write(randomBytes(keyBytes).toString('base64'), 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await unlink(path);
}
