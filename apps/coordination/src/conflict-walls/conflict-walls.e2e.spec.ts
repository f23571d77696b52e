import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  bootService,
  tryRowWalls,
  wallFindings,
  type ApiAnswer,
  type ApiClient,
  type BootedService,
  type NamedCall,
} from '@homeward/testing';
import { coordination } from '../service.js';
import { SharesService } from '../shares/shares.service.js';
import { dutiesOf, hear, publishPacks, registered } from '../trial/duty-trial.js';
import { unrealAgency, unrealHolder } from '../trial/notice-trial.js';
import { asService, registerUnrealClue, type UnrealMatter } from '../trial/unreal-matters.js';

jest.setTimeout(60_000);

const everyRole = ['case-officer', 'liaison', 'duty-officer', 'unit-head'] as const;
const text = 'Unreal: what was told of Unreal Person One.';
const read = { purpose: 'handle-matter' };
const lateRecording = {
  act: { fact: 'transfer.offered', occurred: { text: '2026-01-02T08:00:00Z', precision: 'instant' } },
  document: { title: 'Unreal: the receipt of Unreal Person One', sha256: 'a'.repeat(64) },
};

let booted: BootedService;
let lead: string;
let receiver: string;
let above: string;
let matter: UnrealMatter;
let head: ApiClient;
let walled: { id: string; client: ApiClient };
let colleague: ApiClient;
let superior: ApiClient;
let atReceiver: ApiClient;
let noteId: string;
let transferId: string;

const code = ({ status, body }: ApiAnswer) => [status, String(body['code'] ?? '').replace('coordination.', '')];
const factsOf = (name: string) =>
  booted.database.query<{ payload: object; agency_id: string }>(
    `SELECT payload, agency_id FROM coordination.outbox WHERE key = $1 AND fact = $2 ORDER BY seq`,
    [matter.matterId, name],
  );

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  lead = await unrealAgency(booted, 'public-security', 'county', '350102');
  receiver = await unrealAgency(booted, 'procuratorate', 'county', '350102');
  above = await unrealAgency(booted, 'public-security', 'prefecture', '350100');
  await publishPacks(booted.service, lead);
  matter = await registerUnrealClue(booted.service, lead);
  const at = new Date().toISOString();
  await hear(booted.service, registered(matter, { agencyId: lead, at, data: { severity: 'crisis' } }));
  const officer = await unrealHolder(booted, lead, ...everyRole);
  walled = { id: officer.id, client: booted.as(officer) };
  head = booted.as(await unrealHolder(booted, lead, 'unit-head'));
  colleague = booted.as(await unrealHolder(booted, lead, ...everyRole));
  superior = booted.as(await unrealHolder(booted, above, 'unit-head'));
  atReceiver = booted.as(await unrealHolder(booted, receiver, ...everyRole));
  await booted.registry.share(matter.matterId, receiver);
  const told = { matterId: matter.matterId, purpose: 'criminal', toAgencyId: receiver, overrideReason: 'Unreal.', text };
  transferId = String((await walled.client.post('transfers', told)).body['id']);
  noteId = String((await walled.client.post('notes', { matterId: matter.matterId, code: 'visited', text })).body['id']);
}, 90_000);
afterAll(() => booted?.stop(), 30_000);

/** What a caller is shown of the matter, way by way. */
async function shownTo(client: ApiClient): Promise<Record<string, number>> {
  const [duty] = await dutiesOf(booted, matter.matterId);
  const lists = [`notes?matterId=${matter.matterId}`, `duties?matterId=${matter.matterId}`, 'duties', 'transfers?direction=out'];
  const rows = [
    `matter-register/${matter.matterId}`,
    `matter-register/${matter.number}`,
    `shares?matterId=${matter.matterId}`,
    `notes/${noteId}?include=text`,
    `transfers/${transferId}`,
    `duties/${duty?.id}`,
    `duties/${duty?.id}/log`,
    `duties/${duty?.id}/explanation`,
  ];
  const shown: Record<string, number> = {};
  for (const path of rows) shown[path.replace(/\/.*/, '')] = (await client.get(path, read)).status;
  for (const path of lists)
    shown[`list of ${path}`] = ((await client.get(path, read)).body['items'] as unknown[] | undefined)?.length ?? -1;
  return shown;
}

const shares = () => booted.service.app.get(SharesService);

/** An officer of an agency lifts a wall. Returns the shares that are granted by it. */
async function lifted(wallId: string, agencyId: string, matterId: string): Promise<{ payload: object; agency_id: string }[]> {
  const lifter = booted.as(await unrealHolder(booted, agencyId, 'unit-head'));
  expect((await lifter.post(`conflict-walls/${wallId}/lift`, {}, { version: 1 })).status).toBe(200);
  return booted.database.query(
    `SELECT payload, agency_id FROM coordination.outbox WHERE key = $1
        AND seq > (SELECT seq FROM coordination.outbox WHERE key = $1 AND fact = 'wall.lifted') AND fact = 'share.granted' ORDER BY seq`,
    [matterId],
  );
}

const nothing = (shown: Record<string, number>) => Object.values(shown).every((answer) => answer === 404 || answer === 0);

describe('raising a wall around one officer (R03)', () => {
  test('hides from that officer that the matter exists, by every way, and from no colleague', async () => {
    const before = await shownTo(walled.client);
    expect(Object.values(before).filter((answer) => answer === 404 || answer <= 0)).toEqual([]);
    const wall = { matterId: matter.matterId, excludedAgencyId: lead, excludedOfficerId: walled.id, reason: 'close-relation' };
    expect(await head.post('conflict-walls', wall)).toMatchObject({
      status: 201,
      body: { status: 'standing', allowedActions: [] },
    });

    expect(nothing(await shownTo(walled.client))).toBe(true);
    expect(await shownTo(colleague)).toEqual(before);
    expect(code(await walled.client.post('notes', { matterId: matter.matterId, code: 'other', text }))[0]).toBe(404);
    expect(code(await walled.client.post(`transfers/${transferId}/withdraw`, { reason: 'other' }, { version: 1 }))[0]).toBe(404);
    expect((await factsOf('share.ended')).length).toBe(0);
    expect(await factsOf('wall.raised')).toMatchObject([
      { agency_id: lead, payload: { excludedAgencyId: lead, excludedOfficerId: walled.id } },
    ]);
    const [standing] = (await head.get('conflict-walls')).body['items'] as { id: string }[];
    expect(await head.post('conflict-walls', wall)).toMatchObject({
      status: 409,
      body: { code: 'coordination.wall-stands-already', blocking: [{ wallId: standing?.id, status: 'standing' }] },
    });
  });

  test('answers that officer as if the matter were unknown, whatever is begun in it or asked of it (N03)', async () => {
    const waysInto = (matterId: string): NamedCall[] => [
      ['offer', (client) => client.post('transfers', { matterId, purpose: 'criminal', wantedAgencyType: 'procuratorate', text })],
      [
        'answer time',
        (client) => client.get(`transfers/answer-time?matterId=${matterId}&purpose=criminal&severity=high&toAgencyId=${receiver}`),
      ],
      ['note', (client) => client.post('notes', { matterId, code: 'other', text })],
      ['late recording', (client) => client.post('late-recordings', { matterId, ...lateRecording })],
      ['wall', (client) => client.post('conflict-walls', { matterId, excludedAgencyId: receiver, reason: 'official-involved' })],
      ['matter', (client) => client.get(`matter-register/${matterId}`, read)],
      ['shares', (client) => client.get(`shares?matterId=${matterId}`, read)],
      ['close', (client) => client.post(`matter-register/${matterId}/close`, { outcome: 'other' }, { version: 1 })],
      ...['notes?', 'duties?', 'late-recordings?', 'transfers?direction=out&', 'notices?', 'conflict-walls?'].map(
        (list): NamedCall => [`list of ${list}`, (client) => client.get(`${list}matterId=${matterId}`)],
      ),
    ];
    expect(await wallFindings({ client: walled.client, matterId: matter.matterId, waysInto })).toEqual([]);
  });

  test('tells of the wall whoever raised it and the level above, never the officer', async () => {
    const listed = async (client: ApiClient) => (await client.get('conflict-walls')).body['items'];
    expect(await listed(head)).toMatchObject([{ agencyId: lead, superiorAgencyId: above, allowedActions: [] }]);
    expect(await listed(superior)).toMatchObject([{ matterId: matter.matterId, allowedActions: ['liftWall'] }]);
    expect(await listed(walled.client)).toEqual([]);
    const stranger = booted.as(await unrealHolder(booted, receiver, 'unit-head'));
    expect(await listed(stranger)).toEqual([]);
    const [{ id }] = (await listed(head)) as [{ id: string }];
    const one = (client: ApiClient) => client.get(`conflict-walls/${id}`);
    expect((await one(superior)).body).toMatchObject({ id, allowedActions: ['liftWall'] });
    expect((await one(head)).body).toMatchObject({ id, allowedActions: [] });
    for (const client of [walled.client, stranger]) expect(code(await one(client))).toEqual([404, 'wall-not-found']);
  });

  test('is lifted by the level above alone', async () => {
    const [wall] = (await head.get('conflict-walls')).body['items'] as { id: string; version: number }[];
    const lift = (client: ApiClient) => client.post(`conflict-walls/${wall?.id}/lift`, {}, { version: wall?.version ?? 0 });
    expect(code(await lift(head))).toEqual([403, 'wall-lift-not-for-role']);
    expect(code(await lift(walled.client))).toEqual([404, 'wall-not-found']);
    expect(code(await lift(booted.as(await unrealHolder(booted, receiver, 'unit-head'))))).toEqual([404, 'wall-not-found']);
    expect(await lift(superior)).toMatchObject({ status: 200, body: { status: 'lifted' } });
    expect(await factsOf('wall.lifted')).toMatchObject([{ agency_id: above, payload: { wallId: wall?.id } }]);
    expect(Object.values(await shownTo(walled.client)).filter((answer) => answer === 404 || answer <= 0)).toEqual([]);
  });
});

describe('a wall around nobody (R03)', () => {
  test('is refused at its field: an officer whom nobody knows, or who serves elsewhere', async () => {
    const own = { matterId: matter.matterId, excludedAgencyId: lead, reason: 'close-relation' };
    const elsewhere = await unrealHolder(booted, receiver, 'liaison');
    for (const excludedOfficerId of [randomUUID(), elsewhere.id])
      expect(await head.post('conflict-walls', { ...own, excludedOfficerId })).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/excludedOfficerId', code: 'wall-officer-unknown' }] },
      });
    const theirs = { ...own, excludedAgencyId: receiver, excludedOfficerId: elsewhere.id };
    expect(await head.post('conflict-walls', theirs)).toMatchObject({ status: 201, body: { status: 'standing' } });
  });
});

describe('raising a wall around an agency (R03)', () => {
  test('is for the agency that leads the matter, and never against it', async () => {
    const wall = { matterId: matter.matterId, excludedAgencyId: receiver, reason: 'official-involved' };
    const atOther = booted.as(await unrealHolder(booted, receiver, 'unit-head'));
    expect(code(await atOther.post('conflict-walls', { ...wall, excludedAgencyId: above }))).toEqual([409, 'wall-about-others']);
    expect(code(await head.post('conflict-walls', { ...wall, excludedAgencyId: lead }))).toEqual([409, 'wall-excludes-lead']);
    expect(code(await superior.post('conflict-walls', wall))).toEqual([404, 'matter-not-found']);
    expect(await head.post('conflict-walls', { ...wall, excludedAgencyId: randomUUID() })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/excludedAgencyId', code: 'wall-agency-unknown' }] },
    });
    expect((await colleague.post('conflict-walls', { ...wall, reason: 'unheard-of' })).status).toBe(400);
  });

  test('ends its shares, hides the transfer that went to it and lets none be granted', async () => {
    expect((await atReceiver.get(`transfers/${transferId}`, read)).status).toBe(200);
    const wall = { matterId: matter.matterId, excludedAgencyId: receiver, reason: 'official-involved' };
    expect((await head.post('conflict-walls', wall)).status).toBe(201);
    expect(await factsOf('share.ended')).toMatchObject([{ payload: { toAgencyId: receiver, reason: 'wall-raised' } }]);
    expect((await atReceiver.get(`transfers/${transferId}`, read)).status).toBe(404);
    expect((await atReceiver.get('transfers?direction=in')).body['items']).toEqual([]);
    expect(code(await atReceiver.post(`transfers/${transferId}/accept`, {}, { version: 1 }))[0]).toBe(404);
    expect((await colleague.get(`transfers/${transferId}`, read)).status).toBe(200);
  });

  test('returns what it ended once it is lifted, as far as the cause still stands, and nothing more', async () => {
    const [own, ended, other] = [randomUUID(), randomUUID(), await registerUnrealClue(booted.service, lead)];
    const give = (scope: 'codes' | 'read', causeId: string) =>
      asService(booted.service, lead, (tx) =>
        shares().grant(tx, { matterId: other.matterId, agencyId: receiver, scope }, { basis: 'transfer-accepted', causeId }),
      );
    const live = async () => {
      const rows = await booted.database.query<{ scope: string; basis: string; causes: string[] }>(
        `SELECT scope, basis, causes FROM coordination.granted_shares
          WHERE matter_id = $1 AND agency_id = $2 AND ended_at IS NULL ORDER BY scope`,
        [other.matterId, receiver],
      );
      return rows.map(({ scope, basis, causes }) => [scope, basis, ...causes]);
    };
    const receiverAbove = await unrealAgency(booted, 'procuratorate', 'prefecture', '350100');
    await give('codes', ended);
    await give('read', own);
    await give('read', ended);
    const wall = { matterId: other.matterId, excludedAgencyId: receiver, reason: 'official-involved' };
    const raised = await head.post('conflict-walls', wall);
    expect(await live()).toEqual([]);
    for (const scope of ['codes', 'read'] as const)
      await asService(booted.service, lead, (tx) =>
        shares().end(tx, { matterId: other.matterId, agencyId: receiver, scope }, ended, 'transfer-withdrawn'),
      );
    await give('codes', randomUUID());
    expect(await live()).toEqual([]);

    const { id } = raised.body;
    const returned = await lifted(String(id), receiverAbove, other.matterId);
    expect(await live()).toEqual([['read', 'transfer-accepted', own]]);
    expect(returned).toMatchObject([{ agency_id: receiverAbove, payload: { toAgencyId: receiver, scope: 'read' } }]);
  });

  test('keeps its own row before strangers (S3)', async () => {
    const { tried, holes } = await tryRowWalls(booted.database, coordination, await booted.registry.agency('court'));
    expect(holes).toEqual([]);
    expect(tried).toContain('conflict_walls');
  });
});
