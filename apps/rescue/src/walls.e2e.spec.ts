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
import { rescue } from './service.js';

const guarded = ['protection_orders', 'protection_rulings', 'recovered_persons', 'rescues'];
const everyRole = ['case-officer', 'unit-head', 'agency-head', 'social-worker', 'registrar', 'court-officer'] as const;
const plan = { place: 'Unreal House One', risk: 'Unreal.', minors: false };
const person = { minor: true, ageBand: '6-13' };
const application = { applicant: 'public-security', ground: 'capacity-or-coercion', safeContact: 'Unreal school' };
const needs = { medical: 'met', safety: 'met', food: 'met', language: 'met', contact: 'met', clothing: 'met', separateRoom: 'met' };
const order = { validFrom: '2026-02-13', validTo: '2026-08-13', measures: ['no-contact'] };

interface Stage {
  booted: BootedService;
  strangerAgencyId: string;
  stranger: ApiClient;
  /** An officer of the agency that works on the matter, kept away from it by a wall. */
  walled: ApiClient;
  matterId: string;
  personId: string;
  /** An application that no court has accepted yet. */
  waitingOrderId: string;
  /** The row of each collection. */
  rows: Record<string, string>;
}

const idOf = ({ body }: ApiAnswer) => String(body['id']);

async function stage(booted: BootedService): Promise<Stage> {
  const { registry } = booted;
  const matterId = randomUUID();
  const clients: ApiClient[] = [];
  const agencies: string[] = [];
  for (const kind of ['public-security', 'court'] as const) {
    const agency = await registry.agency(kind);
    agencies.push(agency);
    await registry.share(matterId, agency);
    clients.push(booted.as(await registry.officer(agency, ...everyRole)));
  }
  const [police, court] = clients as [ApiClient, ApiClient];
  const found = await police.post('recovered-persons', { matterId, ...person });
  const orderId = idOf(await police.post('protection-orders', { matterId, ...application }));
  const rows = {
    rescues: idOf(await police.post('rescues', { matterId, ...plan })),
    'recovered-persons': idOf(found),
    'protection-orders': orderId,
    'protection-rulings': idOf(await court.post('protection-rulings', { orderId })),
  };
  const strangerAgencyId = await registry.agency('court');
  const walled = await registry.officer(agencies[0] ?? '', ...everyRole);
  await registry.wall(matterId, walled);
  return {
    booted,
    strangerAgencyId,
    stranger: booted.as(await registry.officer(strangerAgencyId, ...everyRole)),
    walled: booted.as(walled),
    matterId,
    personId: String(found.body['personId']),
    waitingOrderId: idOf(await police.post('protection-orders', { matterId, ...application })),
    rows,
  };
}

/** Every change that the API offers, to the rows of another agency and into its matter. */
const changesOf = ({ matterId, personId, waitingOrderId, rows }: Stage): [path: string, body: object, version?: number][] => {
  const ruling = `protection-rulings/${rows['protection-rulings']}`;
  return [
    ['rescues', { matterId, ...plan }],
    ['recovered-persons', { matterId, personId, ...person }],
    ['protection-orders', { matterId, ...application, applicant: 'near-relative' }],
    ['protection-rulings', { orderId: waitingOrderId }],
    [`rescues/${rows['rescues']}/approve`, {}, 1],
    [`rescues/${rows['rescues']}/start`, {}, 1],
    [`rescues/${rows['rescues']}/complete`, {}, 1],
    [`rescues/${rows['rescues']}/call-off`, { reason: 'other' }, 1],
    [`recovered-persons/${rows['recovered-persons']}/needs`, { needs }, 1],
    [`${ruling}/issue`, order, 1],
    [`${ruling}/refuse`, { reason: 'no-danger' }, 1],
    [`${ruling}/serve`, { to: ['applicant'] }, 1],
    [`${ruling}/lapse`, {}, 1],
  ];
};

const detailsOf: Record<string, string> = {
  rescues: '?plan=true',
  'recovered-persons': '?personal=true',
  'protection-orders': '?personal=true',
};

const findingsOf = (standing: Stage, refusals: readonly number[]): Promise<string[]> => {
  const rows = Object.entries(standing.rows);
  const stranger = {
    client: standing.stranger,
    changes: changesOf(standing).map(([path, body, version]): NamedCall => [
      path,
      (client) => client.post(path, body, version === undefined ? {} : { version }),
    ]),
    readings: rows.map(([collection, id]): NamedCall => [
      collection,
      (client) => client.get(`${collection}/${id}${detailsOf[collection] ?? ''}`, { purpose: 'handle-matter' }),
    ]),
    lists: rows.flatMap(([collection]) => [collection, `${collection}?matterId=${standing.matterId}`]),
    tables: [...guarded, 'rescue_register', 'order_register', 'outbox', 'persons_of_matters'].map((table) => `rescue.${table}`),
  };
  return strangerFindings(standing.booted.database, stranger, refusals);
};

describe('S3: row security alone, the policy point allowing everything', () => {
  let standing: Stage;
  beforeAll(async () => {
    const authorizer = { decide: () => ({ allow: true, policyIds: ['everything'] }) };
    standing = await stage(await bootService(rescue, { authorizer }));
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to another agency and lets it write nothing', async () => {
    expect(await findingsOf(standing, [404])).toEqual([]);
  });

  test('holds in every table against every command', async () => {
    const { tried, holes } = await tryRowWalls(standing.booted.database, rescue, standing.strangerAgencyId);
    expect(holes).toEqual([]);
    expect(tried).toEqual(expect.arrayContaining(guarded));
  });
});

describe('S3: the policy point alone, without row security', () => {
  let standing: Stage;
  beforeAll(async () => {
    standing = await stage(await bootService(rescue));
    for (const table of guarded) await standing.booted.database.query(`ALTER TABLE rescue.${table} DISABLE ROW LEVEL SECURITY`);
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to another agency and lets it write nothing', async () => {
    expect(await findingsOf(standing, [403, 404])).toEqual([]);
  });

  test('answers an officer behind a wall as if the matter were unknown, whatever is begun in it (N03)', async () => {
    const beginnings: [string, object][] = [
      ['rescues', plan],
      ['recovered-persons', person],
      ['protection-orders', application],
    ];
    const waysInto = (matterId: string): NamedCall[] => [
      ...beginnings.map(([path, body]): NamedCall => [path, (client) => client.post(path, { matterId, ...body })]),
      ...Object.keys(standing.rows).map((list): NamedCall => [
        `list of ${list}`,
        (client) => client.get(`${list}?matterId=${matterId}`),
      ]),
    ];
    expect(await wallFindings({ client: standing.walled, matterId: standing.matterId, waysInto })).toEqual([]);
  });
});
