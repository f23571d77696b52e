import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exactly } from '@homeward/contracts';
import { EntitySchema, type DataSource, type EntityManager } from 'typeorm';
import { accessOf, type Access, type InTransaction } from './access.js';
import { createDataSource } from './data-source.js';
import { inTransactionOf } from './in-transaction.js';
import { add, asSeen, replace } from './replace.js';
import { trialDatabaseUrl } from './trials/config.js';

interface Row {
  id: string;
  version: number;
  text: string;
}

const schema = `spec_${randomBytes(6).toString('hex')}`;
const RowEntity = new EntitySchema<Row>({
  name: 'row',
  schema,
  tableName: 'rows',
  columns: { id: { type: 'uuid', primary: true }, version: { type: 'int' }, text: { type: 'text' } },
});

let dataSource: DataSource;
let inTransaction: InTransaction;

beforeAll(async () => {
  const options = { url: trialDatabaseUrl(), schema, applicationName: 'spec', entities: [RowEntity], migrations: [], poolSize: 6 };
  dataSource = await createDataSource(options).initialize();
  await dataSource.query(`CREATE SCHEMA ${schema}`);
  await dataSource.query(`CREATE TABLE ${schema}.rows (id uuid PRIMARY KEY, version int NOT NULL, text text NOT NULL)`);
  inTransaction = inTransactionOf(dataSource);
}, 30_000);

afterAll(async () => {
  await dataSource?.query(`DROP SCHEMA ${schema} CASCADE`);
  await dataSource?.destroy();
});

const recordedAt = '2026-11-26T08:00:00.000Z';
const access = (): Access => ({
  agencyId: randomUUID(),
  actorId: randomUUID(),
  purpose: 'handle-matter',
  requestId: 'spec',
  occurred: exactly(recordedAt),
  recordedAt,
  implied: false,
  historical: false,
});
const contextOf = async (database: Pick<EntityManager, 'query'>) =>
  (
    await database.query<{ agency: string | null; actor: string | null; purpose: string | null }[]>(
      `SELECT NULLIF(current_setting('app.agency', true), '') AS agency, NULLIF(current_setting('app.actor', true), '') AS actor,
              NULLIF(current_setting('app.purpose', true), '') AS purpose`,
    )
  )[0];
const stored = (text: string) => inTransaction(access(), (tx) => add<Row>(tx, RowEntity, { id: randomUUID(), version: 1, text }));
const find = (id: string) => dataSource.manager.findOneBy(RowEntity, { id });

describe('a connection', () => {
  test('speaks UTC, and compiles no plan: the walls make plans long and their answers short', async () => {
    const settings = await dataSource.query<{ zone: string; jit: string }[]>(
      `SELECT current_setting('TimeZone') AS zone, current_setting('jit') AS jit`,
    );
    expect(settings).toEqual([{ zone: 'UTC', jit: 'off' }]);
  });
});

describe('a transaction', () => {
  test('carries the access of its door, for the code and for row security', async () => {
    const own = access();
    await inTransaction(own, async (tx) => {
      expect(accessOf(tx)).toBe(own);
      expect(await contextOf(tx)).toEqual({ agency: own.agencyId, actor: own.actorId, purpose: own.purpose });
    });
  });

  test('I19: leaves no access on any connection, whether it was committed, refused or broken', async () => {
    const ends = [
      async () => undefined,
      async () => Promise.reject(new Error('refused')),
      async (tx: EntityManager) => tx.query('SELECT 1 / 0'),
      async (tx: EntityManager) => tx.query('SELECT pg_terminate_backend(pg_backend_pid())'),
    ];
    await Promise.allSettled(
      Array.from({ length: 40 }, (_each, place) => inTransaction(access(), async (tx) => ends[place % 4]?.(tx))),
    );
    const contexts = await Promise.all(Array.from({ length: 24 }, () => contextOf(dataSource)));
    expect(new Set(contexts.map((context) => JSON.stringify(context)))).toEqual(
      new Set([JSON.stringify({ agency: null, actor: null, purpose: null })]),
    );
  });

  test('is begun anew after a deadlock, and both come through', async () => {
    const [one, two] = [await stored('one'), await stored('two')];
    const both = Promise.withResolvers<void>();
    let waiting = 0;
    let tries = 0;
    const lock = async (first: Row, then: Row) =>
      inTransaction(access(), async (tx) => {
        tries += 1;
        await tx.query(`UPDATE ${schema}.rows SET text = 'locked' WHERE id = $1`, [first.id]);
        if ((waiting += 1) === 2) both.resolve();
        await both.promise;
        await tx.query(`UPDATE ${schema}.rows SET text = 'locked' WHERE id = $1`, [then.id]);
      });
    await Promise.all([lock(one, two), lock(two, one)]);
    expect(tries).toBeGreaterThan(2);
  });

  test('is not begun anew after a refusal', async () => {
    let tries = 0;
    const refused = inTransaction(access(), async () => {
      tries += 1;
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    expect(tries).toBe(1);
  });

  test('is opened by a door only', () => {
    expect(() => accessOf(dataSource.manager)).toThrow('No access context');
  });
});

describe('replacing a row', () => {
  test('writes the next version over the one that was seen', async () => {
    const row = await stored('first');
    const written = await inTransaction(access(), (tx) => replace<Row>(tx, RowEntity, row, { ...row, text: 'second' }));
    expect(written).toEqual({ ...row, version: 2, text: 'second' });
    expect(await find(row.id)).toEqual(written);
  });

  test('of twenty who saw the same version lets one win and tells the others which version stands', async () => {
    const row = await stored('first');
    const race = await Promise.allSettled(
      Array.from({ length: 20 }, (_each, place) =>
        inTransaction(access(), (tx) => replace<Row>(tx, RowEntity, row, { ...row, text: `by ${place}` })),
      ),
    );
    const lost = race.filter((each) => each.status === 'rejected').map(({ reason }) => reason as unknown);
    expect(lost).toHaveLength(19);
    for (const reason of lost)
      expect(reason).toMatchObject({ kind: 'stale', code: 'stale-version', details: { currentVersion: 2 } });
    expect(await find(row.id)).toMatchObject({ version: 2 });
  });

  test('of a row that is not there is stale, and says no version', async () => {
    const row = { id: randomUUID(), version: 1, text: 'never stored' };
    const attempt = inTransaction(access(), (tx) => replace<Row>(tx, RowEntity, row, row));
    await expect(attempt).rejects.toMatchObject({ kind: 'stale', details: {} });
  });
});

describe('taking a row as seen', () => {
  const row = { id: randomUUID(), version: 3, text: 'row' };

  test('gives it back in the version that was seen', () => {
    expect(asSeen(row, { version: 3 })).toBe(row);
  });

  test('tells which version stands', () => {
    expect(() => asSeen(row, { version: 2 })).toThrow(expect.objectContaining({ kind: 'stale', details: { currentVersion: 3 } }));
  });
});
