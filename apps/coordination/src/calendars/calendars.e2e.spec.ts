import { randomUUID } from 'node:crypto';
import type { CalendarList, CalendarYearGrid, CalendarYearPage, JobView, MoveReply } from '@homeward/contracts';
import { bootService, movesShown, type ApiClient, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { JobRunner } from '../packs/job-runner.js';
import { coordination } from '../service.js';
import { dutiesOf, hear, publishPacks, registered, setClock, toldOf, unrealClue } from '../trial/duty-trial.js';
import { CalendarWatch } from './calendar-watch.js';

jest.setTimeout(120_000);

let booted: BootedService;
let federation: string;
let editor: UnrealOfficer;
let first: UnrealOfficer;
let second: UnrealOfficer;
let reader: UnrealOfficer;
let foreign: UnrealOfficer;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  const { registry, service } = booted;
  federation = await registry.agency('womens-federation');
  const government = await registry.agency('government', 'national', null);
  editor = await registry.officer(government, 'policy-editor');
  first = await registry.officer(government, 'policy-publisher');
  second = await registry.officer(government, 'policy-publisher');
  reader = await registry.officer(federation, 'registrar');
  foreign = await registry.officer(await registry.agency('government'), 'policy-publisher');
  await publishPacks(service, federation);
  await setClock(booted, '2026-10-30T02:30:00Z');
}, 120_000);
afterAll(() => booted?.stop(), 30_000);

const as = (officer: UnrealOfficer): ApiClient => booted.as(officer);
const checks = { workingDays: 258, holidayDates: 5, workingWeekends: 0 };
const notice = (changed: object = {}) => ({
  schema: 'homeward.calendar-year/1',
  calendar: 'cn',
  version: '2026.2.0',
  year: 2027,
  content: {
    source: { issuer: 'Unreal Office', titleEn: 'Unreal notice', number: null, date: '2026-11-04', confidence: 'D' },
    holidays: [{ zh: '元旦', en: 'New Year', from: '2027-01-01', to: '2027-01-05' }],
    workingWeekends: [],
    checks,
    ...changed,
  },
});
const calendars = async () => (await as(reader).get<CalendarList>('calendars')).body.items;
const move = (officer: UnrealOfficer, id: string, verb: string, body: object, version: number) =>
  as(officer).post(`calendar-years/${id}/${verb}`, body, { version });

async function previewed(officer: UnrealOfficer, id: string): Promise<JobView> {
  const { body } = await as(officer).post<JobView>(`calendar-years/${id}/preview`, {});
  await work();
  return (await as(officer).get<JobView>(`jobs/${body.id}`)).body;
}

async function work(): Promise<void> {
  const runner = booted.service.app.get(JobRunner);
  while (await runner.turn());
}

const figure = async () => {
  await booted.service.app.get(CalendarWatch).look();
  const metrics = await (await fetch(`${booted.service.url}/metrics`)).text();
  return /^calendar_next_year_missing\S* (\d+)$/m.exec(metrics)?.[1];
};

describe('a working calendar', () => {
  test('is shown day by day with its reasons', async () => {
    const { body } = await as(reader).get<CalendarYearGrid>('calendars/cn/years/2026');
    expect(body).toMatchObject({ provisional: false, counts: { workingDays: 248, holidayDates: 33, workingWeekends: 6 } });
    expect(body.days).toHaveLength(365);
    expect(body.days.find(({ date }) => date === '2026-02-14')).toMatchObject({ works: true, reason: 'make-up' });
    expect((await as(reader).get('calendars/cn/years/2027')).body).toMatchObject({ provisional: true });
    for (const path of ['calendars/xx/years/2026', 'calendars/cn/years/soon'])
      expect(await as(reader).get(path)).toMatchObject({ status: 404, body: { code: 'coordination.calendar-not-found' } });
  });

  test('warns of a missing next year from 1 November on, and raises it from 1 December on; the service stays ready', async () => {
    expect(await calendars()).toMatchObject([{ calendar: 'cn', edition: '2026.1.0', coveredYears: [2025, 2026], warnings: [] }]);
    expect(await figure()).toBe('0');
    await setClock(booted, '2026-11-01T02:30:00Z');
    expect((await calendars())[0]?.warnings).toMatchObject([{ year: 2027, level: 'warning' }]);
    await setClock(booted, '2026-12-30T02:30:00Z');
    expect((await calendars())[0]?.warnings).toMatchObject([{ year: 2027, level: 'escalation' }]);
    expect(await figure()).toBe('1');
    const ready = (await (await fetch(`${booted.service.url}/readyz`)).json()) as { findings?: object };
    expect(JSON.stringify(ready)).not.toContain('calendar');
  });
});

describe('bringing a year', () => {
  test('is refused where its counts do not match its notice, with the place', async () => {
    const wrong = notice({ checks: { ...checks, workingDays: 257 } });
    expect(await as(editor).post('calendars/cn/years', { year: wrong })).toMatchObject({
      status: 400,
      body: { code: 'coordination.calendar-year-incomplete', errors: [{ pointer: '/year/content/checks/workingDays' }] },
    });
    expect(await as(editor).post('calendars/cn/years', { year: { ...notice(), version: '2026.1.0' } })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/year/version' }] },
    });
    expect((await as(editor).post('calendars/xx/years', { year: notice() })).status).toBe(404);
    expect((await as(reader).post('calendars/cn/years', { year: notice() })).status).toBe(403);
  });

  test('clears what was provisional and moves what falls on a rest day, by two persons who saw the same', async () => {
    const clue = unrealClue();
    await hear(booted.service, registered(clue, { agencyId: federation, at: '2026-12-30T02:00:00Z' }));
    const onward = async () => (await dutiesOf(booted, clue.matterId)).find(({ duty_type: type }) => type === 'HW-CLU-04');
    expect(await onward()).toMatchObject({ due_at: new Date('2027-01-07T16:00:00Z'), provisional_years: [2027] });
    const cleared = unrealClue();
    await hear(
      booted.service,
      registered(cleared, { agencyId: federation, at: '2026-12-23T02:00:00Z', recordedAt: '2026-12-23T02:00:00Z' }),
    );

    const { body } = await as(editor).post<MoveReply>('calendars/cn/years', { year: notice() });
    const { id } = body;
    expect(body).toMatchObject({
      status: 'draft',
      allowedActions: ['previewCalendarYear', 'proposeCalendarYear', 'withdrawCalendarYear'],
    });
    expect((await as(editor).post('calendars/cn/years', { year: notice() })).status).toBe(409);
    expect((await as(foreign).get(`calendar-years/${id}`)).status).toBe(404);
    expect((await as(editor).get<CalendarYearPage>('calendar-years?calendar=cn')).body.items).toMatchObject([{ id, year: 2027 }]);
    const shown = await movesShown(as(editor), 'calendar-years?limit=5', id);
    expect(shown.listed).toEqual(shown.alone);

    const job = await previewed(first, id);
    expect(job).toMatchObject({ status: 'done', result: { counts: { later: 1, 'newly-owed': 0 } } });
    const hash = job.result?.hash ?? '';
    expect((await move(first, id, 'propose', { hash }, 1)).status).toBe(200);
    expect(await move(first, id, 'publish', { hash }, 2)).toMatchObject({
      status: 409,
      body: { code: 'coordination.publish-needs-second-person' },
    });
    expect((await previewed(second, id)).result?.hash).toBe(hash);
    expect(await move(second, id, 'publish', { hash }, 2)).toMatchObject({ status: 200, body: { status: 'in-force' } });
    await work();

    expect(await onward()).toMatchObject({ due_at: new Date('2027-01-11T16:00:00Z'), provisional_years: [], state: 'open' });
    const told = (await toldOf(booted, clue.matterId)).filter(({ fact }) => fact === 'duty.moved');
    expect(told.map(({ payload }) => [payload['dutyType'], payload['reason']])).toEqual([['HW-CLU-04', 'calendar-published']]);
    expect(await booted.database.query(`SELECT fact, payload FROM coordination.outbox WHERE subject_id = $1`, [id])).toMatchObject([
      { fact: 'calendar.published', payload: { calendarId: id, year: 2027, edition: '2026.2.0' } },
    ]);
    expect(await calendars()).toMatchObject([{ edition: '2026.2.0', coveredYears: [2025, 2026, 2027], warnings: [] }]);
    expect(await figure()).toBe('0');
    expect(await move(editor, id, 'withdraw', {}, 3)).toMatchObject({
      status: 409,
      body: { code: 'coordination.calendar-year-not-open' },
    });
    expect((await move(editor, randomUUID(), 'withdraw', {}, 1)).status).toBe(404);
  });

  test('a year that no longer follows the calendar is told so when it is previewed', async () => {
    const next = { ...notice(), version: '2026.3.0' };
    const [one, other] = await Promise.all(
      [next, { ...next, version: '2026.2.1' }].map(
        async (year) => (await as(editor).post<MoveReply>('calendars/cn/years', { year })).body,
      ),
    );
    const hash = (await previewed(first, one?.id ?? '')).result?.hash ?? '';
    await move(first, one?.id ?? '', 'propose', { hash }, 1);
    await previewed(second, one?.id ?? '');
    expect((await move(second, one?.id ?? '', 'publish', { hash }, 2)).status).toBe(200);
    await work();
    expect(await previewed(first, other?.id ?? '')).toMatchObject({ status: 'failed', failure: 'year-does-not-fit' });
    expect((await move(editor, other?.id ?? '', 'withdraw', {}, 1)).status).toBe(200);
  });
});
