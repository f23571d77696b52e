import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apiDescriptionFindings, bootService, callWithoutToken, type BootedService } from '@homeward/testing';
import { resettlement } from './service.js';

let booted: BootedService;

beforeAll(async () => {
  booted = await bootService(resettlement);
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

describe('the description of the API', () => {
  test('is OpenAPI 3.1 without a gap', async () => {
    expect(await apiDescriptionFindings(booted.service.url)).toEqual([]);
  });
});

describe('coming without a token', () => {
  test('every route of the API refuses', async () => {
    const answers = await callWithoutToken(booted.service.url);
    expect(answers.length).toBeGreaterThan(20);
    expect(answers.filter(({ status }) => status !== 401)).toEqual([]);
  });
});
