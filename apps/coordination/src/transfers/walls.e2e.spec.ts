import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, tryRowWalls, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { registerUnrealClue, type UnrealMatter } from '../trial/unreal-matters.js';

const everyRole = ['case-officer', 'liaison', 'duty-officer', 'unit-head'] as const;
const version = { version: 1 };
const text = 'Unreal: what was told of Unreal Person One.';
const quiet = { ...coordination, parts: () => [] };
const tables = ['registered_matters', 'transfers', 'transfer_entries', 'notes'];

interface Stage {
  booted: BootedService;
  strangerAgencyId: string;
  stranger: ApiClient;
  matter: UnrealMatter;
  transferId: string;
  noteId: string;
}

/** Every way of the API into a matter of others, its transfers and its notes. */
const waysTo = ({ matter: { matterId, number }, transferId, noteId, strangerAgencyId }: Stage) => {
  const offer = { matterId, purpose: 'criminal', toAgencyId: randomUUID(), overrideReason: 'Unreal.' };
  const to = (verb: string, body: object) => (client: ApiClient) => client.post(`transfers/${transferId}/${verb}`, body, version);
  const ways: Record<string, (client: ApiClient) => Promise<ApiAnswer>> = {
    'read the matter': (client) => client.get(`matter-register/${matterId}`),
    'read it by number': (client) => client.get(`matter-register/${number}`),
    'see its shares': (client) => client.get(`shares?matterId=${matterId}`),
    'close it': (client) => client.post(`matter-register/${matterId}/close`, { outcome: 'other' }, version),
    'reopen it': (client) => client.post(`matter-register/${matterId}/reopen`, { reason: 'other' }, version),
    'write a note': (client) => client.post('notes', { matterId, code: 'other', text }),
    'read a note': (client) => client.get(`notes/${noteId}?include=text`, { purpose: 'handle-matter' }),
    offer: (client) => client.post('transfers', offer),
    read: (client) => client.get(`transfers/${transferId}?include=content`, { purpose: 'handle-matter' }),
    see: to('see', {}),
    accept: to('accept', {}),
    refuse: to('refuse', { reasonCode: 'other', text }),
    redirect: to('redirect', { suggestedAgencyId: strangerAgencyId }),
    'ask for more': to('request-supplement', { text }),
    supplement: to('supplement', { text }),
    withdraw: to('withdraw', { reason: 'other' }),
    settle: to('settle', { how: 'kept' }),
    'report progress': to('report-progress', { text }),
    'report a result': to('report-result', { outcome: 'other', summary: text }),
    acknowledge: to('acknowledge-result', {}),
    contest: to('contest-result', { reason: 'other', text }),
  };
  return ways;
};

async function stage(booted: BootedService): Promise<Stage> {
  const { registry } = booted;
  const [owner, receiver, strangerAgencyId] = [
    await registry.agency('public-security'),
    await registry.agency('procuratorate'),
    await registry.agency('public-security'),
  ];
  const matter = await registerUnrealClue(booted.service, owner);
  const officer = booted.as(await registry.officer(owner, ...everyRole));
  const told = { matterId: matter.matterId, purpose: 'criminal', toAgencyId: receiver, overrideReason: 'Unreal.', text };
  const transfer = await officer.post('transfers', told);
  const note = await officer.post('notes', { matterId: matter.matterId, code: 'visited', text });
  const stranger = booted.as(await registry.officer(strangerAgencyId, ...everyRole));
  const [transferId, noteId] = [String(transfer.body['id']), String(note.body['id'])];
  return { booted, strangerAgencyId, stranger, matter, transferId, noteId };
}

async function expectStopped(standing: Stage): Promise<void> {
  const { booted, stranger, matter } = standing;
  const state = () =>
    Promise.all([...tables, 'outbox'].map((table) => booted.database.query(`SELECT * FROM coordination.${table}`)));
  const before = await state();
  expect(before.every((rows) => rows.length > 0)).toBe(true);
  for (const [name, call] of Object.entries(waysTo(standing))) expect([name, (await call(stranger)).status]).toEqual([name, 404]);
  for (const list of ['transfers?direction=in', 'transfers?direction=out', `notes?matterId=${matter.matterId}`])
    expect((await stranger.get(list)).body).toEqual({ items: [], next: null });
  expect(await state()).toEqual(before);
}

describe('S3: row security alone, the policy point allowing everything', () => {
  let standing: Stage;
  beforeAll(async () => {
    standing = await stage(
      await bootService(quiet, { authorizer: { decide: () => ({ allow: true, policyIds: ['everything'] }) } }),
    );
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to a third agency and lets it write nothing', async () => {
    await expectStopped(standing);
  });

  test('holds in every table against every command', async () => {
    const { tried, holes } = await tryRowWalls(standing.booted.database, coordination, standing.strangerAgencyId);
    expect(holes).toEqual([]);
    expect(tried).toEqual(expect.arrayContaining(tables));
  });
});

describe('S3: the policy point alone, without row security', () => {
  let standing: Stage;
  beforeAll(async () => {
    standing = await stage(await bootService(quiet));
    for (const table of tables)
      await standing.booted.database.query(`ALTER TABLE coordination.${table} DISABLE ROW LEVEL SECURITY`);
  }, 60_000);
  afterAll(() => standing?.booted.stop(), 30_000);

  test('shows nothing to a third agency and lets it write nothing', async () => {
    await expectStopped(standing);
  });
});
