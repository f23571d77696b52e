import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { consolePlaces, routeConsole } from './console.js';
import { consolePolicy } from './console-policy.js';

let folder: string;
let fastify: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Homeward</title>');
  await writeFile(join(folder, 'assets/desk-1.js'), 'export const desk = 1;\n'.repeat(100));
  await writeFile(join(folder, 'notes.txt'), 'not for the browser');
  fastify = Fastify();
  await routeConsole({ fastify }, folder);
});
afterAll(async () => {
  await fastify.close();
  await rm(folder, { recursive: true });
});

/** An address for every place that the desk's own table of routes names. */
const addressesIn = (router: string): string[] =>
  [...router.matchAll(/(?:\bat\(|\bpath: )'([^']+)'/g)].map(([, path = '']) => path.replaceAll(/\$\w+/g, '1'));

/** Those of these addresses at which no page is shown to somebody who opens them. */
async function unanswered(addresses: readonly string[]): Promise<string[]> {
  const codes = await Promise.all(addresses.map(async (path) => (await fastify.inject(path)).statusCode));
  return addresses.filter((_, place) => codes[place] !== 200);
}

describe('serving the desk', () => {
  test('shows the one page at every place of the desk, asked for anew each time', async () => {
    for (const path of ['/', '/matters/1f21cfd7-3c89-4103-bcc4-c79bd843e47b', ...consolePlaces.map((place) => `/${place}`)]) {
      const { statusCode, headers, body } = await fastify.inject(path);
      expect([path, statusCode, headers['cache-control']]).toEqual([path, 200, 'no-store']);
      expect(body).toContain('Homeward');
    }
  });

  test('shows it wherever the desk has a screen', async () => {
    const router = await readFile(join(import.meta.dirname, '../../../dashboard/src/app/router.tsx'), 'utf8');
    const addresses = addressesIn(router);
    expect(addresses).toEqual(expect.arrayContaining(['/', '/matters/1', '/wall']));
    expect(await unanswered(addresses)).toEqual([]);
  });

  test('would be found out where a screen is forgotten', async () => {
    const forgetful = addressesIn("createRoute({ ...at('/matters/$id') }), createRoute({ ...at('/unreal-places/$id') })");
    expect(await unanswered(forgetful)).toEqual(['/unreal-places/1']);
  });

  test('allows nothing inline, nothing made at run time and nothing from elsewhere', async () => {
    const { headers } = await fastify.inject('/');
    expect(headers['content-security-policy']).toBe(consolePolicy);
    expect(consolePolicy).toMatch(/^default-src 'none'/);
    expect(consolePolicy).not.toMatch(/unsafe|https?:|\*|data:/);
  });

  test('gives files that carry their hash for good, packed for who can unpack', async () => {
    const { headers, rawPayload } = await fastify.inject({ url: '/assets/desk-1.js', headers: { 'accept-encoding': 'gzip, br' } });
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(rawPayload.length).toBeLessThan(200);
    expect((await fastify.inject('/assets/desk-1.js')).body).toContain('desk = 1');
  });

  test.each([
    '/notes.txt',
    '/assets/../index.html',
    '/assets/%2e%2e/index.html',
    '/elsewhere',
    '/api/v1/unreal',
    '/assets/other.js',
  ])('%s is nothing of the desk', async (path) => expect((await fastify.inject(path)).statusCode).toBe(404));

  test('tells somebody who opens an unknown address, and leaves programs to the API', async () => {
    const opened = await fastify.inject({ url: '/elsewhere', headers: { accept: 'text/html,*/*' } });
    expect([opened.statusCode, opened.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    const asked = await fastify.inject({ url: '/api/v1/unreal', headers: { accept: 'text/html' } });
    expect([asked.statusCode, asked.headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
  });

  test('leaves the API to answer alone where the desk was not built', async () => {
    const alone = Fastify();
    await routeConsole({ fastify: alone }, join(folder, 'absent'));
    expect((await alone.inject('/')).statusCode).toBe(404);
    await alone.close();
  });
});
