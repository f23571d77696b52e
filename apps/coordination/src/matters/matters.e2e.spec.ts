import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, required, until, type ApiClient, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { SharesConsumer } from '../shares/shares.consumer.js';
import { asService, registerUnrealClue, unrealFact, type UnrealMatter } from '../trial/unreal-matters.js';
import type { FactContext } from '@homeward/messaging';

let booted: BootedService;
let police: string;
let procuratorate: string;
let head: ApiClient;
let stranger: ApiClient;
let prosecutor: ApiClient;
let matter: UnrealMatter;

const facts = (matterId: string) =>
  booted.database.query<{ fact: string; payload: Record<string, unknown> }>(
    'SELECT fact, payload FROM coordination.outbox WHERE key = $1 ORDER BY seq',
    [matterId],
  );
const projected = (matterId: string, agencyId: string) =>
  until('the share has come back by Kafka', async () => {
    const rows = await booted.database.query(
      `SELECT 1 FROM coordination.shares WHERE matter_id = $1 AND agency_id = $2 AND scope = 'read' AND ended_at IS NULL`,
      [matterId, agencyId],
    );
    return rows.length === 1;
  });

beforeAll(async () => {
  booted = await bootService(coordination, {
    kafka: required('HOMEWARD_TEST_KAFKA'),
    topicPrefix: `matters-${randomUUID().slice(0, 8)}-`,
  });
  police = await booted.registry.agency('public-security');
  procuratorate = await booted.registry.agency('procuratorate');
  head = booted.as(await booted.registry.officer(police, 'unit-head'));
  prosecutor = booted.as(await booted.registry.officer(procuratorate, 'prosecutor', 'unit-head'));
  stranger = booted.as(await booted.registry.officer(await booted.registry.agency('health'), 'unit-head'));
  matter = await registerUnrealClue(booted.service, police);
  await projected(matter.matterId, police);
}, 90_000);

afterAll(() => booted?.stop(), 30_000);

describe('a registered clue', () => {
  test('opens the matter in the register, and its agency reads it by id and by number', async () => {
    const byId = await head.get(`matter-register/${matter.matterId}`);
    const byNumber = await head.get(`matter-register/${matter.number}`);
    expect(byId).toMatchObject({ status: 200, body: { status: 'open', number: matter.number, agencyId: police } });
    expect(byId.body).toMatchObject({ participants: [{ agencyId: police, scope: 'read', basis: 'own-matter' }] });
    expect(byNumber.body).toEqual(byId.body);
    const written = encodeURIComponent(` ${matter.number.toLowerCase()} `);
    expect((await head.get(`matter-register/${written}`)).body).toEqual(byId.body);
    expect((await facts(matter.matterId)).map(({ fact }) => fact)).toEqual(['share.granted']);
  });

  test('a further clue of another agency grants that agency a share, once', async () => {
    const own = await registerUnrealClue(booted.service, police);
    await registerUnrealClue(booted.service, procuratorate, own);
    await registerUnrealClue(booted.service, procuratorate, own);
    const granted = await facts(own.matterId);
    expect(granted.map(({ payload }) => payload['toAgencyId'])).toEqual([police, procuratorate]);
  });

  test('a foreign agency gets the answer that an unknown matter gives', async () => {
    const hidden = await stranger.get(`matter-register/${matter.matterId}`);
    const unknown = await stranger.get(`matter-register/${randomUUID()}`);
    expect(hidden.status).toBe(404);
    const shown = ({ code, title, detail }: Record<string, unknown>) => ({ code, title, detail });
    expect(shown(hidden.body)).toEqual(shown(unknown.body));
    expect((await stranger.get(`matter-register/${matter.number}`)).status).toBe(404);
  });

  test('tells those who take part who holds what share, and a foreign agency as little as of an unknown matter', async () => {
    const own = await registerUnrealClue(booted.service, police);
    await registerUnrealClue(booted.service, procuratorate, own);
    await projected(own.matterId, procuratorate);
    const share = { matterId: own.matterId, scope: 'read', basis: 'own-matter' };
    const both = [
      expect.objectContaining({ ...share, agencyId: police }),
      expect.objectContaining({ ...share, agencyId: procuratorate }),
    ];
    for (const taking of [head, prosecutor]) {
      const { status, body } = await taking.get(`shares?matterId=${own.matterId}`);
      expect([status, body['next'], body['items']]).toEqual([200, null, expect.arrayContaining(both)]);
    }
    for (const id of [own.matterId, randomUUID()])
      expect(await stranger.get(`shares?matterId=${id}`)).toMatchObject({
        status: 404,
        body: { code: 'coordination.matter-not-found' },
      });
    expect((await head.get('shares')).status).toBe(400);
  });
});

describe('a number that nobody gave out', () => {
  test('is refused as a wrong number when a character does not check', async () => {
    const wrong = matter.number.slice(0, 11) + (matter.number.endsWith('0') ? '1' : '0');
    expect(await head.get(`matter-register/${wrong}`)).toMatchObject({
      status: 400,
      body: { code: 'coordination.matter-number-wrong', errors: [{ parameter: 'id', code: 'matter-number-wrong' }] },
    });
  });

  test.each(['unreal', '000000000000', 'Unreal%20Person%20Nine'])('is unknown as "%s"', async (text) => {
    const { status, body } = await head.get(`matter-register/${text}`);
    expect([status, body['code']]).toEqual([404, 'coordination.matter-not-found']);
    expect(JSON.stringify(body)).not.toContain('Nine');
  });
});

describe('R04 hand-overs that the law orders', () => {
  test('a received file lets the procuratorate read, once, and a share never writes', async () => {
    const consumer = booted.service.app.get(SharesConsumer);
    const data = { caseId: randomUUID(), inCustody: true, fastTrack: false, procuratorateAgencyId: procuratorate };
    for (let time = 0; time < 2; time += 1)
      await asService(booted.service, police, (tx) =>
        consumer.fileReceived(unrealFact(matter.matterId, police, data), { tx } as FactContext),
      );
    await projected(matter.matterId, procuratorate);
    const entry = await prosecutor.get(`matter-register/${matter.matterId}`);
    expect(entry).toMatchObject({ status: 200, body: { allowedActions: [] } });
    const refused = await prosecutor.post(`matter-register/${matter.matterId}/close`, { outcome: 'completed' }, { version: 1 });
    expect(refused.status).toBe(404);
    expect((await facts(matter.matterId)).map(({ payload }) => payload['basis'])).toEqual([
      'own-matter',
      'prosecution-file-received',
    ]);
  });

  test('an initiated prosecution lets the court read', async () => {
    const court = await booted.registry.agency('court');
    const data = { caseId: randomUUID(), personId: randomUUID(), offences: [], courtAgencyId: court };
    await asService(booted.service, procuratorate, (tx) =>
      booted.service.app
        .get(SharesConsumer)
        .prosecutionInitiated(unrealFact(matter.matterId, procuratorate, data), { tx } as FactContext),
    );
    expect((await facts(matter.matterId)).at(-1)).toMatchObject({ fact: 'share.granted', payload: { toAgencyId: court } });
  });
});

describe('R04 a transfer that carries the opening clue', () => {
  test('lets the receiver read and lead the matter once it is accepted, and the sender go on reading', async () => {
    const own = await registerUnrealClue(booted.service, police);
    await projected(own.matterId, police);
    const officer = booted.as(await booted.registry.officer(police, 'case-officer', 'unit-head'));
    const told = {
      ...own,
      number: undefined,
      purpose: 'criminal',
      toAgencyId: procuratorate,
      overrideReason: 'Unreal: it is theirs.',
    };
    const offered = await officer.post('transfers', told);
    expect(offered.status).toBe(201);
    expect((await prosecutor.get(`matter-register/${own.matterId}`)).status).toBe(404);
    await prosecutor.post(`transfers/${String(offered.body['id'])}/accept`, {}, { version: 1 });
    const entry = await until('the receiver leads', async () => {
      const { body } = await prosecutor.get(`matter-register/${own.matterId}`);
      return body['agencyId'] === procuratorate && body;
    });
    expect(entry).toMatchObject({ openedByAgencyId: police, allowedActions: ['closeMatter', 'consolidateDuties'] });
    const seen = await officer.get(`matter-register/${own.matterId}`);
    expect(seen).toMatchObject({ status: 200, body: { allowedActions: [] } });
  });
});
