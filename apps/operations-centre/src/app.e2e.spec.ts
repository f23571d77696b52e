import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apiDescriptionFindings, bootService, type BootedService } from '@homeward/testing';
import { operationsCentre } from './service.js';

let booted: BootedService;

beforeAll(async () => {
  booted = await bootService(operationsCentre);
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

describe('the description of the API', () => {
  test('is OpenAPI 3.1 without a gap', async () => {
    expect(await apiDescriptionFindings(booted.service.url)).toEqual([]);
  });
});

describe('coming without a token', () => {
  // A screen on a wall shows a key and no token; without it there is no such screen.
  const open = '/api/v1/wall-screens/{id}/numbers';

  test('every route of the API refuses', async () => {
    const { paths } = (await (await fetch(`${booted.service.url}/openapi.json`)).json()) as { paths: Record<string, object> };
    const routes = Object.keys(paths).filter((path) => path.startsWith('/api/') && 'get' in (paths[path] ?? {}) && path !== open);
    const statuses = await Promise.all(
      routes.map(async (path) => {
        const filled = path.replace('{id}', 'bd9bd6a6-4a2e-4d0d-9fb0-4a5c2f5b2d10').replace('{name}', 'duties-overdue');
        return (await fetch(`${booted.service.url}${filled}`)).status;
      }),
    );
    expect(statuses).toEqual(Array.from({ length: 12 }, () => 401));
  });
});
