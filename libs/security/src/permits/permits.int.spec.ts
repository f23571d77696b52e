import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DomainError } from '@homeward/contracts';
import type { Access } from '@homeward/database';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Audit } from '../audit/audit.js';
import { cedarAuthorizer } from '../policy/cedar-authorizer.js';
import { rightsProjection } from '../rights/apply-rights.js';
import { guardedRows } from '../trials/guarded-rows.js';
import {
  agencyFact,
  assignedFact,
  releasedFact,
  sharedFact,
  shareEndedFact,
  wallFact,
  wallLiftedFact,
} from '../trials/rights-facts.js';
import { accessFor, trialSchema, type TrialSchema } from '../trials/trial-schema.js';
import { Denied } from './denied.js';
import { Permits, type PermitRow } from './permits.js';

const notFound = () => new DomainError('not-found', 'clue-intake.clue-not-found', 'No clue.');
const own = randomUUID();
const other = randomUUID();
const officer = randomUUID();
const reader = randomUUID();
const matterId = randomUUID();
const clue: PermitRow & { triagedBy: string | null } = { id: randomUUID(), agencyId: own, matterId, triagedBy: null };

let trial: TrialSchema;
let audit: Audit;
let permits: Permits;
let clock = new Date('2026-11-26T08:00:00Z');

const authorizer = cedarAuthorizer(join(import.meta.dirname, '../../policies'));
const asService = (agencyId: string): Access => accessFor(agencyId, 'service:clue-intake', { purpose: 'apply-fact' });
const rights = () => rightsProjection(trial.schema);
const check = (access: Access, action: string, row = clue) =>
  trial.inTransaction(access, (tx) => permits.check(tx, `clue-intake:${action}`, row, notFound));
const later = (seconds: number) => (clock = new Date(clock.getTime() + seconds * 1_000));

async function entries(requestId: string): Promise<Record<string, unknown>[]> {
  return trial.superuser.query(
    `SELECT action, actor, object_type, object_id, matter_id, decision, policy_ids, outcome, purpose
       FROM ${trial.schema}.audit_entries WHERE request_id = $1`,
    [requestId],
  );
}

beforeAll(async () => {
  trial = await trialSchema(guardedRows);
  audit = new Audit({ schema: trial.schema });
  permits = new Permits({ authorizer, audit, schema: trial.schema, now: () => clock });
  await trial.inTransaction(asService(own), async (tx) => {
    await rights().applyAgencyRegistered(tx, agencyFact(own));
    await rights().applyAgencyRegistered(tx, agencyFact(other, 1, { kind: 'procuratorate' }));
    await rights().applyOfficerAssigned(tx, assignedFact(officer, own, 'case-officer'));
    await rights().applyOfficerAssigned(tx, assignedFact(reader, other, 'prosecutor'));
  });
});

afterAll(() => trial.drop());

describe('permitting an act on a row', () => {
  test('records who did what under which rule, in the same transaction', async () => {
    const access = accessFor(own, officer);
    await check(access, 'acceptClue');
    expect(await entries(access.requestId)).toEqual([
      {
        action: 'clue-intake:acceptClue',
        actor: officer,
        object_type: 'clue',
        object_id: clue.id,
        matter_id: matterId,
        decision: 'allow',
        policy_ids: ['clues.decide'],
        outcome: 'done',
        purpose: 'handle-matter',
      },
    ]);
  });

  test('leaves no entry when the act is rolled back', async () => {
    const access = accessFor(own, officer);
    const failing = trial.inTransaction(access, async (tx) => {
      await permits.check(tx, 'clue-intake:acceptClue', clue, notFound);
      throw new Error('the act failed');
    });
    await expect(failing).rejects.toThrow('the act failed');
    expect(await entries(access.requestId)).toEqual([]);
  });

  test('answers a denial like an unknown id, and the door records it after the rollback', async () => {
    const access = accessFor(other, reader);
    const denied = await check(access, 'readClue').catch((error: unknown) => error);
    expect(denied).toBeInstanceOf(Denied);
    expect(denied).toMatchObject({ kind: 'not-found', code: 'clue-intake.clue-not-found', message: 'No clue.' });
    expect(await entries(access.requestId)).toEqual([]);
    await audit.denied(trial.inTransaction, access, (denied as Denied).entry);
    expect(await entries(access.requestId)).toEqual([
      expect.objectContaining({ decision: 'deny', policy_ids: ['walls.read-own-or-shared'], outcome: 'refused' }),
    ]);
  });

  test('answers whoever may begin nothing in a matter as if there were no such matter, and writes down what was to begin', async () => {
    const unknownMatter = () => new DomainError('not-found', 'matter-not-found', 'No matter.');
    const refusals = { row: notFound, matter: unknownMatter };
    const begin = (row: PermitRow) =>
      trial
        .inTransaction(accessFor(other, reader), (tx) => permits.begin(tx, 'clue-intake:readClue', row, refusals))
        .catch((error: unknown) => error);
    expect(await begin(clue)).toMatchObject({
      code: 'matter-not-found',
      entry: { objectType: 'clue', objectId: clue.id, matterId },
    });
    expect(await begin({ ...clue, matterId: null })).toMatchObject({ code: 'clue-intake.clue-not-found' });
  });

  test('answers for an invisible row exactly as for a forbidden one (A01, A11)', async () => {
    const forbidden = (await check(accessFor(other, reader), 'readClue').catch((error: unknown) => error)) as Denied;
    const absent = permits.absent('clue-intake:readClue', clue.id, notFound);
    const seenByCaller = ({ kind, code, message, details }: Denied) => ({ kind, code, message, details });
    expect(seenByCaller(absent)).toEqual(seenByCaller(forbidden));
    expect(absent.entry).toMatchObject({ decision: 'deny', objectType: 'clue', objectId: clue.id });
  });

  test('tells by which rule it refused a row, an invisible one or a function, and nothing of what it allows', async () => {
    const told: string[][] = [];
    const counted = new Permits({
      authorizer,
      audit,
      schema: trial.schema,
      now: () => clock,
      onDenied: (policyIds) => void told.push([...policyIds]),
    });
    const readAs = (access: Access) =>
      trial.inTransaction(access, (tx) => counted.check(tx, 'clue-intake:readClue', clue, notFound));
    await readAs(accessFor(own, officer));
    expect(told).toEqual([]);
    await expect(readAs(accessFor(other, reader))).rejects.toBeInstanceOf(Denied);
    counted.absent('clue-intake:readClue', clue.id, notFound);
    const caller = { officerId: officer, agencyId: own, purpose: 'handle-matter' };
    await counted.checkFunction(trial.app.manager, caller, 'clue-intake:unreal');
    expect(told).toEqual([['walls.read-own-or-shared'], ['row-not-visible'], ['unknown-action']]);
  });

  test('fails closed when the policy point fails', async () => {
    const failing = (): never => {
      throw new TypeError('broken');
    };
    const broken = { decide: failing };
    const closed = new Permits({ authorizer: broken, audit, schema: trial.schema });
    const act = trial.inTransaction(accessFor(own, officer), (tx) => closed.check(tx, 'clue-intake:readClue', clue, notFound));
    await expect(act).rejects.toMatchObject({ entry: { decision: 'deny', policyIds: ['authorizer-failed:TypeError'] } });
    const caller = { officerId: officer, agencyId: own, purpose: 'handle-matter' };
    expect(await closed.checkFunction(trial.app.manager, caller, 'clue-intake:readClue')).toBe(false);
  });

  test('fails when the entry cannot be written', async () => {
    await trial.superuser.query(`REVOKE INSERT ON ${trial.schema}.audit_entries FROM ${trial.schema}_app`);
    try {
      await expect(check(accessFor(own, officer), 'readClue')).rejects.toThrow(/permission denied/);
    } finally {
      await trial.superuser
        .query(`GRANT INSERT (agency_id, at, actor, on_behalf_of, action, object_type, object_id, matter_id, purpose,
        decision, policy_ids, request_id, outcome) ON ${trial.schema}.audit_entries TO ${trial.schema}_app`);
    }
  });
});

describe('reading under a share', () => {
  test('works from the grant to its end, and never writes (A15)', async () => {
    const shareId = randomUUID();
    const apply = (work: 'grant' | 'end') =>
      trial.inTransaction(asService(own), (tx) =>
        work === 'grant'
          ? rights().applyShareGranted(tx, sharedFact(shareId, matterId, other, 'read'))
          : rights().applyShareEnded(tx, shareEndedFact(shareId, matterId, other)),
      );
    await apply('grant');
    await apply('grant');
    await expect(check(accessFor(other, reader), 'readClue')).resolves.toMatchObject({ allow: true });
    await expect(check(accessFor(other, reader), 'acceptClue')).rejects.toThrow(Denied);
    await apply('end');
    await apply('end');
    await expect(check(accessFor(other, reader), 'readClue')).rejects.toThrow(Denied);
    await apply('grant');
    await expect(check(accessFor(other, reader), 'readClue')).rejects.toThrow(Denied);
  });

  test('is not given by a share of codes', async () => {
    const fact = sharedFact(randomUUID(), matterId, other, 'codes');
    await trial.inTransaction(asService(own), (tx) => rights().applyShareGranted(tx, fact));
    await expect(check(accessFor(other, reader), 'readClue')).rejects.toThrow(Denied);
  });
});

describe('standing before a wall of conflict (R03)', () => {
  const matter = randomUUID();
  const row = { ...clue, matterId: matter };
  const colleague = randomUUID();
  const listed = () =>
    trial.inTransaction(accessFor(own, officer), (tx) => permits.readable(tx, 'clue-intake:listClues', [row, clue]));

  test('stops one officer within five seconds, and no colleague, until it is lifted', async () => {
    const wallId = randomUUID();
    await trial.inTransaction(asService(own), async (tx) => {
      await rights().applyOfficerAssigned(tx, assignedFact(colleague, own, 'case-officer'));
      await rights().applyWallRaised(tx, wallFact(wallId, matter, own, officer));
    });
    later(5);
    const denied = await check(accessFor(own, officer), 'readClue', row).catch((error: unknown) => error);
    expect(denied).toMatchObject({ kind: 'not-found', entry: { policyIds: ['walls.conflict'] } });
    expect((await listed()).map(({ id }) => id)).toEqual([clue.id]);
    await expect(check(accessFor(own, officer), 'readClue')).resolves.toMatchObject({ allow: true });
    await expect(check(accessFor(own, colleague), 'acceptClue', row)).resolves.toMatchObject({ allow: true });
    await trial.inTransaction(asService(own), (tx) => rights().applyWallLifted(tx, wallLiftedFact(wallId, matter, own)));
    later(5);
    await expect(check(accessFor(own, officer), 'readClue', row)).resolves.toMatchObject({ allow: true });
  });

  test('stops everybody of an agency at once where its officers are forgotten', async () => {
    await check(accessFor(own, colleague), 'readClue', row);
    const wall = wallFact(randomUUID(), matter, own);
    await trial.inTransaction(asService(own), (tx) => rights().applyWallRaised(tx, wall));
    permits.forget(own);
    for (const actor of [officer, colleague]) await expect(check(accessFor(own, actor), 'readClue', row)).rejects.toThrow(Denied);
  });
});

describe('holding a role', () => {
  const newcomer = randomUUID();
  const assign = (fact: ReturnType<typeof assignedFact>) =>
    trial.inTransaction(asService(own), (tx) => rights().applyOfficerAssigned(tx, fact));
  const release = (fact: ReturnType<typeof releasedFact>) =>
    trial.inTransaction(asService(own), (tx) => rights().applyOfficerReleased(tx, fact));

  test('ends at most five seconds after the release (A47)', async () => {
    await assign(assignedFact(newcomer, own, 'registrar'));
    await expect(check(accessFor(own, newcomer), 'registerClue')).resolves.toMatchObject({ allow: true });
    await release(releasedFact(newcomer, own, 'registrar', 2));
    later(5);
    await expect(check(accessFor(own, newcomer), 'registerClue')).rejects.toThrow(Denied);
  });

  test('is not revived by an older fact (A55)', async () => {
    await assign(assignedFact(newcomer, own, 'registrar'));
    later(5);
    await expect(check(accessFor(own, newcomer), 'registerClue')).rejects.toThrow(Denied);
    await assign(assignedFact(newcomer, own, 'registrar', { seq: 3 }));
    permits.forget(newcomer);
    await expect(check(accessFor(own, newcomer), 'registerClue')).resolves.toMatchObject({ allow: true });
  });

  test('counts through its last day by the calendar of the agency', async () => {
    clock = new Date('2026-11-30T15:59:00Z');
    await assign(assignedFact(newcomer, own, 'registrar', { seq: 4, validTo: '2026-11-30' }));
    permits.forget(newcomer);
    await expect(check(accessFor(own, newcomer), 'registerClue')).resolves.toMatchObject({ allow: true });
    clock = new Date('2026-11-30T16:00:00Z');
    await expect(check(accessFor(own, newcomer), 'registerClue')).rejects.toThrow(Denied);
  });

  test('in one agency gives nothing in another', async () => {
    await expect(check(accessFor(other, officer), 'readClue', { ...clue, agencyId: other })).rejects.toThrow(Denied);
  });

  test('is what the question for a function is about', async () => {
    const ask = (officerId: string, action: string) =>
      permits.checkFunction(trial.app.manager, { officerId, agencyId: own, purpose: 'handle-matter' }, action);
    expect(await ask(officer, 'clue-intake:acceptClue')).toBe(true);
    expect(await ask(officer, 'clue-intake:lowerSeverity')).toBe(false);
    expect(await ask('not-an-id', 'clue-intake:acceptClue')).toBe(false);
  });
});

describe('offering actions and lists', () => {
  test('offers only what may be done', async () => {
    const actions = ['clue-intake:acceptClue', 'clue-intake:dismissClue', 'clue-intake:dismissGuardedClue'] as const;
    const offered = await trial.inTransaction(accessFor(own, officer), (tx) => permits.allowed(tx, actions, clue));
    expect(offered).toEqual(['clue-intake:acceptClue', 'clue-intake:dismissClue']);
  });

  test('lists only what may be read and records the count', async () => {
    const access = accessFor(own, officer);
    const rows = [clue, { id: randomUUID(), agencyId: other, matterId: randomUUID() }, { ...clue, id: randomUUID() }];
    const listed = await trial.inTransaction(access, (tx) => permits.readable(tx, 'clue-intake:listClues', rows));
    expect(listed.map(({ id }) => id)).toEqual([clue.id, rows[2]?.id]);
    expect(await entries(access.requestId)).toEqual([
      expect.objectContaining({ action: 'clue-intake:listClues', object_type: 'list', outcome: 'rows:2' }),
    ]);
  });
});

describe('acting as the service', () => {
  test('passes for the purposes of its doors and is recorded', async () => {
    const access = asService(own);
    await check(access, 'acceptClue');
    expect(await entries(access.requestId)).toEqual([expect.objectContaining({ policy_ids: ['service-principal'] })]);
  });

  test.each([
    ['service:clue-intake', 'handle-matter'],
    ['service:', 'apply-fact'],
    ['service:CLUE', 'apply-fact'],
  ])('is refused to %s with purpose %s (A52)', async (actorId, purpose) => {
    await expect(check(accessFor(own, actorId, { purpose }), 'acceptClue')).rejects.toThrow(Denied);
  });

  test('is not reached by an officer with the purpose of a service', async () => {
    await expect(check(accessFor(own, reader, { purpose: 'apply-fact' }), 'acceptClue')).rejects.toThrow(Denied);
  });

  test('lets the public form register a clue, and nothing more (A21)', async () => {
    await expect(check(accessFor(own, 'public'), 'registerClue')).resolves.toMatchObject({ allow: true });
    await expect(check(accessFor(own, 'public'), 'readClue')).rejects.toThrow(Denied);
  });
});
