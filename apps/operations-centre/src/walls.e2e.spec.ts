import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  bootService,
  tryRowWalls,
  wallFindings,
  type ApiClient,
  type BootedService,
  type BootOptions,
  type NamedCall,
} from '@homeward/testing';
import type { DeskView } from '@homeward/contracts';
import pg from 'pg';
import { operationsCentre } from './service.js';
import { tell } from './trial/tell.js';
import { wholeHistory } from './trial/whole-history.js';

interface Stage {
  booted: BootedService;
  matterId: string;
  strangerAgencyId: string;
  stranger: ApiClient;
  /** An officer of an agency that takes part in the matter, kept away from it by a wall. */
  walled: ApiClient;
}

const tables = ['matters', 'timeline', 'clocks', 'transfers', 'clues', 'live_changes', 'approvals', 'wall_screens'];

async function stage(options?: BootOptions): Promise<Stage> {
  const booted = await bootService(operationsCentre, options);
  const { registry } = booted;
  const [first, second] = [await registry.agency('womens-federation'), await registry.agency('public-security')];
  const strangerAgencyId = await registry.agency('public-security');
  const stranger = booted.as(await registry.officer(strangerAgencyId, 'case-officer'));
  const matterId = randomUUID();
  await tell(booted.service, ...wholeHistory({ matterId, operationId: randomUUID(), agencies: [first, second] }));
  await registry.share(matterId, second);
  const administrator = booted.as(await registry.officer(first, 'administrator'));
  await administrator.post('wall-screens', { name: 'Unreal hall', keySha256: 'a'.repeat(64), validDays: 1 });
  const walled = await registry.officer(second, 'case-officer', 'unit-head', 'auditor');
  await registry.wall(matterId, walled);
  return { booted, matterId, strangerAgencyId, stranger, walled: booted.as(walled) };
}

async function expectStopped({ stranger, matterId }: Stage): Promise<void> {
  for (const part of ['', '/timeline', '/clocks', '/transfers'])
    expect([part, (await stranger.get(`matters/${matterId}${part}`)).status]).toEqual([part, 404]);
  expect((await stranger.get('matters')).body).toEqual({ items: [], next: null });
  const { queues } = (await stranger.get<DeskView>('desk')).body;
  expect(queues.filter(({ count }) => count > 0)).toEqual([]);
}

describe('S3: row security alone, the policy point allowing everything', () => {
  let standing: Stage;
  beforeAll(async () => {
    standing = await stage({ authorizer: { decide: () => ({ allow: true, policyIds: ['everything'] }) } });
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to an agency that takes no part', async () => {
    await expectStopped(standing);
  });

  test('holds in every table against every command', async () => {
    const { tried, holes } = await tryRowWalls(standing.booted.database, operationsCentre, standing.strangerAgencyId);
    expect(holes).toEqual([]);
    expect(tried).toEqual(expect.arrayContaining(['clues', 'timeline']));
  });

  test('holds where no single agency owns the row', async () => {
    const client = new pg.Client({ connectionString: standing.booted.database.appUrl(operationsCentre) });
    await client.connect();
    try {
      await client.query(
        `SELECT set_config('app.agency', $1, false), set_config('app.actor', $2, false), set_config('app.purpose', $3, false)`,
        [standing.strangerAgencyId, randomUUID(), 'handle-matter'],
      );
      for (const table of tables) {
        expect([table, (await client.query(`SELECT 1 FROM operations_centre.${table}`)).rowCount]).toEqual([table, 0]);
        const [sample] = await standing.booted.database.query<{ row: object }>(
          `SELECT to_jsonb(t) AS row FROM operations_centre.${table} t LIMIT 1`,
        );
        const forged = JSON.stringify({ ...sample?.row, id: randomUUID(), number: null });
        await expect(
          client.query(
            `INSERT INTO operations_centre.${table} SELECT * FROM jsonb_populate_record(NULL::operations_centre.${table}, $1)`,
            [forged],
          ),
        ).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await client.end();
    }
  });
});

describe('S3: the policy point alone, without row security', () => {
  let standing: Stage;
  beforeAll(async () => {
    standing = await stage();
    for (const table of tables)
      await standing.booted.database.query(`ALTER TABLE operations_centre.${table} DISABLE ROW LEVEL SECURITY`);
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to an agency that takes no part', async () => {
    await expectStopped(standing);
  });

  test('answers an officer behind a wall as if the matter were unknown (N03)', async () => {
    const parts = ['', '/timeline', '/clocks', '/transfers', '/access-log'];
    const waysInto = (id: string): NamedCall[] =>
      parts.map((part): NamedCall => [`matter${part}`, (client) => client.get(`matters/${id}${part}`)]);
    expect(await wallFindings({ client: standing.walled, matterId: standing.matterId, waysInto })).toEqual([]);
  });
});
