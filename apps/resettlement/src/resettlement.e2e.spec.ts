import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, movesShown, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { resettlement } from './service.js';

let booted: BootedService;
let home: string;
let police: string;
let worker: ApiClient;
let head: ApiClient;
let officer: ApiClient;
let chief: ApiClient;

beforeAll(async () => {
  booted = await bootService(resettlement);
  const { registry } = booted;
  [home, police] = [await registry.agency('civil-affairs'), await registry.agency('public-security')];
  [worker, head, officer, chief] = [
    booted.as(await registry.officer(home, 'social-worker')),
    booted.as(await registry.officer(home, 'unit-head', 'social-worker')),
    booted.as(await registry.officer(police, 'case-officer')),
    booted.as(await registry.officer(police, 'unit-head', 'case-officer')),
  ];
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const idOf = ({ body }: ApiAnswer) => String(body['id']);
const refused = (answer: ApiAnswer) => [answer.status, answer.body['code']];
const code = (what: string, status = 409) => [status, `resettlement.${what}`];
const stay = { kind: 'temporary-care', minor: true, schoolAge: true };
const taken = { institutionKind: 'child-welfare', minor: true, identityKnown: false, parentsKnown: false };
const sound = { minor: true, receiver: 'accepted', wish: 'return', destinationSafety: 'safe' };

async function newMatter(...agencies: string[]): Promise<string> {
  const matterId = randomUUID();
  for (const agency of agencies) await booted.registry.share(matterId, agency);
  return matterId;
}

async function received(matterId: string): Promise<string> {
  return String((await worker.post('receptions', { matterId, ...taken })).body['personId']);
}

const factsOf = (matterId: string) =>
  booted.database.query<{ fact: string; subject_type: string; subject_version: number; payload: Record<string, unknown> }>(
    'SELECT fact, subject_type, subject_version, payload FROM resettlement.outbox WHERE key = $1 ORDER BY seq',
    [matterId],
  );
const told = async (matterId: string) =>
  (await factsOf(matterId)).map((fact) => `${fact.fact} ${fact.subject_type} ${fact.subject_version}`);

describe('receiving a person', () => {
  test('R47a: names a new person, tells one fact and leaves one audit entry', async () => {
    const matterId = await newMatter(home);
    const answer = await worker.post('receptions', { matterId, ...taken, details: { needs: 'Unreal: a doctor.' } });
    expect(answer).toMatchObject({ status: 201, body: { version: 1, matterId, status: 'received', allowedActions: [] } });
    const { personId } = answer.body;
    expect(await factsOf(matterId)).toMatchObject([
      { fact: 'person.received', subject_type: 'reception', payload: { personId, ...taken } },
    ]);
    const entries = await booted.database.query('SELECT action FROM resettlement.audit_entries WHERE object_id = $1', [
      idOf(answer),
    ]);
    expect(entries).toEqual([{ action: 'resettlement:receivePerson' }]);
  });

  test('takes a group of whom nobody counted the persons, and a person of the matter alone', async () => {
    const matterId = await newMatter(home);
    const group = await worker.post('receptions', { matterId, count: null, ...taken });
    expect((await worker.get(`receptions/${idOf(group)}`)).body).toMatchObject({ count: null, personId: group.body['personId'] });
    const stranger = await worker.post('receptions', { matterId, personId: randomUUID(), ...taken });
    expect(refused(stranger)).toEqual(code('person-not-found', 404));
    const elsewhere = await worker.post('receptions', { matterId: randomUUID(), ...taken });
    expect(refused(elsewhere)).toEqual(code('matter-not-found', 404));
  });
});

describe('placing a person', () => {
  test('goes from proposal to end, one version a move, one fact a decision, and never by one person', async () => {
    const matterId = await newMatter(home);
    const details = { place: 'Unreal House, Nowhere Lane' };
    const proposed = await worker.post('placements', { matterId, ...stay, details });
    const path = `placements/${idOf(proposed)}`;
    expect(proposed).toMatchObject({ status: 201, body: { status: 'proposed' } });
    expect((await worker.post(`${path}/approve`, {}, { version: 1 })).status).toBe(403);
    const placed = await head.post(`${path}/approve`, {}, { version: 1 });
    expect(placed.body).toMatchObject({ version: 2, status: 'in-place' });
    const asked = await head.post(`${path}/propose-change`, { kind: 'child-welfare', reason: 'moved', details }, { version: 2 });
    expect(asked.body).toMatchObject({ status: 'change-proposed', allowedActions: ['returnPlacement'] });
    expect(refused(await head.post(`${path}/approve`, {}, { version: 3 }))).toEqual(code('second-person-needed'));
    await head.post(`${path}/return`, {}, { version: 3 });
    const change = { kind: 'child-welfare', reason: 'moved', details: { place: 'Unreal Home, Nowhere Road' } };
    await worker.post(`${path}/propose-change`, change, { version: 4 });
    await head.post(`${path}/approve`, {}, { version: 5 });
    await worker.post(`${path}/propose-end`, { reason: 'own-wish' }, { version: 6 });
    const ended = await head.post(`${path}/approve`, {}, { version: 7 });
    expect(ended.body).toMatchObject({ version: 8, status: 'ended', allowedActions: [] });
    expect(await told(matterId)).toEqual([
      'placement.started placement 2',
      'placement.changed placement 6',
      'placement.ended placement 8',
    ]);
    expect((await factsOf(matterId))[2]?.payload).toMatchObject({ reason: 'own-wish' });
    const view = await worker.get(`${path}?details=true`, { purpose: 'handle-matter' });
    expect(view.body).toMatchObject({ kind: 'child-welfare', reason: 'own-wish', details: change.details });
    const rows = await booted.database.query('SELECT * FROM resettlement.placements');
    expect(JSON.stringify(rows)).not.toMatch(/Unreal/i);
  });

  test('A25: leaves no step out, and tells a stale caller so first', async () => {
    const matterId = await newMatter(home);
    const path = `placements/${idOf(await worker.post('placements', { matterId, ...stay }))}`;
    expect(refused(await worker.post(`${path}/propose-end`, { reason: 'moved' }, { version: 1 }))).toEqual(
      code('placement-not-in-place'),
    );
    await head.post(`${path}/approve`, {}, { version: 1 });
    expect(refused(await head.post(`${path}/approve`, {}, { version: 2 }))).toEqual(code('placement-not-proposed'));
    expect(await head.post(`${path}/approve`, {}, { version: 1 })).toMatchObject({ status: 412, body: { currentVersion: 2 } });
  });
});

describe('searching for the family', () => {
  test('is the work of the police, once at a time, and ends for good by a second person', async () => {
    const matterId = await newMatter(home, police);
    const personId = await received(matterId);
    expect((await worker.post('searches', { matterId, personId })).status).toBe(403);
    const opened = await officer.post('searches', { matterId, personId, details: { request: 'Unreal: a song.' } });
    expect(refused(await chief.post('searches', { matterId, personId }))).toEqual(code('search-already-open'));
    const path = `searches/${idOf(opened)}/conclude`;
    await officer.post(path, { result: 'not-found-for-now' }, { version: 1 });
    expect(refused(await officer.post(path, { result: 'not-found' }, { version: 2 }))).toEqual(code('second-person-needed'));
    await chief.post(path, { result: 'not-found', details: { finding: 'Unreal: nobody.' } }, { version: 2 });
    expect(refused(await chief.post(path, { result: 'found' }, { version: 3 }))).toEqual(code('search-ended'));
    expect((await told(matterId)).slice(1)).toEqual([
      'search.opened search 1',
      'search.concluded search 2',
      'search.concluded search 3',
    ]);
    const view = await officer.get(`searches/${idOf(opened)}?details=true`, { purpose: 'handle-matter' });
    expect(view.body['details']).toEqual({ request: 'Unreal: a song.', finding: 'Unreal: nobody.' });
  });
});

describe('returning home', () => {
  test('R47: is refused without a confirmed identity, then planned and carried out by two persons', async () => {
    const matterId = await newMatter(home, police);
    const personId = await received(matterId);
    const plan = { matterId, personId, ...sound, details: { destination: 'Unreal Village' } };
    expect(refused(await worker.post('reunions', plan))).toEqual(code('identity-not-confirmed'));
    expect(refused(await worker.post('identities', { matterId, personId, confirmedBy: 'not-recorded' }))).toEqual(
      code('not-recorded-in-live-work', 400),
    );
    await worker.post('identities', { matterId, personId, confirmedBy: 'documents' });
    const planned = await worker.post('reunions', plan);
    expect(planned).toMatchObject({ status: 201, body: { status: 'planned', allowedActions: ['failReunion'] } });
    const path = `reunions/${idOf(planned)}`;
    const handOver = { handedTo: 'parents', details: { receipt: 'Unreal receipt 1' } };
    expect((await worker.post(`${path}/carry-out`, handOver, { version: 1 })).status).toBe(403);
    expect((await head.post(`${path}/carry-out`, handOver, { version: 1 })).body).toMatchObject({ status: 'carried-out' });
    expect(refused(await head.post(`${path}/carry-out`, handOver, { version: 2 }))).toEqual(code('reunion-not-planned'));
    await worker.post(`${path}/fail`, { reason: 'violence' }, { version: 2 });
    expect(refused(await worker.post(`${path}/fail`, { reason: 'violence' }, { version: 3 }))).toEqual(code('reunion-failed'));
    expect(await told(matterId)).toEqual([
      'person.received reception 1',
      'identity.confirmed identity 1',
      'reunion.planned reunion 1',
      'person.reunited reunion 2',
      'reunion.failed reunion 3',
    ]);
    expect((await factsOf(matterId))[3]?.payload).toEqual({ personId, minor: true, handedTo: 'parents' });
  });

  test('R47: is not carried out by its planner', async () => {
    const matterId = await newMatter(home);
    const personId = await received(matterId);
    await worker.post('identities', { matterId, personId, confirmedBy: 'documents' });
    const path = `reunions/${idOf(await head.post('reunions', { matterId, personId, ...sound }))}`;
    expect(refused(await head.post(`${path}/carry-out`, { handedTo: 'parents' }, { version: 1 }))).toEqual(
      code('second-person-needed'),
    );
  });

  test.each([
    ['wish-missing', 400, { wish: undefined }],
    ['receiver-not-accepted', 409, { receiver: undefined }],
    ['destination-unsafe', 409, { destinationSafety: 'suspected-seller' }],
  ])('R47: is refused as %s', async (what, status, change) => {
    const matterId = await newMatter(home);
    const personId = await received(matterId);
    await worker.post('identities', { matterId, personId, confirmedBy: 'relatives' });
    expect(refused(await worker.post('reunions', { matterId, personId, ...sound, ...change }))).toEqual(code(what, status));
  });

  test('is recorded as published by an import, by an organ our rule would not let act and with what is not told', async () => {
    const matterId = await newMatter(police);
    const purpose = 'historical-import';
    const [first, second] = [
      booted.as(await booted.registry.officer(home, 'importer')),
      booted.as(await booted.registry.officer(home, 'importer')),
    ];
    const unknown = { receiver: 'not-recorded', wish: 'not-recorded', destinationSafety: 'not-recorded', identity: 'not-recorded' };
    const occurred = { text: '2013-08', precision: 'month' };
    const body = { matterId, minor: true, count: null, ...unknown, occurred };
    expect((await first.post('reunions', body)).status).toBe(403);
    const planned = await first.post('reunions', { ...body, implied: true }, { purpose });
    expect(planned.status).toBe(201);
    const path = `reunions/${idOf(planned)}`;
    const handOver = { handedTo: 'parents', occurred };
    expect(refused(await first.post(`${path}/carry-out`, handOver, { version: 1, purpose }))).toEqual(code('second-person-needed'));
    expect((await second.post(`${path}/carry-out`, handOver, { version: 1, purpose })).body).toMatchObject({ version: 2 });
    const [row] = await booted.database.query('SELECT as_published, implied FROM resettlement.reunions WHERE id = $1', [
      idOf(planned),
    ]);
    expect(row).toEqual({ as_published: true, implied: true });
  });
});

describe('a guardianship suit', () => {
  test('is filed and decided once, by the court alone', async () => {
    const court = await booted.registry.agency('court');
    const clerk = booted.as(await booted.registry.officer(court, 'court-officer'));
    const matterId = await newMatter(home, court);
    const personId = await received(matterId);
    expect((await worker.post('guardianship-suits', { matterId, personId })).status).toBe(403);
    const filed = await clerk.post('guardianship-suits', { matterId, personId, details: { courtFileNumber: 'Unreal 1' } });
    const path = `guardianship-suits/${idOf(filed)}/decide`;
    expect((await clerk.post(path, { outcome: 'revoked' }, { version: 1 })).body).toMatchObject({ status: 'decided' });
    expect(refused(await clerk.post(path, { outcome: 'revoked' }, { version: 2 }))).toEqual(code('guardianship-suit-decided'));
    const facts = await factsOf(matterId);
    expect(facts[2]).toMatchObject({
      ...{ fact: 'guardianship.suit-decided', subject_type: 'guardianship-suit', subject_version: 2 },
      payload: { personId, suitId: idOf(filed), outcome: 'revoked' },
    });
  });
});

describe('the walls of resettlement', () => {
  test('show a foreign agency what an unknown id shows, and a share lets read and not write', async () => {
    const matterId = await newMatter(home);
    const proposed = await worker.post('placements', { matterId, ...stay, details: { place: 'Unreal House' } });
    const { listed, alone } = await movesShown(head, `placements?matterId=${matterId}`, idOf(proposed));
    expect([listed, alone]).toEqual([alone, expect.arrayContaining(['approvePlacement'])]);
    const other = await booted.registry.agency('civil-affairs');
    const stranger = booted.as(await booted.registry.officer(other, 'social-worker', 'unit-head'));
    const hidden = await stranger.get(`placements/${idOf(proposed)}`);
    const unknown = await stranger.get(`placements/${randomUUID()}`);
    expect([refused(hidden), refused(unknown)]).toEqual([code('placement-not-found', 404), code('placement-not-found', 404)]);
    expect((await stranger.get(`placements?matterId=${matterId}`)).body).toEqual({ items: [], next: null });
    await booted.registry.share(matterId, other);
    expect((await stranger.get(`placements/${idOf(proposed)}`)).body).toMatchObject({ status: 'proposed', allowedActions: [] });
    expect((await stranger.get(`placements?matterId=${matterId}`)).body['items']).toHaveLength(1);
    expect((await stranger.post(`placements/${idOf(proposed)}/approve`, {}, { version: 1 })).status).toBe(404);
  });

  test('show the personal part by role and named purpose alone', async () => {
    const matterId = await newMatter(home);
    const path = `receptions/${idOf(await worker.post('receptions', { matterId, ...taken, details: { needs: 'Unreal: rest.' } }))}`;
    expect(refused(await worker.get(`${path}?details=true`))).toEqual(code('purpose-required', 400));
    const purpose = 'handle-matter';
    expect((await worker.get(`${path}?details=true`, { purpose })).body['details']).toEqual({ needs: 'Unreal: rest.' });
    const registrar = booted.as(await booted.registry.officer(home, 'registrar'));
    expect((await registrar.get(`${path}?details=true`, { purpose })).body['details']).toBeUndefined();
  });

  test('let nothing be written in a closed matter', async () => {
    const matterId = await newMatter(home);
    const path = `placements/${idOf(await worker.post('placements', { matterId, ...stay }))}`;
    expect((await head.get(path)).body['allowedActions']).toContain('approvePlacement');
    await booted.registry.closeMatter(matterId);
    expect((await head.get(path)).body['allowedActions']).toEqual([]);
    expect(refused(await head.post(`${path}/approve`, {}, { version: 1 }))).toEqual(code('matter-closed'));
    expect(refused(await worker.post('receptions', { matterId, ...taken }))).toEqual(code('matter-closed'));
  });
});
