import { randomUUID } from 'node:crypto';
import type { DutyStatistics, NoticePage } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { dutyActivities } from '../duties/duties.activities.js';
import { coordination } from '../service.js';
import { factOf, hear, publishPacks, setClock } from '../trial/duty-trial.js';
import { unrealAgency, unrealHolder } from '../trial/notice-trial.js';
import { StatisticsWatch } from './statistics-watch.js';

jest.setTimeout(60_000);

let booted: BootedService;
let county: string;
let publisher: UnrealOfficer;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  county = await unrealAgency(booted, 'public-security', 'county', '350102');
  publisher = await unrealHolder(booted, county, 'policy-publisher');
  await unrealHolder(booted, county, 'case-officer', 'unit-head');
  await publishPacks(booted.service, county);
}, 60_000);
afterAll(() => booted?.stop(), 30_000);

const contractOf = (name: string) => ({ service: 'prevention' as const, name, version: 1, data: undefined as never });
const told = (name: string, at: string, [key, lessonId]: readonly [string, string], told: object = {}) =>
  hear(booted.service, factOf(contractOf(name), { key, agencyId: county, at, data: { lessonId }, ...told }));
const count = async (now: string) => {
  await setClock(booted, now);
  await booted.service.app.get(StatisticsWatch).look();
};
const read = async (query = '') => (await booted.as(publisher).get<DutyStatistics>(`duty-statistics${query}`)).body;
const lessons = async () => (await read()).items.find(({ dutyType }) => dutyType === 'HW-PRV-06');

describe('what became of the duties of each row in 90 days (N15)', () => {
  test('counts what was opened, fired, missed and met, and after which rung, and nothing that was assumed', async () => {
    const opened = '2026-03-02T02:00:00.000Z';
    await setClock(booted, opened);
    const [soon, late, open] = [0, 1, 2].map(() => [randomUUID(), randomUUID()] as const);
    for (const each of [soon, late, open]) if (each) await told('lesson.requested', opened, each);
    await told('lesson.requested', opened, [randomUUID(), randomUUID()], { implied: true });
    if (soon) await told('lesson.recorded', '2026-03-02T03:00:00.000Z', soon);
    const due = await booted.database.query<{ due_at: Date }>(
      `SELECT due_at FROM coordination.duties WHERE duty_type = 'HW-PRV-06' AND state = 'open' ORDER BY due_at DESC`,
    );
    const after = new Date((due[0]?.due_at.getTime() ?? 0) + 86_400_000).toISOString();
    await setClock(booted, after);
    const { fireDue } = dutyActivities((token) => booted.service.app.get(token));
    for (const [matterId] of [late ?? [], open ?? []])
      for (let each = 0; each < 6; each += 1) await fireDue({ matterId: matterId ?? '' });
    if (late) await told('lesson.recorded', after, late);

    await count(after);
    await count(after);
    const row = await lessons();
    expect(row).toMatchObject({ pack: 'base', opened: 3, met: 2, metLate: 1, missed: 2, acknowledged: 0, cancelled: 0 });
    expect(row?.title?.en).toEqual(expect.any(String));
    expect(row?.metAfter.map(({ times }) => times)).toEqual([1, 1]);
    expect(row?.metAfter[0]?.rung).toBe(0);
    expect(row?.fired.every(({ times }) => times === 2)).toBe(true);
    expect(row?.fired.at(-1)?.rung).toBe(row?.metAfter[1]?.rung);
    expect([row?.shareMet, row?.shareOfCap, row?.isSeldomMet]).toEqual([2 / 3, 2 / 400, false]);
    expect((await read('?dutyType=HW-CLU-01')).items).toEqual([]);
  });

  test('keeps a day as it was counted, and forgets it after 90', async () => {
    const [{ day } = { day: '' }] = await booted.database.query<{ day: string }>(
      `SELECT max(day)::text AS day FROM coordination.duty_statistics`,
    );
    const later = (days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString();
    await count(later(30));
    expect((await lessons())?.opened).toBe(3);
    await count(later(90));
    expect((await read()).items).toEqual([]);
    expect(await booted.database.query(`SELECT 1 FROM coordination.duty_statistics WHERE what <> 'most-open'`)).toEqual([]);
  });

  test('has those who write policy asked, once, whether a row is to stay that hardly anybody meets (8.10)', async () => {
    const editor = booted.as(await unrealHolder(booted, county, 'policy-editor'));
    const opened = '2026-09-01T02:00:00.000Z';
    await setClock(booted, opened);
    for (const each of [0, 1, 2].map(() => [randomUUID(), randomUUID()] as const)) {
      await told('lesson.requested', opened, each);
      await setClock(booted, '2026-10-20T02:00:00.000Z');
      const { fireDue } = dutyActivities((token) => booted.service.app.get(token));
      for (let step = 0; step < 6; step += 1) await fireDue({ matterId: each[0] });
    }
    const watch = booted.service.app.get(StatisticsWatch);
    await Promise.all([watch.look(), watch.look()]);
    await count('2026-10-21T02:00:00.000Z');
    const { items } = (await editor.get<NoticePage>('notices?limit=100')).body;
    expect(items).toMatchObject([
      {
        ...{ desk: 'policy-editor', act: 'row-seldom-met', dutyId: null, dutyType: 'HW-PRV-06' },
        title: { zh: expect.any(String) },
      },
    ]);
  });

  test('is for those who write policy and look at figures', async () => {
    const officer = booted.as(await unrealHolder(booted, county, 'case-officer'));
    expect((await officer.get('duty-statistics')).status).toBe(403);
    expect((await booted.as(publisher).get('duty-statistics?year=2026')).status).toBe(400);
  });
});
