import { jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import * as z from 'zod';
import { keySet } from './key-set.js';
import { Unauthenticated } from './unauthenticated.js';

export interface TokenVerifierOptions {
  issuer: string;
  audience: string;
  /** The only place keys come from; what a token says about keys is ignored. */
  jwksUrl: string;
  now?: () => Date;
}

/** Who calls, as the identity provider proves it. No rights: those are rows. */
export interface Caller {
  officerId: string;
  agencyId: string;
  tokenId: string;
  /** When the token ends, in seconds; nothing that began with it goes on longer. */
  tokenEndsAt: number;
  /** How well the officer was authenticated, where the provider says so. */
  acr?: string;
  /** When the officer last signed in, in seconds; a step-up asks for a recent one. */
  authenticatedAt?: number;
}

export type VerifyToken = (authorization: string | string[] | undefined) => Promise<Caller>;

const longestSeconds = 300;
const longestHeader = 8_192;
const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

const claims = z.object({
  sub: z.uuid().lowercase(),
  agency_id: z.uuid().lowercase(),
  jti: z.string().min(1).max(128),
  iat: z.number(),
  exp: z.number(),
  acr: z.string().max(64).optional(),
  auth_time: z.number().optional(),
});

/** Makes the one way a token is accepted: fixed algorithms, issuer, audience and type; five minutes at most; everything else is `Unauthenticated`. */
export function tokenVerifier({ issuer, audience, jwksUrl, now = () => new Date() }: TokenVerifierOptions): VerifyToken {
  const keys = keySet(jwksUrl, now);
  const fixed: JWTVerifyOptions = {
    algorithms: ['RS256', 'ES256', 'EdDSA'],
    issuer,
    audience,
    typ: 'at+jwt',
    requiredClaims: ['exp', 'iat', 'sub', 'jti', 'agency_id'],
    clockTolerance: 5,
    maxTokenAge: longestSeconds,
  };
  return async (authorization) => {
    const token = tokenOf(authorization);
    try {
      const { payload } = await jwtVerify(token, keys, { ...fixed, currentDate: now() });
      return callerOf(payload, audience);
    } catch (cause) {
      throw new Unauthenticated(cause);
    }
  };
}

function tokenOf(authorization: string | string[] | undefined): string {
  if (typeof authorization !== 'string') throw new Unauthenticated('no single Authorization header');
  const token = authorization.length <= longestHeader ? bearer.exec(authorization)?.[1] : undefined;
  if (token === undefined) throw new Unauthenticated('not a bearer token');
  return token;
}

function callerOf(payload: JWTPayload, audience: string): Caller {
  // A token for several services is a token for somebody else as well.
  if (payload.aud !== audience && !(Array.isArray(payload.aud) && payload.aud.length === 1)) throw new Error('several audiences');
  const known = claims.parse(payload);
  if (known.exp - known.iat > longestSeconds) throw new Error('the token lives too long');
  return {
    officerId: known.sub,
    agencyId: known.agency_id,
    tokenId: known.jti,
    tokenEndsAt: known.exp,
    ...(known.acr === undefined ? {} : { acr: known.acr }),
    ...(known.auth_time === undefined ? {} : { authenticatedAt: known.auth_time }),
  };
}
