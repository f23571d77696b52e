import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  CompactEncrypt,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  UnsecuredJWT,
  type CryptoKey,
  type JWTPayload,
} from 'jose';
import { tokenVerifier, type VerifyToken } from './token-verifier.js';
import { signed, trialProvider, type TrialProvider } from '../trials/trial-provider.js';
import { Unauthenticated } from './unauthenticated.js';

const issuer = 'https://identity.example';
const audience = 'homeward';
const at = new Date('2026-11-26T08:00:00Z');
const seconds = at.getTime() / 1_000;
const good: JWTPayload = {
  iss: issuer,
  aud: audience,
  sub: '6b0f4a52-3d0c-4c39-8f55-0a5f0d3e7a10',
  agency_id: 'd0a7a0a4-8a5f-4f6e-9d57-5c2b9a3c1e20',
  jti: 'token-1',
  iat: seconds - 10,
  exp: seconds + 200,
};

let provider: TrialProvider;
let stranger: CryptoKey;
let verify: VerifyToken;

beforeAll(async () => {
  provider = await trialProvider();
  stranger = (await generateKeyPair('ES256')).privateKey;
  verify = tokenVerifier({ issuer, audience, jwksUrl: provider.url, now: () => at });
});

afterAll(() => provider.close());

const token = (header: Record<string, unknown> = {}, changes: JWTPayload = {}) =>
  signed(provider.key, header, { ...good, ...changes });
const without = (claim: string) => {
  const { [claim]: _left, ...rest } = good;
  return signed(provider.key, {}, rest);
};
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const publicKeyOfProvider = async () => (await importJWK({ ...provider.publicJwk, ext: true }, 'ES256')) as CryptoKey;

describe('accepting a token', () => {
  test('tells officer, agency and token, and nothing of rights', async () => {
    expect(await verify(`Bearer ${await token({}, { roles: ['unit-head'] })}`)).toEqual({
      officerId: good.sub,
      agencyId: good['agency_id'],
      tokenId: 'token-1',
      tokenEndsAt: good.exp,
    });
  });

  test('tells how and when the officer signed in, where the provider says so', async () => {
    const caller = await verify(`Bearer ${await token({}, { acr: 'mfa', auth_time: seconds - 60 })}`);
    expect(caller).toMatchObject({ acr: 'mfa', authenticatedAt: seconds - 60 });
  });
});

const bad: [name: string, header: () => Promise<string | string[] | undefined>][] = [
  ['A36 no algorithm', async () => new UnsecuredJWT(good).encode()],
  ...['None', 'NONE', 'nOnE'].map((alg): [string, () => Promise<string>] => [
    `A36 algorithm ${alg}`,
    async () => `${part({ alg, typ: 'at+jwt' })}.${part(good)}.`,
  ]),
  [
    'A36 algorithm none with the signature of a good token',
    async () => {
      const [, payload, signature] = (await token()).split('.');
      return `${part({ alg: 'none', typ: 'at+jwt' })}.${payload}.${signature}`;
    },
  ],
  [
    'A37 the public key used as a secret',
    async () => {
      const secret = new TextEncoder().encode(await exportSPKI(await publicKeyOfProvider()));
      return signed(secret, { alg: 'HS256' }, good);
    },
  ],
  ['A38 another audience', () => token({}, { aud: 'somebody-else' })],
  ['A38 our audience among others', () => token({}, { aud: [audience, 'somebody-else'] })],
  ['A38 no audience', () => without('aud')],
  ['A39 another issuer', () => token({}, { iss: 'https://identity.example/' })],
  ['A39 no issuer', () => without('iss')],
  ['A40 expired', () => token({}, { exp: seconds - 6 })],
  ['A40 no expiry', () => without('exp')],
  ['A40 expiry far ahead', () => token({}, { exp: seconds + 86_400 })],
  ['A40 not valid yet', () => token({}, { nbf: seconds + 60 })],
  ['A40 issued in the future', () => token({}, { iat: seconds + 60 })],
  ['A40 issued too long ago', () => token({}, { iat: seconds - 310, exp: seconds + 10 })],
  ['A40 no time of issue', () => without('iat')],
  ['A40 times as texts', () => token({}, { exp: String(seconds + 200) as never })],
  ['A41 an ID token', () => token({ typ: 'JWT' })],
  ['A41 no type', () => token({ typ: undefined })],
  [
    'A42 its own key in the header',
    async () => {
      const own = await generateKeyPair('ES256', { extractable: true });
      return signed(own.privateKey, { kid: 'own', jwk: await exportJWK(own.publicKey) }, good);
    },
  ],
  ['A42 the address of its own keys', () => signed(stranger, { jku: 'https://attacker.example/keys' }, good)],
  ['A42 the address of its own certificate', () => signed(stranger, { x5u: 'https://attacker.example/cert' }, good)],
  ['A43 a path as key id', () => signed(stranger, { kid: '../../../../dev/null' }, good)],
  ['A43 SQL as key id', () => signed(stranger, { kid: "key-1' OR '1'='1" }, good)],
  ['A44 an unknown critical header', () => token({ crit: ['x-unheard-of'], 'x-unheard-of': 1 })],
  [
    'A45 a changed payload',
    async () => {
      const [header, , signature] = (await token()).split('.');
      return `${header}.${part({ ...good, agency_id: good.sub })}.${signature}`;
    },
  ],
  [
    'A45 a changed header',
    async () => {
      const [, payload, signature] = (await token()).split('.');
      return `${part({ alg: 'ES256', typ: 'at+jwt', kid: 'key-1', x: 1 })}.${payload}.${signature}`;
    },
  ],
  ['A45 another signer', () => signed(stranger, {}, good)],
  ['A45 an empty signature', async () => `${(await token()).split('.').slice(0, 2).join('.')}.`],
  [
    'A46 an encrypted token',
    async () => {
      const recipient = await generateKeyPair('ECDH-ES');
      return new CompactEncrypt(new TextEncoder().encode(await token()))
        .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', cty: 'at+jwt' })
        .encrypt(recipient.publicKey);
    },
  ],
  [
    'A46 a token as payload',
    async () => `${part({ alg: 'ES256', typ: 'at+jwt', kid: 'key-1' })}.${part({ token: await token() })}.AAAA`,
  ],
  [
    'an algorithm outside the list',
    async () => {
      const other = await generateKeyPair('ES384');
      return signed(other.privateKey, { alg: 'ES384' }, good);
    },
  ],
  ['no subject', () => without('sub')],
  ['no token id', () => without('jti')],
  ['no agency', () => without('agency_id')],
  ['A52 the name of a service as subject', () => token({}, { sub: 'service:clue-intake' })],
  ['A52 the name of the public as subject', () => token({}, { sub: 'public' })],
  ['an agency that is not an id', () => token({}, { agency_id: `${String(good['agency_id'])} ` })],
  ['a payload that is no object', async () => `${part({ alg: 'ES256', typ: 'at+jwt', kid: 'key-1' })}.${part([good])}.AAAA`],
];

describe('refusing a token', () => {
  test.each(bad)('%s', async (_name, header) => {
    await expect(verify(`Bearer ${String(await header())}`)).rejects.toBeInstanceOf(Unauthenticated);
  });

  test.each<[string, (good: string) => string | string[] | undefined]>([
    ['no header', () => undefined],
    ['an empty header', () => ''],
    ['A50 two headers', (one) => [`Bearer ${one}`, `Bearer ${one}`]],
    ['A50 two tokens in one header', (one) => `Bearer ${one}, Bearer ${one}`],
    ['another scheme', (one) => `Basic ${one}`],
    ['a token without a scheme', (one) => one],
    ['a line end after the token', (one) => `Bearer ${one}\n`],
    ['a token longer than a header may be', (one) => `Bearer ${one}${'A'.repeat(9_000)}`],
  ])('%s', async (_name, header) => {
    await expect(verify(header(await token()))).rejects.toBeInstanceOf(Unauthenticated);
  });

  test('tells every stranger the same', async () => {
    const messages = await Promise.all(
      bad.map(async ([, header]) =>
        verify(`Bearer ${String(await header())}`).catch((error: Error) => `${error.name} ${error.message}`),
      ),
    );
    expect(new Set(messages).size).toBe(1);
  });
});

describe('fetching the key set', () => {
  const fresh = async () => {
    const own = await trialProvider();
    return { own, ask: tokenVerifier({ issuer, audience, jwksUrl: own.url, now: () => at }) };
  };

  test('happens once for fifty unknown keys (A51)', async () => {
    const { own, ask } = await fresh();
    for (let kid = 0; kid < 50; kid += 1)
      await expect(ask(`Bearer ${await signed(stranger, { kid: `unknown-${kid}` }, good)}`)).rejects.toBeInstanceOf(
        Unauthenticated,
      );
    expect(own.fetches()).toBe(1);
    await own.close();
  });

  test('happens once while the provider fails, and again after a rest', async () => {
    let clock = at.getTime();
    const own = await trialProvider();
    const ask = tokenVerifier({ issuer, audience, jwksUrl: own.url, now: () => new Date(clock) });
    const tokenOfOwn = await signed(own.key, {}, good);
    own.answerWith(null);
    for (let call = 0; call < 20; call += 1) await expect(ask(`Bearer ${tokenOfOwn}`)).rejects.toBeInstanceOf(Unauthenticated);
    expect(own.fetches()).toBe(1);
    own.answerWith(JSON.stringify({ keys: [own.publicJwk] }));
    clock += 2_000;
    await expect(ask(`Bearer ${tokenOfOwn}`)).resolves.toMatchObject({ tokenId: 'token-1' });
    await own.close();
  });

  test.each([
    ['too large', (own: TrialProvider) => JSON.stringify({ keys: [own.publicJwk], more: 'x'.repeat(70_000) })],
    ['no JSON', () => '<html>'],
    ['secrets in it', () => JSON.stringify({ keys: [{ kty: 'oct', k: 'c2VjcmV0', kid: 'key-1', alg: 'HS256' }] })],
  ])('refuses a set: %s', async (_name, answer) => {
    const { own, ask } = await fresh();
    own.answerWith(answer(own));
    await expect(ask(`Bearer ${await signed(own.key, {}, good)}`)).rejects.toBeInstanceOf(Unauthenticated);
    await own.close();
  });
});
