import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { DutyExplanation } from '@homeward/contracts';
import { bootService, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { coordination } from '../service.js';
import { dutiesOf, hear, publishPacks, registered, setClock, triaged, unrealClue } from '../trial/duty-trial.js';
import { DutyBell } from './duty-bell.js';

jest.setTimeout(60_000);

const registeredAt = '2026-03-02T02:00:00.000Z';

let booted: BootedService;
let office: string;
let liaison: UnrealOfficer;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  office = await booted.registry.agency('human-resources');
  liaison = await booted.registry.officer(office, 'liaison');
  await publishPacks(booted.service, office);
});
afterAll(() => booted?.stop(), 30_000);

/** Another version of what is published, with its whole content under the next number. */
const publishNext = (table: 'pack_versions' | 'calendar_versions', name: 'pack' | 'calendar', change: object): Promise<unknown> =>
  booted.database.query(
    `INSERT INTO coordination.${table} SELECT next.* FROM coordination.${table} former
       CROSS JOIN LATERAL jsonb_populate_record(NULL::coordination.${table}, to_jsonb(former) || jsonb_build_object('version', '2099.1.0',
         'hash', former.hash || ' next', 'id', gen_random_uuid(), 'published_at', now(), 'content', former.content || '{"version":"2099.1.0"}' || $1::jsonb)) next
      WHERE former.${name} = 'cn'`,
    [JSON.stringify(change)],
  );

describe('a print of an explanation (§9)', () => {
  test('checks by its hash, and by its version, after steps fired, pack and calendar were replaced and the duty was met', async () => {
    await setClock(booted, '2026-03-02T02:00:01.000Z');
    const clue = unrealClue();
    await hear(booted.service, registered(clue, { agencyId: office, at: registeredAt }));
    const [duty] = await dutiesOf(booted, clue.matterId);
    const client = booted.as(liaison);
    const read = async (query: string, language = 'en') =>
      client.get<DutyExplanation>(`duties/${duty?.id}/explanation${query}`, { headers: { 'accept-language': language } });
    const [print, chinese] = [(await read('')).body, (await read('', 'zh')).body];

    await setClock(booted, '2026-03-04T02:00:00.000Z');
    const bell = booted.service.app.get(DutyBell);
    for (let due = 1; due > 0;) due = (await bell.ringDue('ringer', 100)).due;
    const fired = (await read('')).body;
    await publishNext('calendar_versions', 'calendar', { years: {}, coveredYears: [] });
    await publishNext('pack_versions', 'pack', {});
    await hear(
      booted.service,
      triaged(clue, { agencyId: office, at: '2026-03-04T01:00:00.000Z', recordedAt: '2026-03-04T02:00:00.000Z' }),
    );

    expect((await dutiesOf(booted, clue.matterId))[0]).toMatchObject({ state: 'met' });
    expect(fired.hash).not.toBe(print.hash);
    const { computedAt: _then, ...printed } = print;
    expect((await read('?version=1')).body).toMatchObject(printed);
    expect((await read(`?hash=${print.hash}`, 'zh')).body).toMatchObject(printed);
    expect((await read(`?hash=${chinese.hash}`)).body).toMatchObject({ hash: chinese.hash, language: 'zh', words: chinese.words });
    expect((await read(`?hash=${fired.hash}`)).body).toMatchObject({ hash: fired.hash, due: print.due });
    expect(await read(`?hash=sha256:${'0'.repeat(64)}`)).toMatchObject({
      status: 404,
      body: { code: 'coordination.explanation-not-found' },
    });
    expect((await read('?version=99')).status).toBe(404);
  });

  test('costs nothing more where a step fires: what dates are computed from is kept where it changes', async () => {
    const [kept] = await booted.database.query<{ fired: number; explained: number }>(
      `SELECT count(*)::int AS fired, count(explained)::int AS explained FROM coordination.duty_log WHERE move IN ('duty.escalated', 'duty.missed')`,
    );

    expect(kept?.fired).toBeGreaterThan(0);
    expect(kept?.explained).toBe(0);
  });
});
