import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, tryRowWalls, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { resettlement } from './service.js';

const guarded = ['guardianship_suits', 'identities', 'placements', 'receptions', 'reunions', 'searches'];
const everyRole = ['case-officer', 'unit-head', 'social-worker', 'registrar', 'court-officer'] as const;
const taken = { institutionKind: 'child-welfare', minor: true, identityKnown: false, parentsKnown: false };
const sound = { minor: true, receiver: 'accepted', wish: 'return', destinationSafety: 'safe' };
const stay = { kind: 'temporary-care', minor: true };

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
  const { registry } = booted;
  const matterId = randomUUID();
  const clients: ApiClient[] = [];
  for (const kind of ['civil-affairs', 'public-security', 'court'] as const) {
    const agency = await registry.agency(kind);
    await registry.share(matterId, agency);
    clients.push(booted.as(await registry.officer(agency, ...everyRole)));
  }
  const [home, police, court] = clients as [ApiClient, ApiClient, ApiClient];
  const reception = await home.post('receptions', { matterId, ...taken, details: { needs: 'Unreal.' } });
  const about = { matterId, personId: String(reception.body['personId']) };
  const rows = {
    receptions: idOf(reception),
    placements: idOf(await home.post('placements', { ...about, ...stay })),
    searches: idOf(await police.post('searches', about)),
    identities: idOf(await home.post('identities', { ...about, confirmedBy: 'documents' })),
    reunions: idOf(await home.post('reunions', { ...about, ...sound })),
    'guardianship-suits': idOf(await court.post('guardianship-suits', about)),
  };
  const strangerAgencyId = await registry.agency('civil-affairs');
  return { booted, strangerAgencyId, stranger: booted.as(await registry.officer(strangerAgencyId, ...everyRole)), ...about, rows };
}

/** Every change that the API offers, to the rows of another agency and into its matter. */
const changesOf = ({ matterId, personId, rows }: Stage): [path: string, body: object, version?: number][] => {
  const about = { matterId, personId };
  const placement = `placements/${rows['placements']}`;
  return [
    ['receptions', { ...about, ...taken }],
    ['placements', { ...about, ...stay }],
    ['searches', about],
    ['identities', { ...about, confirmedBy: 'documents' }],
    ['reunions', { ...about, ...sound }],
    ['guardianship-suits', about],
    [`${placement}/approve`, {}, 1],
    [`${placement}/return`, {}, 1],
    [`${placement}/propose-change`, { kind: 'unreal', reason: 'unreal' }, 1],
    [`${placement}/propose-end`, { reason: 'unreal' }, 1],
    [`searches/${rows['searches']}/conclude`, { result: 'not-found' }, 1],
    [`reunions/${rows['reunions']}/carry-out`, { handedTo: 'unreal' }, 1],
    [`reunions/${rows['reunions']}/fail`, { reason: 'unreal' }, 1],
    [`guardianship-suits/${rows['guardianship-suits']}/decide`, { outcome: 'revoked' }, 1],
  ];
};

const stateOf = async ({ booted }: Stage) => {
  const rows = [];
  for (const table of [...guarded, 'outbox', 'persons_of_matters'])
    rows.push(await booted.database.query(`SELECT * FROM resettlement.${table}`));
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
    const read = await stranger.get(`${collection}/${id}?details=true`, { purpose: 'handle-matter' });
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
    standing = await stage(await bootService(resettlement, { authorizer }));
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to another agency and lets it write nothing', async () => {
    await expectStopped(standing, [404]);
  });

  test('holds in every table against every command', async () => {
    const { tried, holes } = await tryRowWalls(standing.booted.database, resettlement, standing.strangerAgencyId);
    expect(holes).toEqual([]);
    expect(tried).toEqual(expect.arrayContaining(guarded));
  });
});

describe('S3: the policy point alone, without row security', () => {
  let standing: Stage;
  beforeAll(async () => {
    standing = await stage(await bootService(resettlement));
    for (const table of guarded)
      await standing.booted.database.query(`ALTER TABLE resettlement.${table} DISABLE ROW LEVEL SECURITY`);
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to another agency and lets it write nothing', async () => {
    await expectStopped(standing, [403, 404]);
  });
});
