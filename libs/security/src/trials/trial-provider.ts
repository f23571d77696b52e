import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';

/** A key-set endpoint on loopback with a signing key of its own; for specs. */
export interface TrialProvider {
  url: string;
  key: CryptoKey;
  publicJwk: JWK;
  fetches(): number;
  answerWith(body: string | null): void;
  close(): Promise<void>;
}

export async function trialProvider(): Promise<TrialProvider> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const publicJwk: JWK = { ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'ES256', use: 'sig' };
  let fetches = 0;
  let body: string | null = JSON.stringify({ keys: [publicJwk] });
  const server = createServer((_request, response) => {
    fetches += 1;
    response.writeHead(body === null ? 503 : 200, { 'content-type': 'application/json' }).end(body ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    key: privateKey,
    publicJwk,
    fetches: () => fetches,
    answerWith: (changed) => (body = changed),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Signs as the provider would, with whatever header and claims a spec asks for. */
export function signed(key: CryptoKey | Uint8Array, header: Record<string, unknown>, payload: JWTPayload): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'key-1', ...header }).sign(key, {
    crit: { 'x-unheard-of': true },
  });
}
