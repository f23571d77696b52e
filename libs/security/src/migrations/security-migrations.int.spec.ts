import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { grantFindings, readGrantFacts, readTableFacts, rowSecurityFindings, type Access } from '@homeward/database';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { rightsProjection } from '../rights/apply-rights.js';
import { servicePurposes } from '../rights/service-principal.js';
import { guardedRows } from '../trials/guarded-rows.js';
import { sharedFact, shareEndedFact, wallFact, wallLiftedFact } from '../trials/rights-facts.js';
import { accessFor, trialSchema, type TrialSchema } from '../trials/trial-schema.js';
import { securityMigrations, securityTablesWithoutAgencyData } from './security-migrations.js';

let trial: TrialSchema;
const own = randomUUID();
const other = randomUUID();

beforeAll(async () => {
  trial = await trialSchema(guardedRows);
});

afterAll(() => trial.drop());

const officer = (agencyId: string) => accessFor(agencyId, randomUUID());
const service = (agencyId: string, purpose = 'apply-fact') => accessFor(agencyId, 'service:clue-intake', { purpose });

async function addRow(agencyId: string, matterId: string = randomUUID()): Promise<string> {
  const id = randomUUID();
  await trial.inTransaction(officer(agencyId), (tx) =>
    tx.query(`INSERT INTO ${trial.schema}.guarded_rows VALUES ($1, $2, $3)`, [id, agencyId, matterId]),
  );
  return id;
}

const sees = (access: Access, id: string) =>
  trial.inTransaction(access, async (tx) => {
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM ${trial.schema}.guarded_rows WHERE id = $1`, [id]);
    return rows.length === 1;
  });

const move = (access: Access, id: string, toAgencyId: string) =>
  trial.inTransaction(access, async (tx) => {
    const [, moved] = await tx.query<[unknown, number]>(`UPDATE ${trial.schema}.guarded_rows SET agency_id = $2 WHERE id = $1`, [
      id,
      toAgencyId,
    ]);
    return moved;
  });

describe('migrating a schema', () => {
  test('leaves every table forced, or on the list of those without agency data (H13)', async () => {
    const tables = await readTableFacts(trial.superuser, trial.schema);
    const grants = (await readGrantFacts(trial.superuser)).filter(({ grantee }) => grantee === `${trial.schema}_app`);
    expect(tables.length).toBeGreaterThanOrEqual(7);
    expect(rowSecurityFindings(tables, grants, new Set(securityTablesWithoutAgencyData))).toEqual([]);
  });

  test('gives the runtime role rows of its own schema and nothing else (H4)', async () => {
    const tables = await readTableFacts(trial.superuser, trial.schema);
    const grants = (await readGrantFacts(trial.superuser)).filter(({ schema }) => schema === trial.schema);
    expect(grantFindings(trial.schema, tables, grants)).toEqual([]);
  });

  test('goes back to nothing, step by step (H14)', async () => {
    const empty = await trialSchema();
    try {
      const runner = empty.superuser.createQueryRunner();
      for (const Migration of [...securityMigrations(empty.schema)].reverse()) await new Migration().down(runner);
      await runner.release();
      expect(await readTableFacts(empty.superuser, empty.schema)).toEqual([]);
      const functions = await empty.superuser.query<unknown[]>('SELECT 1 FROM pg_proc WHERE pronamespace = $1::regnamespace', [
        empty.schema,
      ]);
      expect(functions).toEqual([]);
    } finally {
      await empty.drop();
    }
  });

  test('refuses a name that is not a schema', () => {
    expect(() => securityMigrations('rescue; DROP SCHEMA public')).toThrow(/Not the name/);
  });
});

describe('reading a guarded row', () => {
  test('is for its own agency', async () => {
    const id = await addRow(own);
    expect(await sees(officer(own), id)).toBe(true);
    expect(await sees(officer(other), id)).toBe(false);
    expect(await sees(officer(''), id)).toBe(false);
    expect(await trial.app.query(`SELECT 1 FROM ${trial.schema}.guarded_rows`)).toEqual([]);
  });

  test('is for an agency with a live share, until it ends', async () => {
    const matterId = randomUUID();
    const id = await addRow(own, matterId);
    const shareId = randomUUID();
    const rights = rightsProjection(trial.schema);
    await trial.inTransaction(service(own), (tx) => rights.applyShareGranted(tx, sharedFact(shareId, matterId, other, 'read')));
    expect(await sees(officer(other), id)).toBe(true);
    await trial.inTransaction(service(own), (tx) => rights.applyShareEnded(tx, shareEndedFact(shareId, matterId, other)));
    expect(await sees(officer(other), id)).toBe(false);
  });
});

describe('reading a row behind a wall of conflict (R03)', () => {
  test('shows it neither to the walled officer nor to a walled agency with a share, and again when the wall is lifted', async () => {
    const matterId = randomUUID();
    const id = await addRow(own, matterId);
    const rights = rightsProjection(trial.schema);
    const [walled, colleague, foreign] = [officer(own), officer(own), officer(other)];
    const walls = [wallFact(randomUUID(), matterId, own, walled.actorId), wallFact(randomUUID(), matterId, other)];
    await trial.inTransaction(service(own), async (tx) => {
      await rights.applyShareGranted(tx, sharedFact(randomUUID(), matterId, other, 'read'));
      for (const wall of walls) await rights.applyWallRaised(tx, wall);
    });
    const seen = () => Promise.all([walled, colleague, foreign, service(own)].map((access) => sees(access, id)));
    expect(await seen()).toEqual([false, true, false, true]);
    expect(await sees(walled, await addRow(own))).toBe(true);
    await trial.inTransaction(service(own), async (tx) => {
      for (const { data, agencyId } of walls) await rights.applyWallLifted(tx, wallLiftedFact(data.wallId, matterId, agencyId));
    });
    expect(await seen()).toEqual([true, true, true, true]);
  });
});

describe('moving a row to another agency', () => {
  test('works where the fact of an accepted transfer is applied', async () => {
    const id = await addRow(own);
    expect(await move(service(other), id, other)).toBe(1);
    expect(await sees(officer(other), id)).toBe(true);
  });

  test('is refused to its owner, to the receiver and to every other door', async () => {
    const id = await addRow(own);
    await expect(move(officer(own), id, other)).rejects.toMatchObject({ code: '42501' });
    expect(await move(officer(other), id, other)).toBe(0);
    await expect(move(service(own, 'carry-out-order'), id, other)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('acting as the service', () => {
  const actsAsService = (access: Access) =>
    trial.inTransaction(access, async (tx: EntityManager) => {
      const [row] = await tx.query<{ acts: boolean }[]>(`SELECT ${trial.schema}.acting_as_service() AS acts`);
      return row?.acts;
    });

  test.each(servicePurposes)('is known by PostgreSQL for %s', async (purpose) => {
    expect(await actsAsService(service(own, purpose))).toBe(true);
  });

  test('is false for an officer, for any other purpose and outside a transaction', async () => {
    expect(await actsAsService(accessFor(own, randomUUID(), { purpose: 'apply-fact' }))).toBe(false);
    expect(await actsAsService(service(own, 'handle-matter'))).toBe(false);
    expect(await trial.app.query(`SELECT ${trial.schema}.acting_as_service() AS acts`)).toEqual([{ acts: false }]);
  });
});
