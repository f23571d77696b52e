import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { bootService, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { coordination } from '../service.js';
import { tellOfWaysOut } from '../trial/config.js';
import { hear, publishPacks, registered, setClock } from '../trial/duty-trial.js';
import { fireUnreal, unrealAgency, unrealHolder, type UnrealRung } from '../trial/notice-trial.js';
import { registerUnrealClue } from '../trial/unreal-matters.js';
import { UnrealMailbox } from '../trial/unreal-mailbox.js';
import { DigestWatch } from './digest-watch.js';
import { NoticeSender } from './notice-sender.js';

jest.setTimeout(60_000);

const noon = '2026-03-03T04:00:00.000Z';
const mailbox = new UnrealMailbox();
let booted: BootedService;
let sender: NoticeSender;
let county: string;
let prefecture: string;
let head: UnrealOfficer;
let onDuty: [UnrealOfficer, UnrealOfficer];

beforeAll(async () => {
  await mailbox.start();
  tellOfWaysOut({ smtpPort: mailbox.port });
  booted = await bootService({ ...coordination, parts: () => [] });
  county = await unrealAgency(booted, 'civil-affairs', 'county', '350102');
  prefecture = await unrealAgency(booted, 'civil-affairs', 'prefecture', '350100');
  await unrealHolder(booted, prefecture, 'duty-officer');
  head = await unrealHolder(booted, county, 'unit-head');
  onDuty = [await unrealHolder(booted, county, 'duty-officer'), await unrealHolder(booted, county, 'duty-officer')];
  await publishPacks(booted.service, county);
  const administrator = booted.as(await unrealHolder(booted, county, 'administrator'));
  const reach = async (holder: object, address: string) =>
    expect((await administrator.post('contact-points', { ...holder, channel: 'mail', address })).status).toBe(201);
  await reach({ role: 'duty-officer' }, 'desk@unreal.example');
  for (const [index, { id }] of onDuty.entries()) await reach({ officerId: id }, `duty${index}@unreal.example`);
  sender = booted.service.app.get(NoticeSender);
}, 60_000);
beforeEach(async () => {
  mailbox.mails.length = 0;
  await booted.database.query(
    `UPDATE coordination.deliveries SET state = 'cancelled', reason = 'duty-ended' WHERE state = 'pending'`,
  );
});
afterAll(async () => {
  await booted?.stop();
  await mailbox.stop();
}, 30_000);

/** A crisis in a registered matter of the county. */
async function crisis(): Promise<{ matterId: string; dutyId: string }> {
  await setClock(booted, noon);
  const matter = await registerUnrealClue(booted.service, county);
  await hear(booted.service, registered(matter, { agencyId: county, at: noon, data: { severity: 'crisis' } }));
  const [duty] = await booted.database.query<{ id: string }>(
    `SELECT id FROM coordination.duties WHERE matter_id = $1 AND duty_type = 'HW-CLU-01'`,
    [matter.matterId],
  );
  return { matterId: matter.matterId, dutyId: duty?.id ?? '' };
}

const wall = (matterId: string, agencyId: string, officerId: string | null) =>
  booted.database.query(
    `INSERT INTO coordination.walls (id, matter_id, agency_id, officer_id, raised_at) VALUES ($1, $2, $3, $4, now())`,
    [randomUUID(), matterId, agencyId, officerId],
  );
const fire = (dutyId: string, rung: UnrealRung) => fireUnreal(booted, { agencyId: county, dutyId }, { ...rung, now: noon });
const told = (dutyId: string) =>
  booted.database.query<{ agency_id: string; role: string }>(
    'SELECT agency_id, role FROM coordination.notices WHERE duty_id = $1 ORDER BY role',
    [dutyId],
  );
const lastResorts = async (): Promise<number> => {
  const metrics = await (await fetch(`${booted.service.url}/metrics`)).text();
  return Number(/notice_last_resort_total(?:\{[^}]*\})? (\d+)/.exec(metrics)?.[1] ?? 0);
};

describe('whom a rung tells past a wall of conflict (8.13)', () => {
  test('the next target of the same rung', async () => {
    const { matterId, dutyId } = await crisis();
    await wall(matterId, county, head.id);
    await fire(dutyId, { rung: 1, act: 'escalate', targets: ['unit-head@own', 'duty-officer@own'] });
    expect(await told(dutyId)).toEqual([{ agency_id: county, role: 'duty-officer' }]);
  });

  test('the targets of the next rungs, where the rung has no other', async () => {
    const { matterId, dutyId } = await crisis();
    for (const { id } of onDuty) await wall(matterId, county, id);
    await fire(dutyId, { rung: 1, act: 'page', targets: ['duty-officer@own'] });
    expect(await told(dutyId)).toEqual([{ agency_id: county, role: 'unit-head' }]);
  });

  test('the same desk of the next level, and the duty desk there as the last resort, counted', async () => {
    const before = await lastResorts();
    const { matterId, dutyId } = await crisis();
    await wall(matterId, county, null);
    await fire(dutyId, { rung: 9, act: 'escalate', targets: ['agency-head@own'] });
    expect(await told(dutyId)).toEqual([{ agency_id: prefecture, role: 'duty-officer' }]);
    expect(await lastResorts()).toBe(before + 1);
    const chief = await unrealHolder(booted, prefecture, 'agency-head');
    const again = await crisis();
    await wall(again.matterId, county, null);
    await fire(again.dutyId, { rung: 9, act: 'escalate', targets: ['agency-head@own'] });
    expect(await told(again.dutyId)).toEqual([{ agency_id: prefecture, role: 'agency-head' }]);
    expect(await lastResorts()).toBe(before + 1);
    await booted.database.query(`UPDATE coordination.role_assignments SET status = 'released' WHERE officer_id = $1`, [chief.id]);
  });

  test('everybody as before, where the wall stands before another matter', async () => {
    const [{ matterId }, { dutyId }] = [await crisis(), await crisis()];
    await wall(matterId, county, head.id);
    await fire(dutyId, { rung: 1, act: 'escalate', targets: ['unit-head@own'] });
    expect(await told(dutyId)).toEqual([{ agency_id: county, role: 'unit-head' }]);
  });
});

describe('whom a rung tells while matters count as one (8.8, 8.13)', () => {
  const merged = ({ matterId }: { matterId: string }, into: { matterId: string }) =>
    booted.database.query(`INSERT INTO coordination.merged_matters (matter_id, into_matter_id, state) VALUES ($1, $2, 'merged')`, [
      matterId,
      into.matterId,
    ]);
  const escalated = async ({ dutyId }: { dutyId: string }, rung: number) => {
    await fire(dutyId, { rung, act: 'escalate', targets: ['unit-head@own', 'duty-officer@own'] });
    const rows = await booted.database.query<{ role: string }>(
      'SELECT role FROM coordination.notices WHERE duty_id = $1 AND rung = $2 ORDER BY role',
      [dutyId, rung],
    );
    return rows.map(({ role }) => role);
  };

  test('nobody behind a wall before any of them, and everybody again once they are told apart', async () => {
    const [lead, first, second] = [await crisis(), await crisis(), await crisis()];
    await wall(first.matterId, county, head.id);
    await merged(first, lead);
    await merged(second, lead);
    for (const each of [lead, first, second]) expect(await escalated(each, 1)).toEqual(['duty-officer']);
    await booted.database.query('DELETE FROM coordination.merged_matters WHERE matter_id = $1', [first.matterId]);
    expect(await escalated(second, 2)).toEqual(['duty-officer', 'unit-head']);
    expect(await escalated(first, 2)).toEqual(['duty-officer']);
  });

  test('the officers on duty by message and digest only where no wall stands before any of them', async () => {
    const [one, other] = [await crisis(), await crisis()];
    await wall(one.matterId, county, onDuty[0].id);
    await merged(other, one);
    await fire(other.dutyId, { rung: 3, act: 'report-up', targets: ['duty-officer@own'] });
    await sender.turn();
    expect([mailbox.to('duty0@unreal.example').length, mailbox.to('duty1@unreal.example').length]).toEqual([0, 1]);

    await booted.database.query(`UPDATE coordination.duties SET historical = true WHERE id <> $1`, [other.dutyId]);
    await setClock(booted, '2026-03-05T01:00:00.000Z');
    await booted.service.app.get(DigestWatch).look();
    const digests = await booted.database.query<{ officer_id: string }>(
      `SELECT DISTINCT officer_id FROM coordination.deliveries WHERE kind = 'digest' AND agency_id = $1`,
      [county],
    );
    expect(digests.map(({ officer_id }) => officer_id)).toContain(onDuty[1].id);
    expect(digests.map(({ officer_id }) => officer_id)).not.toContain(onDuty[0].id);
  });
});

describe('who gets the message past a wall of conflict (8.13)', () => {
  test('the others at the desk by their own addresses, apart from what everybody there gets', async () => {
    const [behind, open] = [await crisis(), await crisis()];
    await wall(behind.matterId, county, onDuty[0].id);
    for (const { dutyId } of [behind, open]) await fire(dutyId, { rung: 3, act: 'report-up', targets: ['duty-officer@own'] });
    await sender.turn();
    expect(mailbox.to('duty0@unreal.example').map(({ lines }) => lines.length)).toEqual([1]);
    expect(mailbox.to('duty1@unreal.example').map(({ lines }) => lines.length)).toEqual([1, 1]);
    expect(mailbox.to('desk@unreal.example')).toEqual([]);
  });

  test('nobody behind it, by the digest either', async () => {
    const { matterId, dutyId } = await crisis();
    await wall(matterId, county, onDuty[0].id);
    await booted.database.query(`UPDATE coordination.duties SET historical = true WHERE id <> $1`, [dutyId]);
    await fire(dutyId, { rung: 1, act: 'remind', targets: ['duty-officer@own'] });
    await booted.database.query(`UPDATE coordination.deliveries SET not_before = $2 WHERE duty_id = $1`, [dutyId, noon]);
    await setClock(booted, '2026-03-04T01:00:00.000Z');
    await booted.service.app.get(DigestWatch).look();
    const digests = await booted.database.query<{ officer_id: string }>(
      `SELECT DISTINCT officer_id FROM coordination.deliveries WHERE kind = 'digest' AND agency_id = $1`,
      [county],
    );
    expect(digests.map(({ officer_id }) => officer_id)).toContain(onDuty[1].id);
    expect(digests.map(({ officer_id }) => officer_id)).not.toContain(onDuty[0].id);
  });
});
