import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { bootService, tryRowWalls, until, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { dutyActivities } from '../duties/duties.activities.js';
import { coordination } from '../service.js';
import { tellOfWaysOut } from '../trial/config.js';
import { publishPacks, setClock } from '../trial/duty-trial.js';
import { asOfficer, fireUnreal, unrealAgency, unrealCrisis, unrealHolder, type UnrealRung } from '../trial/notice-trial.js';
import { UnrealMailbox } from '../trial/unreal-mailbox.js';
import { UnrealReceiver } from '../trial/unreal-receiver.js';
import { DigestWatch } from './digest-watch.js';
import { NoticeSender } from './notice-sender.js';
import { NoticeSending } from './notice-sending.js';
import { NoticesService } from './notices.service.js';

jest.setTimeout(60_000);

const mailbox = new UnrealMailbox();
const receiver = new UnrealReceiver();
let folder: string;
let booted: BootedService;
let sender: NoticeSender;
let county: string;
let prefecture: string;
let police: string;
let onDuty: UnrealOfficer;
let caseOfficer: UnrealOfficer;
let administrator: UnrealOfficer;

// Tuesday noon, and midnight on a holiday; both in China.
const noon = '2026-03-03T04:00:00.000Z';
const holiday = '2026-10-01T15:50:00.000Z';
const later = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

const reach = (holder: { role: string } | { officerId: string }, channel: 'mail' | 'webhook', address: string) =>
  booted.as(administrator).post('contact-points', { ...holder, channel, address });
const hook = (path: string) => `http://${receiver.host}${path}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-notices-'));
  const secretsFile = join(folder, 'webhook-secrets');
  await writeFile(secretsFile, 'whsec_bm90LWEtc2VjcmV0LWluLWEtdGVzdA==\n', { mode: 0o400 });
  await Promise.all([mailbox.start(), receiver.start()]);
  tellOfWaysOut({ smtpPort: mailbox.port, webhookHost: receiver.host, secretsFile });
  booted = await bootService({ ...coordination, parts: () => [] });
  county = await unrealAgency(booted, 'civil-affairs', 'county', '350102');
  prefecture = await unrealAgency(booted, 'civil-affairs', 'prefecture', '350100');
  police = await unrealAgency(booted, 'public-security', 'county', '350102');
  onDuty = await unrealHolder(booted, county, 'duty-officer');
  caseOfficer = await unrealHolder(booted, county, 'case-officer');
  await unrealHolder(booted, county, 'unit-head', 'agency-head');
  administrator = await unrealHolder(booted, county, 'administrator');
  await unrealHolder(booted, prefecture, 'duty-officer');
  await unrealHolder(booted, police, 'liaison');
  await publishPacks(booted.service, county);
  sender = booted.service.app.get(NoticeSender);
  for (const answer of [
    await reach({ role: 'duty-officer' }, 'mail', 'duty@unreal.example'),
    await reach({ role: 'duty-officer' }, 'webhook', hook('/duty')),
    await reach({ officerId: caseOfficer.id }, 'mail', 'case@unreal.example'),
    await reach({ role: 'unit-head' }, 'mail', 'head@unreal.example'),
    await reach({ role: 'unit-head' }, 'webhook', hook('/head')),
  ])
    expect(answer.status).toBe(201);
}, 90_000);
beforeEach(async () => {
  // What an earlier test left waiting is nothing to this one.
  await booted.database.query(
    `UPDATE coordination.deliveries SET state = 'cancelled', reason = 'duty-ended' WHERE state = 'pending'`,
  );
  mailbox.mails.length = 0;
  receiver.posts.length = 0;
  receiver.status = 204;
});
afterAll(async () => {
  await booted?.stop();
  await Promise.all([mailbox.stop(), receiver.stop(), rm(folder, { recursive: true, force: true })]);
}, 30_000);

const fire = (dutyId: string, rung: UnrealRung & { now: string }) => fireUnreal(booted, { agencyId: county, dutyId }, rung);
const lookForDigests = () => booted.service.app.get(DigestWatch).look();

interface StoredDelivery {
  channel: string;
  kind: string;
  state: string;
  reason: string | null;
  attempts: number;
  effect_key: string;
  agency_id: string;
  role: string;
  not_before: Date;
}
const deliveriesOf = (dutyId: string) =>
  booted.database.query<StoredDelivery>(
    `SELECT * FROM coordination.deliveries WHERE duty_id = $1 ORDER BY not_before, rung, channel, repeat`,
    [dutyId],
  );
const factsOf = (dutyId: string) =>
  booted.database.query<{ fact: string; channel: string; agency_id: string; keys: string }>(
    `SELECT fact, payload->>'channel' AS channel, agency_id, array_to_string(ARRAY(SELECT jsonb_object_keys(payload) ORDER BY 1), ',') AS keys
       FROM coordination.outbox WHERE payload->>'dutyId' = $1 AND fact LIKE 'notice.%' ORDER BY subject_version, fact`,
    [dutyId],
  );

describe('a page at night on a holiday (R20, I11)', () => {
  test('goes by every way at once; the reminder below it waits for the digest after the holidays', async () => {
    const { matterId, dutyId } = await unrealCrisis(booted, county, holiday);
    await setClock(booted, '2026-10-01T16:20:02.000Z');
    await dutyActivities((token) => booted.service.app.get(token)).fireDue({ matterId });
    await sender.turn();

    const page = (await deliveriesOf(dutyId)).filter(({ kind, state }) => kind === 'page' && state === 'delivered');
    expect(page.map(({ channel }) => channel).sort()).toEqual(['mail', 'webhook']);
    expect(mailbox.to('duty@unreal.example')).toHaveLength(1);
    expect(receiver.at('/duty')).toHaveLength(1);
    const [mail] = mailbox.to('duty@unreal.example');
    const effectKey = page.find(({ channel }) => channel === 'mail')?.effect_key;
    expect(mail?.messageId).toBe(`${effectKey}@homeward.example`);
    expect(receiver.at('/duty')[0]?.headers['webhook-signature']).toMatch(/^v1,/);

    const reminder = (await deliveriesOf(dutyId)).filter(({ kind }) => kind === 'line');
    expect(reminder).toMatchObject([{ state: 'pending', not_before: new Date('2026-10-08T00:00:00.000Z') }]);
    expect(mailbox.to('case@unreal.example')).toEqual([]);
    const facts = await factsOf(dutyId);
    expect(facts.map(({ fact, channel }) => `${fact} ${channel}`).sort()).toEqual([
      'notice.delivered mail',
      'notice.delivered webhook',
    ]);
    expect(new Set(facts.map(({ keys }) => keys))).toEqual(new Set(['channel,dutyId,noticeId']));
  });

  test('comes again every five minutes until somebody acknowledges, and then no more (8.4)', async () => {
    const { dutyId } = await unrealCrisis(booted, county, holiday);
    await fire(dutyId, { rung: 2, act: 'page', targets: ['duty-officer@own'], now: holiday });
    for (const minutes of [0, 4, 5, 10]) {
      await setClock(booted, later(holiday, minutes + 0.1));
      await sender.turn();
    }
    expect(mailbox.to('duty@unreal.example')).toHaveLength(3);
    expect(receiver.keysAt('/duty').size).toBe(3);

    const stop = (officer: UnrealOfficer) =>
      asOfficer(booted, officer, (tx) =>
        booted.service.app.get(NoticesService).cancelUnsent(tx, { dutyId, cycle: 1, upToRung: 2 }),
      );
    await stop(await unrealHolder(booted, police, 'unit-head'));
    expect((await deliveriesOf(dutyId)).filter(({ state }) => state === 'pending')).toHaveLength(2);
    await stop(onDuty);
    await setClock(booted, later(holiday, 60));
    await sender.turn();
    expect(mailbox.to('duty@unreal.example')).toHaveLength(3);
    expect((await deliveriesOf(dutyId)).filter(({ state }) => state === 'pending')).toEqual([]);
    expect((await factsOf(dutyId)).map(({ channel }) => channel).sort()).toEqual(['mail', 'webhook']);
  });

  test('does not outlive the cycle in which it was made (8.5)', async () => {
    const { dutyId } = await unrealCrisis(booted, county, holiday);
    await fire(dutyId, { rung: 2, act: 'page', targets: ['duty-officer@own'], now: holiday });
    await booted.database.query('UPDATE coordination.duties SET cycle = 2, version = version + 1 WHERE id = $1', [dutyId]);
    expect((await deliveriesOf(dutyId)).map(({ state, reason }) => [state, reason])).toEqual([
      ['sent', null],
      ['cancelled', 'duty-moved'],
      ['cancelled', 'duty-moved'],
    ]);
  });

  test('stops with the duty (8.16)', async () => {
    const { dutyId } = await unrealCrisis(booted, county, holiday);
    await fire(dutyId, { rung: 2, act: 'page', targets: ['duty-officer@own'], now: holiday });
    await booted.database.query(
      `UPDATE coordination.duties SET state = 'met', next_fires_at = NULL, met_at = due_at, version = version + 1 WHERE id = $1`,
      [dutyId],
    );
    await sender.turn();
    expect(mailbox.mails).toEqual([]);
    expect((await deliveriesOf(dutyId)).filter(({ channel }) => channel !== 'in-app')).toMatchObject([
      { state: 'cancelled', reason: 'duty-ended' },
      { state: 'cancelled', reason: 'duty-ended' },
    ]);
  });
});

describe('whom a rung tells', () => {
  test('other organs by type and level, in their own inboxes, and nobody twice', async () => {
    const { dutyId } = await unrealCrisis(booted, county, noon);
    const targets = ['joint-office@same', 'superior-desk@+1', 'unit-head@own', 'unit-head@own'];
    await fire(dutyId, { rung: 3, act: 'escalate', targets, now: noon });
    const told = await booted.database.query('SELECT agency_id, role FROM coordination.notices WHERE duty_id = $1 ORDER BY role', [
      dutyId,
    ]);
    expect(told).toEqual([
      { agency_id: police, role: 'joint-office' },
      { agency_id: prefecture, role: 'superior-desk' },
      { agency_id: county, role: 'unit-head' },
    ]);
  });

  test('the other side where there is one, and the level above it where nobody sits there', async () => {
    const court = await unrealAgency(booted, 'court', 'county', '350102');
    const above = await unrealAgency(booted, 'court', 'prefecture', '350100');
    await unrealHolder(booted, above, 'watch-officer');
    const { dutyId } = await unrealCrisis(booted, county, noon);
    await fire(dutyId, { rung: 1, act: 'escalate', targets: ['unit-head@own', 'liaison@counterpart'], now: noon });
    await booted.database.query('UPDATE coordination.duties SET counterpart_agency_id = $2 WHERE id = $1', [dutyId, court]);
    await fire(dutyId, { rung: 2, act: 'escalate', targets: ['liaison@counterpart'], now: noon });
    const told = await booted.database.query(
      'SELECT rung, agency_id, role FROM coordination.notices WHERE duty_id = $1 ORDER BY rung',
      [dutyId],
    );
    expect(told).toEqual([
      { rung: 1, agency_id: county, role: 'unit-head' },
      { rung: 2, agency_id: above, role: 'duty-officer' },
    ]);
  });

  test('where nobody sits at the desk, the duty desk of the level above, counted (8.13)', async () => {
    const empty = await unrealAgency(booted, 'civil-affairs', 'county', '350103');
    const { dutyId } = await unrealCrisis(booted, empty, noon);
    await fireUnreal(booted, { agencyId: empty, dutyId }, { rung: 1, act: 'escalate', targets: ['unit-head@own'], now: noon });
    expect(await booted.database.query('SELECT agency_id, role FROM coordination.notices WHERE duty_id = $1', [dutyId])).toEqual([
      { agency_id: prefecture, role: 'duty-officer' },
    ]);
    const metrics = await (await fetch(`${booted.service.url}/metrics`)).text();
    expect(metrics).toMatch(/notice_last_resort_total\{[^}]*\} [1-9]/);
  });

  test('whoever holds the role when the message leaves, not when the rung fired (8.12)', async () => {
    const { dutyId } = await unrealCrisis(booted, county, noon);
    await fire(dutyId, { rung: 1, act: 'report-up', targets: ['responsible-officer@own'], now: noon });
    const successor = await unrealHolder(booted, county, 'case-officer');
    await booted.database.query(`UPDATE coordination.role_assignments SET status = 'released' WHERE officer_id = $1`, [
      caseOfficer.id,
    ]);
    await reach({ officerId: successor.id }, 'mail', 'successor@unreal.example');
    await setClock(booted, noon);
    await sender.turn();
    expect(mailbox.mails.map(({ to }) => to)).toEqual([['successor@unreal.example']]);

    await booted.database.query(`UPDATE coordination.role_assignments SET status = 'released' WHERE officer_id = $1`, [
      successor.id,
    ]);
    await booted.database.query(`UPDATE coordination.role_assignments SET status = 'held' WHERE officer_id = $1`, [caseOfficer.id]);
  });

  test('nobody, where a duty is recorded history (8.19)', async () => {
    const { dutyId } = await unrealCrisis(booted, county, noon);
    await booted.database.query('UPDATE coordination.duties SET historical = true WHERE id = $1', [dutyId]);
    await fire(dutyId, { rung: 2, act: 'page', targets: ['duty-officer@own'], now: noon });
    expect(await deliveriesOf(dutyId)).toEqual([]);
  });
});

describe('one message and not a flood', () => {
  test('rungs with the same recipient in the same minute become one (8.17)', async () => {
    const duties = [];
    for (let count = 0; count < 3; count += 1) duties.push(await unrealCrisis(booted, county, noon));
    for (const { dutyId } of duties) await fire(dutyId, { rung: 3, act: 'escalate', targets: ['unit-head@own'], now: noon });
    await setClock(booted, noon);
    await sender.turn();
    expect(mailbox.to('head@unreal.example').map(({ lines }) => lines.length)).toEqual([3]);
    for (const { dutyId } of duties) expect((await factsOf(dutyId)).map(({ fact }) => fact)).toEqual(['notice.delivered']);
  });

  test('but each officer hears of what that officer holds, also in the same minute (8.12)', async () => {
    const officers = [await unrealHolder(booted, county, 'case-officer'), await unrealHolder(booted, county, 'case-officer')];
    for (const [index, { id }] of officers.entries()) await reach({ officerId: id }, 'mail', `holder${index}@unreal.example`);
    for (const { id } of [...officers, ...officers]) {
      const { dutyId } = await unrealCrisis(booted, county, noon);
      await booted.database.query('UPDATE coordination.duties SET holder_id = $2 WHERE id = $1', [dutyId, id]);
      await fire(dutyId, { rung: 1, act: 'escalate', targets: ['responsible-officer@own'], now: noon });
    }
    await setClock(booted, noon);
    await sender.turn();
    for (const index of [0, 1]) expect(mailbox.to(`holder${index}@unreal.example`).map(({ lines }) => lines.length)).toEqual([2]);
  });

  test('and whoever takes one of them over before it is sent again hears of it too (8.12)', async () => {
    const officers = [await unrealHolder(booted, county, 'case-officer'), await unrealHolder(booted, county, 'case-officer')];
    for (const [index, { id }] of officers.entries()) await reach({ officerId: id }, 'webhook', hook(`/taker${index}`));
    const duties = [await unrealCrisis(booted, county, noon), await unrealCrisis(booted, county, noon)].map(({ dutyId }) => dutyId);
    await booted.database.query('UPDATE coordination.duties SET holder_id = $2 WHERE id = ANY($1)', [duties, officers[0]?.id]);
    for (const dutyId of duties) await fire(dutyId, { rung: 1, act: 'page', targets: ['responsible-officer@own'], now: noon });
    receiver.status = 503;
    await setClock(booted, noon);
    await sender.turn();
    const [, last] = [...duties].sort();
    await booted.database.query('UPDATE coordination.duties SET holder_id = $2 WHERE id = $1', [last, officers[1]?.id]);
    receiver.status = 204;
    await setClock(booted, later(noon, 1));
    await sender.turn();
    expect([receiver.at('/taker0').length, receiver.at('/taker1').length]).toEqual([2, 1]);
  });

  test('40 reminders are one digest of 40 lines in the morning, once, and none names a person (Y08)', async () => {
    const duties = [];
    for (let count = 0; count < 40; count += 1) duties.push(await unrealCrisis(booted, county, noon));
    await booted.database.query(`UPDATE coordination.duties SET due_at = '2026-04-30T16:00:00Z' WHERE id = ANY($1)`, [
      duties.map(({ dutyId }) => dutyId),
    ]);
    await booted.database.query(`UPDATE coordination.duties SET historical = true WHERE NOT id = ANY($1)`, [
      duties.map(({ dutyId }) => dutyId),
    ]);
    for (const { dutyId } of duties)
      await fire(dutyId, { rung: 1, act: 'remind', targets: ['unit-head@own', 'agency-head@own'], now: noon });
    await setClock(booted, later(noon, 60));
    await lookForDigests();
    await sender.turn();
    expect(mailbox.to('head@unreal.example')).toEqual([]);

    await setClock(booted, '2026-03-04T00:00:01.000Z');
    await lookForDigests();
    await Promise.all([lookForDigests(), lookForDigests()]);
    await sender.turn();
    const digests = mailbox.to('head@unreal.example');
    expect(digests).toHaveLength(1);
    expect(digests[0]?.lines.length).toBe(40);
    expect(new Set(digests[0]?.lines.map((line) => line.split(' | ').length))).toEqual(new Set([5]));
    expect(digests[0]?.raw).not.toMatch(/Unreal Shelter|虚构|abduct|traffick|拐|妇|童/i);
    const [first] = duties;
    expect((await factsOf(first?.dutyId ?? '')).map(({ fact, channel }) => [fact, channel])).toEqual([
      ['notice.delivered', 'mail'],
      ['notice.delivered', 'mail'],
    ]);
  });

  test('what is overdue stands in the digest of each working day, until it is done', async () => {
    const { dutyId } = await unrealCrisis(booted, county, noon);
    await booted.database.query(`UPDATE coordination.duties SET historical = (id <> $1)`, [dutyId]);
    for (const day of [
      '2026-03-10T00:00:30.000Z',
      '2026-03-10T05:00:00.000Z',
      '2026-03-11T00:00:30.000Z',
      '2026-03-14T02:00:00.000Z',
    ]) {
      await setClock(booted, day);
      await lookForDigests();
      await sender.turn();
    }
    const mails = mailbox.to('duty@unreal.example').length + mailbox.to('case@unreal.example').length;
    expect(mails).toBe(2);
    expect(mailbox.mails[0]?.lines[0]).toContain('已超期 / Overdue');
  });
});

describe('a way that is dead (Y09)', () => {
  test('is left for the next one, and is seen', async () => {
    await mailbox.stop();
    const { dutyId } = await unrealCrisis(booted, county, noon);
    await fire(dutyId, { rung: 3, act: 'escalate', targets: ['unit-head@own'], now: noon });
    for (const minutes of [0, 1, 2, 3]) {
      await setClock(booted, later(noon, minutes));
      await sender.turn();
    }
    expect(receiver.at('/head')).toHaveLength(1);
    expect(await deliveriesOf(dutyId)).toMatchObject([
      { channel: 'in-app', state: 'sent' },
      { channel: 'mail', state: 'failed', reason: 'unreachable', attempts: 3 },
      { channel: 'webhook', state: 'delivered' },
    ]);
    expect((await factsOf(dutyId)).map(({ fact, channel }) => [fact, channel])).toEqual([
      ['notice.failed', 'mail'],
      ['notice.delivered', 'webhook'],
    ]);
    const board = await booted
      .as(onDuty)
      .get<{ items: { dutyId: string; deliveries: { state: string }[] }[] }>('notices?failed=true');
    expect(board.body.items.map((item) => item.dutyId)).toContain(dutyId);
    await mailbox.start();
  });

  test('is used within a minute of its return, where there is no other; meanwhile the level above is told', async () => {
    const { dutyId } = await unrealCrisis(booted, county, noon);
    receiver.status = 503;
    await mailbox.stop();
    await fire(dutyId, { rung: 5, act: 'report-up', targets: ['unit-head@own'], now: noon });
    for (let minutes = 0; minutes < 8; minutes += 1) {
      await setClock(booted, later(noon, minutes));
      await sender.turn();
    }
    const passedOn = await booted.database.query('SELECT agency_id FROM coordination.notices WHERE duty_id = $1 AND role = $2', [
      dutyId,
      'duty-officer',
    ]);
    expect(passedOn).toEqual([{ agency_id: prefecture }]);
    await mailbox.start();
    receiver.status = 200;
    await setClock(booted, later(noon, 9));
    await sender.turn();
    expect((await deliveriesOf(dutyId)).find(({ channel, role }) => channel === 'webhook' && role === 'unit-head')).toMatchObject({
      state: 'delivered',
    });
  });

  test('a redirect is not followed, and an address that the server refuses is given up at once', async () => {
    receiver.status = 302;
    await reach({ role: 'unit-head' }, 'mail', 'nobody@unreal.example');
    const { dutyId } = await unrealCrisis(booted, county, noon);
    await fire(dutyId, { rung: 3, act: 'escalate', targets: ['unit-head@own'], now: noon });
    for (const minutes of [0, 1]) {
      await setClock(booted, later(noon, minutes));
      await sender.turn();
    }
    expect((await deliveriesOf(dutyId)).filter(({ agency_id }) => agency_id === county)).toMatchObject([
      { channel: 'in-app' },
      { channel: 'mail', state: 'failed', reason: 'refused', attempts: 1 },
      { channel: 'webhook', state: 'failed', reason: 'refused', attempts: 1 },
    ]);
    await reach({ role: 'unit-head' }, 'mail', 'head@unreal.example');
  });
});

describe('a sender that dies', () => {
  const freed = () =>
    booted.database.query(`UPDATE coordination.deliveries SET leased_until = now() - interval '1 second' WHERE state = 'pending'`);

  test('before sending loses nothing, and after sending repeats the same key', async () => {
    const { dutyId } = await unrealCrisis(booted, county, noon);
    await fire(dutyId, { rung: 2, act: 'page', targets: ['unit-head@own'], now: noon });
    await setClock(booted, noon);
    const sending = booted.service.app.get(NoticeSending);
    expect(await sending.take()).toHaveLength(2);
    expect(await sending.take()).toEqual([]);
    await freed();
    expect(await sender.turn(() => false)).toBe(0);
    expect((await deliveriesOf(dutyId)).map(({ attempts }) => attempts)).toEqual([0, 1, 1]);
    for (const message of await sending.take()) await sending.attempt(message);
    await freed();
    await sender.turn();

    expect(receiver.at('/head')).toHaveLength(2);
    expect(receiver.keysAt('/head').size).toBe(1);
    expect(new Set(mailbox.to('head@unreal.example').map(({ messageId }) => messageId)).size).toBe(1);
    expect((await factsOf(dutyId)).filter(({ fact }) => fact === 'notice.delivered')).toHaveLength(2);
  });

  test('is followed by one that looks for itself and ends after what is in work', async () => {
    const { dutyId } = await unrealCrisis(booted, county, noon);
    const running = booted.service.app.get(NoticeSender);
    running.start();
    await fire(dutyId, { rung: 2, act: 'report-up', targets: ['unit-head@own'], now: noon });
    await until('the mail has come', async () => mailbox.to('head@unreal.example').length === 1);
    await running.stop();
    await fire(dutyId, { rung: 3, act: 'report-up', targets: ['unit-head@own'], now: noon });
    expect((await deliveriesOf(dutyId)).filter(({ state }) => state === 'pending')).toHaveLength(1);
  });

  test('nor do two side by side send anything twice', async () => {
    const { dutyId } = await unrealCrisis(booted, county, later(noon, -60));
    for (let rung = 1; rung <= 50; rung += 1)
      await fire(dutyId, { rung, act: 'report-up', targets: ['unit-head@own'], now: later(noon, rung - 60) });
    await setClock(booted, noon);
    await Promise.all([sender.turn(), sender.turn(), sender.turn()]);
    await sender.turn();
    expect(mailbox.to('head@unreal.example')).toHaveLength(50);
    expect(new Set(mailbox.mails.map(({ messageId }) => messageId)).size).toBe(50);
  });
});

describe('what leaves the platform', () => {
  test('names nobody and nothing: a number, a row, a time and a link (security §9)', async () => {
    const { dutyId } = await unrealCrisis(booted, county, noon);
    await fire(dutyId, { rung: 2, act: 'page', targets: ['unit-head@own'], now: noon });
    await setClock(booted, noon);
    await sender.turn();
    const [mail] = mailbox.to('head@unreal.example');
    const [post] = receiver.at('/head');
    const named = /unreal shelter|虚构|county|unit-head|abduct|traffick|拐|妇女|儿童|woman|child/i;
    expect([mail?.raw, post?.body, JSON.stringify(post?.headers)].filter((text) => text === undefined || named.test(text))).toEqual(
      [],
    );
    expect(Object.keys(JSON.parse(post?.body ?? '{}').lines[0]).sort()).toEqual([
      'dueAt',
      'dutyId',
      'dutyType',
      'link',
      'mark',
      'matterNumber',
      'noticeIds',
      'passedRungs',
      'proposal',
    ]);
  });

  test('lies behind the wall of its agency (H13)', async () => {
    const stranger = await unrealAgency(booted, 'court', 'county', '350102');
    const { tried, holes } = await tryRowWalls(booted.database, coordination, stranger);
    expect(tried).toEqual(expect.arrayContaining(['notices', 'deliveries', 'contact_points']));
    expect(holes.filter((hole) => /^(notices|deliveries|contact_points)/.test(hole))).toEqual([]);
  });
});
