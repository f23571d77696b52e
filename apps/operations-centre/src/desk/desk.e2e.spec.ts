import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService, type UnrealOfficer } from '@homeward/testing';
import {
  dutyAcknowledged,
  dutyEscalated,
  dutyMissed,
  dutyMoved,
  dutyOpened,
  dutyPaused,
  rescueApproved,
  rescuePlanned,
  type CalledDesk,
  type ClockView,
  type DeskView,
  type QueuePage,
  type Role,
} from '@homeward/contracts';
import { operationsCentre } from '../service.js';
import { factOf, tell } from '../trial/tell.js';
import { dutyFacts, registered, transferFacts, triaged } from '../trial/unreal-facts.js';

jest.setTimeout(90_000);
let booted: BootedService;
const agencies: string[] = [];
const clients: ApiClient[] = [];

beforeAll(async () => {
  booted = await bootService(operationsCentre);
  for (const kind of ['womens-federation', 'public-security'] as const) {
    const agencyId = await booted.registry.agency(kind);
    agencies.push(agencyId);
    clients.push(booted.as(await booted.registry.officer(agencyId, 'duty-officer')));
  }
});
afterAll(() => booted?.stop(), 30_000);

/** An officer of an agency that nobody has heard of. */
async function newcomer(role: Role): Promise<{ agencyId: string; officer: UnrealOfficer; client: ApiClient }> {
  const agencyId = await booted.registry.agency('public-security');
  const officer = await booted.registry.officer(agencyId, role);
  return { agencyId, officer, client: booted.as(officer) };
}

const dutyOf = (ownerAgencyId: string) => ({
  dutyId: randomUUID(),
  dutyType: 'HW-TRF-02c',
  subjectKind: 'transfer',
  ownerAgencyId,
  counterpartAgencyId: null,
});

async function numbersOf(client: ApiClient): Promise<Record<string, number>> {
  return Object.fromEntries((await client.get<DeskView>('desk')).body.queues.map(({ name, count }) => [name, count]));
}

/** Everything that a queue lists, page by page. */
async function listed(client: ApiClient, href: string): Promise<QueuePage['items']> {
  const items: QueuePage['items'] = [];
  let cursor = '';
  do {
    const { status, body } = await client.get<QueuePage>(`${href.replace('/api/v1/', '')}?limit=7${cursor}`);
    expect(status).toBe(200);
    items.push(...body.items);
    cursor = body.next === null ? '' : `&cursor=${body.next}`;
  } while (cursor !== '');
  return items;
}

describe('the desk', () => {
  test('shows what is due first before the rest, and how long it is until then', async () => {
    const { agencyId, client } = await newcomer('duty-officer');
    const hours = [70, 1, null, -3, 30, 200];
    const now = Date.now();
    const at = (inHours: number) => new Date(now + inHours * 3_600_000).toISOString();
    for (const inHours of hours) {
      const data = {
        ...dutyOf(agencyId),
        dueAt: inHours === null ? null : at(inHours),
        nextFiresAt: inHours === null ? null : at(inHours),
        ...(inHours !== null && { soonAt: at(inHours - 80) }),
      };
      await tell(booted.service, factOf(dutyOpened, { key: randomUUID(), agencyId, data }));
    }
    const shown = (await listed(client, 'desk/queues/duties-running')) as ClockView[];
    expect(shown.map(({ dueAt }) => dueAt)).toEqual([-3, 1, 30, 70, 200, null].map((each) => (each === null ? null : at(each))));
    const [late, soon] = shown;
    expect([late?.remaining?.words, soon?.remaining?.words]).toEqual([
      { zh: expect.stringMatching(/^已超期 3 小时 \d+ 分$/), en: expect.stringMatching(/^3 h \d+ min overdue$/) },
      { zh: expect.stringMatching(/^还剩 59 分$/), en: '59 min left' },
    ]);
    expect(soon?.nextRung).toMatchObject({ at: at(1), words: { en: expect.stringContaining('if not met, the next step') } });
    expect(shown.map(({ soonAt }) => soonAt)).toEqual(
      [-83, -79, -50, -10, 120, null].map((each) => (each === null ? null : at(each))),
    );
    expect(shown.at(-1)).toMatchObject({ remaining: null, nextRung: null });
    const days = await Promise.all(['duties-due-today', 'duties-due-soon'].map((name) => listed(client, `desk/queues/${name}`)));
    expect(days.map((each) => each.length).reduce((sum, each) => sum + each)).toBe(4);
  });

  test('shows to whom a rung calls, until somebody has taken note of it', async () => {
    const { agencyId, client, officer } = await newcomer('unit-head');
    const other = await newcomer('liaison');
    const [key, duty] = [randomUUID(), { ...dutyOf(agencyId), counterpartAgencyId: other.agencyId }];
    const { ownerAgencyId: _owner, counterpartAgencyId: _other, ...named } = duty;
    const told = { key, agencyId };
    const mine = (who: ApiClient) => listed(who, 'desk/queues/duties-escalated-to-me');
    const caseOfficer = booted.as(await booted.registry.officer(agencyId, 'case-officer'));
    await tell(booted.service, factOf(dutyOpened, { ...told, data: { ...duty, dueAt: null, nextFiresAt: null } }));
    expect([await mine(client), await mine(other.client)]).toEqual([[], []]);
    const escalated = (rung: number, ...to: CalledDesk[]) =>
      tell(booted.service, factOf(dutyEscalated, { ...told, data: { ...named, rung, act: 'escalate', to, nextFiresAt: null } }));
    await escalated(1, { desk: 'responsible-officer', at: 'own' });
    expect([(await mine(caseOfficer)).length, (await mine(client)).length, (await mine(other.client)).length]).toEqual([1, 0, 0]);
    await escalated(2, { desk: 'unit-head', at: 'own' }, { desk: 'liaison', at: 'counterpart' });
    expect([(await mine(client)).length, (await mine(other.client)).length]).toEqual([1, 1]);
    await tell(booted.service, factOf(dutyAcknowledged, { ...told, data: { ...named, rung: 2, nextFiresAt: null } }));
    expect([await mine(client), await mine(other.client), await mine(caseOfficer)]).toEqual([[], [], []]);
    expect(officer.agencyId).toBe(agencyId);
  });

  test('shows what stands still, and what waits for a second person', async () => {
    const { agencyId, client } = await newcomer('duty-officer');
    const told = { key: randomUUID(), agencyId };
    const { ownerAgencyId, counterpartAgencyId, ...named } = dutyOf(agencyId);
    const sides = { ownerAgencyId, counterpartAgencyId };
    const dueAt = '2026-11-27T08:00:00.000Z';
    await tell(
      booted.service,
      factOf(dutyOpened, { ...told, data: { ...named, ...sides, dueAt, nextFiresAt: dueAt } }),
      factOf(dutyMissed, { ...told, data: { ...named, ...sides, dueAt, nextFiresAt: null } }),
    );
    expect((await numbersOf(client))['duties-overdue']).toBe(1);
    const later = '2126-11-27T08:00:00.000Z';
    await tell(
      booted.service,
      factOf(dutyMoved, { ...told, data: { ...named, reason: 'extended', dueAt: later, nextFiresAt: later } }),
    );
    expect(await numbersOf(client)).toMatchObject({ 'duties-overdue': 0, 'duties-running': 1, 'duties-paused': 0 });
    await tell(booted.service, factOf(dutyPaused, { ...told, data: { ...named, reason: 'pause-rule', dueAt: null } }));
    expect(await numbersOf(client)).toMatchObject({ 'duties-running': 0, 'duties-paused': 1 });
    const rescueId = randomUUID();
    await tell(booted.service, factOf(rescuePlanned, { ...told, data: { rescueId, severity: 'high', minors: false } }));
    expect(await listed(client, 'desk/queues/approvals-waiting')).toEqual([
      { id: rescueId, matterId: told.key, agencyId, kind: 'rescue', recordedAt: expect.any(String) },
    ]);
    await tell(booted.service, factOf(rescueApproved, { ...told, data: { rescueId } }));
    expect((await numbersOf(client))['approvals-waiting']).toBe(0);
  });

  test('shows the matters in which nobody has done anything for a day', async () => {
    const { agencyId, client } = await newcomer('duty-officer');
    const [key, hour] = [randomUUID(), 3_600_000];
    const at = (hours: number) => new Date(Date.now() - hours * hour).toISOString();
    await tell(booted.service, registered({ key, agencyId, clueId: randomUUID(), at: at(30) }));
    await booted.registry.share(key, agencyId);
    const duty = dutyFacts(randomUUID(), agencyId);
    await tell(booted.service, duty.opened({ key, agencyId, at: at(2) }));
    expect(await listed(client, 'desk/queues/matters-unattended')).toEqual([expect.objectContaining({ id: key })]);
    await tell(booted.service, triaged({ key, agencyId, clueId: randomUUID(), at: at(1) }));
    expect(await listed(client, 'desk/queues/matters-unattended')).toEqual([]);
  });

  test('filters every queue in the same way', async () => {
    const { agencyId, client } = await newcomer('duty-officer');
    for (const severity of ['normal', 'crisis']) {
      const key = randomUUID();
      await tell(
        booted.service,
        registered({ key, agencyId, clueId: randomUUID(), more: { severity, minor: severity === 'crisis' } }),
      );
      await tell(booted.service, dutyFacts(randomUUID(), agencyId).opened({ key, agencyId }));
      await booted.registry.share(key, agencyId);
    }
    for (const queue of ['clues-to-triage', 'duties-running', 'matters-open'])
      for (const [query, length] of [
        ['severity=crisis', 1],
        ['minor=true', 1],
        ['minor=false&severity=crisis', 0],
        ['status=unreal', 0],
        ['limit=200', 2],
      ] as const) {
        const { body } = await client.get<QueuePage>(`desk/queues/${queue}?${query}`);
        expect([queue, query, body.items.length]).toEqual([queue, query, length]);
      }
    expect((await client.get('desk/queues/matters-open?severity=unreal')).status).toBe(400);
    expect((await client.get('desk/queues/duties-running?cursor=unreal')).status).toBe(400);
  });

  test('filters by stage, by the agency of the other side and its region, and by clock', async () => {
    const { agencyId, client } = await newcomer('duty-officer');
    const other = await booted.registry.agency('womens-federation', 'county', '350203');
    const [key, bare] = [randomUUID(), randomUUID()];
    const now = Date.now();
    const at = (inHours: number) => new Date(now + inHours * 3_600_000).toISOString();
    for (const matterId of [key, bare]) {
      await tell(
        booted.service,
        registered({ key: matterId, agencyId: matterId === key ? agencyId : other, clueId: randomUUID() }),
      );
      await booted.registry.share(matterId, agencyId);
    }
    const open = (counterpartAgencyId: string | null, dueAt: string | null, soonAt: string | null) => {
      const data = { ...dutyOf(agencyId), counterpartAgencyId, dueAt, nextFiresAt: dueAt, ...(soonAt !== null && { soonAt }) };
      return tell(booted.service, factOf(dutyOpened, { key, agencyId, data }));
    };
    await open(other, at(1), at(-1));
    await open(null, at(100), at(50));
    for (const [name, query, length] of [
      ['duties-running', `agencyId=${other}`, 1],
      ['duties-running', 'region=350000', 1],
      ['duties-running', 'region=350200', 1],
      ['duties-running', 'region=350100', 0],
      ['duties-running', 'clock=soon', 1],
      ['duties-running', 'clock=overdue', 0],
      ['duties-running', 'clock=none', 0],
      ['duties-running', 'stage=intake', 2],
      ['duties-running', 'stage=rescue', 0],
      ['matters-open', 'stage=intake', 2],
      ['matters-open', 'clock=soon', 1],
      ['matters-open', 'clock=none', 1],
      ['matters-open', `agencyId=${other}&clock=none`, 1],
      ['matters-open', 'region=350203', 1],
      ['clues-to-triage', `clock=soon&stage=intake&agencyId=${agencyId}`, 1],
    ] as const) {
      const { body } = await client.get<QueuePage>(`desk/queues/${name}?${query}`);
      expect([name, query, body.items?.length]).toEqual([name, query, length]);
    }
    expect((await client.get('desk/queues/matters-open?region=35')).status).toBe(400);
  });

  test('gives back what another agency would not take', async () => {
    const [from = '', to = ''] = agencies;
    const [key, clueId] = [randomUUID(), randomUUID()];
    const transfer = transferFacts({ transferId: randomUUID(), clueId, fromAgencyId: from, toAgencyId: to });
    await tell(
      booted.service,
      registered({ key, agencyId: from, clueId }),
      transfer.offered({ key, agencyId: from, at: '2026-11-26T08:01:00.000Z' }),
      transfer.refused({ key, agencyId: to, at: '2026-11-26T08:02:00.000Z' }),
    );
    const [sender] = clients as [ApiClient];
    expect(await listed(sender, 'desk/queues/transfers-returned')).toEqual([
      expect.objectContaining({ clueId, state: 'refused', toAgencyId: to }),
    ]);
    expect(await listed(sender, 'desk/queues/clues-to-decide')).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: clueId, status: 'returned' })]),
    );
  });

  test('is empty for who takes part in nothing', async () => {
    const stranger = booted.as(await booted.registry.officer(await booted.registry.agency('public-security'), 'duty-officer'));
    const { body } = await stranger.get<DeskView>('desk');
    expect(body.queues.map(({ count }) => count)).toEqual(Array.from({ length: 18 }, () => 0));
  });

  test('knows no other queue, and nobody without a role at it', async () => {
    const [client] = clients as [ApiClient];
    const { status, body } = await client.get('desk/queues/unreal');
    expect([status, body['code']]).toEqual([404, 'operations-centre.queue-not-found']);
    const auditor = booted.as(await booted.registry.officer(agencies[0] ?? '', 'auditor'));
    expect((await auditor.get('desk')).status).toBe(403);
    expect((await auditor.get('desk/queues/duties-overdue')).status).toBe(403);
  });
});
