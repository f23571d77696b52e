import { randomUUID } from 'node:crypto';
import { transferExpired, transferOffered, type Fact } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { dutiesOf, factOf, hear, publishPacks, setClock, toldOf } from '../trial/duty-trial.js';
import { registerUnrealClue } from '../trial/unreal-matters.js';
import { dutyActivities } from './duties.activities.js';

jest.setTimeout(60_000);

let booted: BootedService;
let federation: string;
let police: string;
let fireDue: ReturnType<typeof dutyActivities>['fireDue'];

/** The registry's own entry of an agency that every service has been told of. */
async function enterInRegistry(id: string, kind: string): Promise<void> {
  await booted.database.query(
    `INSERT INTO coordination.registered_agencies (id, version, kept_by, kind, level, country, region_code, time_zone, name_en, name_zh,
       valid_from, for_history, status, recorded_at)
     VALUES ($1, 1, $1, $2, 'county', 'CN', '350102', 'Asia/Shanghai', 'Unreal agency', '虚构机构', '1900-01-01', false, 'registered', now())`,
    [id, kind],
  );
}

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  federation = await booted.registry.agency('womens-federation');
  police = await booted.registry.agency('public-security');
  await enterInRegistry(federation, 'womens-federation');
  await enterInRegistry(police, 'public-security');
  await publishPacks(booted.service, federation);
  fireDue = dutyActivities((token) => booted.service.app.get(token)).fireDue;
}, 60_000);
afterAll(() => booted?.stop(), 30_000);

const contractOf = (name: string) => ({ service: 'investigation' as const, name, version: 1, data: undefined as never });

describe('a rung that acts', () => {
  test('ends a transfer that nobody has answered, in the transaction of the rung (R02)', async () => {
    const matter = await registerUnrealClue(booted.service, federation);
    await booted.registry.share(matter.matterId, federation);
    const sender = booted.as(await booted.registry.officer(federation, 'case-officer', 'liaison'));
    const offered = await sender.post<{ id: string }>('transfers', {
      matterId: matter.matterId,
      clueId: matter.clueId,
      purpose: 'criminal',
      severity: 'high',
      violationKinds: ['abduction-trafficking'],
      wantedAgencyType: 'public-security',
      text: 'Unreal: what the neighbour of Unreal Person One told.',
      manifest: [{ title: 'Unreal statement', sha256: 'a'.repeat(64) }],
    });
    expect(offered.status).toBe(201);
    const [told] = await booted.database.query<{ payload: object }>(
      `SELECT payload FROM coordination.outbox WHERE key = $1 AND fact = 'transfer.offered'`,
      [matter.matterId],
    );
    const at = new Date().toISOString();
    await hear(
      booted.service,
      factOf(transferOffered, { key: matter.matterId, agencyId: federation, at, data: told?.payload ?? {} }),
    );

    await setClock(booted, new Date(Date.now() + 40 * 86_400_000).toISOString());
    await fireDue({ matterId: matter.matterId });
    const acts = (await toldOf(booted, matter.matterId)).map(({ fact, payload }) => payload['act'] ?? fact);
    expect(acts).toContain('expire');
    const [transfer] = await booted.database.query<{ status: string }>('SELECT status FROM coordination.transfers WHERE id = $1', [
      offered.body.id,
    ]);
    expect(transfer).toEqual({ status: 'expired' });
    const expired = await booted.database.query<{ payload: object; agency_id: string }>(
      `SELECT payload, agency_id FROM coordination.outbox WHERE key = $1 AND fact = 'transfer.expired'`,
      [matter.matterId],
    );
    expect(expired).toHaveLength(1);

    // From here on nobody can answer: nothing is owed by the receiver, and what was missed stays missed.
    const [{ payload: data, agency_id: agencyId }] = expired as [{ payload: object; agency_id: string }];
    const end = new Date(Date.now() + 40 * 86_400_000).toISOString();
    await hear(booted.service, factOf(transferExpired, { key: matter.matterId, agencyId, at: end, data }));
    const ofTransfer = (await dutiesOf(booted, matter.matterId)).filter(({ duty_type }) => duty_type.startsWith('HW-TRF'));
    expect(ofTransfer.map(({ duty_type, state, missed_at }) => [duty_type, state, missed_at !== null])).toEqual([
      ['HW-TRF-01', 'cancelled', true],
      ['HW-TRF-02b', 'cancelled', true],
      ['HW-TRF-06', 'open', false],
    ]);
  });
});

describe('a recurring duty (8.14)', () => {
  test('goes on with the next occurrence when one is missed, and one act meets one occurrence', async () => {
    const [matterId, caseId] = [randomUUID(), randomUUID()];
    const about = (name: string, at: string): Fact =>
      factOf(contractOf(name), { key: matterId, agencyId: police, at, data: { caseId, severity: 'crisis' } });
    await setClock(booted, '2026-03-02T02:00:01.000Z');
    await hear(booted.service, about('case.opened', '2026-03-02T02:00:00.000Z'));
    const progress = async () =>
      (await dutiesOf(booted, matterId))
        .filter(({ duty_type }) => duty_type === 'HW-INV-02a')
        .map(({ state, missed_at }) => [state, missed_at !== null]);
    expect(await progress()).toEqual([['open', false]]);

    await setClock(booted, '2026-03-03T16:30:00.000Z');
    await fireDue({ matterId });
    expect(await progress()).toEqual([
      ['open', true],
      ['open', false],
    ]);

    await hear(booted.service, about('progress.noted', '2026-03-03T16:20:00.000Z'));
    expect(await progress()).toEqual([
      ['met', true],
      ['open', false],
    ]);
    await hear(booted.service, about('progress.noted', '2026-03-03T16:25:00.000Z'));
    expect(await progress()).toEqual([
      ['met', true],
      ['met', false],
      ['open', false],
    ]);
  });
});
