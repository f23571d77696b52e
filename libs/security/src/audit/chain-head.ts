import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { canonicalJson } from './chain.js';

/** How long a chain was at a time, and where it ended: signed, and kept by others as well. */
export interface ChainHead {
  agencyId: string;
  seq: string;
  hash: string;
  at: string;
}

export interface SignedHead extends ChainHead {
  keyId: string;
  signature: string;
}

export interface HeadSigner {
  keyId: string;
  sign(head: ChainHead): string;
}

const bytesOf = ({ agencyId, seq, hash, at }: ChainHead, keyId: string): Buffer =>
  Buffer.from(canonicalJson({ agencyId, seq, hash, at, keyId }), 'utf8');

/** Makes the key that signs heads, in a file outside the database; an existing file is never overwritten. Returns the public key as PEM. */
export async function createHeadKey(path: string): Promise<string> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o400, flag: 'wx' });
  return String(publicKey.export({ type: 'spki', format: 'pem' }));
}

/** Signs heads with the Ed25519 key in the file; without it the service does not start. */
export async function headSigner(path: string, keyId: string): Promise<HeadSigner & { publicKey: KeyObject }> {
  const key = privateKeyFrom(await readFile(path, 'utf8'));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error(`The audit key ${path} is not an Ed25519 key.`);
  return {
    keyId,
    publicKey: createPublicKey(key),
    sign: (head) => sign(null, bytesOf(head, keyId), key).toString('base64'),
  };
}

const seedInHex = /^[0-9a-f]{64}$/;
const pkcs8OfSeed = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key file holds a PEM, or the 32 random bytes that an Ed25519 key is made from, in hex. */
function privateKeyFrom(text: string): KeyObject {
  const seed = text.trim();
  if (!seedInHex.test(seed)) return createPrivateKey(text);
  return createPrivateKey({ key: Buffer.concat([pkcs8OfSeed, Buffer.from(seed, 'hex')]), format: 'der', type: 'pkcs8' });
}

/** Whether the head was signed by the key of that name; an unknown key has signed nothing. */
export function isSigned(head: SignedHead, publicKeys: ReadonlyMap<string, KeyObject>): boolean {
  const key = publicKeys.get(head.keyId);
  return key !== undefined && verify(null, bytesOf(head, head.keyId), key, Buffer.from(head.signature, 'base64'));
}
