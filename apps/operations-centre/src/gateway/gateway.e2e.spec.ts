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
import type { FastifyInstance } from 'fastify';
import { operationsCentre } from '../service.js';
import { openInsideDoor } from './inside-door.js';
import { startMirror, type Mirrored } from '../trial/mirror.js';
import { unrealClueService } from '../trial/unreal-clue-service.js';

let clues: BootedService;
let areCluesDown = false;
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
  if (!areCluesDown) await clues?.stop();
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
    expect(body['traceId']).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
  });

  test('the trace of the caller is the one that the refusal and the service name', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const headers = { traceparent: `00-${trace}-00f067aa0ba902b7-01` };
    expect((await client.get('lessons', { headers })).body).toMatchObject({ traceId: trace });
    const { body } = await client.get<Mirrored>('rescues', { headers });
    expect(body.headers['traceparent']).toContain(trace);
    expect((await client.get<Mirrored>('rescues', { headers: { traceparent: 'unreal' } })).body.headers['traceparent']).toMatch(
      /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/,
    );
  });

  test.each(['/api/v1/rescues/%', '/%zz', '/sign-in/%E0%A4%A'])('%s is refused as no address, as a problem', async (path) => {
    const { status, body } = await raw(path);
    expect([status, JSON.parse(body)]).toEqual([
      400,
      expect.objectContaining({ code: 'operations-centre.invalid-url', status: 400 }),
    ]);
    expect(body).not.toContain('%');
  });

  test('readiness and measures are behind the inside door alone', async () => {
    for (const path of ['/readyz', '/metrics', '/metrics?a=b']) {
      const { status, body } = await raw(path);
      expect([path, status, JSON.parse(body)]).toEqual([
        path,
        404,
        expect.objectContaining({ code: 'operations-centre.not-found', detail: 'There is no such address.' }),
      ]);
    }
    const door = await openInsideDoor(gateway.service.app.getHttpAdapter().getInstance() as unknown as FastifyInstance, {
      host: '127.0.0.1',
      port: 0,
    });
    expect(await (await fetch(`${door.url}/readyz`)).json()).toMatchObject({ ready: true });
    expect(await (await fetch(`${door.url}/metrics`)).text()).toContain('# TYPE');
    await door.close();
  });

  test('what no service owns, or whose service is not known here, is not found', async () => {
    for (const path of ['unreal', 'placements', 'clues-of-mine'])
      expect(await client.get(path)).toMatchObject({ status: 404, body: { detail: 'There is no such address.' } });
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
  test('is refused by name while a service was never heard: half a description looks like a whole one', async () => {
    for (const path of ['openapi.json', 'docs']) {
      const answer = await fetch(`${gateway.service.url}/${path}`, { headers: { 'accept-language': 'zh' } });
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(await answer.json()).toMatchObject({
        code: 'operations-centre.service-unavailable',
        detail: expect.stringMatching(/^rescue、prevention 无响应/),
      });
    }
  });

  test('holds the operations of every service without a gap, also while one of them is down', async () => {
    const whole = await bootService(operationsCentre, { ...shared, services: { 'clue-intake': clues.service.url } });
    try {
      const first: unknown = await (await fetch(`${whole.service.url}/openapi.json`)).json();
      expect(await apiDescriptionFindings(whole.service.url)).toEqual([]);
      const page = await fetch(`${whole.service.url}/docs`);
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(await page.text()).toContain('GET /api/v1/clues');
      await clues.stop();
      areCluesDown = true;
      const { paths } = first as { paths: Record<string, { get?: { tags: string[] } }> };
      expect(paths['/api/v1/clues']?.get?.tags).toEqual(['clue-intake']);
      expect(paths['/api/v1/desk']?.get?.tags).toEqual(['operations-centre']);
      expect(Object.keys(paths).filter((path) => !path.startsWith('/api/'))).toEqual([]);
      expect(await (await fetch(`${whole.service.url}/openapi.json`)).json()).toEqual(first);
      expect((await fetch(`${whole.service.url}/docs`)).status).toBe(200);
    } finally {
      await whole.stop();
    }
  }, 60_000);
});
