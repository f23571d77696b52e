import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, tryRowWalls, type ApiClient, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { dutiesOf, factOf, hear, publishPacks, setClock, toldOf } from '../trial/duty-trial.js';
import { unrealAgency, unrealHolder } from '../trial/notice-trial.js';
import { registerUnrealClue, type UnrealMatter } from '../trial/unreal-matters.js';
import { dutyActivities } from './duties.activities.js';

jest.setTimeout(90_000);

let booted: BootedService;
let federation: string;
let police: string;
let head: ApiClient;
let fireDue: ReturnType<typeof dutyActivities>['fireDue'];

const ten = '2026-03-03T02:00:00.000Z';
const eleven = '2026-03-03T03:00:00.000Z';
const noon = '2026-03-03T04:00:00.000Z';
const contractOf = (name: string) => ({ service: 'rescue' as const, name, version: 1, data: undefined as never });

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  federation = await unrealAgency(booted, 'womens-federation', 'county', '350102');
  police = await unrealAgency(booted, 'public-security', 'county', '350102');
  head = booted.as(await unrealHolder(booted, federation, 'unit-head'));
  await publishPacks(booted.service, federation);
  fireDue = dutyActivities((token) => booted.service.app.get(token)).fireDue;
}, 90_000);
afterAll(() => booted?.stop(), 30_000);

async function matterOf(agencyId: string): Promise<UnrealMatter> {
  const matter = await registerUnrealClue(booted.service, agencyId);
  await booted.registry.share(matter.matterId, agencyId);
  return matter;
}

const tell = (name: string, { matterId: key }: UnrealMatter, at: string, data: object, agencyId = police) =>
  hear(booted.service, factOf(contractOf(name), { key, agencyId, at, data }));

/** The same person is recovered in two matters, and each owes its report-back. */
async function twoMatters(): Promise<{ first: UnrealMatter; second: UnrealMatter; personId: string }> {
  await setClock(booted, noon);
  const [first, second, personId] = [await matterOf(federation), await matterOf(federation), randomUUID()];
  await tell('person.recovered', first, ten, { personId, minor: false });
  await tell('person.recovered', second, eleven, { personId, minor: false });
  for (const matter of [first, second]) {
    const parties = { fromAgencyId: federation, toAgencyId: police };
    const accepted = { transferId: randomUUID(), clueId: null, ...parties, purpose: 'criminal' };
    await tell('transfer.accepted', matter, ten, accepted);
  }
  return { first, second, personId };
}

const dutyIn = async ({ matterId }: UnrealMatter, type: string) =>
  (await dutiesOf(booted, matterId)).find(({ duty_type }) => duty_type === type);
const order = (
  client: ApiClient,
  { matterId }: UnrealMatter,
  verb: 'consolidate' | 'separate',
  otherMatterId: string,
  version = 1,
) => client.post<{ code: string }>(`matter-register/${matterId}/${verb}-duties`, { otherMatterId }, { version });
const codeOf = async (answer: Promise<{ status: number; body: { code: string } }>) => {
  const { status, body } = await answer;
  return [status, body.code];
};

describe('two matters that count as one (8.8)', () => {
  test('become one chain by the order of the agency that leads both, whoever owes, and each answer stays its own', async () => {
    const { first, second } = await twoMatters();
    const due = (await dutyIn(first, 'HW-RES-02'))?.due_at;
    const stranger = await matterOf(police);
    expect((await order(head, first, 'consolidate', randomUUID())).status).toBe(404);
    expect((await order(head, first, 'consolidate', stranger.matterId)).status).toBe(404);
    expect(await codeOf(order(head, first, 'consolidate', first.matterId))).toEqual([400, 'coordination.matter-with-itself']);
    expect((await order(head, first, 'consolidate', second.matterId, 7)).status).toBe(412);
    expect(await codeOf(order(head, first, 'separate', second.matterId))).toEqual([409, 'coordination.matters-not-merged']);
    const officer = booted.as(await unrealHolder(booted, federation, 'case-officer'));
    expect((await order(officer, first, 'consolidate', second.matterId)).status).toBe(403);

    const moves = async () =>
      (await head.get<{ allowedActions: string[] }>(`matter-register/${first.matterId}`)).body.allowedActions;
    expect(await moves()).toEqual(expect.not.arrayContaining(['separateDuties']));
    const merged = await order(head, first, 'consolidate', second.matterId);
    expect(merged.status).toBe(200);
    expect(await moves()).toEqual(expect.arrayContaining(['consolidateDuties', 'separateDuties']));
    expect(merged.body).toMatchObject({ allowedActions: await moves() });
    expect(await dutyIn(first, 'HW-RES-02')).toMatchObject({ state: 'open', due_at: due });
    expect(await dutyIn(second, 'HW-RES-02')).toMatchObject({ state: 'superseded', next_fires_at: null });
    expect((await toldOf(booted, second.matterId)).at(-1)).toMatchObject({
      fact: 'duty.cancelled',
      agency_id: police,
      payload: { reason: 'merged' },
    });
    for (const matter of [first, second]) expect(await dutyIn(matter, 'HW-TRF-04')).toMatchObject({ state: 'open' });
    expect(await codeOf(order(head, second, 'consolidate', first.matterId))).toEqual([409, 'coordination.matters-merged-already']);
    const links = await booted.database.query(`SELECT 1 FROM coordination.duty_links WHERE matter_id = $1 AND ended_at IS NULL`, [
      second.matterId,
    ]);
    expect(links.length).toBeGreaterThan(0);
    expect(await booted.database.query(`SELECT 1 FROM coordination.merged_matters WHERE state = 'moving'`)).toEqual([]);
  });

  test('what is recorded in one counts for both, also after they are two again', async () => {
    const { first, second, personId } = await twoMatters();
    await order(head, first, 'consolidate', second.matterId);
    await tell('needs.recorded', second, noon, { personId, complete: true });
    expect(await dutyIn(first, 'HW-RES-02')).toMatchObject({ state: 'met', met_at: new Date(noon) });
    expect(await dutyIn(second, 'HW-RES-02')).toMatchObject({ state: 'superseded' });

    expect((await order(head, first, 'separate', second.matterId)).status).toBe(200);
    expect(await dutyIn(second, 'HW-RES-02')).toMatchObject({ state: 'met', met_at: new Date(noon), late: 'no' });
    const third = { personId: randomUUID(), minor: false };
    await tell('person.recovered', first, noon, third);
    await tell('needs.recorded', second, noon, { personId: third.personId, complete: true });
    const open = (await dutiesOf(booted, first.matterId)).filter(
      ({ duty_type, state }) => duty_type === 'HW-RES-02' && state === 'open',
    );
    expect(open).toHaveLength(1);
  });

  test('are told apart again with each its own start, and of what passed meanwhile the highest step rings once', async () => {
    const { first, second } = await twoMatters();
    const before = await dutyIn(second, 'HW-RES-02');
    await order(head, second, 'consolidate', first.matterId);
    expect((await dutyIn(second, 'HW-RES-02'))?.state).toBe('superseded');
    await setClock(booted, '2026-03-04T02:00:00.000Z');
    await fireDue({ matterId: first.matterId });
    await fireDue({ matterId: second.matterId });
    const rung = async (dutyId: string | undefined) =>
      booted.database.query<{ rung: number }>(
        `SELECT rung FROM coordination.duty_rungs WHERE duty_id = $1 AND state = 'fired' AND rung > 0`,
        [dutyId],
      );
    expect(await rung(before?.id)).toEqual([]);

    expect((await order(head, first, 'separate', second.matterId)).status).toBe(200);
    await fireDue({ matterId: second.matterId });
    const after = await dutyIn(second, 'HW-RES-02');
    expect(after).toMatchObject({ state: 'open', due_at: before?.due_at });
    expect(after?.missed_at).not.toBeNull();
    expect(await rung(before?.id)).toHaveLength(1);
    expect(
      (await toldOf(booted, second.matterId)).filter(({ payload }) => payload['reason'] === 'unmerged').length,
    ).toBeGreaterThan(0);
  });

  test('of ten that order it at once one does, and a fact that arrives beside it is in both ledgers or before it', async () => {
    const { first, second, personId } = await twoMatters();
    const orders = Array.from({ length: 10 }, (_, each) =>
      each % 2 === 0 ? order(head, first, 'consolidate', second.matterId) : order(head, second, 'consolidate', first.matterId),
    );
    const [answers] = await Promise.all([Promise.all(orders), tell('needs.recorded', second, noon, { personId, complete: true })]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const states = [(await dutyIn(first, 'HW-RES-02'))?.state, (await dutyIn(second, 'HW-RES-02'))?.state];
    expect([
      ['met', 'superseded'],
      ['open', 'met'],
    ]).toContainEqual(states);
  });
});

describe('the other services', () => {
  test('hear of the matter that stands behind the other, from when to when it does', async () => {
    const { first, second } = await twoMatters();
    await order(head, first, 'consolidate', second.matterId);
    await order(head, second, 'separate', first.matterId);
    const told = await booted.database.query<{ fact: string; version: number; payload: { mergerId: string } }>(
      `SELECT fact, subject_version AS version, payload FROM coordination.outbox
        WHERE key = ANY($1) AND subject_type = 'duty-merger' ORDER BY seq`,
      [[first.matterId, second.matterId]],
    );
    const payload = { mergerId: told[0]?.payload.mergerId, intoMatterId: first.matterId };
    expect(told).toEqual([
      { fact: 'duty-merger.begun', version: 1, payload },
      { fact: 'duty-merger.ended', version: 2, payload },
    ]);
    const [begun] = await booted.database.query(`SELECT 1 FROM coordination.outbox WHERE key = $1 AND fact = 'duty-merger.begun'`, [
      second.matterId,
    ]);
    expect(begun).toBeDefined();
  });
});

describe('S3: row security alone', () => {
  test('lets no other agency link duties or move them', async () => {
    const { tried, holes } = await tryRowWalls(
      booted.database,
      coordination,
      await unrealAgency(booted, 'court', 'county', '350102'),
    );
    expect(holes).toEqual([]);
    expect(tried).toEqual(expect.arrayContaining(['duties', 'duty_links']));
  });
});
