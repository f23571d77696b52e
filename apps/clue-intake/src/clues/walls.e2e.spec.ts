import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, tryRowWalls, wallFindings, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { clueIntake } from '../service.js';

const everyRole = ['registrar', 'duty-officer', 'case-officer', 'unit-head'] as const;
const told = { regionCode: '350102', narrative: 'Unreal: somebody called.', violationKinds: ['abduction-trafficking'] };
const triage = {
  severity: 'high',
  subjectKinds: [],
  violationKinds: ['abduction-trafficking'],
  purposes: ['criminal'],
  minor: false,
  disposition: 'own',
};

/** Every way of the API to another agency's clue. */
const waysTo = (id: string, matterId: string): [name: string, call: (client: ApiClient) => Promise<ApiAnswer>][] => [
  ['read', (client) => client.get(`clues/${id}?include=narrative,reporter`, { purpose: 'handle-matter' })],
  ['register', (client) => client.post('clues', { ...told, matterId })],
  ['supplement', (client) => client.post(`clues/${id}/supplement`, { kind: 'call', text: 'Unreal.' })],
  ['triage', (client) => client.post(`clues/${id}/triage`, triage, { version: 1 })],
  ['accept', (client) => client.post(`clues/${id}/accept`, { route: 'criminal' }, { version: 1 })],
  ['dismiss', (client) => client.post(`clues/${id}/dismiss`, { reason: 'other', explanation: 'Unreal.' }, { version: 1 })],
  ['close', (client) => client.post(`clues/${id}/close`, { purpose: 'criminal', outcome: 'other' }, { version: 1 })],
  ['issue-receipt', (client) => client.post(`clues/${id}/issue-receipt`, {}, { version: 1 })],
];

interface Stage {
  booted: BootedService;
  strangerAgencyId: string;
  stranger: ApiClient;
  /** An officer of the agency that holds the clue, kept away from its matter by a wall. */
  walled: ApiClient;
  clueId: string;
  matterId: string;
}

async function stage(booted: BootedService): Promise<Stage> {
  const { registry } = booted;
  const ownerAgencyId = await registry.agency('public-security');
  const owner = booted.as(await registry.officer(ownerAgencyId, ...everyRole));
  const strangerAgencyId = await registry.agency('public-security');
  const stranger = booted.as(await registry.officer(strangerAgencyId, ...everyRole));
  const { body } = await owner.post('clues', { ...told, reporter: { class: 'relative', name: 'Unreal Person Two' } });
  await owner.post(`clues/${String(body['id'])}/supplement`, { kind: 'call', text: 'Unreal: one more call.' });
  const [clueId, matterId] = [String(body['id']), String(body['matterId'])];
  const walled = await registry.officer(ownerAgencyId, ...everyRole);
  await registry.wall(matterId, walled);
  return { booted, strangerAgencyId, stranger, walled: booted.as(walled), clueId, matterId };
}

const stateOf = async ({ booted: { database }, clueId }: Stage) => [
  await database.query('SELECT * FROM clue_intake.clues WHERE id = $1', [clueId]),
  await database.query('SELECT * FROM clue_intake.clue_supplements'),
  await database.query('SELECT * FROM clue_intake.outbox'),
];

async function expectStopped(standing: Stage): Promise<void> {
  const before = await stateOf(standing);
  for (const [name, call] of waysTo(standing.clueId, standing.matterId)) {
    const { status } = await call(standing.stranger);
    expect([name, status]).toEqual([name, 404]);
  }
  expect((await standing.stranger.get('clues')).body).toEqual({ items: [], next: null });
  expect(await stateOf(standing)).toEqual(before);
}

describe('S3: row security alone, the policy point allowing everything', () => {
  let standing: Stage;
  beforeAll(async () => {
    standing = await stage(
      await bootService(clueIntake, { authorizer: { decide: () => ({ allow: true, policyIds: ['everything'] }) } }),
    );
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to another agency and lets it write nothing', async () => {
    await expectStopped(standing);
  });

  test('holds in every table against every command', async () => {
    const { tried, holes } = await tryRowWalls(standing.booted.database, clueIntake, standing.strangerAgencyId);
    expect(holes).toEqual([]);
    expect(tried).toEqual(expect.arrayContaining(['audit_entries', 'clue_supplements', 'clues', 'idempotency_keys']));
  });

  test('finds a hole that is there', async () => {
    const { database } = standing.booted;
    await database.query('ALTER TABLE clue_intake.clue_supplements DISABLE ROW LEVEL SECURITY');
    await database.query('CREATE POLICY hole ON clue_intake.clues FOR SELECT USING (true)');
    const { holes } = await tryRowWalls(database, clueIntake, standing.strangerAgencyId);
    expect(holes).toEqual(['clues: another agency can read.']);
  });
});

describe('S3: the policy point alone, without row security', () => {
  let standing: Stage;
  beforeAll(async () => {
    standing = await stage(await bootService(clueIntake));
    for (const table of ['clues', 'clue_supplements'])
      await standing.booted.database.query(`ALTER TABLE clue_intake.${table} DISABLE ROW LEVEL SECURITY`);
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to another agency and lets it write nothing', async () => {
    await expectStopped(standing);
  });

  test('answers as for an unknown id', async () => {
    const hidden = await standing.stranger.get(`clues/${standing.clueId}`);
    const unknown = await standing.stranger.get(`clues/${randomUUID()}`);
    expect([hidden.body['code'], hidden.body['detail']]).toEqual([unknown.body['code'], unknown.body['detail']]);
  });

  test('takes no clue from an officer behind a wall, who is answered as if the matter were unknown (N03)', async () => {
    const { walled: client, matterId } = standing;
    const before = await stateOf(standing);
    const findings = await wallFindings({
      client,
      matterId,
      waysInto: (id) => [
        ['register', (caller) => caller.post('clues', { ...told, matterId: id })],
        ['list', (caller) => caller.get(`clues?matterId=${id}`)],
      ],
    });
    expect(findings).toEqual([]);
    expect(await stateOf(standing)).toEqual(before);
  });
});
