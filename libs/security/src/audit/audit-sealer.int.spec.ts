import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { InTransaction } from '@homeward/database';
import { randomUUID, type KeyObject } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { accessFor, trialSchema, type TrialSchema } from '../trials/trial-schema.js';
import type { AuditEntry } from './audit-entry.js';
import { AuditSealer } from './audit-sealer.js';
import { Audit } from './audit.js';
import { createHeadKey, headSigner, type HeadSigner, type SignedHead } from './chain-head.js';
import { readChain, readHeads, secondsWithoutHead } from './chain-rows.js';
import { verifyChain } from './verify-chain.js';

let trial: TrialSchema;
let audit: Audit;
let folder: string;
let signer: HeadSigner & { publicKey: KeyObject };
let clock = new Date('2026-11-26T08:00:00Z');

beforeAll(async () => {
  trial = await trialSchema();
  audit = new Audit({ schema: trial.schema });
  folder = await mkdtemp(join(tmpdir(), 'audit-'));
  await createHeadKey(join(folder, 'audit.key'));
  signer = await headSigner(join(folder, 'audit.key'), 'audit-1');
});

afterAll(async () => {
  await trial.drop();
  await rm(folder, { recursive: true });
});

const reading = (objectId: string): AuditEntry => ({
  action: 'clue-intake:readClue',
  objectType: 'clue',
  objectId,
  matterId: randomUUID(),
  decision: 'allow',
  policyIds: ['clues.read', 'second'],
  outcome: 'done',
});

const add = (agencyId: string, objectId = 'clue-1', actorId = 'officer-1') =>
  trial.inTransaction(accessFor(agencyId, actorId), (tx) => audit.record(tx, reading(objectId)));

const sealer = (changes: { onHead?: (head: SignedHead) => void; inTransaction?: InTransaction } = {}) =>
  new AuditSealer({
    schema: trial.schema,
    service: 'clue-intake',
    inTransaction: changes.inTransaction ?? trial.inTransaction,
    signer,
    now: () => clock,
    onHead: async (_tx, head) => changes.onHead?.(head),
  });

async function sealAll(): Promise<void> {
  while ((await sealer().seal()) > 0);
}

const ofAgency = <Row>(agencyId: string, read: (tx: EntityManager, schema: string, agencyId: string) => Promise<Row[]>) =>
  trial.inTransaction(accessFor(agencyId, 'auditor-1', { purpose: 'audit' }), (tx) => read(tx, trial.schema, agencyId));

async function findings(agencyId: string) {
  const chain = await ofAgency(agencyId, readChain);
  const heads = await ofAgency(agencyId, readHeads);
  return { chain, heads, found: verifyChain(agencyId, chain, heads, new Map([['audit-1', signer.publicKey]])) };
}

async function chainOf(length: number): Promise<string> {
  const agencyId = randomUUID();
  for (let index = 1; index <= length; index += 1) await add(agencyId, `clue-${index}`);
  await sealAll();
  clock = new Date(clock.getTime() + 300_000);
  await sealAll();
  return agencyId;
}

const tamper = (sql: string, agencyId: string) =>
  trial.superuser.query(sql.replaceAll('audit_', `${trial.schema}.audit_`), [agencyId]);

describe('sealing the audit', () => {
  test('links each agency by itself and signs a head after five minutes', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    await add(one, 'clue-1');
    await add(two, 'clue-1');
    await add(one, 'clue-2');
    await sealAll();
    expect((await findings(one)).heads).toEqual([]);
    clock = new Date(clock.getTime() + 300_000);
    await sealAll();
    const { chain, heads, found } = await findings(one);
    expect(chain.map(({ seq, objectId }) => [seq, objectId])).toEqual([
      ['1', 'clue-1'],
      ['2', 'clue-2'],
    ]);
    expect(heads).toEqual([expect.objectContaining({ seq: '2', hash: chain[1]?.hash })]);
    expect(found).toEqual([]);
    expect((await findings(two)).chain).toHaveLength(1);
  });

  test('tells for how long an entry has been without a signed head', async () => {
    const noAgency = '00000000-0000-4000-8000-000000000000';
    const waited = () =>
      trial.inTransaction(accessFor(noAgency, 'service:clue-intake', { purpose: 'seal-audit' }), (tx) =>
        secondsWithoutHead(tx, trial.schema),
      );
    await sealAll();
    clock = new Date(clock.getTime() + 300_000);
    await sealAll();
    expect(await waited()).toBe(0);
    const agencyId = randomUUID();
    await add(agencyId);
    expect(await waited()).toBeGreaterThan(0);
    await tamper(`UPDATE audit_entries SET at = now() - interval '90 seconds' WHERE agency_id = $1`, agencyId);
    expect(await waited()).toBeGreaterThanOrEqual(90);
  });

  test('loses no entry that commits after a younger one was sealed (G1)', async () => {
    const agencyId = randomUUID();
    const held = Promise.withResolvers<void>();
    const inserted = Promise.withResolvers<void>();
    const slow = trial.inTransaction(accessFor(agencyId, 'officer-1'), async (tx) => {
      await audit.record(tx, reading('slow'));
      inserted.resolve();
      await held.promise;
    });
    await inserted.promise;
    await add(agencyId, 'quick');
    await sealAll();
    expect((await findings(agencyId)).chain.map(({ objectId }) => objectId)).toEqual(['quick']);
    held.resolve();
    await slow;
    await sealAll();
    const { chain, found } = await findings(agencyId);
    expect(chain.map(({ objectId }) => objectId)).toEqual(['quick', 'slow']);
    expect(found).toEqual([]);
  });

  test('keeps one chain while four sealers and twenty writers work', async () => {
    const agencyId = randomUUID();
    await Promise.all([
      ...Array.from({ length: 20 }, async () => {
        for (let index = 0; index < 10; index += 1) await add(agencyId);
      }),
      ...Array.from({ length: 4 }, async () => {
        for (let round = 0; round < 15; round += 1) await sealer().seal();
      }),
    ]);
    await sealAll();
    const { chain, found } = await findings(agencyId);
    expect(chain).toHaveLength(200);
    expect(found).toEqual([]);
  });

  test('signs a head every thousand entries and hands it on', async () => {
    const agencyId = randomUUID();
    const handed: SignedHead[] = [];
    await trial.inTransaction(accessFor(agencyId, 'officer-1'), async (tx) => {
      for (let index = 0; index < 1_000; index += 1) await audit.record(tx, reading(`clue-${index}`));
    });
    await sealer({ onHead: (head) => handed.push(head) }).seal();
    expect(handed).toEqual([expect.objectContaining({ agencyId, seq: '1000', keyId: 'audit-1' })]);
    expect((await findings(agencyId)).found).toEqual([]);
  });

  test('goes on after a failure, and ends when it is told to', async () => {
    const agencyId = randomUUID();
    await add(agencyId);
    let fail = true;
    const running = sealer({
      inTransaction: (access, work) => {
        if (!fail) return trial.inTransaction(access, work);
        fail = false;
        return Promise.reject(new Error('connection lost'));
      },
    });
    running.start();
    while ((await findings(agencyId)).chain.length === 0);
    await running.stop();
    expect(fail).toBe(false);
  });
});

describe('tampering with the audit (S16)', () => {
  test.each([
    ['an edit', `UPDATE audit_entries SET actor = 'officer-9' WHERE agency_id = $1 AND seq = 3`, 'changed'],
    ['a deletion', 'DELETE FROM audit_entries WHERE agency_id = $1 AND seq = 3', 'missing'],
    ['a cut tail', 'DELETE FROM audit_entries WHERE agency_id = $1 AND seq > 3', 'cut'],
    ['a forged head', `UPDATE audit_heads SET hash = 'x' WHERE agency_id = $1`, 'forged-head'],
  ])('by %s is found', async (_name, sql, kind) => {
    const agencyId = await chainOf(5);
    expect((await findings(agencyId)).found).toEqual([]);
    await tamper(sql, agencyId);
    expect((await findings(agencyId)).found.map((finding) => finding.kind)).toContain(kind);
  });

  test('by reordering is found', async () => {
    const agencyId = await chainOf(5);
    await tamper('UPDATE audit_entries SET seq = -seq WHERE agency_id = $1 AND seq IN (2, 3)', agencyId);
    await tamper('UPDATE audit_entries SET seq = 5 + seq WHERE agency_id = $1 AND seq < 0', agencyId);
    expect((await findings(agencyId)).found.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['changed', 'unlinked']));
  });

  test('by rewriting everything with right hashes is found', async () => {
    const agencyId = await chainOf(5);
    await tamper(
      `UPDATE audit_entries SET actor = 'officer-9', seq = NULL, prev_hash = NULL, hash = NULL WHERE agency_id = $1`,
      agencyId,
    );
    await tamper("UPDATE audit_chains SET seq = 0, hash = repeat('0', 64), head_seq = 5 WHERE agency_id = $1", agencyId);
    await sealAll();
    expect((await findings(agencyId)).found).toEqual([{ kind: 'rewritten', seq: '5' }]);
  });

  test('is not possible for the service itself', async () => {
    const agencyId = await chainOf(2);
    const asSealer = accessFor(agencyId, 'service:clue-intake', { purpose: 'seal-audit' });
    const tryTo = (sql: string, access = asSealer) =>
      trial.inTransaction(access, (tx) => tx.query(sql.replaceAll('audit_', `${trial.schema}.audit_`)));
    await expect(tryTo('DELETE FROM audit_entries')).rejects.toThrow(/permission denied/);
    await expect(tryTo(`UPDATE audit_entries SET actor = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(tryTo('TRUNCATE audit_entries')).rejects.toThrow(/permission denied/);
    await expect(tryTo(`UPDATE audit_heads SET hash = 'x'`)).rejects.toThrow(/permission denied/);
    expect(await tryTo(`UPDATE audit_entries SET hash = 'x' WHERE agency_id = '${agencyId}'`)).toEqual([[], 0]);
    await add(agencyId);
    const officer = accessFor(agencyId, 'officer-1');
    expect(await tryTo(`UPDATE audit_entries SET seq = 9, prev_hash = 'x', hash = 'x' WHERE seq IS NULL`, officer)).toEqual([
      [],
      0,
    ]);
  });
});

describe('writing the audit', () => {
  test('is refused in the name of another agency, of another actor, and outside a transaction of ours', async () => {
    const [own, other] = [randomUUID(), randomUUID()];
    const insert = (agencyId: string, actor: string) =>
      trial.inTransaction(accessFor(own, 'officer-1'), (tx) =>
        tx.query(
          `INSERT INTO ${trial.schema}.audit_entries (agency_id, at, actor, action, object_type, purpose, decision, policy_ids, request_id, outcome)
           VALUES ($1, now(), $2, 'a', 'b', 'c', 'allow', '{}', 'd', 'done')`,
          [agencyId, actor],
        ),
      );
    await expect(insert(own, 'officer-1')).resolves.toBeDefined();
    await expect(insert(other, 'officer-1')).rejects.toMatchObject({ code: '42501' });
    await expect(insert(own, 'officer-2')).rejects.toMatchObject({ code: '42501' });
    await expect(audit.record(trial.app.manager, reading('clue-1'))).rejects.toThrow(/No access context/);
  });

  test('is read by its own agency only', async () => {
    const agencyId = await chainOf(1);
    const foreign = await trial.inTransaction(accessFor(randomUUID(), 'auditor-1', { purpose: 'audit' }), (tx) =>
      readChain(tx, trial.schema, agencyId),
    );
    expect(foreign).toEqual([]);
  });

  test('keeps only the hour of a public tip (A83)', async () => {
    const agencyId = randomUUID();
    await add(agencyId, 'clue-1', 'public');
    await sealAll();
    const [entry] = (await findings(agencyId)).chain;
    expect(entry?.at).toMatch(/T\d\d:00:00\.000Z$/);
  });
});
