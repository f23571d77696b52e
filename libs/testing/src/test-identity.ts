import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** A key set on loopback and the tokens it stands for: specs verify real signatures. */
export interface TestIdentity {
  oidc: { issuer: string; jwksUrl: string; audience: string };
  tokenFor: (officer: { id: string; agencyId: string }, wrong?: TokenChange) => Promise<string>;
  stop: () => Promise<void>;
}

/** What a forger would change of a good token. */
export interface TokenChange {
  issuer?: string;
  audience?: string;
  type?: string;
  kid?: string;
  expiresIn?: string;
}

const audience = 'homeward';

export async function startTestIdentity(): Promise<TestIdentity> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'spec', alg: 'ES256', use: 'sig' }] });
  const server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(jwks));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    oidc: { issuer, jwksUrl: `${issuer}/jwks`, audience },
    tokenFor: ({ id, agencyId }, wrong = {}) =>
      new SignJWT({ agency_id: agencyId })
        .setProtectedHeader({ alg: 'ES256', kid: wrong.kid ?? 'spec', typ: wrong.type ?? 'at+jwt' })
        .setIssuer(wrong.issuer ?? issuer)
        .setAudience(wrong.audience ?? audience)
        .setSubject(id)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(wrong.expiresIn ?? '5m')
        .sign(privateKey),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
