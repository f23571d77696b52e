import type { SystemFigures } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, makeTestDatabase, nowhere, startTestIdentity, type BootedService } from '@homeward/testing';
import { operationsCentre } from '../service.js';
import { unrealClueService } from '../trial/unreal-clue-service.js';

jest.setTimeout(60_000);

let clues: BootedService;
let booted: BootedService;
let shared: { database: Awaited<ReturnType<typeof makeTestDatabase>>; identity: Awaited<ReturnType<typeof startTestIdentity>> };

beforeAll(async () => {
  shared = { database: await makeTestDatabase(unrealClueService, operationsCentre), identity: await startTestIdentity() };
  clues = await bootService(unrealClueService, shared);
  const services = { 'clue-intake': clues.service.url, prevention: `http://${nowhere}`, identity: `http://${nowhere}` };
  booted = await bootService(operationsCentre, { ...shared, services });
}, 60_000);
afterAll(async () => {
  await booted?.stop();
  await clues?.stop();
  await shared?.identity.stop();
  await shared?.database.drop();
}, 30_000);

describe('the figures of the services', () => {
  test('are told to an administrator: what waits and what is set aside, and who is silent', async () => {
    const agencyId = await booted.registry.agency('public-security');
    const client = booted.as(await booted.registry.officer(agencyId, 'administrator'));
    const { status, body } = await client.get<SystemFigures>('system-figures');
    expect(status).toBe(200);
    const of = new Map(body.services.map((each) => [each.service, each]));
    expect([...of.keys()].sort()).toEqual(['clue-intake', 'operations-centre', 'prevention']);
    expect(of.get('clue-intake')).toMatchObject({ answers: true, heldOldestSeconds: expect.any(Number) });
    expect(of.get('operations-centre')).toMatchObject({ answers: true });
    expect(of.get('prevention')).toMatchObject({ answers: false, consumerLag: null, parkedRecords: null });
  });

  test('are nobody else’s business', async () => {
    const agencyId = await booted.registry.agency('public-security');
    for (const role of ['case-officer', 'unit-head', 'auditor'] as const)
      expect((await booted.as(await booted.registry.officer(agencyId, role)).get('system-figures')).status).toBe(403);
  });
});
