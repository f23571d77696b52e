import { randomUUID } from 'node:crypto';
import type { AccessLog } from '@homeward/contracts';
import { bootService, type ApiClient, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { operationsCentre } from '../service.js';
import { tell } from '../trial/tell.js';
import { registered } from '../trial/unreal-facts.js';

jest.setTimeout(60_000);

let booted: BootedService;
const matterId = randomUUID();
const path = `matters/${matterId}/access-log`;
let [own, other] = ['', ''];
let caseOfficer: UnrealOfficer;
let head: ApiClient;

beforeAll(async () => {
  booted = await bootService(operationsCentre);
  const { registry } = booted;
  [own, other] = [await registry.agency('public-security'), await registry.agency('procuratorate')];
  caseOfficer = await registry.officer(own, 'case-officer');
  head = booted.as(await registry.officer(own, 'unit-head'));
  await tell(booted.service, registered({ key: matterId, agencyId: own, clueId: randomUUID() }));
  for (const agencyId of [own, other]) await registry.share(matterId, agencyId);
}, 60_000);
afterAll(() => booted?.stop(), 30_000);

const logOf = async (client: ApiClient) => (await client.get<AccessLog>(path)).body.items;

describe('asking who looked at a matter', () => {
  test('tells those of the own agency who opened it, each once a day with how often, and nobody of another agency', async () => {
    const prosecutor = booted.as(await booted.registry.officer(other, 'prosecutor'));
    for (const client of [booted.as(caseOfficer), booted.as(caseOfficer), prosecutor])
      expect((await client.get(`matters/${matterId}`)).status).toBe(200);
    const looked = await logOf(head);
    expect(looked).toEqual([
      { officerId: caseOfficer.id, purpose: 'handle-matter', times: 2, firstAt: expect.any(String), lastAt: expect.any(String) },
    ]);
    const chief = booted.as(await booted.registry.officer(other, 'chief-prosecutor'));
    expect((await logOf(chief)).map(({ officerId }) => officerId)).not.toContain(caseOfficer.id);
    expect(await logOf(chief)).toHaveLength(1);
  });

  test('tells as well who read the timeline, the duties or the transfers and never opened the matter itself', async () => {
    for (const part of ['timeline', 'clocks', 'transfers']) {
      const officer = await booted.registry.officer(own, 'duty-officer');
      const client = booted.as(officer);
      for (let times = 1; times <= 2; times += 1) {
        expect((await client.get(`matters/${matterId}/${part}`)).status).toBe(200);
        expect((await logOf(head)).find(({ officerId }) => officerId === officer.id)).toMatchObject({ times });
      }
    }
  });

  test('counts a look once, however many parts of the matter it read', async () => {
    const officer = await booted.registry.officer(own, 'duty-officer');
    for (const part of ['', '/timeline', '/clocks', '/transfers'])
      expect((await booted.as(officer).get(`matters/${matterId}${part}`)).status).toBe(200);
    expect((await logOf(head)).filter(({ officerId }) => officerId === officer.id)).toEqual([
      expect.objectContaining({ times: 1 }),
    ]);
  });

  test('is for heads and auditors of agencies that take part, and is itself written down', async () => {
    expect((await booted.as(caseOfficer).get(path)).status).toBe(403);
    expect((await booted.as(await booted.registry.officer(own, 'auditor')).get(path)).status).toBe(200);
    const stranger = booted.as(await booted.registry.officer(await booted.registry.agency('health'), 'unit-head'));
    const [hidden, unknown] = [await stranger.get(path), await stranger.get(`matters/${randomUUID()}/access-log`)];
    expect([hidden.status, hidden.body['code']]).toEqual([404, unknown.body['code']]);
    const [entry] = await booted.database.query<{ count: string }>(
      `SELECT count(*) FROM operations_centre.audit_entries WHERE action = 'operations-centre:readAccessLog' AND matter_id = $1 AND decision = 'allow'`,
      [matterId],
    );
    expect(Number(entry?.count)).toBeGreaterThanOrEqual(4);
  });
});
