import { randomUUID } from 'node:crypto';
import { exactly } from '@homeward/contracts';
import { DATA_SOURCE, IN_ORDER, type Get, type InOrder } from '@homeward/service-kit';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import type { DataSource } from 'typeorm';
import { coordination } from '../service.js';
import { oweUnreal } from '../trial/unreal-duties.js';
import { asService, registerUnrealClue, type UnrealMatter } from '../trial/unreal-matters.js';
import { matterActivities } from './matters.activities.js';
import { MattersClosingService } from './matters.closing.service.js';

let booted: BootedService;
let police: string;
let procuratorate: string;
let head: ApiClient;
let officer: ApiClient;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  police = await booted.registry.agency('public-security');
  procuratorate = await booted.registry.agency('procuratorate');
  head = booted.as(await booted.registry.officer(police, 'unit-head'));
  officer = booted.as(await booted.registry.officer(police, 'case-officer'));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const code = (answer: ApiAnswer) => [answer.status, (answer.body as { code?: string }).code?.replace('coordination.', '')];
const factNames = async (matterId: string) =>
  (
    await booted.database.query<{ fact: string }>('SELECT fact FROM coordination.outbox WHERE key = $1 ORDER BY seq', [matterId])
  ).map(({ fact }) => fact);
const close = (client: ApiClient, { matterId }: UnrealMatter, version = 1) =>
  client.post(`matter-register/${matterId}/close`, { outcome: 'solved' }, { version });

async function newMatter(): Promise<UnrealMatter> {
  const matter = await registerUnrealClue(booted.service, police);
  await booted.registry.share(matter.matterId, police);
  return matter;
}

const owe = ({ matterId }: UnrealMatter, agencyId: string): Promise<string> => oweUnreal(booted, { matterId, agencyId });

const settle = (dutyId: string) =>
  booted.database.query(`UPDATE coordination.duties SET state = 'met', version = 2, met_at = now() WHERE id = $1`, [dutyId]);

describe('closing a matter', () => {
  test('R05: over an open report-back duty it is refused with holder and due date, whoever owes it, and nothing is written', async () => {
    const matter = await newMatter();
    const duties = [await owe(matter, police), await owe(matter, procuratorate)];
    const refused = await close(head, matter);
    expect(code(refused)).toEqual([409, 'open-duties']);
    const blocking = (refused.body as { blocking: { dutyId: string }[] }).blocking;
    expect(blocking.map(({ dutyId }) => dutyId).sort()).toEqual([...duties].sort());
    expect(blocking).toContainEqual({
      dutyId: duties[1],
      dutyType: 'HW-TRF-04',
      ownerAgencyId: procuratorate,
      dueAt: '2026-10-24T16:00:00.000Z',
    });
    expect(await factNames(matter.matterId)).toEqual(['share.granted']);
    for (const duty of duties) await settle(duty);
    expect(await close(head, matter)).toMatchObject({ status: 200, body: { status: 'closed', allowedActions: ['reopenMatter'] } });
    expect(await factNames(matter.matterId)).toEqual(['share.granted', 'matter.closed']);
  });

  test('is for the unit head of the leading agency, over the version that was seen', async () => {
    const matter = await newMatter();
    expect((await close(officer, matter)).status).toBe(403);
    const foreign = booted.as(await booted.registry.officer(procuratorate, 'unit-head'));
    expect(code(await close(foreign, matter))).toEqual([404, 'matter-not-found']);
    await booted.registry.share(matter.matterId, procuratorate);
    expect(code(await close(foreign, matter))).toEqual([404, 'matter-not-found']);
    expect((await head.post(`matter-register/${matter.matterId}/close`, { outcome: 'solved' })).status).toBe(428);
    expect((await close(head, matter, 7)).status).toBe(412);
  });

  test('afterwards nothing is written in it, until it is opened again with a reason', async () => {
    const matter = await newMatter();
    const told = { matterId: matter.matterId, purpose: 'criminal', toAgencyId: procuratorate, overrideReason: 'Unreal.' };
    const before = (await officer.post('transfers', told)).body as { id: string };
    const receiver = booted.as(await booted.registry.officer(procuratorate, 'liaison'));
    const offered = async () => (await receiver.get(`transfers/${before.id}`)).body['allowedActions'];
    expect(await offered()).toContain('acceptTransfer');
    await close(head, matter);
    expect(await offered()).toEqual([]);
    expect(code(await officer.post('transfers', told))).toEqual([409, 'matter-closed']);
    expect(code(await officer.post('notes', { matterId: matter.matterId, code: 'visited', text: 'Unreal.' }))).toEqual([
      409,
      'matter-closed',
    ]);
    expect(code(await receiver.post(`transfers/${before.id}/accept`, {}, { version: 1 }))).toEqual([409, 'matter-closed']);
    expect(code(await close(head, matter, 2))).toEqual([409, 'matter-closed']);
    const reopen = (version: number) =>
      head.post(`matter-register/${matter.matterId}/reopen`, { reason: 'new-witness' }, { version });
    expect(await reopen(2)).toMatchObject({ status: 200, body: { status: 'open', version: 3 } });
    expect(code(await reopen(3))).toEqual([409, 'matter-not-closed']);
    expect(await offered()).toContain('acceptTransfer');
    expect((await receiver.post(`transfers/${before.id}/accept`, {}, { version: 1 })).status).toBe(200);
    expect((await factNames(matter.matterId)).filter((fact) => fact.startsWith('matter.'))).toEqual([
      'matter.closed',
      'matter.reopened',
    ]);
  });

  test('A27: of two closings at once one stands', async () => {
    const matter = await newMatter();
    const answers = await Promise.all([close(head, matter), close(head, matter)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await factNames(matter.matterId)).filter((fact) => fact === 'matter.closed').length).toBe(1);
  });

  test('B68: no transfer slips in behind a closing', async () => {
    for (let time = 0; time < 6; time += 1) {
      const matter = await newMatter();
      const told = { matterId: matter.matterId, purpose: 'criminal', toAgencyId: procuratorate, overrideReason: 'Unreal.' };
      await Promise.all([close(head, matter), ...Array.from({ length: 4 }, () => officer.post('transfers', told))]);
      const facts = await factNames(matter.matterId);
      expect(facts.at(-1)).toBe('matter.closed');
    }
  });
});

describe('closing without a share', () => {
  // The register names the leader; that every agency is told of its share takes a moment longer.
  const unshared = () => registerUnrealClue(booted.service, police);
  const dutiesOf = ({ matterId }: UnrealMatter) =>
    booted.database.query<{ state: string }>('SELECT state FROM coordination.duties WHERE matter_id = $1', [matterId]);

  /** A message about a duty of the other organ that has not gone out. */
  const waitsToLeave = async (dutyId: string, matterId: string): Promise<void> => {
    await booted.database.query(
      `INSERT INTO coordination.notices (id, version, agency_id, role, matter_id, duty_id, cycle, rung, pack, pack_version, duty_type, act, urgency,
         due_at, link, status, recorded_at)
       VALUES ($1::uuid, 1, $2, 'liaison', $3, $1::uuid, 1, 1, 'base', '1', 'HW-TRF-04', 'escalate', 'single', now(), '/duties', 'unread', now())`,
      [dutyId, procuratorate, matterId],
    );
    await booted.database.query(
      `INSERT INTO coordination.deliveries (id, notice_id, duty_id, cycle, rung, matter_id, agency_id, role, channel, kind, repeat, state, not_before,
         next_attempt_at, leased_until, attempts, effect_key, recorded_at)
       VALUES ($1::uuid, $1::uuid, $1::uuid, 1, 1, $3, $2, 'liaison', 'mail', 'single', 0, 'pending', now(), now(), '-infinity', 0, 'unreal', now())`,
      [dutyId, procuratorate, matterId],
    );
  };

  test('R05: what another organ owes blocks all the same', async () => {
    const matter = await unshared();
    const duty = await owe(matter, procuratorate);
    expect(code(await close(head, matter))).toEqual([409, 'open-duties']);
    await settle(duty);
    expect((await close(head, matter)).status).toBe(200);
  });

  test('ends what another organ owes and does not block, and tells it in that organ’s name', async () => {
    const matter = await unshared();
    const dutyId = await oweUnreal(booted, { matterId: matter.matterId, agencyId: procuratorate, blocksClosing: false });
    await waitsToLeave(dutyId, matter.matterId);
    expect((await close(head, matter)).status).toBe(200);
    expect(await dutiesOf(matter)).toMatchObject([{ state: 'cancelled' }]);
    const messages = await booted.database.query('SELECT state, reason FROM coordination.deliveries WHERE duty_id = $1', [dutyId]);
    expect(messages).toEqual([{ state: 'cancelled', reason: 'duty-ended' }]);
    expect(await factNames(matter.matterId)).toEqual(['share.granted', 'duty.cancelled', 'matter.closed']);
    const owed = await booted.database.query('SELECT 1 FROM coordination.owed_duties WHERE matter_id = $1', [matter.matterId]);
    expect(owed).toEqual([]);
  });

  test('answers busy while somebody else holds the gate', async () => {
    const matter = await unshared();
    const holder = booted.service.app.get<DataSource>(DATA_SOURCE).createQueryRunner();
    await holder.startTransaction();
    try {
      await holder.query('SELECT 1 FROM coordination.matter_gates WHERE matter_id = $1 FOR UPDATE', [matter.matterId]);
      const answer = await close(head, matter);
      expect([...code(answer), answer.headers.get('retry-after')]).toEqual([409, 'busy', '1']);
    } finally {
      await holder.rollbackTransaction();
      await holder.release();
    }
  });
});

describe('closing recorded history', () => {
  test('an importer closes it as published, and the register says so', async () => {
    const matter = await newMatter();
    const importer = booted.as(await booted.registry.officer(police, 'importer'));
    const told = { outcome: 'solved', occurred: { text: '2013-08', precision: 'month' } };
    const options = { version: 1, purpose: 'historical-import' };
    expect((await importer.post(`matter-register/${matter.matterId}/close`, told, options)).status).toBe(200);
    const entry = await officer.get(`matter-register/${matter.matterId}`);
    expect(entry.body).toMatchObject({ status: 'closed', asPublished: true, closedOccurred: { text: '2013-08' } });
  });
});

describe('closing by order of the journey', () => {
  const activities = () => {
    const { app } = booted.service;
    return matterActivities((token) => app.get(token), app.get<InOrder>(IN_ORDER));
  };
  const order = ({ matterId }: UnrealMatter) => ({
    orderId: `${matterId}/close`,
    matterId,
    agencyId: police,
    occurred: exactly('2026-09-24T02:00:00.000Z'),
    implied: false,
    historical: false,
    outcome: 'solved' as const,
  });

  test('R49: is refused over open duties without being stored, and done once when they are settled', async () => {
    const matter = await newMatter();
    const duty = await owe(matter, procuratorate);
    const { closeMatter, matterState } = activities();
    await expect(closeMatter(order(matter))).rejects.toMatchObject({ type: 'coordination.open-duties', nonRetryable: true });
    expect(await matterState(matter)).toBe('open');
    await settle(duty);
    for (let time = 0; time < 2; time += 1) await closeMatter(order(matter));
    await closeMatter({ ...order(matter), orderId: `${matter.matterId}/close-again` });
    expect(await factNames(matter.matterId)).toEqual(['share.granted', 'matter.closed']);
    expect(await matterState(matter)).toBe('closed');
    expect(await matterState({ matterId: randomUUID() })).toBe('unknown');
  });

  test('a duty that blocks opens a closed matter again, once', async () => {
    const matter = await newMatter();
    await close(head, matter);
    const get: Get = (token) => booted.service.app.get(token);
    const closing = get<MattersClosingService>(MattersClosingService);
    for (let time = 0; time < 2; time += 1)
      await asService(booted.service, procuratorate, (tx) => closing.reopenForDuty(tx, matter.matterId));
    expect((await factNames(matter.matterId)).slice(1)).toEqual(['matter.closed', 'matter.reopened']);
  });
});
