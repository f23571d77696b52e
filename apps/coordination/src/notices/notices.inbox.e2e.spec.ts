import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { coordination } from '../service.js';
import { publishPacks } from '../trial/duty-trial.js';
import { fireUnreal, unrealAgency, unrealCrisis, unrealHolder } from '../trial/notice-trial.js';

jest.setTimeout(60_000);

let booted: BootedService;
let county: string;
let police: string;
let head: UnrealOfficer;
let onDuty: UnrealOfficer;

const noon = '2026-03-03T04:00:00.000Z';

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  county = await unrealAgency(booted, 'civil-affairs', 'county', '350102');
  police = await unrealAgency(booted, 'public-security', 'county', '350102');
  onDuty = await unrealHolder(booted, county, 'duty-officer');
  head = await unrealHolder(booted, county, 'unit-head', 'agency-head');
  await unrealHolder(booted, county, 'case-officer');
  await publishPacks(booted.service, county);
}, 90_000);
afterAll(() => booted?.stop(), 30_000);

const toldOf = (dutyId: string) =>
  booted.database.query(
    `SELECT fact, payload->>'channel' AS channel FROM coordination.outbox WHERE payload->>'dutyId' = $1 AND fact LIKE 'notice.%'`,
    [dutyId],
  );

describe('the inbox', () => {
  interface Listed {
    items: {
      id: string;
      version: number;
      dutyId: string;
      desk: string;
      title: { zh: string };
      allowedActions: string[];
      link: string;
    }[];
  }

  test('shows a desk what it was told, once read it has arrived, and another agency finds nothing', async () => {
    const { dutyId, matterId } = await unrealCrisis(booted, county, noon);
    await fireUnreal(
      booted,
      { agencyId: county, dutyId },
      { rung: 3, act: 'escalate', targets: ['agency-head@own', 'responsible-officer@own'], now: noon },
    );
    const own = (await booted.as(head).get<Listed>(`notices?status=unread&matterId=${matterId}`)).body.items;
    expect(own).toMatchObject([{ desk: 'agency-head', link: `/duties/${dutyId}`, allowedActions: ['readNotice'] }]);
    const [notice] = own;
    if (!notice) throw new Error('No notice.');
    expect((await booted.as(onDuty).get<Listed>(`notices?matterId=${matterId}`)).body.items).toEqual([]);

    const stranger = await unrealHolder(booted, police, 'unit-head');
    const unknown = await booted.as(stranger).get(`notices/${dutyId}`);
    const foreign = await booted.as(stranger).get(`notices/${notice.id}`);
    expect([unknown.status, foreign.status, foreign.body['code']]).toEqual([404, 404, unknown.body['code']]);
    expect((await booted.as(stranger).post(`notices/${notice.id}/read`, {}, { version: notice.version })).status).toBe(404);

    expect((await booted.as(head).post(`notices/${notice.id}/read`, {}, { version: 99 })).status).toBe(412);
    const read = await booted.as(head).post(`notices/${notice.id}/read`, {}, { version: notice.version });
    expect([read.status, read.body['status']]).toEqual([200, 'read']);
    const again = await booted.as(head).post(`notices/${notice.id}/read`, {}, { version: notice.version + 1 });
    expect([again.status, again.body['code']]).toEqual([409, 'coordination.notice-already-read']);
    expect(await toldOf(dutyId)).toEqual([{ fact: 'notice.delivered', channel: 'in-app' }]);
    const shown = await booted.as(head).get<{ deliveries: object[] }>(`notices/${notice.id}`);
    expect(shown.body.deliveries).toMatchObject([{ channel: 'in-app', state: 'delivered' }]);
  });

  test('names the document that a rung asks for, and the rungs for which it stands (2.6, 8.5)', async () => {
    const { dutyId, matterId } = await unrealCrisis(booted, county, noon);
    const rung = { rung: 3, act: 'propose', targets: ['unit-head@own'], proposal: 'written-suggestion', passed: [1, 2] } as const;
    await fireUnreal(
      booted,
      { agencyId: county, dutyId },
      { ...rung, targets: [...rung.targets], passed: [...rung.passed], now: noon },
    );
    const { body } = await booted.as(head).get<Listed>(`notices?matterId=${matterId}`);
    expect(body.items).toMatchObject([{ act: 'propose', proposal: 'written-suggestion', passedRungs: [1, 2] }]);
  });
});
