import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, tryRowWalls, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { rehabilitation } from './service.js';

const guarded = ['aid', 'assessments', 'care_services', 'follow_ups', 'plans', 'supports'];
const everyRole = ['case-officer', 'unit-head', 'agency-head', 'social-worker', 'registrar'] as const;
const needs = { counsellingNeeded: true, medicalNeeded: false, aidNeeded: true };
const goal = { reason: 'unreal', hearing: 'heard' };
const help = { source: 'judicial-aid', complete: true };

interface Stage {
  booted: BootedService;
  strangerAgencyId: string;
  stranger: ApiClient;
  matterId: string;
  personId: string;
  /** The row of each collection. */
  rows: Record<string, string>;
}

const idOf = ({ body }: ApiAnswer) => String(body['id']);

async function stage(booted: BootedService): Promise<Stage> {
  const { registry, database } = booted;
  const about = { matterId: randomUUID(), personId: randomUUID() };
  await database.query('INSERT INTO rehabilitation.persons_of_matters (id, matter_id) VALUES ($1, $2)', [
    about.personId,
    about.matterId,
  ]);
  const agency = await registry.agency('womens-federation');
  await registry.share(about.matterId, agency);
  const worker = booted.as(await registry.officer(agency, ...everyRole));
  const assessment = await worker.post('assessments', { ...about, ...needs });
  const plan = await worker.post('plans', { ...about, details: { text: 'Unreal.' } });
  const rows = {
    assessments: idOf(assessment),
    plans: idOf(plan),
    services: idOf(await worker.post('services', { ...about, kind: 'counselling' })),
    aid: idOf(await worker.post('aid', { ...about, ...help })),
    'follow-ups': idOf(await worker.post('follow-ups', { ...about, outcome: 'well' })),
    supports: String((await worker.get(`plans/${idOf(plan)}`)).body['supportId']),
  };
  const strangerAgencyId = await registry.agency('womens-federation');
  return { booted, strangerAgencyId, stranger: booted.as(await registry.officer(strangerAgencyId, ...everyRole)), ...about, rows };
}

/** Every change that the API offers, to the rows of another agency and into its matter. */
const changesOf = ({ matterId, personId, rows }: Stage): [path: string, body: object, version?: number][] => {
  const about = { matterId, personId };
  return [
    ['assessments', { ...about, ...needs }],
    ['plans', about],
    ['services', { ...about, kind: 'counselling' }],
    ['services/unavailable', { ...about, kind: 'counselling', reason: 'unreal' }],
    ['aid', { ...about, ...help }],
    ['follow-ups', { ...about, outcome: 'well' }],
    [`plans/${rows['plans']}/revise`, {}, 1],
    [`services/${rows['services']}/hold`, {}, 1],
    [`services/${rows['services']}/give-up`, { reason: 'unreal' }, 1],
    [`aid/${rows['aid']}/propose`, { outcome: 'granted' }, 1],
    [`aid/${rows['aid']}/decide`, {}, 1],
    [`aid/${rows['aid']}/return`, {}, 1],
    [`supports/${rows['supports']}/propose-end`, goal, 1],
    [`supports/${rows['supports']}/end`, {}, 1],
    [`supports/${rows['supports']}/keep`, {}, 1],
    [`supports/${rows['supports']}/reopen`, { reason: 'unreal' }, 1],
  ];
};

const stateOf = async ({ booted }: Stage) => {
  const rows = [];
  for (const table of [...guarded, 'outbox', 'persons_of_matters'])
    rows.push(await booted.database.query(`SELECT * FROM rehabilitation.${table}`));
  return rows;
};

async function expectStopped(standing: Stage, refusals: readonly number[]): Promise<void> {
  const { stranger, matterId } = standing;
  const before = await stateOf(standing);
  for (const [path, body, version] of changesOf(standing)) {
    const { status } = await stranger.post(path, body, version === undefined ? {} : { version });
    expect([path, refusals.includes(status) ? 'refused' : status]).toEqual([path, 'refused']);
  }
  for (const [collection, id] of Object.entries(standing.rows)) {
    const read = await stranger.get(`${collection}/${id}`);
    expect([collection, read.status]).toEqual([collection, 404]);
    for (const list of [collection, `${collection}?matterId=${matterId}`])
      expect([list, (await stranger.get(list)).body]).toEqual([list, { items: [], next: null }]);
  }
  expect(await stateOf(standing)).toEqual(before);
}

describe('S3: row security alone, the policy point allowing everything', () => {
  let standing: Stage;
  beforeAll(async () => {
    const authorizer = { decide: () => ({ allow: true, policyIds: ['everything'] }) };
    standing = await stage(await bootService(rehabilitation, { authorizer }));
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to another agency and lets it write nothing', async () => {
    await expectStopped(standing, [404]);
  });

  test('holds in every table against every command', async () => {
    const { tried, holes } = await tryRowWalls(standing.booted.database, rehabilitation, standing.strangerAgencyId);
    expect(holes).toEqual([]);
    expect(tried).toEqual(expect.arrayContaining(guarded));
  });
});

describe('S3: the policy point alone, without row security', () => {
  let standing: Stage;
  beforeAll(async () => {
    standing = await stage(await bootService(rehabilitation));
    for (const table of guarded)
      await standing.booted.database.query(`ALTER TABLE rehabilitation.${table} DISABLE ROW LEVEL SECURITY`);
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to another agency and lets it write nothing', async () => {
    await expectStopped(standing, [403, 404]);
  });
});
