import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { clueIntake } from '../service.js';

let booted: BootedService;
let client: ApiClient;
let stopped = false;

beforeAll(async () => {
  booted = await bootService(clueIntake);
  client = booted.as(await booted.registry.officer(await booted.registry.agency('public-security'), 'duty-officer'));
}, 60_000);

afterAll(async () => {
  if (!stopped) await booted?.stop();
}, 30_000);

describe('while Kafka and Temporal are away', () => {
  test('I1: a clue is registered, triaged and receipted; its facts wait, audited, for their return', async () => {
    const told = { regionCode: '350102', narrative: 'Unreal: somebody called.', violationKinds: ['abduction-trafficking'] };
    const { status, body } = await client.post('clues', told);
    expect(status).toBe(201);
    const path = `clues/${String(body['id'])}`;
    const { violationKinds } = told;
    const decision = {
      severity: 'crisis',
      subjectKinds: [],
      violationKinds,
      purposes: ['criminal'],
      minor: true,
      disposition: 'own',
    };
    expect((await client.post(`${path}/triage`, decision, { version: 1 })).status).toBe(200);
    expect((await client.post(`${path}/issue-receipt`, {}, { version: 2 })).status).toBe(200);
    const waiting = await booted.database.query('SELECT fact FROM clue_intake.outbox WHERE published_at IS NULL ORDER BY seq');
    expect(waiting).toEqual([{ fact: 'clue.registered' }, { fact: 'clue.triaged' }, { fact: 'receipt.issued' }]);
    expect(await booted.database.query('SELECT 1 FROM clue_intake.audit_entries')).toHaveLength(3);
  });

  test('the service is ready, and says so', async () => {
    const answer = await fetch(`${booted.service.url}/readyz`);
    expect([answer.status, await answer.json()]).toEqual([200, { ready: true, findings: {} }]);
  });

  test('the service ends within fifteen seconds', async () => {
    const began = performance.now();
    await booted.stop();
    stopped = true;
    expect((performance.now() - began) / 1_000).toBeLessThan(15);
  }, 30_000);
});

describe('without its database', () => {
  test('a service says that it is not ready, and answers without a word of the cause', async () => {
    const alone = await bootService(clueIntake);
    const officer = alone.as(await alone.registry.officer(await alone.registry.agency('public-security'), 'registrar'));
    expect((await officer.get('clues')).status).toBe(200);
    await alone.database.query('ALTER TABLE clue_intake.clues RENAME TO unreal');
    expect(await officer.get('clues')).toMatchObject({ status: 500, body: { code: 'clue-intake.internal' } });
    await alone.database.drop();
    const answer = await fetch(`${alone.service.url}/readyz`);
    expect([answer.status, ((await answer.json()) as { ready: boolean }).ready]).toEqual([503, false]);
    await alone.service.stop();
    await alone.identity.stop();
  }, 60_000);
});
