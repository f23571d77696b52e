import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { DigestWatch } from '../notices/digest-watch.js';
import { coordination } from '../service.js';
import { factOf, hear, publishPacks, setClock } from '../trial/duty-trial.js';
import { unrealAgency, unrealCrisis, unrealHolder } from '../trial/notice-trial.js';
import { statementsOf } from '../trial/statement-count.js';
import { BrakeWatch } from './brake-watch.js';
import { dutyActivities } from './duties.activities.js';

jest.setTimeout(120_000);

let booted: BootedService;
let county: string;
let officer: ApiClient;
let watch: BrakeWatch;
let fireDue: ReturnType<typeof dutyActivities>['fireDue'];

const monday = '2026-03-02T02:00:00.000Z';
const contractOf = (name: string) => ({ service: 'prevention' as const, name, version: 1, data: undefined as never });

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  county = await unrealAgency(booted, 'public-security', 'county', '350102');
  officer = booted.as(await unrealHolder(booted, county, 'case-officer'));
  await publishPacks(booted.service, county);
  watch = booted.service.app.get(BrakeWatch);
  fireDue = dutyActivities((token) => booted.service.app.get(token)).fireDue;
}, 120_000);
afterAll(() => booted?.stop(), 30_000);

interface Stood {
  id: string;
  state: string;
  matterId: string;
  dueAt: Date;
  inputs: { held: { releaseBy: string } | null };
}
const ofType = (type: string): Promise<Stood[]> =>
  booted.database.query<Stood>(
    `SELECT id, state, matter_id AS "matterId", due_at AS "dueAt", inputs FROM coordination.duties WHERE duty_type = $1 ORDER BY due_at, id`,
    [type],
  );
const count = async (state: string) => (await ofType('HW-PRV-06')).filter((duty) => duty.state === state).length;

/** A lesson is asked for: an automatic default duty of the agency that is asked. */
const lesson = (at: string, [matterId, lessonId] = [randomUUID(), randomUUID()]) =>
  hear(booted.service, factOf(contractOf('lesson.requested'), { key: matterId, agencyId: county, at, data: { lessonId } }));

describe('the brake on automatic duties (8.10)', () => {
  test('keeps 50 new default duties of an officer at the cap back, and lets law and crisis run (N15)', async () => {
    await setClock(booted, monday);
    for (let each = 0; each < 60; each += 1) await lesson(monday);
    expect([await count('open'), await count('held')]).toEqual([60, 0]);

    for (let each = 0; each < 50; each += 1) await lesson('2026-03-02T03:00:00.000Z');
    expect([await count('open'), await count('held')]).toEqual([60, 50]);
    const custody = { personId: randomUUID(), caseId: randomUUID() };
    const arrested = { key: randomUUID(), agencyId: county, at: monday, data: custody };
    await hear(booted.service, factOf({ ...contractOf('suspect.arrested'), service: 'investigation' }, arrested));
    const law = (await ofType('CN-INV-03')).map(({ state }) => state);
    const crisis = await unrealCrisis(booted, county, monday);
    expect([law, (await ofType('HW-CLU-01')).map(({ id, state }) => [id, state])]).toEqual([['open'], [[crisis.dutyId, 'open']]]);
  });

  test('shows what is kept back, explained and without an alarm before the last working day', async () => {
    const [held] = (await ofType('HW-PRV-06')).filter(({ state }) => state === 'held');
    const shown = await officer.get<{ state: string; nextFiresAt: null; steps: { state: string }[] }>(`duties/${held?.id}`);
    expect(shown.body).toMatchObject({ state: 'held', nextFiresAt: null });
    expect(new Set(shown.body.steps.map(({ state }) => state))).toEqual(new Set(['held']));
    expect((await officer.get(`duties/${held?.id}/explanation`)).status).toBe(200);
    const listed = await officer.get<{ items: { state: string }[] }>('duties?state=held&limit=100');
    expect(listed.body.items).toHaveLength(50);
    const told = await booted.database.query(
      `SELECT 1 FROM coordination.outbox WHERE fact = 'duty.held' AND agency_id = $1 AND subject_type = 'duty'`,
      [county],
    );
    expect(told).toHaveLength(50);
    const notices = await booted.database.query(`SELECT 1 FROM coordination.notices WHERE duty_id = $1`, [held?.id]);
    expect(notices).toEqual([]);
  });

  test('tells what is kept back by one digest in the morning', async () => {
    const duties = booted.service.app.get(DigestWatch);
    await setClock(booted, '2026-03-03T01:00:00.000Z');
    await duties.look();
    const digests = await booted.database.query<{ agency_id: string }>(`SELECT agency_id FROM coordination.digest_days`);
    expect(digests.filter(({ agency_id }) => agency_id === county)).toHaveLength(1);
  });

  test('lets go in the order of due dates as far as there is room, once', async () => {
    const [open] = (await ofType('HW-PRV-06')).filter(({ state }) => state === 'open');
    await watch.look();
    expect(await count('held')).toBe(50);
    const lessons = await booted.database.query<{ subject_id: string; matter_id: string }>(
      `SELECT subject_id, matter_id FROM coordination.duties WHERE duty_type = 'HW-PRV-06' AND state = 'open' ORDER BY due_at, id LIMIT 2`,
    );
    expect(lessons.map(({ matter_id }) => matter_id)).toContain(open?.matterId);
    for (const { subject_id: lessonId, matter_id: key } of lessons) {
      const answered = { key, agencyId: county, at: '2026-03-03T01:00:00.000Z', data: { lessonId } };
      await hear(booted.service, factOf(contractOf('lesson.recorded'), answered));
    }
    const first = (await ofType('HW-PRV-06')).filter(({ state }) => state === 'held').slice(0, 2);
    await Promise.all([watch.look(), watch.look()]);
    await watch.look();
    const after = await ofType('HW-PRV-06');
    expect(after.filter(({ state }) => state === 'held')).toHaveLength(48);
    expect(first.map(({ id }) => after.find((duty) => duty.id === id)?.state)).toEqual(['open', 'open']);
    const resumed = await booted.database.query(`SELECT 1 FROM coordination.outbox WHERE fact = 'duty.resumed'`);
    expect(resumed).toHaveLength(2);
    const audited = await booted.database.query(`SELECT 1 FROM coordination.audit_entries WHERE action = 'duties:releaseHeld'`);
    expect(audited).toHaveLength(2);
  });

  test('lets go at the latest a working day before the due date, whether there is room or not', async () => {
    const [held] = (await ofType('HW-PRV-06')).filter(({ state }) => state === 'held');
    const releaseBy = held?.inputs.held?.releaseBy ?? '';
    expect(Date.parse(releaseBy)).toBeLessThan(held?.dueAt.getTime() ?? 0);
    await setClock(booted, new Date(Date.parse(releaseBy) - 60_000).toISOString());
    await fireDue({ matterId: held?.matterId ?? '' });
    expect((await ofType('HW-PRV-06')).find(({ id }) => id === held?.id)?.state).toBe('held');
    await setClock(booted, new Date(Date.parse(releaseBy) + 1_000).toISOString());
    await fireDue({ matterId: held?.matterId ?? '' });
    const released = (await ofType('HW-PRV-06')).find(({ id }) => id === held?.id);
    expect(released).toMatchObject({ state: 'open', dueAt: held?.dueAt });
  });

  test('goes on with every other agency where the duties of one cannot be let go', async () => {
    const at = '2026-03-02T02:00:00.000Z';
    const agencies = [];
    for (let each = 0; each < 3; each += 1) agencies.push(await unrealAgency(booted, 'civil-affairs', 'county', '350102'));
    const [first, ...others] = agencies.sort();
    for (const agencyId of agencies)
      await hear(
        booted.service,
        factOf(contractOf('lesson.requested'), { key: randomUUID(), agencyId, at, data: { lessonId: randomUUID() } }),
      );
    const held = `'{"held": {"since": "${at}", "releaseBy": "2026-12-01T00:00:00.000Z"}}'`;
    await booted.database.query(
      `UPDATE coordination.duties SET state = 'held', next_fires_at = NULL,
              inputs = CASE WHEN agency_id = $2 THEN '{}' ELSE inputs || ${held} END WHERE agency_id = ANY ($1)`,
      [agencies, first],
    );
    await watch.look();
    const stood = await booted.database.query<{ agency_id: string }>(
      `SELECT agency_id FROM coordination.duties WHERE agency_id = ANY ($1) AND state = 'open' ORDER BY 1`,
      [agencies],
    );
    expect(stood.map(({ agency_id }) => agency_id)).toEqual(others);
    await booted.database.query(`UPDATE coordination.duties SET state = 'cancelled' WHERE agency_id = $1`, [first]);
  });

  test('costs an opening one statement more; where the desk is full, at most one for who sits there and two for the move that holds', async () => {
    await setClock(booted, '2026-03-04T02:00:00.000Z');
    const free = await unrealAgency(booted, 'civil-affairs', 'county', '350102');
    const asked = (agencyId: string) => () =>
      hear(
        booted.service,
        factOf(contractOf('lesson.requested'), {
          key: randomUUID(),
          agencyId,
          at: '2026-03-04T02:00:00.000Z',
          data: { lessonId: randomUUID() },
        }),
      );
    await asked(free)();
    const costs = {
      free: await statementsOf(booted.service, 'INTO coordination.duties ', asked(free)),
      full: await statementsOf(booted.service, 'INTO coordination.duties ', asked(county)),
    };
    expect(costs.free).toBeLessThanOrEqual(14);
    expect(costs.full).toBeLessThanOrEqual(costs.free + 3);
  });
});
