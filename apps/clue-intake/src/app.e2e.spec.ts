import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apiDescriptionFindings, bootService, callWithoutToken, type BootedService } from '@homeward/testing';
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

  test('says what a registration must hold, and in which form it is read', async () => {
    const { paths } = (await (await fetch(`${booted.service.url}/openapi.json`)).json()) as {
      paths: Record<string, { post: { requestBody: { content: Record<string, { schema: object }> } } }>;
    };
    const { content } = paths['/api/v1/clues']?.post.requestBody ?? { content: {} };
    expect(Object.keys(content)).toEqual(['application/json; charset=utf-8']);
    expect(content['application/json; charset=utf-8']?.schema).toMatchObject({
      required: ['narrative', 'violationKinds'],
      anyOf: [{ required: ['regionCode'] }, { required: ['country'] }],
      properties: { riskFlags: { uniqueItems: true } },
    });
  });

  test('says what each verb needs', async () => {
    const { paths } = (await (await fetch(`${booted.service.url}/openapi.json`)).json()) as {
      paths: Record<string, { post: { operationId: string; parameters: { name: string }[] } }>;
    };
    const { operationId, parameters } = paths['/api/v1/clues/{id}/triage']?.post ?? { parameters: [] };
    expect(operationId).toBe('triageClue');
    expect(parameters.map(({ name }) => name)).toEqual([
      'id',
      'Idempotency-Key',
      'If-Match',
      'Homeward-Purpose',
      'Homeward-Late-Recording',
      'Accept-Language',
    ]);
  });
});

describe('coming without a token', () => {
  test('every route of the API refuses', async () => {
    const answers = await callWithoutToken(booted.service.url);
    expect(answers.length).toBeGreaterThan(8);
    expect(answers.filter(({ status }) => status !== 401)).toEqual([]);
  });
});
