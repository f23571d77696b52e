import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { apiDescriptionFindings, bootService, callWithoutToken, required, until, type BootedService } from '@homeward/testing';
import { investigation } from './service.js';
import { giveOrder, trialOrder } from './trial/trial-orders.js';

let booted: BootedService;

beforeAll(async () => {
  booted = await bootService(investigation, {
    kafka: required('HOMEWARD_TEST_KAFKA'),
    topicPrefix: `investigation-${randomUUID().slice(0, 8)}-`,
  });
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

describe('a fact of the procuratorate', () => {
  test('moves the case of the police, which the procuratorate cannot write', async () => {
    const { registry } = booted;
    const police = await registry.agency('public-security');
    const procuratorate = await registry.agency('procuratorate');
    const officer = booted.as(await registry.officer(police, 'case-officer'));
    const head = booted.as(await registry.officer(police, 'agency-head'));
    const prosecutor = booted.as(await registry.officer(procuratorate, 'prosecutor'));
    const { caseId } = await giveOrder(booted.service.app, trialOrder(police));
    await officer.post(`cases/${caseId}/propose-filing`, { decision: 'file', reason: 'crime-suspected' });
    await head.post(`cases/${caseId}/decide-filing`, {}, { version: 2 });
    await officer.post(
      `cases/${caseId}/conclude`,
      { outcome: 'crime-proved', procuratorateAgencyId: procuratorate },
      { version: 3 },
    );
    expect((await prosecutor.post('prosecution-files', { caseId })).status).toBe(201);
    const moved = await until('the case is under prosecution review', async () => {
      const { body } = await officer.get(`cases/${caseId}`);
      return body['status'] === 'prosecution-review' && body;
    });
    expect(moved).toMatchObject({ version: 5, agencyId: police, allowedActions: expect.arrayContaining(['closeCase']) });
  }, 60_000);
});
