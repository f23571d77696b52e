import { createECDH, createHash, hkdfSync } from 'node:crypto';
import type { JWK } from 'oidc-provider';

const derived = (secret: string, use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'homeward-identity', use, 32));

/** The key that signs tokens. It follows from the secret, so that tokens outlive a restart and nothing else has to be kept. */
export function signingKey(secret: string): JWK {
  const pair = createECDH('prime256v1');
  const d = derived(secret, 'signing');
  pair.setPrivateKey(d);
  const point = pair.getPublicKey();
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const kid = createHash('sha256').update(point).digest('base64url').slice(0, 16);
  return { kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid, x: x ?? '', y: y ?? '', d: d.toString('base64url') };
}

/** The key that signs cookies. */
export const cookieKey = (secret: string): string => derived(secret, 'cookies').toString('base64url');
