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
import { resettlement } from './service.js';

const guarded = ['family_notices', 'guardianship_suits', 'identities', 'placements', 'receptions', 'reunions', 'searches'];
const everyRole = ['case-officer', 'unit-head', 'social-worker', 'registrar', 'court-officer'] as const;
const taken = { institutionKind: 'child-welfare', minor: true, identityKnown: false, parentsKnown: false };
const sound = { minor: true, receiver: 'accepted', wish: 'return', destinationSafety: 'safe' };
const stay = { kind: 'temporary-care', minor: true };

interface Stage {
  booted: BootedService;
  strangerAgencyId: string;
  stranger: ApiClient;
  /** Officers of the agencies that work on the matter, kept away from it by walls. */
  walled: ApiClient[];
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
  const walled: ApiClient[] = [];
  for (const kind of ['civil-affairs', 'public-security', 'court'] as const) {
    const agency = await registry.agency(kind);
    await registry.share(matterId, agency);
    clients.push(booted.as(await registry.officer(agency, ...everyRole)));
    const keptAway = await registry.officer(agency, ...everyRole);
    await registry.wall(matterId, keptAway);
    walled.push(booted.as(keptAway));
  }
  const [home, police, court] = clients as [ApiClient, ApiClient, ApiClient];
  const reception = await home.post('receptions', { matterId, ...taken, details: { needs: 'Unreal.' } });
  const about = { matterId, personId: String(reception.body['personId']) };
  const rows = {
    receptions: idOf(reception),
    placements: idOf(await home.post('placements', { ...about, ...stay })),
    searches: idOf(await police.post('searches', about)),
    'family-notices': idOf(await home.post('family-notices', about)),
    identities: idOf(await home.post('identities', { ...about, confirmedBy: 'documents' })),
    reunions: idOf(await home.post('reunions', { ...about, ...sound })),
    'guardianship-suits': idOf(await court.post('guardianship-suits', about)),
  };
  const strangerAgencyId = await registry.agency('civil-affairs');
  const stranger = booted.as(await registry.officer(strangerAgencyId, ...everyRole));
  return { booted, strangerAgencyId, stranger, walled, ...about, rows };
}

/** Every change that the API offers, to the rows of another agency and into its matter. */
const changesOf = ({ matterId, personId, rows }: Stage): [path: string, body: object, version?: number][] => {
  const about = { matterId, personId };
  const placement = `placements/${rows['placements']}`;
  return [
    ['receptions', { ...about, ...taken }],
    ['placements', { ...about, ...stay }],
    ['searches', about],
    ['family-notices', about],
    ['identities', { ...about, confirmedBy: 'documents' }],
    ['reunions', { ...about, ...sound }],
    ['guardianship-suits', about],
    [`${placement}/approve`, {}, 1],
    [`${placement}/return`, {}, 1],
    [`${placement}/propose-change`, { kind: 'other', reason: 'other' }, 1],
    [`${placement}/propose-end`, { reason: 'other' }, 1],
    [`searches/${rows['searches']}/conclude`, { result: 'not-found' }, 1],
    [`reunions/${rows['reunions']}/carry-out`, { handedTo: 'other' }, 1],
    [`reunions/${rows['reunions']}/fail`, { reason: 'other' }, 1],
    [`guardianship-suits/${rows['guardianship-suits']}/decide`, { outcome: 'revoked' }, 1],
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
    readings: rows.map(([collection, id]): NamedCall => [
      collection,
      (client) => client.get(`${collection}/${id}?details=true`, { purpose: 'handle-matter' }),
    ]),
    lists: rows.flatMap(([collection]) => [collection, `${collection}?matterId=${standing.matterId}`]),
    tables: [...guarded, 'outbox', 'persons_of_matters'].map((table) => `resettlement.${table}`),
  };
  return strangerFindings(standing.booted.database, stranger, refusals);
};

describe('S3: row security alone, the policy point allowing everything', () => {
  let standing: Stage;
  beforeAll(async () => {
    const authorizer = { decide: () => ({ allow: true, policyIds: ['everything'] }) };
    standing = await stage(await bootService(resettlement, { authorizer }));
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to another agency and lets it write nothing', async () => {
    expect(await findingsOf(standing, [404])).toEqual([]);
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
    expect(await findingsOf(standing, [403, 404])).toEqual([]);
  });

  test('answers an officer behind a wall as if the matter were unknown, whatever is begun in it (N03)', async () => {
    const [home, police, court] = standing.walled;
    const { personId, matterId, rows } = standing;
    const beginnings: [ApiClient | undefined, string, object][] = [
      [home, 'receptions', taken],
      [home, 'placements', { personId, ...stay }],
      [police, 'searches', { personId }],
      [home, 'family-notices', { personId }],
      [home, 'identities', { personId, confirmedBy: 'documents' }],
      [home, 'reunions', { personId, ...sound }],
      [court, 'guardianship-suits', { personId }],
    ];
    for (const [client, path, body] of beginnings) {
      if (!client) throw new Error('Nobody is kept away by a wall.');
      const waysInto = (id: string): NamedCall[] => [
        [path, (caller) => caller.post(path, { matterId: id, ...body })],
        ...Object.keys(rows).map((list): NamedCall => [`list of ${list}`, (caller) => caller.get(`${list}?matterId=${id}`)]),
      ];
      expect(await wallFindings({ client, matterId, waysInto })).toEqual([]);
    }
  });
});
