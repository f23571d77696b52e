import type { CalendarList, JobView, MoveReply } from '@homeward/contracts';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { JobRunner } from '../packs/job-runner.js';
import { coordination } from '../service.js';
import { dutiesOf, hear, publishPacks, registered, setClock, toldOf, unrealClue } from '../trial/duty-trial.js';

jest.setTimeout(120_000);

let booted: BootedService;
let service: string;
let editor: ApiClient;
let first: ApiClient;
let second: ApiClient;
let abroad: ApiClient;
let reader: ApiClient;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  const { registry } = booted;
  const government = await registry.agency('government', 'national', null);
  service = await registry.agency('civil-affairs', 'county', null);
  await booted.database.query(
    `UPDATE coordination.agencies SET country = 'GB', time_zone = 'Europe/London' WHERE id = ANY ($1::uuid[])`,
    [[government, service]],
  );
  editor = booted.as(await registry.officer(government, 'policy-editor'));
  first = booted.as(await registry.officer(government, 'policy-publisher'));
  second = booted.as(await registry.officer(government, 'policy-publisher'));
  abroad = booted.as(await registry.officer(await registry.agency('government', 'national', null), 'policy-publisher'));
  reader = booted.as(await registry.officer(service, 'registrar'));
  await publishPacks(booted.service, service);
  await setClock(booted, '2026-12-23T10:30:00Z');
}, 120_000);
afterAll(() => booted?.stop(), 30_000);

const source = { issuer: 'Unreal Office', titleEn: 'Unreal notice', number: null, date: '2026-11-04', confidence: 'D' };
const holiday = (en: string, day: string) => ({ zh: '虚构假日', en, from: day, to: day });

/** A calendar that nobody has published. */
const calendar = (changed: object = {}) => ({
  schema: 'homeward.calendar/1',
  id: 'gb-eng',
  version: '2026.1.0',
  jurisdiction: 'GB-EAW',
  title: { zh: '虚构工作日历', en: 'Unreal working calendar' },
  timeZone: 'Europe/London',
  weekend: ['sat', 'sun'],
  coveredYears: [2026, 2027],
  years: {
    2026: {
      source,
      holidays: [holiday('Unreal day', '2026-12-25'), holiday('Unreal day after', '2026-12-28')],
      workingWeekends: [],
      checks: { workingDays: 259, holidayDates: 2, workingWeekends: 0 },
    },
    2027: {
      source,
      holidays: [holiday('Unreal new year', '2027-01-01')],
      workingWeekends: [],
      checks: { workingDays: 260, holidayDates: 1, workingWeekends: 0 },
    },
  },
  uncoveredYear: {
    rule: 'provisional',
    workingWeekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    fixedRestDays: ['12-25'],
    fixedRestDaysSource: { titleZh: '虚构办法', titleEn: 'Unreal measures', article: '1', confidence: 'D' },
    note: 'Unreal.',
  },
  regionalOverlays: [],
  regionalOverlayNote: 'None.',
  ...changed,
});
const bring = (by: ApiClient, content: object) => by.post<MoveReply & { code: string }>('calendars', { calendar: content });
const move = (by: ApiClient, id: string, verb: string, body: object, version: number) =>
  by.post(`calendar-years/${id}/${verb}`, body, { version });

async function work(): Promise<void> {
  const runner = booted.service.app.get(JobRunner);
  while (await runner.turn());
}

async function previewed(by: ApiClient, id: string): Promise<JobView> {
  const { body } = await by.post<JobView>(`calendar-years/${id}/preview`, {});
  await work();
  return (await by.get<JobView>(`jobs/${body.id}`)).body;
}

describe('a calendar that is not in force yet', () => {
  test('is refused with its places where its form, its name or its counts are wrong, and to whoever drafts no policy', async () => {
    const codes = async (content: object) => {
      const { status, body } = await bring(editor, content);
      return [status, ...((body as unknown as { errors?: { pointer: string }[] }).errors ?? []).map(({ pointer }) => pointer)];
    };
    expect(await codes(calendar({ timeZone: 'Mars/Olympus' }))).toEqual([400, '/calendar/timeZone']);
    expect(await codes(calendar({ id: 'Elsewhere' }))).toEqual([400, '/calendar/id']);
    expect(await codes(calendar({ version: 'one' }))).toEqual([400, '/calendar/version']);
    expect(await codes(calendar({ coveredYears: [], years: {} }))).toEqual([400, '/calendar/coveredYears']);
    expect(await codes(calendar({ coveredYears: [2026] }))).toEqual([400, '/calendar/years/2027']);
    const [, pointer] = await codes(
      calendar({ years: { ...calendar().years, 2027: { ...calendar().years[2027], holidays: [] } } }),
    );
    expect(pointer).toMatch(/^\/calendar\/years\/2027\/checks\//);
    expect((await bring(editor, { ...calendar(), regionalOverlays: [{}] })).body.code).toBe('coordination.calendar-invalid');
    expect((await bring(editor, calendar({ id: 'cn' }))).body.code).toBe('coordination.calendar-in-force');
    expect((await bring(reader, calendar())).status).toBe(403);
  });

  test('is proposed in its own country alone', async () => {
    const { id } = (await bring(abroad, calendar())).body;
    const { result } = await previewed(abroad, id);
    const refused = await move(abroad, id, 'propose', { hash: result?.hash ?? '' }, 1);
    expect([refused.status, refused.body]).toMatchObject([403, { code: 'coordination.publish-outside-region' }]);
  });

  test('comes into force by two persons who saw the same, clears what was provisional, and goes on by its years', async () => {
    const clue = unrealClue();
    await hear(booted.service, registered(clue, { agencyId: service, at: '2026-12-23T10:00:00Z' }));
    const onward = async () => (await dutiesOf(booted, clue.matterId)).find(({ duty_type: type }) => type === 'HW-CLU-04');
    const before = await onward();
    expect(before).toMatchObject({ provisional_years: [2026] });

    const brought = await bring(editor, calendar());
    expect([brought.status, brought.body.status]).toEqual([201, 'draft']);
    const { id } = brought.body;
    const hash = (await previewed(first, id)).result?.hash ?? '';
    expect((await move(first, id, 'propose', { hash }, 1)).status).toBe(200);
    expect((await move(first, id, 'publish', { hash }, 2)).body).toMatchObject({
      code: 'coordination.publish-needs-second-person',
    });
    expect((await previewed(second, id)).result?.hash).toBe(hash);
    expect(await move(second, id, 'publish', { hash }, 2)).toMatchObject({ status: 200, body: { status: 'in-force' } });
    await work();

    const after = await onward();
    expect(after).toMatchObject({ provisional_years: [] });
    expect(after?.due_at.getTime()).toBeGreaterThan(before?.due_at.getTime() ?? 0);
    const moved = (await toldOf(booted, clue.matterId)).filter(({ payload }) => payload['reason'] === 'calendar-published');
    expect(moved.map(({ fact }) => fact)).toContain('duty.moved');
    const { items } = (await reader.get<CalendarList>('calendars')).body;
    expect(items.find((each) => each.calendar === 'gb-eng')).toMatchObject({ edition: '2026.1.0', coveredYears: [2026, 2027] });

    expect((await bring(editor, calendar({ version: '2026.2.0' }))).body.code).toBe('coordination.calendar-in-force');
    const year = {
      ...{ schema: 'homeward.calendar-year/1', calendar: 'gb-eng', version: '2026.2.0', year: 2028 },
      content: { source, holidays: [], workingWeekends: [], checks: { workingDays: 260, holidayDates: 0, workingWeekends: 0 } },
    };
    expect((await editor.post('calendars/gb-eng/years', { year })).status).toBe(201);
  });
});
