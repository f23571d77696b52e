import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exactly } from '@homeward/contracts';
import { IN_ORDER, type InOrder } from '@homeward/service-kit';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { lessonActivities } from './lessons/lessons.activities.js';
import { LessonsService } from './lessons/lessons.service.js';
import { prevention } from './service.js';

let booted: BootedService;
let agencyId: string;
let officer: ApiClient;

beforeAll(async () => {
  booted = await bootService({ ...prevention, parts: () => [] });
  agencyId = await booted.registry.agency('public-security');
  officer = booted.as(await booted.registry.officer(agencyId, 'case-officer'));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const figure = async (named: string): Promise<number> => {
  const text = await (await fetch(`${booted.service.url}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith(`${named},service=`) || each.startsWith(`${named}{service=`));
  return Number(line?.split(' ').at(-1));
};
const readiness = async () => {
  const answer = await fetch(`${booted.service.url}/readyz`);
  return [answer.status, await answer.json()];
};

describe('the figures of a service', () => {
  test('count an order that comes again, a change that comes too late and a reading that is refused', async () => {
    const { app } = booted.service;
    const { requestLesson } = lessonActivities(app.get(LessonsService), app.get<InOrder>(IN_ORDER));
    const occurred = exactly('2026-02-13T02:20:00Z');
    const order = { orderId: randomUUID(), matterId: randomUUID(), agencyId, occurred, implied: false, historical: false };
    const { lessonId } = await requestLesson(order);
    expect(await figure('orders_replayed_total')).toBe(0);
    await requestLesson(order);
    expect(await figure('orders_replayed_total')).toBe(1);

    const text = 'Unreal lesson.';
    expect((await officer.post(`lessons/${lessonId}/record`, { text }, { version: 1 })).status).toBe(200);
    expect(await figure('stale_writes_total')).toBe(0);
    expect((await officer.post(`lessons/${lessonId}/record`, { text }, { version: 1 })).status).toBe(412);
    expect(await figure('stale_writes_total')).toBe(1);

    const stranger = booted.as(await booted.registry.officer(await booted.registry.agency('court'), 'case-officer'));
    expect((await stranger.get(`lessons/${lessonId}`)).status).toBe(404);
    expect(await figure('authz_denied_total{policy="row-not-visible"')).toBe(1);
    const reader = booted.as(await booted.registry.officer(agencyId, 'registrar'));
    expect((await reader.get('lessons')).status).toBe(403);
    expect(await figure('authz_denied_total{policy="no-rule-allows-it"')).toBe(1);
  });

  test('tell what is held back, who waits for a connection, the clock and the audit', async () => {
    const [key] = [randomUUID()];
    for (const [minutes, age] of [
      [0, 'under-a-minute'],
      [2, 'over-a-minute'],
      [11, 'over-ten-minutes'],
    ] as const) {
      await booted.database.query(
        `INSERT INTO prevention.blocked_keys (consumer, source, key, from_seq, reason, blocked_at)
         VALUES ('prevention', 'rescue', $1, 3, 'gap', now() - make_interval(mins => $2))
         ON CONFLICT (consumer, source, key) DO UPDATE SET blocked_at = EXCLUDED.blocked_at`,
        [key, minutes],
      );
      expect(await figure(`inbox_gaps{age="${age}"`)).toBe(1);
    }
    expect(await figure('inbox_gaps{age="under-a-minute"')).toBe(0);
    expect([await figure('held_oldest_age_seconds'), await figure('pool_waiting')]).toEqual([0, 0]);
    expect(await figure('inbox_duplicates_total')).toBe(0);
    expect(Math.abs(await figure('clock_offset_seconds'))).toBeLessThan(5);
    expect(await figure('audit_head_age_seconds')).toBeLessThan(600);
  });
});

describe('readiness', () => {
  test('ends when the schema is not that of the build', async () => {
    expect(await readiness()).toEqual([200, { ready: true, findings: {} }]);
    const last = `SELECT name FROM prevention.migrations ORDER BY id DESC LIMIT 1`;
    await booted.database.query(`UPDATE prevention.migrations SET name = 'Unreal' || name WHERE name = (${last})`);
    expect(await readiness()).toEqual([
      503,
      { ready: false, findings: { schema: "not at head: 1 of this build's migrations have not run" } },
    ]);
    await booted.database.query(`UPDATE prevention.migrations SET name = substr(name, 7) WHERE name LIKE 'Unreal%'`);
    expect(await readiness()).toEqual([200, { ready: true, findings: {} }]);
  });
});
