import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, required, until, type ApiClient, type BootedService } from '@homeward/testing';
import { investigation } from '../service.js';
import { giveOrder, trialOrder } from '../trial/trial-orders.js';
import { trialOrgans, type TrialOrgans } from '../trial/trial-supervisions.js';

let booted: BootedService;
let organs: TrialOrgans;

beforeAll(async () => {
  booted = await bootService(investigation, {
    kafka: required('HOMEWARD_TEST_KAFKA'),
    topicPrefix: `supervisions-${randomUUID().slice(0, 8)}-`,
  });
  organs = await trialOrgans(booted);
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const supervisionOf = async (caseId: string) => {
  const { body } = await organs.prosecutor.get<{ items: { id: string; status: string; outcome: string | null }[] }>(
    `supervisions?caseId=${caseId}`,
  );
  return body.items[0];
};

describe('a fact of the police that comes by Kafka', () => {
  test('begins a supervision by itself and ends it when the case is filed in time', async () => {
    const { officer, head, police } = organs;
    const order = trialOrder(police, { minor: true, violationKinds: ['sexual-assault'] });
    const { caseId } = await giveOrder(booted.service.app, order);
    await until('the case is watched', async () => (await supervisionOf(caseId))?.status === 'monitoring');
    await officer.post(`cases/${caseId}/propose-filing`, { decision: 'file', reason: 'crime-suspected' });
    await head.post(`cases/${caseId}/decide-filing`, {}, { version: 2 });
    await until('the supervision is over', async () => (await supervisionOf(caseId))?.status === 'closed');
    expect(await supervisionOf(caseId)).toMatchObject({ outcome: 'filed-in-time' });
  }, 60_000);

  test('has a case watched by the level above where no procuratorate stands beside the police', async () => {
    const police = await booted.registry.agency('public-security', 'county', '350104');
    const { caseId } = await giveOrder(booted.service.app, trialOrder(police, { minor: true, violationKinds: ['sexual-assault'] }));
    await until('the case is watched', async () => {
      const { body } = await organs.higherProsecutor.get<{ items: object[] }>(`supervisions?caseId=${caseId}`);
      return body.items.length === 1;
    });
  }, 60_000);
});

describe('a published supervision', () => {
  test('is recorded as published, its notice by two persons, without waiting for any clock', async () => {
    const matterId = randomUUID();
    const importers = async (agencyId: string): Promise<[ApiClient, ApiClient]> => [
      booted.as(await booted.registry.officer(agencyId, 'importer')),
      booted.as(await booted.registry.officer(agencyId, 'importer')),
    ];
    const [first, second] = await importers(organs.procuratorate);
    const [police] = await importers(organs.police);
    const history = { purpose: 'historical-import' };
    const { caseId } = await giveOrder(booted.service.app, trialOrder(organs.police, { matterId, historical: true }));
    await booted.registry.share(matterId, organs.procuratorate);
    const month = { occurred: { text: '2013-08', precision: 'month' }, implied: true };
    const body = { caseId, addresseeAgencyId: organs.police, ground: 'overdue-decision', trigger: 'not-recorded', ...month };
    const opened = await first.post<{ id: string }>('supervisions', body, history);
    expect(opened.status).toBe(201);
    const { id } = opened.body;
    const act = (by: ApiClient, verb: string, version: number) =>
      by.post(`supervisions/${id}/${verb}`, month, { version, ...history });
    expect((await act(first, 'ask-reasons', 1)).status).toBe(200);
    expect((await act(police, 'give-reasons', 2)).status).toBe(200);
    expect((await act(first, 'propose-notice', 3)).status).toBe(200);
    expect((await act(first, 'decide-notice', 4)).body['code']).toBe('investigation.filing-notice-not-approved');
    expect((await act(second, 'decide-notice', 4)).body).toMatchObject({ status: 'filing-notified', version: 5 });
    const { body: shown } = await organs.prosecutor.get<{ docket: unknown[] }>(`supervisions/${id}`);
    expect(shown.docket[1]).toMatchObject({ implied: true, asPublished: true, occurred: { text: '2013-08', precision: 'month' } });
  }, 60_000);
});
