import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exactly } from '@homeward/contracts';
import { IN_ORDER, type InOrder } from '@homeward/service-kit';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { prevention } from '../service.js';
import { lessonActivities } from './lessons.activities.js';
import { LessonsService } from './lessons.service.js';

let booted: BootedService;
let agencyId: string;
let officer: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  booted = await bootService({ ...prevention, parts: () => [] });
  const { registry } = booted;
  agencyId = await registry.agency('public-security');
  officer = booted.as(await registry.officer(agencyId, 'case-officer'));
  stranger = booted.as(await registry.officer(await registry.agency('court'), 'case-officer'));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const orderFor = (matterId: string) => {
  const occurred = exactly('2026-02-13T02:20:00Z');
  return { orderId: `journey-${randomUUID()}`, matterId, agencyId, occurred, implied: false, historical: false };
};
const activities = () => {
  const { app } = booted.service;
  return lessonActivities(app.get(LessonsService), app.get<InOrder>(IN_ORDER));
};

describe('a lesson', () => {
  test('N09: is asked for once by an order, and recorded once by an officer of the agency', async () => {
    const matterId = randomUUID();
    const order = orderFor(matterId);
    const { lessonId } = await activities().requestLesson(order);
    expect(await activities().requestLesson(order)).toEqual({ lessonId });

    expect((await officer.get<{ items: unknown[] }>(`lessons?matterId=${matterId}`)).body.items).toMatchObject([
      { id: lessonId, status: 'requested', version: 1 },
    ]);
    const text = 'Unreal lesson.';
    expect((await stranger.post(`lessons/${lessonId}/record`, { text }, { version: 1 })).status).toBe(404);
    expect(await officer.post(`lessons/${lessonId}/record`, { text }, { version: 1 })).toMatchObject({
      status: 200,
      body: { version: 2, status: 'recorded', matterId, allowedActions: [] },
    });
    expect((await officer.post(`lessons/${lessonId}/record`, { text }, { version: 2 })).body['code']).toBe(
      'prevention.lesson-already-recorded',
    );
    const facts = await booted.database.query<{ fact: string; key: string; occurred: { text: string } }>(
      'SELECT fact, key, occurred FROM prevention.outbox WHERE subject_id = $1 ORDER BY subject_version',
      [lessonId],
    );
    expect(facts.map(({ fact, key }) => [fact, key])).toEqual([
      ['lesson.requested', matterId],
      ['lesson.recorded', matterId],
    ]);
    expect(facts[0]?.occurred.text).toBe(order.occurred.text);
  });

  test('N09: is sealed, read for a purpose, and by a share without its writing', async () => {
    const matterId = randomUUID();
    const { lessonId } = await activities().requestLesson(orderFor(matterId));
    await officer.post(`lessons/${lessonId}/record`, { text: 'Unreal lesson.' }, { version: 1 });
    const rows = await booted.database.query('SELECT * FROM prevention.lessons WHERE id = $1', [lessonId]);
    expect(JSON.stringify(rows)).not.toContain('Unreal lesson');
    expect((await officer.get(`lessons/${lessonId}`)).body).not.toHaveProperty('text');
    expect((await officer.get(`lessons/${lessonId}?text=true`)).status).toBe(400);
    expect((await officer.get(`lessons/${lessonId}?text=true`, { purpose: 'handle-matter' })).body).toMatchObject({
      text: 'Unreal lesson.',
    });
    expect((await stranger.get(`lessons/${lessonId}`)).status).toBe(404);
  });
});
