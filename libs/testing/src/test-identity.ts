import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** A key set on loopback and the tokens it stands for: specs verify real signatures. */
export interface TestIdentity {
  oidc: { issuer: string; jwksUrl: string; audience: string };
  tokenFor: (officer: { id: string; agencyId: string }) => Promise<string>;
  stop: () => Promise<void>;
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
    tokenFor: ({ id, agencyId }) =>
      new SignJWT({ agency_id: agencyId })
        .setProtectedHeader({ alg: 'ES256', kid: 'spec', typ: 'at+jwt' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(id)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(privateKey),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
