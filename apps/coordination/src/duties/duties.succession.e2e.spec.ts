import { randomUUID } from 'node:crypto';
import { agencyRegistered, type Fact } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { dutiesOf, factOf, publishPacks, setClock, toldOf } from '../trial/duty-trial.js';
import { unrealAgency, unrealCrisis, unrealHolder } from '../trial/notice-trial.js';
import { asService } from '../trial/unreal-matters.js';
import { dutyActivities } from './duties.activities.js';
import { DutySuccession } from './duty-succession.js';

jest.setTimeout(60_000);

let booted: BootedService;
let ended: string;
let last: string;
let prefecture: string;

const noon = '2026-03-03T04:00:00.000Z';

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  ended = await unrealAgency(booted, 'public-security', 'county', '350102');
  last = await unrealAgency(booted, 'public-security', 'county', '350102');
  prefecture = await unrealAgency(booted, 'public-security', 'prefecture', '350100');
  await unrealHolder(booted, ended, 'duty-officer', 'case-officer');
  await unrealHolder(booted, prefecture, 'duty-officer', 'unit-head');
  await publishPacks(booted.service, ended);
}, 60_000);
afterAll(() => booted?.stop(), 30_000);

const dutyOf = async (matterId: string, dutyId: string) => (await dutiesOf(booted, matterId)).find(({ id }) => id === dutyId);

/** What the registry tells of an agency as it stands, heard as every fact is. */
async function hearOf(registeredAgencyId: string): Promise<void> {
  const [told] = await booted.database.query<{ payload: object }>(
    `SELECT payload FROM coordination.outbox WHERE fact = 'agency.registered' AND payload->>'registeredAgencyId' = $1
      ORDER BY seq DESC LIMIT 1`,
    [registeredAgencyId],
  );
  const fact: Fact = factOf(agencyRegistered, {
    key: randomUUID(),
    agencyId: registeredAgencyId,
    at: noon,
    data: told?.payload ?? {},
  });
  const succession = booted.service.app.get(DutySuccession);
  await asService(booted.service, registeredAgencyId, (tx) => succession.hear(tx, fact));
}

describe('the duties of an agency that has ended (8.12)', () => {
  test('ring at its superior until its successor owes them, and then there, with start, due date and ladder as they were', async () => {
    const { matterId, dutyId } = await unrealCrisis(booted, ended, noon);
    const before = await dutyOf(matterId, dutyId);
    const keeper = booted.as(await unrealHolder(booted, ended, 'administrator'));
    const middle = await unrealAgency(booted, 'public-security', 'county', '350102');
    for (const [from, to] of [
      [middle, last],
      [ended, middle],
    ] as const) {
      const client = from === ended ? keeper : booted.as(await unrealHolder(booted, from, 'administrator'));
      const end = { on: '2026-03-03', successorAgencyId: to };
      expect((await client.post(`agencies/${from}/change`, { end }, { version: 1 })).status).toBe(200);
    }

    await setClock(booted, '2026-03-03T04:30:02.000Z');
    const { fireDue } = dutyActivities((token) => booted.service.app.get(token));
    await fireDue({ matterId });
    const [rung] = await booted.database.query<{ agency_id: string; role: string }>(
      `SELECT agency_id, role FROM coordination.notices WHERE duty_id = $1 AND rung = 2`,
      [dutyId],
    );
    expect(rung).toMatchObject({ agency_id: prefecture, role: 'duty-officer' });

    await hearOf(ended);
    await hearOf(ended);
    const after = await dutyOf(matterId, dutyId);
    const owners = (await dutiesOf(booted, matterId)).map(({ agency_id }) => agency_id);
    expect(new Set(owners)).toEqual(new Set([last]));
    expect(after).toMatchObject({ agency_id: last, due_at: before?.due_at, state: 'open' });
    const told = (await toldOf(booted, matterId)).filter(
      ({ fact, payload }) => fact === 'duty.reassigned' && payload['dutyId'] === dutyId,
    );
    expect(told).toMatchObject([{ agency_id: last, payload: { ownerAgencyId: last } }]);
    const [alarm] = await booted.database.query<{ agency_id: string; next_fires_at: Date }>(
      `SELECT agency_id, next_fires_at FROM coordination.duty_alarms WHERE duty_id = $1`,
      [dutyId],
    );
    expect(alarm).toEqual({ agency_id: last, next_fires_at: after?.next_fires_at });

    const successor = booted.as(await unrealHolder(booted, last, 'duty-officer'));
    expect((await successor.get(`duties/${dutyId}`)).status).toBe(200);
    await setClock(booted, '2026-03-03T04:45:01.000Z');
    await fireDue({ matterId });
    const rungs = await booted.database.query<{ agency_id: string }>(
      `SELECT agency_id FROM coordination.notices WHERE duty_id = $1 AND rung = 3`,
      [dutyId],
    );
    expect(rungs.map(({ agency_id }) => agency_id)).not.toContain(ended);
  });

  test('stay where they are when nobody follows, or the agency lives', async () => {
    const lone = await unrealAgency(booted, 'public-security', 'county', '350103');
    const { matterId, dutyId } = await unrealCrisis(booted, lone, noon);
    await booted.database.query(
      `UPDATE coordination.registered_agencies SET status = 'ended', valid_to = '2026-03-03' WHERE id = $1`,
      [lone],
    );
    const succession = booted.service.app.get(DutySuccession);
    const data = { registeredAgencyId: lone, validTo: '2026-03-03' };
    const fact = factOf(agencyRegistered, { key: randomUUID(), agencyId: lone, at: noon, data });
    await asService(booted.service, lone, (tx) => succession.hear(tx, fact));
    expect(await dutyOf(matterId, dutyId)).toMatchObject({ agency_id: lone, version: 1 });
  });
});
