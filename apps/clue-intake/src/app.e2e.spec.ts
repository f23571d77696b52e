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
    const answers = await callWithoutToken(booted.service.url);
    expect(answers.length).toBeGreaterThan(8);
    expect(answers.filter(({ status }) => status !== 401)).toEqual([]);
  });
});
