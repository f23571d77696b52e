import { randomUUID } from 'node:crypto';
import { exactly } from '@homeward/contracts';
import type { FactContext } from '@homeward/messaging';
import { GuardedPeriodsConsumer } from '@homeward/service-kit';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { rehabilitation } from '../service.js';

jest.setTimeout(60_000);

let booted: BootedService;
let federation: string;
let worker: ApiClient;
let head: ApiClient;

beforeAll(async () => {
  booted = await bootService(rehabilitation);
  const { registry } = booted;
  federation = await registry.agency('womens-federation');
  worker = booted.as(await registry.officer(federation, 'social-worker'));
  head = booted.as(await registry.officer(federation, 'unit-head'));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const far = '2999-01-01T00:00:00.000Z';

/** Support that must go on until a day far away, because of the person or because of the whole matter. */
async function supportThatGoesOn(subjectKind: 'person' | 'matter'): Promise<string> {
  const about = { matterId: randomUUID(), personId: randomUUID() };
  await booted.registry.share(about.matterId, federation);
  await booted.database.query('INSERT INTO rehabilitation.persons_of_matters (id, matter_id) VALUES ($1, $2)', [
    about.personId,
    about.matterId,
  ]);
  await worker.post('assessments', { ...about, counsellingNeeded: true, medicalNeeded: false, aidNeeded: false });
  const plan = await worker.post('plans', about);
  const view = await worker.get(`plans/${String(plan.body['id'])}`);
  const waiting = { guards: ['support.ended'], subjectId: about[`${subjectKind}Id`], endsAt: far };
  const data = { dutyId: randomUUID(), dutyType: 'UK-07', subjectKind, waiting };
  const consumer = booted.service.app.get(GuardedPeriodsConsumer, { strict: false });
  const fact = { key: about.matterId, occurred: exactly('2026-04-01T02:00:00Z'), data };
  await booted.applying(federation, (tx) => consumer.dutyOpened(fact as never, { tx } as FactContext));
  return `supports/${String(view.body['supportId'])}`;
}

async function end(path: string, reason: string): Promise<ApiAnswer> {
  await worker.post(`${path}/propose-end`, { reason, hearing: 'heard' }, { version: 1 });
  return head.post(`${path}/end`, {}, { version: 2 });
}

describe('ending support before its shortest time is over', () => {
  test.each(['person', 'matter'] as const)('is refused to the agency while a period of the %s runs', async (subjectKind) => {
    expect(await end(await supportThatGoesOn(subjectKind), 'goals-reached')).toMatchObject({
      status: 409,
      body: { code: 'rehabilitation.minimum-period-running', blocking: [{ dutyType: 'UK-07', endsAt: far }] },
    });
  });

  test.each(['own-wish', 'person-left', 'died'])('is recorded for the reason %s', async (reason) => {
    expect(await end(await supportThatGoesOn('person'), reason)).toMatchObject({ status: 200, body: { status: 'ended' } });
  });
});
