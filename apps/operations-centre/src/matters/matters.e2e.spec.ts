import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import type { DeskMatterView, Fact, MatterPage, TimelinePage } from '@homeward/contracts';
import { operationsCentre } from '../service.js';
import { tell } from '../trial/tell.js';
import { closed, dutyFacts, numberOf, registered, transferFacts } from '../trial/unreal-facts.js';
import { wholeHistory } from '../trial/whole-history.js';

let booted: BootedService;
let [first, second, stranger] = ['', '', ''];
let reader: ApiClient;
let owner: ApiClient;
let other: ApiClient;
const [matterId, operationId, unanswered] = [randomUUID(), randomUUID(), randomUUID()];
let facts: Fact[];

beforeAll(async () => {
  booted = await bootService(operationsCentre);
  const { registry } = booted;
  [first, second, stranger] = [
    await registry.agency('womens-federation'),
    await registry.agency('public-security'),
    await registry.agency('public-security'),
  ];
  reader = booted.as(await registry.officer(first, 'case-officer'));
  owner = booted.as(await registry.officer(second, 'unit-head'));
  other = booted.as(await registry.officer(stranger, 'case-officer'));
  facts = wholeHistory({ matterId, operationId, agencies: [first, second] });
  await tell(booted.service, ...facts);
  await registry.share(matterId, second);
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const parts = ['', '/timeline', '/clocks', '/transfers'];

describe('reading a matter', () => {
  test('R49: shows each stage with its own owner, for the matter and for each survivor', async () => {
    const { status, body } = await owner.get(`matters/${matterId}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      number: numberOf(matterId),
      status: 'open',
      openedByAgencyId: first,
      severity: 'crisis',
      openClocks: 1,
      underWay: ['crackdown', 'prevention', 'resettlement', 'rehabilitation'],
      lastAct: { fact: 'result.reported', recordedAt: facts.at(-1)?.recordedAt },
      facts: facts.filter(({ key }) => key === matterId).length,
      recordedAt: facts[0]?.recordedAt,
      intake: { state: 'ended', ownerAgencyId: second },
      crackdown: { state: 'active', ownerAgencyId: second },
      prevention: { state: 'active', ownerAgencyId: second },
    });
    expect(body['survivors']).toEqual([
      {
        personId: expect.any(String),
        rescue: { state: 'ended', ownerAgencyId: second },
        resettlement: { state: 'active', ownerAgencyId: second },
        rehabilitation: { state: 'active', ownerAgencyId: second },
      },
    ]);
  });

  test('names what its reader may begin in it, by role and organ, and nothing once it is closed', async () => {
    const begun = async (client: ApiClient) => (await client.get<DeskMatterView>(`matters/${matterId}`)).body.allowedActions;
    expect(await begun(owner)).toEqual(['writeNote']);
    const investigator = booted.as(await booted.registry.officer(second, 'case-officer'));
    expect(await begun(investigator)).toEqual(expect.arrayContaining(['requestArrest', 'planRescue', 'offerTransfer']));
    expect(await begun(investigator)).not.toContain('recordJudgment');
    expect(await begun(investigator)).not.toContain('decideArrest');
  });

  test('finds it by its number, and by the stages that are under way', async () => {
    for (const query of [
      `number=${numberOf(matterId)}`,
      `number=+${numberOf(matterId).toLowerCase()}+`,
      'status=open',
      'stage=crackdown',
      'stage=resettlement',
    ])
      expect((await owner.get<MatterPage>(`matters?${query}`)).body.items.map(({ id }) => id)).toEqual([matterId]);
    for (const query of ['number=000000000000', 'status=closed', 'stage=intake', 'stage=rescue'])
      expect((await owner.get<MatterPage>(`matters?${query}`)).body.items).toEqual([]);
    expect((await owner.get('matters?stage=unreal')).status).toBe(400);
  });

  test('shows its duties and its transfers', async () => {
    const clocks = await owner.get<{ items: { state: string; missed: boolean }[] }>(`matters/${matterId}/clocks`);
    expect(clocks.body.items.map(({ state, missed }) => [state, missed])).toEqual([
      ['open', true],
      ['met', false],
    ]);
    const transfers = await owner.get<{ items: { state: string }[] }>(`matters/${matterId}/transfers`);
    expect(transfers.body.items.map(({ state }) => state)).toEqual(['result-reported', 'refused']);
  });

  test('goes on page by page through every fact once, newest first', async () => {
    const seen: string[] = [];
    for (let path = `matters/${matterId}/timeline?limit=7`; path !== '';) {
      const { body } = await owner.get<TimelinePage>(path);
      seen.push(...body.items.map(({ id }) => id));
      path = body.next === null ? '' : `matters/${matterId}/timeline?limit=7&cursor=${body.next}`;
    }
    const told = facts.filter(({ key }) => key === matterId).map(({ id }) => id);
    expect(seen).toEqual(told.toReversed());
  });

  test('shows the entries of one kind, and those from one entry on', async () => {
    const of = async (query: string) => (await owner.get<TimelinePage>(`matters/${matterId}/timeline?${query}`)).body;
    const told = facts.filter(({ key }) => key === matterId).toReversed();
    const named = (kind: string, source: string) => told.filter((fact) => fact.source === source).map(({ id }) => [id, kind]);
    const shown = ({ items }: TimelinePage) => items.map(({ id, kind }) => [id, kind]);
    expect(shown(await of('kind=crackdown'))).toEqual(named('crackdown', 'investigation'));
    expect(shown(await of('kind=rehabilitation'))).toEqual(named('rehabilitation', 'rehabilitation'));
    expect(new Set((await of('kind=clock')).items.map(({ fact }) => fact))).toEqual(
      new Set(['duty.opened', 'duty.missed', 'duty.met']),
    );
    expect((await of('kind=matter')).items.map(({ fact }) => fact)).toEqual(['matter.noted']);
    const transfers = await of('kind=transfer&limit=2');
    expect(transfers.items[0]?.fact).toBe('result.reported');
    expect(transfers.next).not.toBeNull();
    const [, , third] = told;
    const since = await of(`entry=${third?.id}&limit=2`);
    expect(since.items.map(({ id }) => id)).toEqual(told.slice(2, 4).map(({ id }) => id));
    expect((await of(`entry=${third?.id}&limit=2&cursor=${since.next}`)).items[0]?.id).toBe(told[4]?.id);
    expect(await of(`entry=${randomUUID()}`)).toEqual({ items: [], next: null });
    for (const query of ['kind=clock', `entry=${third?.id}`])
      expect((await other.get(`matters/${matterId}/timeline?${query}`)).status).toBe(404);
    expect((await owner.get(`matters/${matterId}/timeline?kind=unreal`)).status).toBe(400);
  });

  test('is for agencies with a live share, and unknown to all others', async () => {
    const unknown = await other.get(`matters/${randomUUID()}`);
    for (const part of parts) {
      const { status, body } = await other.get(`matters/${matterId}${part}`);
      expect([part, status, body['code'], body['detail']]).toEqual([part, 404, unknown.body['code'], unknown.body['detail']]);
    }
    expect((await other.get('matters')).body).toEqual({ items: [], next: null });
    expect((await reader.get(`matters/${matterId}`)).status).toBe(404);
    expect((await owner.get('matters/unreal')).status).toBe(404);
    const [denied] = await booted.database.query<{ count: string }>(
      `SELECT count(*) FROM operations_centre.audit_entries WHERE decision = 'deny' AND action = 'operations-centre:showMatter'`,
    );
    expect(Number(denied?.count)).toBe(4);
  });

  test('is unknown by every door to the receiver of an unanswered offer, and to whoever told something and has no share', async () => {
    const receiverId = await booted.registry.agency('public-security');
    const receiver = booted.as(await booted.registry.officer(receiverId, 'case-officer'));
    const offer = { transferId: randomUUID(), clueId: randomUUID(), fromAgencyId: second, toAgencyId: receiverId };
    await tell(
      booted.service,
      registered({ key: unanswered, agencyId: second, clueId: offer.clueId }),
      transferFacts(offer).offered({ key: unanswered, agencyId: second }),
      dutyFacts(randomUUID(), receiverId).opened({ key: unanswered, agencyId: receiverId }),
    );
    for (const part of parts) {
      expect([part, (await receiver.get(`matters/${unanswered}${part}`)).status]).toEqual([part, 404]);
      expect([part, (await reader.get(`matters/${matterId}${part}`)).status]).toEqual([part, 404]);
    }
  });

  test('an operation is no matter; its facts are found by the agency that runs it', async () => {
    const { body } = await owner.get<TimelinePage>(`matters/${operationId}/timeline`);
    expect(body.items.map(({ fact }) => fact)).toEqual(['matter.noted', 'operation.opened']);
    await booted.registry.share(operationId, second);
    expect((await owner.get(`matters/${operationId}`)).status).toBe(404);
    expect((await owner.get<MatterPage>('matters')).body.items).toHaveLength(1);
    expect((await reader.get(`matters/${operationId}/timeline`)).status).toBe(404);
  });

  test('nobody without a role at the desk reads it', async () => {
    const auditor = booted.as(await booted.registry.officer(second, 'auditor'));
    for (const part of parts) expect((await auditor.get(`matters/${matterId}${part}`)).status).toBe(403);
  });

  test('tells in a list what was done last, whatever its clocks tell of themselves meanwhile', async () => {
    await tell(
      booted.service,
      dutyFacts(randomUUID(), second).opened({ key: matterId, agencyId: second, at: '2026-11-26T09:30:00.000Z' }),
    );
    const { items } = (await owner.get<MatterPage>(`matters?ids=${matterId}`)).body;
    expect(items).toEqual([
      expect.objectContaining({
        openClocks: 2,
        underWay: ['crackdown', 'prevention', 'resettlement', 'rehabilitation'],
        lastAct: { fact: 'result.reported', recordedAt: '2026-11-26T08:25:00.000Z' },
      }),
    ]);
  });

  test('shows when it was closed', async () => {
    await tell(booted.service, closed({ key: matterId, agencyId: second, at: '2026-11-26T10:00:00.000Z' }));
    expect((await owner.get(`matters/${matterId}`)).body).toMatchObject({ status: 'closed', allowedActions: [] });
  });
});
