import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, localDay } from '@homeward/contracts';
import { EndsByDate } from '@homeward/service-kit';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { rescue } from '../service.js';
import { ProtectionRulingsCalendar } from './protection-rulings-calendar.js';

let booted: BootedService;
let committee: ApiClient;
let judge: ApiClient;
let stranger: ApiClient;
let importer: ApiClient;
let committeeId: string;
let courtId: string;
const matterId = randomUUID();
const purpose = 'historical-import';

beforeAll(async () => {
  booted = await bootService({ ...rescue, parts: () => [] });
  const { registry } = booted;
  committeeId = await registry.agency('village-committee', 'village');
  courtId = await registry.agency('court');
  committee = booted.as(await registry.officer(committeeId, 'registrar'));
  judge = booted.as(await registry.officer(courtId, 'court-officer'));
  importer = booted.as(await registry.officer(courtId, 'importer'));
  stranger = booted.as(await registry.officer(await registry.agency('court'), 'court-officer'));
  await registry.share(matterId, committeeId);
  await registry.share(matterId, courtId);
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

interface Moved {
  id: string;
  version: number;
}
const told = {
  matterId,
  applicant: 'village-or-residents-committee',
  ground: 'capacity-or-coercion',
  urgent: true,
  respondent: 'Unreal Person Two',
  safeContact: 'Unreal school, ask for Unreal Person Three',
  told: 'Unreal: beaten at home.',
};
const applyOnce = async (more: object = {}) => (await committee.post<Moved>('protection-orders', { ...told, ...more })).body.id;
const acceptOnce = async (more: object = {}) =>
  (await judge.post<Moved>('protection-rulings', { orderId: await applyOnce(), ...more })).body.id;
const factsOf = (id: string) =>
  booted.database.query<{ fact: string; payload: Record<string, unknown>; occurred: { notBefore: string } }>(
    'SELECT fact, payload, occurred FROM rescue.outbox WHERE subject_id = $1 ORDER BY subject_version',
    [id],
  );
const lookAtCalendar = () => {
  const { app } = booted.service;
  return app.get(EndsByDate).look(app.get(ProtectionRulingsCalendar));
};
const order = { validFrom: '2026-02-13', validTo: '2026-08-13', measures: ['no-violence', 'no-contact'] };

describe('an application for a protection order', () => {
  test('R40: is filed on behalf by who may, sealed, and told without a name', async () => {
    const made = await committee.post<Moved>('protection-orders', told);
    expect(made).toMatchObject({ status: 201, body: { status: 'applied', matterId, allowedActions: [] } });
    const { id } = made.body;
    expect(await factsOf(id)).toMatchObject([
      { fact: 'protection-order.applied', payload: { orderId: id, personId: null, urgent: true, onBehalf: true } },
    ]);
    const rows = await booted.database.query('SELECT * FROM rescue.protection_orders WHERE id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain('Unreal');
    expect((await judge.get(`protection-orders/${id}`)).body).not.toHaveProperty('safeContact');
    expect((await judge.get(`protection-orders/${id}?personal=true`, { purpose: 'handle-matter' })).body).toMatchObject({
      respondent: told.respondent,
      safeContact: told.safeContact,
    });
    expect((await stranger.get(`protection-orders/${id}`)).status).toBe(404);
    expect((await judge.post('protection-orders', told)).status).toBe(403);
  });

  test('R40: is refused from anyone else', async () => {
    expect(await committee.post('protection-orders', { ...told, applicant: 'relief-station' })).toMatchObject({
      status: 409,
      body: { code: 'rescue.applicant-not-entitled' },
    });
    expect((await committee.post('protection-orders', { ...told, personId: randomUUID() })).status).toBe(404);
    expect((await committee.post('protection-orders', { ...told, matterId: randomUUID() })).status).toBe(404);
  });
});

describe('a protection order', () => {
  test('R40: is accepted at its moment, issued for six months at most, and served until it has reached everybody', async () => {
    const orderId = await applyOnce();
    const moment = '2026-02-13T10:20:00+08:00';
    const accepted = await judge.post<Moved>('protection-rulings', { orderId, occurred: { text: moment, precision: 'instant' } });
    expect(accepted).toMatchObject({ status: 201, body: { version: 1, status: 'accepted' } });
    const { id } = accepted.body;
    expect((await judge.post('protection-rulings', { orderId })).body['code']).toBe('rescue.order-already-accepted');
    expect((await judge.post(`protection-rulings/${id}/serve`, { to: ['applicant'] }, { version: 1 })).body['code']).toBe(
      'rescue.order-not-issued',
    );
    expect(await judge.post(`protection-rulings/${id}/issue`, { ...order, validTo: '2026-08-14' }, { version: 1 })).toMatchObject({
      status: 400,
      body: { code: 'rescue.validity-too-long', errors: [{ pointer: '/validTo' }] },
    });
    expect((await judge.post(`protection-rulings/${id}/issue`, order, { version: 1 })).body).toMatchObject({ status: 'issued' });
    await judge.post(`protection-rulings/${id}/serve`, { to: ['applicant', 'respondent'] }, { version: 2 });
    await judge.post(
      `protection-rulings/${id}/serve`,
      { to: ['public-security', 'village-or-residents-committee'] },
      { version: 3 },
    );
    expect((await factsOf(id)).map(({ fact, payload }) => [fact, payload])).toEqual([
      ['protection-order.accepted', { orderId, personId: null, urgent: true, acceptedAt: '2026-02-13T02:20:00.000Z' }],
      ['protection-order.issued', { orderId, personId: null, urgent: true, validFrom: '2026-02-13', validTo: '2026-08-13' }],
      ['protection-order.served', { orderId, personId: null, complete: false }],
      ['protection-order.served', { orderId, personId: null, complete: true }],
    ]);
    expect((await committee.get(`protection-rulings/${id}`)).body).toMatchObject({ status: 'issued', allowedActions: [] });
    expect((await committee.get<{ items: unknown[] }>(`protection-rulings?orderId=${orderId}`)).body.items).toHaveLength(1);
  });

  test('R40: is refused once, and decided by the court of its own ruling only', async () => {
    const id = await acceptOnce();
    expect((await stranger.post(`protection-rulings/${id}/issue`, order, { version: 1 })).status).toBe(404);
    const hidden = await stranger.post('protection-rulings', { orderId: await applyOnce() });
    const unknown = await stranger.post('protection-rulings', { orderId: randomUUID() });
    expect([hidden.status, hidden.body['code']]).toEqual([404, unknown.body['code']]);
    expect((await committee.post('protection-rulings', { orderId: await applyOnce() })).status).toBe(403);
    expect((await judge.post(`protection-rulings/${id}/refuse`, { reason: 'no-danger' }, { version: 1 })).body).toMatchObject({
      status: 'refused',
    });
    expect((await judge.post(`protection-rulings/${id}/issue`, order, { version: 2 })).body['code']).toBe(
      'rescue.order-not-waiting',
    );
  });

  test('R40: lapses on the day after its last, by the court or by the calendar, once', async () => {
    const yesterday = addDays(localDay(new Date().toISOString(), 'Asia/Shanghai'), -1);
    const past = { ...order, validFrom: addDays(yesterday, -30), validTo: yesterday };
    const future = { ...order, validFrom: yesterday, validTo: addDays(yesterday, 30) };
    const [lapsing, valid] = [await acceptOnce(), await acceptOnce()];
    await judge.post(`protection-rulings/${lapsing}/issue`, past, { version: 1 });
    await judge.post(`protection-rulings/${valid}/issue`, future, { version: 1 });
    expect((await judge.post(`protection-rulings/${valid}/lapse`, {}, { version: 2 })).body['code']).toBe(
      'rescue.order-still-valid',
    );
    await lookAtCalendar();
    await lookAtCalendar();
    const facts = await factsOf(lapsing);
    expect(facts.map(({ fact }) => fact)).toEqual([
      'protection-order.accepted',
      'protection-order.issued',
      'protection-order.lapsed',
    ]);
    expect(facts[2]?.occurred.notBefore).toBe(`${yesterday}T16:00:00.000Z`);
    expect(await factsOf(valid)).toHaveLength(2);
    expect((await judge.post(`protection-rulings/${lapsing}/serve`, { to: ['applicant'] }, { version: 3 })).body['code']).toBe(
      'rescue.order-lapsed',
    );
  });

  test('R40: of a history keeps its days open and its day a day, and the calendar leaves it alone', async () => {
    const occurred = { text: '2023-04-11', precision: 'day' };
    const orderId = await applyOnce({ urgent: false });
    const accepted = await importer.post<Moved>('protection-rulings', { orderId, urgent: true, occurred }, { purpose });
    const { id } = accepted.body;
    const issued = await importer.post(`protection-rulings/${id}/issue`, { occurred }, { version: 1, purpose });
    expect(issued.body).toMatchObject({ status: 'issued' });
    await lookAtCalendar();
    expect((await factsOf(id)).map(({ payload }) => payload)).toEqual([
      { orderId, personId: null, urgent: true, acceptedAt: null },
      { orderId, personId: null, urgent: true, validFrom: null, validTo: null },
    ]);
    expect((await importer.get(`protection-rulings/${id}`, { purpose })).body).toMatchObject({ asPublished: true });
  });
});
