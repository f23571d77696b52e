import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apiDescriptionFindings, bootService, type BootedService } from '@homeward/testing';
import { rehabilitation } from './service.js';

let booted: BootedService;
let routes: [method: string, path: string][];

beforeAll(async () => {
  booted = await bootService(rehabilitation);
  const { paths } = (await (await fetch(`${booted.service.url}/openapi.json`)).json()) as { paths: Record<string, object> };
  routes = Object.entries(paths)
    .filter(([path]) => path.startsWith('/api/'))
    .flatMap(([path, item]) => Object.keys(item).map((method): [string, string] => [method.toUpperCase(), path]));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

describe('the description of the API', () => {
  test('is OpenAPI 3.1 without a gap', async () => {
    expect(await apiDescriptionFindings(booted.service.url)).toEqual([]);
  });
});

describe('coming without a token', () => {
  test('every route of the API refuses', async () => {
    expect(routes.length).toBeGreaterThan(20);
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    for (const [method, path] of routes) {
      const url = `${booted.service.url}${path.replace('{id}', 'bd9bd6a6-4a2e-4d0d-9fb0-4a5c2f5b2d10')}`;
      const { status } = await fetch(url, { method, ...(method === 'POST' && { headers, body: '{}' }) });
      expect([method, path, status]).toEqual([method, path, 401]);
    }
  });
});
