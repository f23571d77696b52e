import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  bootService,
  strangerFindings,
  tryRowWalls,
  wallFindings,
  type ApiAnswer,
  type ApiClient,
  type BootedService,
  type NamedCall,
} from '@homeward/testing';
import { rehabilitation } from './service.js';

const guarded = ['aid', 'assessments', 'care_services', 'follow_ups', 'plans', 'supports'];
const everyRole = ['case-officer', 'unit-head', 'agency-head', 'social-worker', 'registrar'] as const;
const needs = { counsellingNeeded: true, medicalNeeded: false, aidNeeded: true };
const goal = { reason: 'other', hearing: 'heard' };
const help = { source: 'judicial-aid', complete: true };

interface Stage {
  booted: BootedService;
  strangerAgencyId: string;
  stranger: ApiClient;
  /** An officer of the agency that works on the matter, kept away from it by a wall. */
  walled: ApiClient;
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
  const stranger = booted.as(await registry.officer(strangerAgencyId, ...everyRole));
  const walled = await registry.officer(agency, ...everyRole);
  await registry.wall(about.matterId, walled);
  return { booted, strangerAgencyId, stranger, walled: booted.as(walled), ...about, rows };
}

/** Every change that the API offers, to the rows of another agency and into its matter. */
const changesOf = ({ matterId, personId, rows }: Stage): [path: string, body: object, version?: number][] => {
  const about = { matterId, personId };
  return [
    ['assessments', { ...about, ...needs }],
    ['plans', about],
    ['services', { ...about, kind: 'counselling' }],
    ['services/unavailable', { ...about, kind: 'counselling', reason: 'other' }],
    ['aid', { ...about, ...help }],
    ['follow-ups', { ...about, outcome: 'well' }],
    [`plans/${rows['plans']}/revise`, {}, 1],
    [`services/${rows['services']}/hold`, {}, 1],
    [`services/${rows['services']}/give-up`, { reason: 'other' }, 1],
    [`aid/${rows['aid']}/propose`, { outcome: 'granted' }, 1],
    [`aid/${rows['aid']}/decide`, {}, 1],
    [`aid/${rows['aid']}/return`, {}, 1],
    [`supports/${rows['supports']}/propose-end`, goal, 1],
    [`supports/${rows['supports']}/end`, {}, 1],
    [`supports/${rows['supports']}/keep`, {}, 1],
    [`supports/${rows['supports']}/reopen`, { reason: 'other' }, 1],
  ];
};

const findingsOf = (standing: Stage, refusals: readonly number[]): Promise<string[]> => {
  const rows = Object.entries(standing.rows);
  const stranger = {
    client: standing.stranger,
    changes: changesOf(standing).map(([path, body, version]): NamedCall => [
      path,
      (client) => client.post(path, body, version === undefined ? {} : { version }),
    ]),
    readings: rows.map(([collection, id]): NamedCall => [collection, (client) => client.get(`${collection}/${id}`)]),
    lists: rows.flatMap(([collection]) => [collection, `${collection}?matterId=${standing.matterId}`]),
    tables: [...guarded, 'outbox', 'persons_of_matters'].map((table) => `rehabilitation.${table}`),
  };
  return strangerFindings(standing.booted.database, stranger, refusals);
};

describe('S3: row security alone, the policy point allowing everything', () => {
  let standing: Stage;
  beforeAll(async () => {
    const authorizer = { decide: () => ({ allow: true, policyIds: ['everything'] }) };
    standing = await stage(await bootService(rehabilitation, { authorizer }));
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to another agency and lets it write nothing', async () => {
    expect(await findingsOf(standing, [404])).toEqual([]);
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
    expect(await findingsOf(standing, [403, 404])).toEqual([]);
  });

  test('answers an officer behind a wall as if the matter were unknown, whatever is begun in it (N03)', async () => {
    const { personId, matterId, rows, walled: client } = standing;
    const beginnings: [string, object][] = [
      ['assessments', needs],
      ['plans', {}],
      ['services', { kind: 'counselling' }],
      ['services/unavailable', { kind: 'counselling', reason: 'other' }],
      ['aid', help],
      ['follow-ups', { outcome: 'well' }],
    ];
    const waysInto = (id: string): NamedCall[] => [
      ...beginnings.map(([path, body]): NamedCall => [path, (caller) => caller.post(path, { matterId: id, personId, ...body })]),
      ...Object.keys(rows).map((list): NamedCall => [`list of ${list}`, (caller) => caller.get(`${list}?matterId=${id}`)]),
    ];
    expect(await wallFindings({ client, matterId, waysInto })).toEqual([]);
  });
});
