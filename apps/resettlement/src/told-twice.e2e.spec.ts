import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { resettlement } from './service.js';

let booted: BootedService;
let home: string;
let otherHome: string;
let worker: ApiClient;
let head: ApiClient;
let otherWorker: ApiClient;
let importer: ApiClient;

beforeAll(async () => {
  booted = await bootService(resettlement);
  const { registry } = booted;
  [home, otherHome] = [await registry.agency('civil-affairs'), await registry.agency('civil-affairs')];
  [worker, head, otherWorker, importer] = [
    booted.as(await registry.officer(home, 'social-worker')),
    booted.as(await registry.officer(home, 'unit-head', 'social-worker')),
    booted.as(await registry.officer(otherHome, 'social-worker')),
    booted.as(await registry.officer(home, 'importer')),
  ];
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const idOf = ({ body }: ApiAnswer) => String(body['id']);
const taken = { institutionKind: 'child-welfare', minor: true, identityKnown: false, parentsKnown: false };
const sound = { minor: true, receiver: 'accepted', wish: 'return', destinationSafety: 'safe' };
const stay = { kind: 'shelter', minor: true };
const documents = { confirmedBy: 'documents' };
const day = (text: string) => ({ occurred: { text, precision: 'day' } });

/** A person of a matter in which each of the agencies takes part. */
async function somebody(...agencies: string[]): Promise<{ matterId: string; personId: string }> {
  const matterId = randomUUID();
  for (const agency of [home, ...agencies]) await booted.registry.share(matterId, agency);
  const { body } = await worker.post('receptions', { matterId, ...taken });
  return { matterId, personId: String(body['personId']) };
}

async function identified(...agencies: string[]): Promise<{ matterId: string; personId: string }> {
  const about = await somebody(...agencies);
  expect((await worker.post('identities', { ...about, ...documents })).status).toBe(201);
  return about;
}

/** Eight at once: one stands, each other is refused and told which row does. */
async function expectOneOfEight(send: () => Promise<ApiAnswer>, code: string, key: string): Promise<string> {
  const answers = await Promise.all(Array.from({ length: 8 }, send));
  const [stored, ...more] = answers.filter(({ status }) => status === 201);
  expect(more).toEqual([]);
  const id = stored === undefined ? '' : idOf(stored);
  const refused = answers.filter((answer) => answer !== stored);
  expect(refused).toHaveLength(7);
  for (const answer of refused)
    expect(answer).toMatchObject({ status: 409, body: { code: `resettlement.${code}`, blocking: [{ [key]: id }] } });
  return id;
}

const expectRefused = (answer: ApiAnswer, code: string, blocking: object) =>
  expect(answer).toMatchObject({ status: 409, body: { code: `resettlement.${code}`, blocking: [blocking] } });

const factsOf = async (matterId: string, fact: string) =>
  (await booted.database.query('SELECT 1 FROM resettlement.outbox WHERE key = $1 AND fact = $2', [matterId, fact])).length;

describe('planning the return of a person', () => {
  test('R47: stands once, also of eight at once and of another agency', async () => {
    const about = await identified(otherHome);
    const plan = { ...about, ...sound };
    const reunionId = await expectOneOfEight(() => worker.post('reunions', plan), 'reunion-already-planned', 'reunionId');
    expect(await factsOf(about.matterId, 'reunion.planned')).toBe(1);
    const status = 'planned';
    expectRefused(await otherWorker.post('reunions', plan), 'reunion-already-planned', { reunionId, status });
  });

  test('R47: waits while the person is at home, and begins anew after a failure', async () => {
    const plan = { ...(await identified()), ...sound };
    const reunionId = idOf(await worker.post('reunions', plan));
    await head.post(`reunions/${reunionId}/carry-out`, { handedTo: 'parents' }, { version: 1 });
    const status = 'carried-out';
    expectRefused(await worker.post('reunions', plan), 'reunion-already-carried-out', { reunionId, status });
    await worker.post(`reunions/${reunionId}/fail`, { reason: 'violence' }, { version: 2 });
    expect((await worker.post('reunions', plan)).status).toBe(201);
  });
});

describe('proposing a placement', () => {
  test('stands once, also of eight at once and of another agency, until it has ended or was given back', async () => {
    const proposal = { ...(await somebody(otherHome)), ...stay };
    const placementId = await expectOneOfEight(() => worker.post('placements', proposal), 'placement-exists', 'placementId');
    const path = `placements/${placementId}`;
    const refusedAs = async (status: string) =>
      expectRefused(await otherWorker.post('placements', proposal), 'placement-exists', { placementId, status });
    await refusedAs('proposed');
    await head.post(`${path}/approve`, {}, { version: 1 });
    await refusedAs('in-place');
    await worker.post(`${path}/propose-change`, { kind: 'hospital', reason: 'unsafe' }, { version: 2 });
    await refusedAs('change-proposed');
    await head.post(`${path}/approve`, {}, { version: 3 });
    await worker.post(`${path}/propose-end`, { reason: 'moved' }, { version: 4 });
    await refusedAs('end-proposed');
    await head.post(`${path}/approve`, {}, { version: 5 });
    const next = await worker.post('placements', proposal);
    expect(next.status).toBe(201);
    await head.post(`placements/${idOf(next)}/return`, {}, { version: 1 });
    expect((await otherWorker.post('placements', proposal)).status).toBe(201);
  });
});

describe('confirming who a person is', () => {
  test('R47: stands once for each means, and is put right by naming another document', async () => {
    const about = await somebody(otherHome);
    const confirm = () => worker.post('identities', { ...about, ...documents });
    const identityId = await expectOneOfEight(confirm, 'identity-already-confirmed', 'identityId');
    expect(await factsOf(about.matterId, 'identity.confirmed')).toBe(1);
    expectRefused(await otherWorker.post('identities', { ...about, ...documents }), 'identity-already-confirmed', { identityId });
    expect((await worker.post('identities', { ...about, confirmedBy: 'dna-reference' })).status).toBe(201);
    const right = { ...about, ...documents, details: { reference: 'Unreal paper 2' } };
    const put = await worker.post('identities', right);
    expect(put.status).toBe(201);
    expectRefused(await worker.post('identities', right), 'identity-already-confirmed', { identityId: idOf(put) });
  });
});

describe('what is told twice on one day', () => {
  test('R47a: a reception stands once for each institution, and again on another day', async () => {
    const matterId = randomUUID();
    for (const agency of [home, otherHome]) await booted.registry.share(matterId, agency);
    const { body } = await worker.post('receptions', { matterId, ...taken, ...day('2026-03-01') });
    const about = { matterId, personId: String(body['personId']), ...taken };
    const again = () => worker.post('receptions', { ...about, ...day('2026-03-05') });
    const receptionId = await expectOneOfEight(again, 'already-received', 'receptionId');
    const month = { occurred: { text: '2026-03', precision: 'month' } };
    expect((await worker.post('receptions', { ...about, ...month })).body).toMatchObject({ code: 'resettlement.already-received' });
    const hospital = { ...about, institutionKind: 'hospital', ...day('2026-03-05') };
    expect((await worker.post('receptions', hospital)).status).toBe(201);
    expect((await otherWorker.post('receptions', { ...about, ...day('2026-03-05') })).status).toBe(201);
    expect((await worker.post('receptions', { ...about, ...day('2026-03-06') })).status).toBe(201);
    expectRefused(await again(), 'already-received', { receptionId });
  });

  test('R47a: a notice to the family stands once, and is repeated on another day', async () => {
    const about = await somebody();
    const publish = () => worker.post('family-notices', { ...about, ...day('2026-04-01') });
    await expectOneOfEight(publish, 'family-notice-already-published', 'familyNoticeId');
    expect(await factsOf(about.matterId, 'family-notice.published')).toBe(1);
    expect((await worker.post('family-notices', { ...about, ...day('2026-04-02') })).status).toBe(201);
  });
});

describe('a guardianship suit', () => {
  test('is open once for a person, and filed anew after the decision', async () => {
    const court = await booted.registry.agency('court');
    const clerk = booted.as(await booted.registry.officer(court, 'court-officer'));
    const about = await somebody(court);
    const file = () => clerk.post('guardianship-suits', about);
    const suitId = await expectOneOfEight(file, 'guardianship-suit-already-open', 'guardianshipSuitId');
    await clerk.post(`guardianship-suits/${suitId}/decide`, { outcome: 'withdrawn' }, { version: 1 });
    expect((await file()).status).toBe(201);
  });
});

describe('searching for the family', () => {
  test('is open once at a police agency', async () => {
    const police = await booted.registry.agency('public-security');
    const officer = booted.as(await booted.registry.officer(police, 'case-officer'));
    const about = await somebody(police);
    await expectOneOfEight(() => officer.post('searches', about), 'search-already-open', 'searchId');
  });
});

describe('recorded history', () => {
  test('is stored as published, however often it tells the same', async () => {
    const about = await identified();
    const history = { purpose: 'historical-import' };
    const told = [
      ['placements', { ...about, ...stay }],
      ['reunions', { ...about, ...sound }],
      ['identities', { ...about, ...documents }],
      ['searches', about],
      ['receptions', { ...about, ...taken }],
      ['family-notices', about],
      ['guardianship-suits', about],
    ] as const;
    for (const [collection, body] of told) {
      const send = () => importer.post(collection, { ...body, occurred: { text: '2013-08', precision: 'month' } }, history);
      const answers = await Promise.all([send(), send(), send()]);
      expect([collection, ...answers.map(({ status }) => status)]).toEqual([collection, 201, 201, 201]);
    }
  });
});
