import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { role } from '@homeward/contracts';
import { apiDescriptionFindings, bootService, callWithOddQuery, type BootedService } from '@homeward/testing';
import { services } from './services.js';

const named = (await services()).map((service) => [service.name, service] as const);

describe.each(named)('the edge of %s', (name, service) => {
  let booted: BootedService;

  beforeAll(async () => {
    booted = await bootService(service);
  }, 90_000);

  afterAll(() => booted?.stop(), 30_000);

  test('is described without a gap', async () => {
    expect(await apiDescriptionFindings(booted.service.url)).toEqual([]);
  });

  test('B48: lets no route take a parameter that it does not name', async () => {
    const everyRole = await booted.registry.officer(await booted.registry.agency('public-security'), ...role.options);
    const answers = await callWithOddQuery(booted.service.url, booted.as(everyRole));
    expect(answers.length).toBeGreaterThan(4);
    expect(answers.filter(({ status, code }) => status !== 400 || code !== `${name}.invalid-query`)).toEqual([]);
  });
});
