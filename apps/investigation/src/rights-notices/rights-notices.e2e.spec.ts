import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { investigation } from '../service.js';
import { giveOrder, trialOrder } from '../trial/trial-orders.js';

jest.setTimeout(60_000);
let booted: BootedService;
let police: string;
let procuratorate: string;
let officer: ApiClient;
let head: ApiClient;
let prosecutor: ApiClient;

beforeAll(async () => {
  booted = await bootService(investigation);
  const { registry } = booted;
  police = await registry.agency('public-security');
  procuratorate = await registry.agency('procuratorate');
  officer = booted.as(await registry.officer(police, 'case-officer'));
  head = booted.as(await registry.officer(police, 'agency-head'));
  prosecutor = booted.as(await registry.officer(procuratorate, 'prosecutor'));
});
afterAll(() => booted?.stop(), 30_000);

/** A case whose file went to the procuratorate, with one victim in it. */
async function sentOver({ minor = false, status = 'ActualVictimOfTrafficking' } = {}) {
  const matterId = randomUUID();
  const { caseId } = await giveOrder(booted.service.app, trialOrder(police, { matterId }));
  await officer.post(`cases/${caseId}/propose-filing`, { decision: 'file', reason: 'crime-suspected' });
  await head.post(`cases/${caseId}/decide-filing`, {}, { version: 2 });
  const victim = await officer.post<{ id: string; personId: string }>(`cases/${caseId}/identify-victim`, { status, minor });
  const sent = { outcome: 'crime-proved', procuratorateAgencyId: procuratorate };
  await officer.post(`cases/${caseId}/conclude`, sent, { version: 3 });
  await booted.registry.share(matterId, procuratorate);
  return { caseId, matterId, personId: victim.body.personId, victimRowId: victim.body.id };
}

const toldIn = (caseId: string) =>
  booted.database.query<{ agency_id: string; payload: object }>(
    `SELECT agency_id, payload FROM investigation.outbox WHERE payload->>'caseId' = $1 AND fact = 'victim.informed'`,
    [caseId],
  );

describe('telling a victim of the right to a representative', () => {
  test('is done once for each victim by the procuratorate that received the file, and is told in codes alone', async () => {
    const { caseId, personId } = await sentOver();
    const notice = { caseId, personId, told: 'victim' };
    expect(await prosecutor.post('rights-notices', notice)).toMatchObject({
      status: 409,
      body: { code: 'investigation.file-not-received' },
    });
    await prosecutor.post('prosecution-files', { caseId });
    expect(await prosecutor.post('rights-notices', notice)).toMatchObject({
      status: 201,
      body: { status: 'given', version: 1, allowedActions: [] },
    });
    expect(await prosecutor.post('rights-notices', { ...notice, told: 'representative' })).toMatchObject({
      status: 409,
      body: { code: 'investigation.rights-already-told' },
    });
    expect(await toldIn(caseId)).toEqual([
      { agency_id: procuratorate, payload: { personId, caseId, about: 'right-to-representative' } },
    ]);
    expect((await prosecutor.get(`rights-notices?caseId=${caseId}`)).body).toMatchObject({
      items: [{ caseId, personId, told: 'victim', status: 'given', agencyId: procuratorate }],
    });
    expect((await officer.post('rights-notices', notice)).status).toBe(403);
  });

  test('R51: reaches a minor through the representative', async () => {
    const { caseId, personId } = await sentOver({ minor: true });
    await prosecutor.post('prosecution-files', { caseId });
    expect(await prosecutor.post('rights-notices', { caseId, personId, told: 'victim' })).toMatchObject({
      status: 400,
      body: { code: 'investigation.minor-told-through-representative', errors: [{ pointer: '/told' }] },
    });
    expect(await toldIn(caseId)).toEqual([]);
    expect((await prosecutor.post('rights-notices', { caseId, personId, told: 'representative' })).status).toBe(201);
  });

  test('is refused for whoever is no victim of the case', async () => {
    const { caseId, personId } = await sentOver({ status: 'NotAVictimOfTrafficking' });
    await prosecutor.post('prosecution-files', { caseId });
    const suspect = await officer.post<{ personId: string }>(`cases/${caseId}/identify-suspect`, { role: 'buyer' });
    for (const each of [personId, suspect.body.personId])
      expect(await prosecutor.post('rights-notices', { caseId, personId: each, told: 'victim' })).toMatchObject({ status: 409 });
    expect(await prosecutor.post('rights-notices', { caseId, personId: randomUUID(), told: 'victim' })).toMatchObject({
      status: 404,
    });
    expect(await toldIn(caseId)).toEqual([]);
  });

  test('has one winner when two tell at once', async () => {
    const { caseId, personId } = await sentOver();
    await prosecutor.post('prosecution-files', { caseId });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => prosecutor.post('rights-notices', { caseId, personId, told: 'victim' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    expect(await toldIn(caseId)).toHaveLength(1);
  });
});
