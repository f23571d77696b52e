import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  apiDescriptionFindings,
  bootService,
  makeTestDatabase,
  nowhere,
  startTestIdentity,
  type ApiClient,
  type BootedService,
} from '@homeward/testing';
import type { Problem } from '@homeward/contracts';
import { operationsCentre } from '../service.js';
import { startMirror, type Mirrored } from '../trial/mirror.js';
import { unrealClueService } from '../trial/unreal-clue-service.js';

let clues: BootedService;
let gateway: BootedService;
let mirror: Awaited<ReturnType<typeof startMirror>>;
let shared: { database: Awaited<ReturnType<typeof makeTestDatabase>>; identity: Awaited<ReturnType<typeof startTestIdentity>> };
let client: ApiClient;

beforeAll(async () => {
  shared = { database: await makeTestDatabase(unrealClueService, operationsCentre), identity: await startTestIdentity() };
  mirror = await startMirror();
  clues = await bootService(unrealClueService, shared);
  const services = {
    'clue-intake': clues.service.url,
    rescue: mirror.url,
    identity: mirror.url,
    prevention: `http://${nowhere}`,
  };
  gateway = await bootService(operationsCentre, { ...shared, services });
  client = gateway.as(await clues.registry.officer(await clues.registry.agency('public-security'), 'case-officer'));
}, 60_000);

afterAll(async () => {
  await gateway?.stop();
  await clues?.stop();
  await mirror?.stop();
  await shared?.identity.stop();
  await shared?.database.drop();
}, 30_000);

/** Sends a path as it is written; fetch would tidy it up. */
const raw = (path: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(gateway.service.url);
    const request = httpRequest({ hostname, port, path }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }));
    });
    request.on('error', reject);
    request.end();
  });

describe('coming through the gateway', () => {
  test('reaches the owning service, which checks the token itself', async () => {
    expect(await client.get('clues')).toMatchObject({ status: 200, body: { items: [], next: null } });
    const anonymous = await fetch(`${gateway.service.url}/api/v1/clues`);
    expect([anonymous.status, ((await anonymous.json()) as Problem).code]).toEqual([401, 'clue-intake.unauthenticated']);
  });

  test('brings body, status and headers through unchanged, and nothing the caller says of hops', async () => {
    const headers = { 'x-forwarded-for': '192.0.2.1', 'x-forwarded-host': 'unreal.invalid', 'accept-language': 'zh' };
    const {
      status,
      body,
      headers: answered,
    } = await client.post<Mirrored>(
      'rescues/1/plan?a=b',
      { text: '虚构' },
      { key: '8a1f2a52-9c3e-4df3-8c0e-1de5bb2c2a10', version: 3, purpose: 'handle-matter', headers },
    );
    expect([status, answered.get('etag')]).toEqual([207, '"7"']);
    expect(body).toMatchObject({ method: 'POST', url: '/api/v1/rescues/1/plan?a=b', body: '{"text":"虚构"}' });
    expect(body.headers).toMatchObject({
      authorization: expect.stringMatching(/^Bearer /),
      'idempotency-key': '8a1f2a52-9c3e-4df3-8c0e-1de5bb2c2a10',
      'if-match': '"3"',
      'homeward-purpose': 'handle-matter',
      'accept-language': 'zh',
      'content-type': 'application/json; charset=utf-8',
    });
    expect(Object.keys(body.headers).filter((name) => name.startsWith('x-'))).toEqual([]);
  });

  test('leads to the sign-in below its path', async () => {
    const answer = (await (await fetch(`${gateway.service.url}/sign-in/.well-known/openid-configuration`)).json()) as Mirrored;
    expect(answer.url).toBe('/sign-in/.well-known/openid-configuration');
  });

  test('a service that is down is told as 503 with the time to come again', async () => {
    const { status, headers, body } = await client.get('lessons', { headers: { 'accept-language': 'zh' } });
    expect([status, headers.get('retry-after'), headers.get('content-language')]).toEqual([503, '2', 'zh']);
    expect(body).toMatchObject({ code: 'operations-centre.service-unavailable', instance: '/api/v1/lessons' });
  });

  test('what no service owns, or whose service is not known here, is not found', async () => {
    for (const path of ['unreal', 'placements', 'clues-of-mine'])
      expect([path, (await client.get(path)).status]).toEqual([path, 404]);
  });

  test.each([
    '/api/v1/rescues/../../metrics',
    '/api/v1/rescues/%2e%2e/%2e%2e/metrics',
    '/api/v1/rescues/..%2f..%2fmetrics',
    '/api/v1/rescues//metrics',
    '/sign-in/%2e%2e/metrics',
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await raw(path);
    expect(status).toBe(404);
    expect(body).toContain('operations-centre.not-found');
  });

  test('a body beyond the limit is refused before it travels', async () => {
    const { status, body } = await client.post('rescues', { text: 'x'.repeat(300_000) });
    expect([status, body['code']]).toEqual([413, 'operations-centre.too-large']);
  });

  test('the desk answers for itself', async () => {
    expect((await client.get('desk')).status).toBe(403);
    const officer = await gateway.registry.officer(await gateway.registry.agency('public-security'), 'case-officer');
    expect((await gateway.as(officer).get('desk')).status).toBe(200);
  });
});

describe('the description of the whole API', () => {
  test('holds the operations of every service that answers, without a gap', async () => {
    const { paths, info } = (await (await fetch(`${gateway.service.url}/openapi.json`)).json()) as {
      paths: Record<string, { get?: { tags: string[] } }>;
      info: { description: string };
    };
    expect(paths['/api/v1/clues']?.get?.tags).toEqual(['clue-intake']);
    expect(paths['/api/v1/desk']?.get?.tags).toEqual(['operations-centre']);
    expect(Object.keys(paths).filter((path) => !path.startsWith('/api/'))).toEqual([]);
    expect(info.description).toBe('Left out, for they do not answer: rescue, prevention.');
    expect(await apiDescriptionFindings(gateway.service.url)).toEqual([]);
  });

  test('is shown as a page that may run nothing', async () => {
    const page = await fetch(`${gateway.service.url}/docs`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(await page.text()).toContain('GET /api/v1/clues');
  });
});
