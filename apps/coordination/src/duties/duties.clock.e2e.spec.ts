import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, until, type BootedService } from '@homeward/testing';
import { DATA_SOURCE, LOG, type ServiceConfig } from '@homeward/service-kit';
import type { DataSource } from 'typeorm';
import { coordination } from '../service.js';
import {
  dutiesOf,
  hear,
  publishPacks,
  registered,
  setClock,
  toldOf,
  triaged,
  unrealClue,
  type StoredDuty,
  type ToldClue,
} from '../trial/duty-trial.js';
import { dutyActivities } from './duties.activities.js';
import { DutyAlarms } from './duty-alarms.js';
import { DutyClock } from './duty-clock.js';
import { DutiesFiringService } from './duties.firing.service.js';
import { DutyBell } from './duty-bell.js';
import { DutyRinger } from './duty-ringer.js';

jest.setTimeout(60_000);

let booted: BootedService;
let office: string;
let bell: DutyBell;
let ringer: DutyRinger | undefined;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  office = await booted.registry.agency('human-resources');
  bell = booted.service.app.get(DutyBell);
  await publishPacks(booted.service, office);
});
afterEach(async () => {
  await ringer?.stop();
  ringer = undefined;
});
afterAll(() => booted?.stop(), 30_000);

const startRinger = (): void => {
  ringer = new DutyRinger(bell, booted.service.app.get(DutyAlarms), { warn: () => undefined, error: () => undefined } as never);
  ringer.start();
};

// 1 October 2026 is National Day; at 23:50 no office works.
const opened = '2026-10-01T15:50:00.000Z';
const beforeDue = '2026-10-01T16:19:59.500Z';
const dueMark = '2026-10-01T16:20:01.000Z';
const nextPage = '2026-10-01T16:35:00.000Z';

/** A crisis clue at 23:50 on a holiday, heard at once. */
async function crisis(): Promise<ToldClue & { duty: StoredDuty }> {
  await setClock(booted, '2026-10-01T15:50:01.000Z');
  const clue = unrealClue();
  await hear(booted.service, registered(clue, { agencyId: office, at: opened, data: { severity: 'crisis' } }));
  const [duty] = await dutiesOf(booted, clue.matterId);
  if (!duty) throw new Error('No duty was opened.');
  return { ...clue, duty };
}

const firedOf = (dutyId: string) =>
  booted.database.query<{ rung: number; act: string | null; at: Date; fired_at: Date }>(
    `SELECT rung, act, at, fired_at FROM coordination.duty_rungs WHERE duty_id = $1 AND state = 'fired' ORDER BY fired_at, at, rung`,
    [dutyId],
  );
const factsOf = async (matterId: string) => (await toldOf(booted, matterId)).map(({ fact }) => fact);
const rungsFired = async (dutyId: string) => (await firedOf(dutyId)).map(({ rung }) => rung);

describe('the clock of the duties', () => {
  test('must be the shipped one in production (§11.1)', async () => {
    const dataSource = booted.service.app.get<DataSource>(DATA_SOURCE);
    const clock = new DutyClock(dataSource, { mode: 'production' } as ServiceConfig);
    await expect(clock.onModuleInit()).resolves.toBeUndefined();
    await setClock(booted, opened);
    await expect(clock.onModuleInit()).rejects.toThrow('not the shipped one');
  });
});

describe('the ringer alone (R20, I11, I12)', () => {
  test('pages the duty officer at 00:20:01 on a holiday, never earlier, and climbs after 15 minutes', async () => {
    const { duty, matterId } = await crisis();
    expect(duty).toMatchObject({ duty_type: 'HW-CLU-01', due_at: new Date('2026-10-01T16:20:00.000Z') });
    startRinger();
    await setClock(booted, beforeDue);
    await until('the page has fired', async () => (await rungsFired(duty.id)).includes(2), 10);

    const fired = await firedOf(duty.id);
    expect(fired.map(({ rung, act }) => [rung, act])).toEqual([
      [1, 'remind'],
      [0, null],
      [2, 'page'],
    ]);
    const page = fired.at(-1);
    expect(page?.at).toEqual(new Date(dueMark));
    expect(page?.fired_at.getTime()).toBeGreaterThanOrEqual(Date.parse(dueMark));
    expect(page?.fired_at.getTime()).toBeLessThan(Date.parse(dueMark) + 1_500);
    expect((await dutiesOf(booted, matterId))[0]).toMatchObject({
      state: 'open',
      missed_at: new Date(dueMark),
      next_fires_at: new Date(nextPage.replace('00.000', '00.000')),
    });

    await setClock(booted, nextPage);
    await until('the next rung has fired', async () => (await rungsFired(duty.id)).includes(3), 10);
    expect(await factsOf(matterId)).toEqual(['duty.opened', 'duty.escalated', 'duty.missed', 'duty.escalated', 'duty.escalated']);
  });

  test('rings 60 duties that are due at one instant, each step once', async () => {
    await setClock(booted, '2026-10-02T15:50:01.000Z');
    const clues = Array.from({ length: 60 }, () => unrealClue());
    for (const clue of clues)
      await hear(
        booted.service,
        registered(clue, { agencyId: office, at: '2026-10-02T15:50:00.000Z', data: { severity: 'crisis' } }),
      );
    await setClock(booted, '2026-10-02T16:25:00.000Z');
    startRinger();
    const matters = clues.map(({ matterId }) => matterId);
    const count = async (state: string) => {
      const [row] = await booted.database.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM coordination.duty_rungs WHERE matter_id = ANY($1) AND state = $2 AND rung <= 2`,
        [matters, state],
      );
      return row?.count;
    };
    await until('all are rung', async () => (await count('fired')) === 180);
    const [log] = await booted.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM coordination.duty_log WHERE matter_id = ANY($1) AND move <> 'duty.opened'`,
      [matters],
    );
    expect(log?.count).toBe(180);
  });
});

describe('many duties at once (I11)', () => {
  const dueTogether = async (agencyIds: readonly string[], day: string): Promise<StoredDuty[]> => {
    await setClock(booted, `${day}T15:50:01.000Z`);
    const told = agencyIds.map((agencyId) => ({ agencyId, clue: unrealClue() }));
    const at = `${day}T15:50:00.000Z`;
    for (const { agencyId, clue } of told)
      await hear(booted.service, registered(clue, { agencyId, at, data: { severity: 'crisis' } }));
    await setClock(booted, `${day}T16:10:01.000Z`);
    return (await Promise.all(told.map(({ clue }) => dutiesOf(booted, clue.matterId)))).flat();
  };
  const all = 500;

  test('are fired in one transaction but for the one that somebody holds, which nobody waits for', async () => {
    const duties = await dueTogether([office, office, office, office, office], '2026-10-03');
    const ids = duties.map(({ id }) => id);
    const [held = ''] = ids;
    await booted.applying(office, async (tx) => {
      await tx.query('SELECT 1 FROM coordination.duties WHERE id = $1 FOR UPDATE', [held]);
      await bell.ringDue('ringer', all);
    });
    expect(await Promise.all(ids.map(rungsFired))).toEqual([[], [1], [1], [1], [1]]);
    expect((await bell.ringDue('ringer', all)).left).toEqual([]);
    expect(await Promise.all(ids.map(rungsFired))).toEqual([[1], [1], [1], [1], [1]]);
    for (const table of [
      'duty_log WHERE rung = 1 AND duty_id',
      'notices WHERE duty_id',
      `outbox WHERE fact = 'duty.escalated' AND subject_id`,
    ])
      expect(await booted.database.query(`SELECT 1 FROM coordination.${table} = ANY($1)`, [ids])).toHaveLength(5);
  });

  test('are fired together whoever owes them, each written down and told where it is owed', async () => {
    const other = await booted.registry.agency('human-resources');
    const duties = await dueTogether([office, other, office, other], '2026-10-05');
    await bell.ringDue('ringer', all);
    const ids = duties.map(({ id }) => id);
    expect(await Promise.all(ids.map(rungsFired))).toEqual([[1], [1], [1], [1]]);
    for (const [table, id] of [
      ['audit_entries', `object_id`],
      ['outbox', `subject_id::text`],
      ['duty_log', 'duty_id::text'],
    ]) {
      const rows = await booted.database.query<{ agency_id: string }>(
        `SELECT DISTINCT ON (${id}) agency_id FROM coordination.${table} WHERE ${id} = ANY($1) ORDER BY ${id}, agency_id`,
        [ids],
      );
      expect(rows.map(({ agency_id }) => agency_id).sort()).toEqual([office, office, other, other].sort());
    }
    const attempts = await Promise.all(Array.from({ length: 6 }, () => bell.ringDue('ringer', all)));
    expect(attempts.map(({ left }) => left)).toEqual([[], [], [], [], [], []]);
    expect(await Promise.all(ids.map(rungsFired))).toEqual([[1], [1], [1], [1]]);
  });

  test('are fired once each by four hands that look at the same time', async () => {
    const duties = await dueTogether(
      Array.from({ length: 30 }, () => office),
      '2026-10-06',
    );
    const ids = duties.map(({ id }) => id);
    for (let found = 1; found > 0;) {
      const looks = await Promise.all(Array.from({ length: 4 }, () => bell.ringDue('ringer', 7)));
      found = looks.reduce((sum, { due }) => sum + due, 0);
    }
    expect(await Promise.all(ids.map(rungsFired))).toEqual(ids.map(() => [1]));
    expect(
      await booted.database.query(`SELECT 1 FROM coordination.outbox WHERE fact = 'duty.escalated' AND subject_id = ANY($1)`, [
        ids,
      ]),
    ).toHaveLength(30);
  });

  test('one that cannot be fired loses none of the others', async () => {
    const duties = await dueTogether([office, office, office, office], '2026-10-04');
    const [broken, ...whole] = duties.map(({ id }) => id);
    await booted.database.query(`UPDATE coordination.duties SET pack_version = 'unreal' WHERE id = $1`, [broken]);
    startRinger();
    await until('the others have fired', async () =>
      (await Promise.all(whole.map(rungsFired))).every((rungs) => rungs.includes(1)),
    );
    expect(await rungsFired(broken ?? '')).toEqual([]);
  });
});

describe('the journey alone (I11)', () => {
  test('fires whatever is due in the matter, raises the alarm once and answers the next wakes; asked again it changes nothing', async () => {
    const { duty, matterId } = await crisis();
    const alarms: unknown[][] = [];
    const log = { error: (...line: unknown[]) => alarms.push(line) };
    const { fireDue } = dutyActivities((token) => (token === LOG ? log : booted.service.app.get(token as never)) as never);
    expect(await fireDue({ matterId })).toEqual([{ dutyId: duty.id, version: 1, nextFiresAt: '2026-10-01T16:10:00.000Z' }]);

    await setClock(booted, '2026-10-01T16:20:02.000Z');
    const wakes = [{ dutyId: duty.id, version: 4, nextFiresAt: nextPage }];
    expect(alarms).toEqual([]);
    expect(await fireDue({ matterId })).toEqual(wakes);
    expect(await fireDue({ matterId })).toEqual(wakes);
    expect(alarms).toEqual([
      [
        { matterId, dutyIds: [duty.id], count: 3, lateSeconds: expect.any(Number) },
        'the second hand had to fire what the ringer did not',
      ],
    ]);
    expect(await rungsFired(duty.id)).toEqual([1, 0, 2]);
    expect(await fireDue({ matterId: randomUUID() })).toEqual([]);
  });
});

describe('two hands at once (I11, I13)', () => {
  test('of fifty attempts to fire one step, one writes', async () => {
    const { duty, matterId } = await crisis();
    await setClock(booted, '2026-10-01T16:10:01.000Z');
    const alarm = { dutyId: duty.id, agencyId: office };
    const attempts = Array.from({ length: 50 }, (_, index) => bell.ring(index % 2 === 0 ? 'ringer' : 'journey', alarm));
    const wrote = (await Promise.all(attempts)).filter((fired) => fired !== null);
    expect(wrote).toHaveLength(1);
    expect(await factsOf(matterId)).toEqual(['duty.opened', 'duty.escalated']);
    const audited = await booted.database.query(
      `SELECT 1 FROM coordination.audit_entries WHERE object_id = $1 AND action = 'duties:fireRung' AND agency_id = $2`,
      [duty.id, office],
    );
    expect(audited).toHaveLength(1);
  });

  test('a duty that is met while its step fires is met once, and the step is fired or cancelled, never both', async () => {
    for (let time = 0; time < 12; time += 1) {
      const { duty, matterId, clueId } = await crisis();
      await setClock(booted, '2026-10-01T16:10:01.000Z');
      const meeting = triaged({ matterId, clueId }, { agencyId: office, at: '2026-10-01T16:05:00.000Z' });
      const met = hear(booted.service, meeting).catch((error: unknown) => {
        if ((error as { kind?: unknown }).kind !== 'stale') throw error;
        return hear(booted.service, meeting);
      });
      await Promise.all([met, bell.ring('ringer', { dutyId: duty.id, agencyId: office })]);

      const [after] = await dutiesOf(booted, matterId);
      expect(after).toMatchObject({ state: 'met', late: 'no', next_fires_at: null });
      const fired = await rungsFired(duty.id);
      expect(after?.version).toBe(2 + fired.length);
      expect(await factsOf(matterId)).toEqual(['duty.opened', ...(fired.length > 0 ? ['duty.escalated'] : []), 'duty.met']);
      expect(await bell.ring('ringer', { dutyId: duty.id, agencyId: office })).toBeNull();
    }
  });

  test('nothing fires by a process that is ahead of the clock of the database', async () => {
    const { duty } = await crisis();
    const fired = await bell.own('ringer', (tx) => booted.service.app.get(DutiesFiringService).fireRung(tx, duty.id));
    expect(fired).toBeNull();
    expect(await rungsFired(duty.id)).toEqual([]);
  });
});
