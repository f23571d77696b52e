import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
// Node accepts a tag of four bytes unless the length is given.
const authTagLength = 16;

export const keyBytes = 32;

export interface Sealed {
  iv: Buffer;
  ciphertext: Buffer;
  tag: Buffer;
}

export function sealBytes(key: Buffer, plain: Buffer, aad: string): Sealed {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength });
  cipher.setAAD(Buffer.from(aad, 'utf8'));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { iv, ciphertext, tag: cipher.getAuthTag() };
}

/** Throws unless key, place and every byte are those of the sealing. */
export function openBytes(key: Buffer, { iv, ciphertext, tag }: Sealed, aad: string): Buffer {
  if (iv.length !== ivBytes || tag.length !== authTagLength) throw new Error('The sealed value has a wrong shape.');
  const decipher = createDecipheriv(algorithm, key, iv, { authTagLength });
  decipher.setAAD(Buffer.from(aad, 'utf8'));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}
