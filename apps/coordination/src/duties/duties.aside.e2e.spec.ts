import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { dutiesOf, factOf, hear, publishPacks, setClock } from '../trial/duty-trial.js';
import { unrealAgency, unrealHolder } from '../trial/notice-trial.js';

jest.setTimeout(60_000);

let booted: BootedService;
let county: string;
let officer: ApiClient;
let colleague: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  county = await unrealAgency(booted, 'public-security', 'county', '350102');
  const court = await unrealAgency(booted, 'court', 'county', '350102');
  officer = booted.as(await unrealHolder(booted, county, 'case-officer'));
  colleague = booted.as(await unrealHolder(booted, county, 'case-officer'));
  stranger = booted.as(await unrealHolder(booted, court, 'unit-head'));
  await publishPacks(booted.service, county);
}, 60_000);
afterAll(() => booted?.stop(), 30_000);

describe('putting a duty aside (Y03)', () => {
  test('takes it from the officer’s own list until the day of return, never past its due date, and changes nothing about it', async () => {
    const [matterId, at] = [randomUUID(), '2026-03-02T02:00:00.000Z'];
    await setClock(booted, at);
    const requested = { service: 'prevention' as const, name: 'lesson.requested', version: 1, data: undefined as never };
    await hear(booted.service, factOf(requested, { key: matterId, agencyId: county, at, data: { lessonId: randomUUID() } }));
    const [duty] = await dutiesOf(booted, matterId);
    const put = (client: ApiClient, until: string | undefined) =>
      client.post<{ code: string }>(
        `duties/${duty?.id}/put-aside`,
        { until, reason: 'Unreal: waits for the archive.' },
        { version: 1 },
      );
    const listed = async (client: ApiClient, aside: string) =>
      (await client.get<{ items: object[] }>(`duties?aside=${aside}`)).body.items.length;
    const dueAt = duty?.due_at.getTime() ?? 0;

    const moves = async (client: ApiClient) =>
      (await client.get<{ allowedActions: string[] }>(`duties/${duty?.id}`)).body.allowedActions;
    expect(await moves(officer)).toContain('putDutyAside');
    const late = await put(officer, new Date(dueAt + 1).toISOString());
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'coordination.snooze-past-due', errors: [{ pointer: '/until', code: 'snooze-past-due' }] },
    });
    expect(await put(officer, at)).toMatchObject({
      status: 400,
      body: { code: 'coordination.snooze-in-past', errors: [{ pointer: '/until' }] },
    });
    expect((await put(stranger, '2026-03-04T02:00:00.000Z')).status).toBe(404);
    expect((await put(officer, undefined)).status).toBe(400);
    expect((await put(officer, '2026-03-04T02:00:00.000Z')).status).toBe(200);
    expect([await listed(officer, 'false'), await listed(officer, 'true'), await listed(colleague, 'false')]).toEqual([0, 1, 1]);
    expect((await dutiesOf(booted, matterId))[0]).toEqual(duty);
    const stored = await booted.database.query<{ sealed_reason: string }>('SELECT sealed_reason FROM coordination.put_asides');
    expect(stored[0]?.sealed_reason).not.toContain('archive');

    await setClock(booted, '2026-03-04T02:00:01.000Z');
    expect([await listed(officer, 'false'), await listed(officer, 'true')]).toEqual([1, 0]);
  });

  test('brings back what was put aside beyond its due date while its clock stood still, as soon as the clock runs again', async () => {
    const [matterId, personId, caseId] = [randomUUID(), randomUUID(), randomUUID()];
    const told = async (name: string, at: string, data: object = {}) => {
      await setClock(booted, at);
      const contract = { service: 'investigation' as const, name, version: 1, data: undefined as never };
      await hear(booted.service, factOf(contract, { key: matterId, agencyId: county, at, data: { personId, caseId, ...data } }));
    };
    const expertise = { expertiseId: randomUUID(), kind: 'mental-illness' };
    await told('suspect.arrested', '2026-03-03T04:00:00.000Z');
    await told('expertise.ordered', '2026-03-10T02:00:00.000Z', expertise);
    const custody = (await dutiesOf(booted, matterId)).find(({ state }) => state === 'paused');
    const never = { until: '9999-12-31T00:00:00.000Z', reason: 'Unreal: waits for the expert.' };
    expect((await officer.post(`duties/${custody?.id}/put-aside`, never, { version: custody?.version ?? 0 })).status).toBe(200);
    const listed = async (aside: string) =>
      (await officer.get<{ items: object[] }>(`duties?aside=${aside}&ids=${custody?.id}`)).body.items.length;
    expect([await listed('false'), await listed('true')]).toEqual([0, 1]);

    await told('expertise.reported', '2026-03-20T02:00:00.000Z', expertise);
    expect([await listed('false'), await listed('true')]).toEqual([1, 0]);
  });
});
