import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { agencyId, officerId } from '@homeward/contracts';
import { createLogger } from '@homeward/service-kit';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { readConfig } from './config.js';
import { makeProvider } from './provider.js';
import { mount, startServer, type RunningIdentity } from './server.js';
import { signOutHeaders } from './sign-out-page.js';

const secret = randomBytes(32).toString('hex');
const issuer = 'http://127.0.0.1:17000/sign-in';
const audience = 'homeward';
const prosecutor = { agency: 'unreal-county-a/procuratorate', role: 'prosecutor' };

let identity: RunningIdentity;

beforeAll(async () => {
  identity = await startServer(
    makeProvider({ issuer, audience }, secret),
    { host: '127.0.0.1', port: 0 },
    createLogger('spec', 'silent'),
  );
});

afterAll(() => identity?.stop());

const at = (path: string) => `${identity.url}${mount}${path}`;
const ask = (form: Record<string, string>) => fetch(at('/token'), { method: 'POST', body: new URLSearchParams(form) });
const command = { grant_type: 'urn:homeward:grant:development', client_id: 'homeward-command', client_secret: secret };
const verified = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(at('/jwks'))), { issuer, audience, typ: 'at+jwt', algorithms: ['ES256'] });

describe('a token for the command line', () => {
  test('names the officer who holds the role, the agency, and lives five minutes at most', async () => {
    const { access_token: token } = (await (await ask({ ...command, ...prosecutor, officer: '2' })).json()) as {
      access_token: string;
    };
    const { payload } = await verified(token);
    expect(payload).toMatchObject({
      sub: officerId(prosecutor.agency, 2),
      agency_id: agencyId(prosecutor.agency),
      jti: expect.any(String),
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(300);
  });

  test('is refused without the secret of this installation', async () => {
    expect((await ask({ ...command, ...prosecutor, client_secret: 'x'.repeat(64) })).status).toBe(401);
  });

  test('is refused for a role that the agency does not have, and for an agency that is none', async () => {
    expect((await ask({ ...command, ...prosecutor, role: 'court-officer' })).status).toBe(400);
    expect((await ask({ ...command, ...prosecutor, agency: 'unreal-moon/court' })).status).toBe(400);
  });
});

const publicOrigin = new URL(issuer).origin;

/** Follows redirects like a browser behind the gateway, cookies included, until it leaves the public sign-in or a page is shown. */
function browser() {
  const cookies = new Map<string, { pair: string; path: string }>();
  const cookiesFor = (path: string) => [...cookies.values()].filter((each) => path.startsWith(each.path));
  return async (
    url: string,
    form?: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<{ url: string; text: string }> => {
    let next = { url: url.replace(identity.url, publicOrigin), form };
    for (;;) {
      const response = await fetch(next.url.replace(publicOrigin, identity.url), {
        redirect: 'manual',
        headers: {
          accept: 'text/html',
          ...headers,
          'accept-language': 'en',
          cookie: cookiesFor(new URL(next.url).pathname)
            .map(({ pair }) => pair)
            .join('; '),
        },
        ...(next.form && { method: 'POST', body: new URLSearchParams(next.form) }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const path = /; path=([^;]+)/i.exec(line)?.[1] ?? '/';
        cookies.set(`${path} ${pair.split('=')[0]}`, { pair, path });
      }
      const location = response.headers.get('location');
      if (location === null) return { url: next.url, text: await response.text() };
      const target = new URL(location, next.url);
      if (!target.href.startsWith(`${issuer}/`)) return { url: target.href, text: '' };
      next = { url: target.href, form: undefined };
    }
  };
}

const unrealVerifier = 'unreal-'.repeat(7);

/** Where the desk leads to for a sign-in. */
const beginning = ({ verifier = unrealVerifier, ...more }: Record<string, string> = {}): string => {
  const asked = { client_id: 'homeward-desk', response_type: 'code', scope: 'openid desk', state: 's' };
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const redirect = { redirect_uri: `${publicOrigin}/signed-in`, code_challenge: challenge, code_challenge_method: 'S256' };
  return at(`/auth?${new URLSearchParams({ ...asked, ...redirect, ...more })}`);
};

describe('signing in at the desk', () => {
  test('goes from the choice of an officer to a token, by a code that only its challenger can use', async () => {
    const open = browser();
    const verifier = randomBytes(32).toString('base64url');
    const redirect = `${publicOrigin}/signed-in`;
    const page = await open(beginning({ verifier }));
    expect(page.text).toContain('Unreal County A');
    const officer = officerId('unreal-county-a/court', 1);
    expect((await open(`${page.url}?agency=unreal-county-a%2Fcourt`)).text).toContain(officer);
    const left = new URL((await open(page.url, { officer })).url);
    expect(left.href).toMatch(/^http:\/\/127\.0\.0\.1:17000\/signed-in\?code=/);
    const exchange = { grant_type: 'authorization_code', client_id: 'homeward-desk', redirect_uri: redirect };
    const code = left.searchParams.get('code') ?? '';
    const answer = (await (await ask({ ...exchange, code, code_verifier: verifier })).json()) as Record<string, string>;
    expect(answer['refresh_token']).toBeUndefined();
    const { payload } = await verified(answer['access_token'] ?? '');
    expect(payload).toMatchObject({ sub: officer, agency_id: agencyId('unreal-county-a/court') });
    expect((await ask({ ...exchange, code, code_verifier: verifier })).status).toBe(400);
  });

  test('ends by a page in the reader’s language that loads nothing, at once for whoever comes from the desk', async () => {
    const open = browser();
    const begin = beginning();
    await open((await open(begin)).url, { officer: officerId('unreal-county-a/court', 1) });
    expect((await open(begin)).url).toContain('signed-in?code=');

    const end = at(
      `/session/end?client_id=homeward-desk&post_logout_redirect_uri=${encodeURIComponent('http://127.0.0.1:17000/')}`,
    );
    const elsewhere = (await open(end)).text;
    expect(elsewhere).toContain('>Sign out</button>');
    expect(elsewhere).not.toContain('<script>');
    const { text } = await open(end, undefined, { 'sec-fetch-site': 'same-origin' });
    expect(text).not.toMatch(/https?:/);
    const [, run = ''] = /<script>(.*)<\/script>/.exec(text) ?? [];
    expect(signOutHeaders['content-security-policy']).toContain(createHash('sha256').update(run).digest('base64'));

    const xsrf = /name="xsrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
    expect((await open(at('/session/end/confirm'), { xsrf, logout: 'yes' })).url).toBe('http://127.0.0.1:17000/');
    expect((await open(begin)).url).toContain('/interaction/');
  });

  test('ends in the same way for whoever is out already, as in a second window, and leads to the desk without an address', async () => {
    const open = browser();
    const { text } = await open(at('/session/end'), undefined, { 'sec-fetch-site': 'same-origin' });
    expect(text).toContain('<script>');
    expect(text).not.toMatch(/https?:|Submitting/);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
    expect((await open(at('/session/end/confirm'), { xsrf, logout: 'yes' })).url).toBe('http://127.0.0.1:17000/');
    expect((await open(at('/session/end/success'))).url).toBe('http://127.0.0.1:17000/');
    const again = (await open(at('/session/end/confirm'), { xsrf: 'of-another-window', logout: 'yes' })).text;
    expect(again).toContain('<a href="http://127.0.0.1:17000/">Begin again</a>');
  });

  test('says so, and leads back, where it was begun elsewhere', async () => {
    const page = await fetch(at('/interaction/unreal'), { headers: { 'accept-language': 'zh-CN' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<a href="http://127.0.0.1:17000/">重新开始</a>');
  });

  test('stays at the public origin, whatever host a request names', async () => {
    const open = browser();
    const begin = beginning();
    const told = { 'x-forwarded-host': 'unreal.invalid', 'x-forwarded-proto': 'https', forwarded: 'host=unreal.invalid' };
    const page = await open(begin, undefined, told);
    expect(page.url).toMatch(/^http:\/\/127\.0\.0\.1:17000\/sign-in\/interaction\//);
    const left = await open(page.url, { officer: officerId('unreal-county-a/court', 1) }, told);
    expect(left.url).toMatch(/^http:\/\/127\.0\.0\.1:17000\/signed-in\?code=/);
    const described = (await (await fetch(at('/.well-known/openid-configuration'), { headers: told })).json()) as Record<
      string,
      string
    >;
    expect(described['authorization_endpoint']).toBe(`${issuer}/auth`);
  });

  test('is refused without a challenge', async () => {
    const left = await browser()(
      at(
        `/auth?${new URLSearchParams({ client_id: 'homeward-desk', response_type: 'code', scope: 'openid', redirect_uri: 'http://127.0.0.1:17000/signed-in' })}`,
      ),
    );
    expect(left.url).toContain('error=invalid_request');
  });
});

describe('letting another officer in', () => {
  const [first, second] = [officerId('unreal-county-a/court', 1), officerId('unreal-county-a/court', 2)];
  const another = () => beginning({ prompt: 'login' });
  /** Whom the desk gets for the code that it was left for with, or nobody. */
  const officerAt = async ({ url }: { url: string }): Promise<unknown> => {
    const code = new URL(url).searchParams.get('code') ?? '';
    const exchange = { grant_type: 'authorization_code', client_id: 'homeward-desk', redirect_uri: `${publicOrigin}/signed-in` };
    const answer = (await (await ask({ ...exchange, code, code_verifier: unrealVerifier })).json()) as Record<string, string>;
    const { access_token: token } = answer;
    return token === undefined ? null : (await verified(token)).payload.sub;
  };

  test('is one step, and the sign-in of the one before is over', async () => {
    const open = browser();
    const before = await open((await open(beginning())).url, { officer: first });
    const { url } = await open(another());
    expect(url).toContain('/interaction/');
    const after = await open(url, { officer: second });
    expect([await officerAt(before), await officerAt(after)]).toEqual([null, second]);
    expect(await officerAt(await open(beginning()))).toBe(second);
  });

  test('lets the same officer in again', async () => {
    const open = browser();
    await open((await open(beginning())).url, { officer: first });
    expect(await officerAt(await open((await open(another())).url, { officer: first }))).toBe(first);
  });

  test('leaves each window of a browser its own code, however close they ask', async () => {
    const open = browser();
    await open((await open(beginning())).url, { officer: first });
    const codes = [await open(beginning({ prompt: 'none' })), await open(beginning({ prompt: 'none' }))];
    expect(await Promise.all(codes.map(officerAt))).toEqual([first, first]);
  });

  test('is one step also where the page stood open before anybody was in, as in a second window', async () => {
    const open = browser();
    const [here, there] = [await open(beginning()), await open(beginning())];
    await open(here.url, { officer: first });
    expect(await officerAt(await open(there.url, { officer: second }))).toBe(second);
  });
});

describe('the sign-in of the fictional province', () => {
  test('refuses to start in production', () => {
    const variables = {
      NODE_ENV: 'production',
      PORT: '0',
      OIDC_ISSUER: issuer,
      OIDC_AUDIENCE: audience,
      IDENTITY_SECRET_FILE: '/x',
    };
    expect(() => readConfig(variables)).toThrow('production');
  });

  test('says that it is alive and ready', async () => {
    expect((await fetch(`${identity.url}/readyz`)).status).toBe(200);
    expect((await fetch(`${identity.url}/livez`)).status).toBe(200);
    expect((await fetch(`${identity.url}/elsewhere`)).status).toBe(404);
  });
});
