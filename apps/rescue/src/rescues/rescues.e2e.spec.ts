import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Fact } from '@homeward/contracts';
import { bootService, movesShown, type ApiClient, type BootedService } from '@homeward/testing';
import { RecoveredPersonsHandOverService } from '../recovered-persons/recovered-persons.hand-over.service.js';
import { rescue } from '../service.js';

let booted: BootedService;
let police: string;
let other: string;
let planner: ApiClient;
let head: ApiClient;
let director: ApiClient;
let stranger: ApiClient;
let importers: ApiClient[];
const matterId = randomUUID();

beforeAll(async () => {
  booted = await bootService(rescue);
  const { registry } = booted;
  police = await registry.agency('public-security');
  other = await registry.agency('womens-federation');
  planner = booted.as(await registry.officer(police, 'case-officer'));
  head = booted.as(await registry.officer(police, 'unit-head'));
  director = booted.as(await registry.officer(police, 'agency-head'));
  stranger = booted.as(await registry.officer(other, 'case-officer', 'social-worker'));
  importers = [
    booted.as(await registry.officer(other, 'importer')),
    booted.as(await registry.officer(other, 'importer')),
    booted.as(await registry.officer(other, 'importer')),
  ];
  await registry.share(matterId, police);
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

interface Moved {
  id: string;
  version: number;
}
const plan = { matterId, place: 'Unreal House One', risk: 'Two unreal men watch the gate.', minors: false };
const all = 'met';
const needs = { medical: all, safety: all, food: all, language: 'no-need', contact: all, clothing: all, separateRoom: all };
const factsOf = async (id: string) =>
  (
    await booted.database.query<{ fact: string }>('SELECT fact FROM rescue.outbox WHERE subject_id = $1 ORDER BY subject_version', [
      id,
    ])
  ).map(({ fact }) => fact);
const planOne = async (more: object = {}) => (await planner.post<Moved>('rescues', { ...plan, ...more })).body;

describe('a rescue', () => {
  test('R52: is planned, approved by another person, started and completed, one fact and one entry each', async () => {
    const made = await planner.post<Moved>('rescues', plan);
    expect(made).toMatchObject({ status: 201, body: { version: 1, status: 'planned', matterId } });
    const { id } = made.body;
    expect(await planner.post(`rescues/${id}/start`, {}, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'rescue.rescue-not-approved' },
    });
    expect(await head.post(`rescues/${id}/approve`, {}, { version: 1 })).toMatchObject({
      status: 200,
      body: { version: 2, status: 'approved' },
    });
    expect((await planner.post(`rescues/${id}/start`, {}, { version: 1 })).status).toBe(412);
    expect((await planner.post(`rescues/${id}/start`, {}, { version: 2 })).body).toMatchObject({ status: 'started' });

    const found = await planner.post<Moved & { personId: string }>('recovered-persons', {
      matterId,
      rescueId: id,
      minor: false,
      name: 'Unreal Person One',
      wish: 'return-home',
    });
    expect(found).toMatchObject({ status: 201, body: { status: 'recovered', allowedActions: ['recordNeeds'] } });
    expect(await planner.post(`rescues/${id}/complete`, { recovered: 2 }, { version: 3 })).toMatchObject({
      status: 409,
      body: { code: 'rescue.persons-not-accounted' },
    });
    expect((await planner.post(`rescues/${id}/complete`, {}, { version: 3 })).body).toMatchObject({
      status: 'completed',
      allowedActions: [],
    });
    expect(await factsOf(id)).toEqual(['rescue.planned', 'rescue.approved', 'rescue.started', 'rescue.completed']);
    const entries = await booted.database.query(
      `SELECT * FROM rescue.audit_entries WHERE object_id = $1 AND object_type = 'rescue' AND decision = 'allow'`,
      [id],
    );
    expect(entries).toHaveLength(4);
    const [told] = await booted.database.query<{ payload: unknown }>(
      `SELECT payload FROM rescue.outbox WHERE subject_id = $1 AND fact = 'rescue.completed'`,
      [id],
    );
    expect(told?.payload).toEqual({ rescueId: id, recovered: 1 });
  });

  test('R52: of minors needs two persons who did not plan it; the first go is told to nobody', async () => {
    const { id } = await planOne({ minors: true });
    expect((await director.post(`rescues/${id}/approve`, {}, { version: 1 })).body).toMatchObject({
      version: 2,
      status: 'planned',
      allowedActions: ['callOffRescue'],
    });
    expect(await director.post(`rescues/${id}/approve`, {}, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'rescue.second-person-needed' },
    });
    expect((await head.post(`rescues/${id}/approve`, {}, { version: 2 })).body).toMatchObject({ version: 3, status: 'approved' });
    expect(await factsOf(id)).toEqual(['rescue.planned', 'rescue.approved']);
    expect((await planner.post(`rescues/${id}/call-off`, { reason: 'person-elsewhere' }, { version: 3 })).body).toMatchObject({
      status: 'called-off',
    });
  });

  test('R52: is refused without female staff for a girl, without a share, and by roles without the function', async () => {
    expect(await planner.post('rescues', { ...plan, girls: true })).toMatchObject({
      status: 409,
      body: { code: 'rescue.minor-without-female-staff' },
    });
    expect((await planner.post('rescues', { ...plan, matterId: randomUUID() })).status).toBe(404);
    expect((await head.post('rescues', plan)).status).toBe(403);
    const { id } = await planOne();
    expect((await planner.post(`rescues/${id}/approve`, {}, { version: 1 })).status).toBe(403);
  });

  test('is offered to who may approve it, in the list as on the plan', async () => {
    const { id } = await planOne();
    const { listed, alone } = await movesShown(head, 'rescues?limit=5', id);
    expect([listed, alone]).toEqual([alone, expect.arrayContaining(['approveRescue'])]);
    expect((await movesShown(planner, 'rescues?limit=5', id)).listed).not.toContain('approveRescue');
  });

  test('is offered nothing in a closed matter, which refuses it, until the matter is opened again', async () => {
    const own = randomUUID();
    await booted.registry.share(own, police);
    const { id } = await planOne({ matterId: own });
    const shown = () => movesShown(planner, `rescues?matterId=${own}`, id);
    const before = await shown();
    expect(before.listed).toContain('callOffRescue');
    await booted.registry.closeMatter(own);
    expect(await shown()).toEqual({ listed: [], alone: [] });
    expect(await planner.post(`rescues/${id}/call-off`, { reason: 'person-elsewhere' }, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'rescue.matter-closed' },
    });
    await booted.registry.reopenMatter(own);
    expect(await shown()).toEqual(before);
  });

  test('R52: keeps place and risk sealed and shows them for a purpose', async () => {
    const { id } = await planOne();
    const rows = await booted.database.query<object>('SELECT * FROM rescue.rescues WHERE id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain('Unreal House One');
    expect((await planner.get(`rescues/${id}`)).body).not.toHaveProperty('place');
    expect((await planner.get(`rescues/${id}?plan=true`)).status).toBe(400);
    expect((await planner.get(`rescues/${id}?plan=true`, { purpose: 'handle-matter' })).body).toMatchObject({
      place: plan.place,
      risk: plan.risk,
      allowedActions: ['callOffRescue'],
    });
  });

  test('R52: another agency gets the answer of an unknown id; a share reads and cannot write', async () => {
    const own = randomUUID();
    await booted.registry.share(own, police);
    const { id } = await planOne({ matterId: own });
    const hidden = await stranger.get(`rescues/${id}`);
    const unknown = await stranger.get(`rescues/${randomUUID()}`);
    expect([hidden.status, hidden.body['code']]).toEqual([unknown.status, unknown.body['code']]);
    await booted.registry.share(own, other);
    expect((await stranger.get(`rescues/${id}`)).status).toBe(200);
    expect((await stranger.get<{ items: unknown[] }>(`rescues?matterId=${own}`)).body.items).toHaveLength(1);
    expect((await stranger.post(`rescues/${id}/start`, {}, { version: 1 })).status).toBe(404);
    const found = await stranger.post('recovered-persons', { matterId: own, rescueId: id, minor: true });
    expect(found.status).toBe(201);
  });

  test('R52: a history is recorded as published, with second persons all the same', async () => {
    const purpose = 'historical-import';
    const told = { ...plan, girls: true, femaleStaff: 'not-recorded', occurred: { text: '2013-08', precision: 'month' } };
    const [first, second, third] = importers as [ApiClient, ApiClient, ApiClient];
    const made = await first.post<Moved>('rescues', told, { purpose });
    expect(made.status).toBe(201);
    const { id } = made.body;
    expect((await first.post(`rescues/${id}/approve`, {}, { version: 1, purpose })).body['code']).toBe(
      'rescue.second-person-needed',
    );
    await second.post(`rescues/${id}/approve`, { implied: true }, { version: 1, purpose });
    expect((await third.post(`rescues/${id}/approve`, {}, { version: 2, purpose })).body).toMatchObject({ status: 'approved' });
    expect((await first.get(`rescues/${id}`, { purpose })).body).toMatchObject({
      asPublished: true,
      occurred: { text: '2013-08' },
    });
    await first.post(`rescues/${id}/start`, {}, { version: 3, purpose });
    expect((await first.post(`rescues/${id}/complete`, { recovered: null }, { version: 4, purpose })).status).toBe(200);
  });
});

describe('a recovered person', () => {
  test('R52: an adult has a wish, a person is in safe hands once, and the needs are recorded until they are met', async () => {
    expect(await planner.post('recovered-persons', { matterId, minor: false })).toMatchObject({
      status: 400,
      body: { code: 'rescue.wish-missing', errors: [{ pointer: '/wish' }] },
    });
    const first = await planner.post<Moved & { personId: string }>('recovered-persons', { matterId, minor: true, ageBand: '6-13' });
    const { id, personId } = first.body;
    expect((await planner.post('recovered-persons', { matterId, personId, minor: true })).body['code']).toBe(
      'rescue.person-already-recovered',
    );
    expect((await planner.post('recovered-persons', { matterId, personId: randomUUID(), minor: true })).status).toBe(404);
    expect((await planner.post('recovered-persons', { matterId, rescueId: randomUUID(), minor: true })).status).toBe(404);
    const waiting = { needs: { ...needs, medical: 'open' }, remark: 'Unreal remark.' };
    expect((await planner.post(`recovered-persons/${id}/needs`, waiting, { version: 1 })).body).toMatchObject({
      status: 'needs-recorded',
      version: 2,
    });
    expect((await planner.post(`recovered-persons/${id}/needs`, { needs }, { version: 2 })).status).toBe(200);
    const told = await booted.database.query<{ fact: string; payload: { complete?: boolean } }>(
      'SELECT fact, payload FROM rescue.outbox WHERE subject_id = $1 ORDER BY subject_version',
      [id],
    );
    expect(told.map(({ fact, payload }) => [fact, payload.complete])).toEqual([
      ['person.recovered', undefined],
      ['needs.recorded', false],
      ['needs.recorded', true],
    ]);
    expect((await planner.get(`recovered-persons/${id}?personal=true`, { purpose: 'handle-matter' })).body).toMatchObject({
      remark: 'Unreal remark.',
      name: null,
      needs,
    });
    expect((await stranger.get(`recovered-persons/${id}`)).status).toBe(404);
  });

  test('R52: is handed over once resettlement tells that somebody took the person in, in silence', async () => {
    const { id, personId } = (await planner.post<Moved & { personId: string }>('recovered-persons', { matterId, minor: true }))
      .body;
    const handOver = booted.service.app.get(RecoveredPersonsHandOverService);
    for (const name of ['person.received', 'placement.started'])
      await booted.applying(other, (tx) => handOver.hear(tx, { name, data: { personId } } as Fact));
    expect((await planner.get(`recovered-persons/${id}`)).body).toMatchObject({ status: 'handed-over', version: 2 });
    expect(await factsOf(id)).toEqual(['person.recovered']);
    expect((await planner.post(`recovered-persons/${id}/needs`, { needs }, { version: 2 })).body['code']).toBe(
      'rescue.person-handed-over',
    );
    expect((await planner.post('recovered-persons', { matterId, personId, minor: true })).status).toBe(201);
  });
});
