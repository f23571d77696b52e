import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apiDescriptionFindings, bootService, type BootedService } from '@homeward/testing';
import { clueIntake } from './service.js';

let booted: BootedService;

beforeAll(async () => {
  booted = await bootService(clueIntake);
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

describe('the description of the API', () => {
  test('is OpenAPI 3.1 without a gap', async () => {
    expect(await apiDescriptionFindings(booted.service.url)).toEqual([]);
  });

  test('says what each verb needs', async () => {
    const { paths } = (await (await fetch(`${booted.service.url}/openapi.json`)).json()) as {
      paths: Record<string, { post: { operationId: string; parameters: { name: string }[] } }>;
    };
    const { operationId, parameters } = paths['/api/v1/clues/{id}/triage']?.post ?? { parameters: [] };
    expect([operationId, parameters.map(({ name }) => name)]).toEqual(['triageClue', ['id', 'Idempotency-Key', 'If-Match']]);
  });
});

describe('coming without a token', () => {
  test('every route of the API refuses', async () => {
    const { paths } = (await (await fetch(`${booted.service.url}/openapi.json`)).json()) as { paths: Record<string, object> };
    const routes = Object.entries(paths).filter(([path]) => path.startsWith('/api/'));
    const answers = routes.flatMap(([path, item]) =>
      Object.keys(item).map(async (method) => {
        const url = `${booted.service.url}${path.replace('{id}', 'bd9bd6a6-4a2e-4d0d-9fb0-4a5c2f5b2d10')}`;
        const init = {
          method: method.toUpperCase(),
          ...(method === 'post' && { headers: { 'content-type': 'application/json; charset=utf-8' }, body: '{}' }),
        };
        return (await fetch(url, init)).status;
      }),
    );
    expect(answers.length).toBeGreaterThan(8);
    expect(new Set(await Promise.all(answers))).toEqual(new Set([401]));
  });
});
