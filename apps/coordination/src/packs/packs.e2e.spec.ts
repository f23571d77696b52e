import { randomUUID } from 'node:crypto';
import type { JobRowPage, JobView, MoveReply, PackPage, PackView } from '@homeward/contracts';
import { shippedPacks, simulationMark } from '@homeward/duty-policy';
import {
  bootService,
  tryRowWalls,
  type ApiAnswer,
  type ApiClient,
  type BootedService,
  type UnrealOfficer,
} from '@homeward/testing';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { coordination } from '../service.js';
import { dutiesOf, hear, publishPacks, registered, setClock, toldOf, unrealClue, type ToldClue } from '../trial/duty-trial.js';
import { JobRunner } from './job-runner.js';

jest.setTimeout(120_000);

type Loose = Record<string, unknown>;

let booted: BootedService;
let federation: string;
let editor: UnrealOfficer;
let first: UnrealOfficer;
let second: UnrealOfficer;
let reader: UnrealOfficer;
let foreign: UnrealOfficer;
const today = '2026-03-02T02:30:00Z';

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
  await setClock(booted, today);
}, 120_000);
afterAll(() => booted?.stop(), 30_000);

const as = (officer: UnrealOfficer): ApiClient => booted.as(officer);
const waivers = ['L21', 'L22', 'L23', 'L25', 'L26'].map((lint) => ({ lint, reason: 'Confirmed for a trial that is not real.' }));

/** The shipped working defaults under another number, with one row changed or gone. */
function basePack(version: string, id: string, change: Loose | null): Loose {
  const pack = structuredClone(shippedPacks[0]) as Loose;
  const duties = (pack['duties'] as Loose[]).flatMap((row) =>
    row['id'] !== id ? [row] : change === null ? [] : [{ ...row, ...change }],
  );
  return { ...pack, version, duties };
}

const workingDays = (value: number): Loose => ({ duration: { value, unit: 'workingDays', origin: 'default' } });
const brought = async (pack: Loose, running: string[] = []): Promise<string> => {
  const answer = await as(editor).post<MoveReply>('packs', { pack, running });
  expect(answer).toMatchObject({ status: 201, body: { version: 1, status: 'draft' } });
  return answer.body.id;
};

async function previewed(officer: UnrealOfficer, id: string): Promise<JobView> {
  const asked = await as(officer).post<JobView>(`packs/${id}/preview`, {});
  expect(asked).toMatchObject({ status: 202, body: { status: 'waiting', progress: { done: 0 } } });
  expect(asked.headers.get('location')).toBe(`/api/v1/jobs/${asked.body.id}`);
  await work();
  return (await as(officer).get<JobView>(`jobs/${asked.body.id}`)).body;
}

/** Does what waits to be done, the way the part beside the ringer does. */
async function work(): Promise<void> {
  const runner = booted.service.app.get(JobRunner);
  while (await runner.turn());
}

const hashOf = ({ result }: JobView): string => result?.hash ?? '';

async function published(id: string): Promise<ApiAnswer<MoveReply>> {
  const hash = hashOf(await previewed(first, id));
  expect(await as(first).post(`packs/${id}/propose`, { hash, waivers }, { version: 1 })).toMatchObject({ status: 200 });
  expect(hashOf(await previewed(second, id))).toBe(hash);
  const answer = await as(second).post<MoveReply>(`packs/${id}/publish`, { hash }, { version: 2 });
  expect(answer).toMatchObject({ status: 200, body: { version: 3, status: 'in-force', allowedActions: [] } });
  await work();
  return answer;
}

/** The triage that is owed for a clue. */
const triageOf = async ({ matterId }: ToldClue) =>
  (await dutiesOf(booted, matterId)).filter(({ duty_type: type }) => type === 'HW-CLU-03');

const toldOfTriage = async ({ matterId }: ToldClue) =>
  (await toldOf(booted, matterId)).filter(({ payload }) => payload['dutyType'] === 'HW-CLU-03');

async function owing(): Promise<ToldClue> {
  const clue = unrealClue();
  await hear(booted.service, registered(clue, { agencyId: federation, at: '2026-03-02T02:00:00Z', recordedAt: today }));
  return clue;
}

describe('bringing a version of a pack', () => {
  test('Y04: is refused with the rule and the place of each error, and stores nothing', async () => {
    const bad = basePack('2026.2.0', 'HW-CLU-03', { satisfiedBy: { mode: 'any', facts: [] }, colour: 'red' });
    const answer = await as(editor).post('packs', { pack: bad });
    expect(answer).toMatchObject({ status: 400, body: { code: 'coordination.pack-invalid' } });
    const at = `/pack/duties/${(bad['duties'] as Loose[]).findIndex(({ id }) => id === 'HW-CLU-03')}`;
    expect(answer.body['errors']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ pointer: `${at}/colour`, code: 'l01' }),
        expect.objectContaining({ code: 'l04' }),
      ]),
    );
    const idle = await as(editor).post('packs', { pack: basePack('2026.2.0', 'HW-CLU-03', { colour: 'red' }) });
    expect(idle).toMatchObject({ status: 400, body: { code: 'coordination.pack-field-without-effect' } });
    const silent = basePack('2026.2.0', 'HW-CLU-03', {
      ladder: [
        {
          rung: 1,
          offset: { side: 'before', value: 2, unit: 'hours' },
          to: ['responsible-officer@own'],
          act: 'remind',
          ack: false,
        },
      ],
    });
    expect(await as(editor).post('packs', { pack: silent })).toMatchObject({
      status: 400,
      body: { code: 'coordination.ladder-without-after-due-rung' },
    });
    const rehearsed = { ...basePack('2026.2.0', 'HW-CLU-03', {}), mark: simulationMark };
    expect(await as(editor).post('packs', { pack: rehearsed })).toMatchObject({
      status: 409,
      body: { code: 'coordination.simulation-only' },
    });
    expect(await as(editor).post('packs', { pack: { schema: 1 } })).toMatchObject({ status: 400 });
    expect((await as(editor).get<PackPage>('packs?status=draft')).body.items).toEqual([]);
  });

  test('is refused under a number that is not above, and for rows that are in no version', async () => {
    const refusals = [
      [{ pack: basePack('2026.1.0', '', null) }, 409, 'coordination.pack-version-not-above'],
      [{ pack: basePack('2026.1.1', '', null), running: ['HW-NOT-01'] }, 400, 'coordination.running-row-unknown'],
    ] as const;
    for (const [body, status, code] of refusals)
      expect(await as(editor).post('packs', body)).toMatchObject({ status, body: { code } });
    expect(await as(reader).post('packs', { pack: {} })).toMatchObject({ status: 403 });
  });

  test('shows what it changes against the version in force, to its own agency; what is in force to everybody', async () => {
    const id = await brought(basePack('2026.1.1', 'HW-CLU-03', workingDays(2)));
    const view = (await as(editor).get<PackView>(`packs/${id}`)).body;
    expect(view).toMatchObject({ pack: 'base', edition: '2026.1.1', against: '2026.1.0', status: 'draft' });
    expect(view.differences.map((each) => [each.part, each.id])).toEqual([
      ['pack', 'base'],
      ['duty', 'HW-CLU-03'],
    ]);
    expect(view.differences[1]?.differences).toEqual([expect.objectContaining({ before: 1, after: 2 })]);
    expect(view.findings.every(({ severity, waived }) => severity === 'warning' && waived === null)).toBe(true);
    expect(view.allowedActions).toEqual(['previewPack', 'proposePack', 'withdrawPack']);

    const [hidden, unknown] = [await as(foreign).get(`packs/${id}`), await as(foreign).get(`packs/${randomUUID()}`)];
    expect([hidden.status, unknown.status]).toEqual([404, 404]);
    expect({ ...hidden.body, instance: '', traceId: '' }).toEqual({ ...unknown.body, instance: '', traceId: '' });
    expect((await as(foreign).post(`packs/${id}/withdraw`, {}, { version: 1 })).status).toBe(404);
    const { items } = (await as(reader).get<PackPage>('packs')).body;
    expect(items.map(({ pack, status, demonstration }) => [pack, status, demonstration]).sort()).toEqual([
      ['base', 'in-force', true],
      ['cn', 'in-force', true],
      ['gb', 'in-force', true],
    ]);
    const [one, rest] = await Promise.all([
      as(reader).get<PackPage>('packs?limit=1'),
      as(reader)
        .get<PackPage>('packs?limit=1')
        .then(({ body }) => as(reader).get<PackPage>(`packs?limit=5&cursor=${body.next}`)),
    ]);
    expect([...one.body.items, ...rest.body.items].map((item) => item.id)).toEqual(items.map((item) => item.id));
    const whole = await as(reader).get<PackView>(`packs/${items[0]?.id}?include=content`);
    expect(whole.body.content).toMatchObject({ schema: 'homeward.duty-pack/1' });

    expect(await as(editor).post(`packs/${id}/withdraw`, {}, { version: 1 })).toMatchObject({
      status: 200,
      body: { status: 'withdrawn' },
    });
    expect(await as(editor).post(`packs/${id}/withdraw`, {}, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'coordination.pack-not-open' },
    });
  });
});

describe('previewing the impact', () => {
  test('is equal for two persons, and another one once a duty has changed', async () => {
    const clue = await owing();
    const id = await brought(basePack('2026.1.2', 'HW-CLU-03', workingDays(4)), ['HW-CLU-03']);
    const [one, other] = [await previewed(first, id), await previewed(second, id)];
    expect(one).toMatchObject({ status: 'done', result: { counts: { later: 1 } }, allowedActions: [] });
    expect(one.progress.done).toBe(one.progress.total);
    expect(hashOf(one)).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(other)).toBe(hashOf(one));

    const [duty] = await triageOf(clue);
    const rows = (await as(first).get<JobRowPage>(`jobs/${one.id}/rows`)).body.items;
    expect(rows).toEqual([
      expect.objectContaining({
        dutyId: duty?.id,
        dutyType: 'HW-CLU-03',
        agencyId: federation,
        class: 'later',
        before: '2026-03-03T16:00:00.000Z',
        after: '2026-03-06T16:00:00.000Z',
      }),
    ]);
    expect((await as(foreign).get(`jobs/${one.id}`)).status).toBe(404);
    expect((await as(reader).get(`jobs/${one.id}`)).status).toBe(403);

    await owing();
    expect(hashOf(await previewed(second, id))).not.toBe(hashOf(one));
    await as(editor).post(`packs/${id}/withdraw`, {}, { version: 1 });
  });

  test('goes on in another process, and can be left', async () => {
    const id = await brought(basePack('2026.1.2', 'HW-CLU-03', workingDays(5)), ['HW-CLU-03']);
    const { body: job } = await as(first).post<JobView>(`packs/${id}/preview`, {});
    await booted.database.query(
      `UPDATE coordination.policy_jobs SET status = 'running', claimed_by = $2, leased_until = now() - interval '1 second', seen = 99 WHERE id = $1`,
      [job.id, randomUUID()],
    );
    await work();
    expect((await as(first).get(`jobs/${job.id}`)).body).toMatchObject({ status: 'done', result: { counts: { later: 2 } } });
    expect((await as(first).get<JobRowPage>(`jobs/${job.id}/rows`)).body.items).toHaveLength(2);

    const { body: left } = await as(first).post<JobView>(`packs/${id}/preview`, {});
    expect(await as(first).post(`jobs/${left.id}/cancel`, {}, { version: 1 })).toMatchObject({
      status: 200,
      body: { status: 'cancelled' },
    });
    await work();
    expect((await as(first).get(`jobs/${left.id}`)).body).toMatchObject({ status: 'cancelled', result: null });
    expect(await as(first).post(`jobs/${left.id}/cancel`, {}, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'coordination.job-not-running' },
    });
    await as(editor).post(`packs/${id}/withdraw`, {}, { version: 1 });
  });
});

describe('publishing', () => {
  test('takes two persons who saw the same impact, and reasons for what the linter warns of', async () => {
    const id = await brought(basePack('2026.2.0', 'HW-CLU-03', workingDays(4)));
    const move = (officer: UnrealOfficer, verb: string, body: Loose, version: number) =>
      as(officer).post(`packs/${id}/${verb}`, body, { version });
    const made = 'a'.repeat(64);
    expect(await move(first, 'propose', { hash: made, waivers }, 1)).toMatchObject({
      status: 409,
      body: { code: 'coordination.preview-not-seen' },
    });
    const hash = hashOf(await previewed(first, id));
    expect(await move(first, 'propose', { hash }, 1)).toMatchObject({
      status: 409,
      body: { code: 'coordination.warnings-not-waived' },
    });
    expect(await move(second, 'publish', { hash }, 1)).toMatchObject({
      status: 409,
      body: { code: 'coordination.pack-not-proposed' },
    });
    expect(await move(first, 'propose', { hash, waivers }, 1)).toMatchObject({ status: 200, body: { status: 'proposed' } });
    for (const [officer, seen] of [
      [first, hash],
      [second, hash],
      [second, made],
    ] as const)
      expect(await move(officer, 'publish', { hash: seen }, 2)).toMatchObject({
        status: 409,
        body: { code: 'coordination.publish-needs-second-person' },
      });
    expect((await move(editor, 'publish', { hash }, 2)).status).toBe(403);
    // What counts everywhere is not put in force by an agency of one county.
    const local = await as(foreign).post<MoveReply>('packs', { pack: basePack('2026.8.0', 'HW-TRF-02a', workingDays(2)) });
    expect(local.status).toBe(201);
    expect(await as(foreign).post(`packs/${local.body.id}/propose`, { hash, waivers }, { version: 1 })).toMatchObject({
      status: 403,
      body: { code: 'coordination.publish-outside-region' },
    });
    await previewed(second, id);
    expect(await move(second, 'publish', { hash }, 1)).toMatchObject({ status: 412 });
    expect(await move(second, 'publish', { hash }, 2)).toMatchObject({ status: 200, body: { status: 'in-force' } });
    const told = await booted.database.query(`SELECT payload FROM coordination.outbox WHERE subject_id = $1`, [id]);
    expect(told).toEqual([{ payload: { packId: id, packVersion: '2026.2.0', hash: expect.stringMatching(/^sha256:/) } }]);
    expect((await as(reader).get<PackView>(`packs/${id}`)).body).toMatchObject({
      status: 'in-force',
      proposedBy: first.id,
      publishedBy: second.id,
    });
  });

  test('asks for a reason where hardly anybody meets a row, or it fills the desk of an agency (L24)', async () => {
    const count = (dutyType: string, what: string, times: number) =>
      booted.database.query(
        `INSERT INTO coordination.duty_statistics (day, pack, duty_type, what, rung, times) VALUES ('2026-02-27', 'base', $1, $2, 0, $3)`,
        [dutyType, what, times],
      );
    for (const [dutyType, met, open] of [
      ['HW-CLU-03', 1, 3],
      ['HW-CLU-04', 9, 40],
      ['HW-TRF-02a', 9, 41],
    ] as const) {
      await count(dutyType, 'met', met);
      await count(dutyType, 'missed', 10 - met);
      await count(dutyType, 'most-open', open);
    }
    const pack = basePack('2026.2.1', 'HW-CLU-03', workingDays(5));
    const rows = (pack['duties'] as Loose[]).map(({ id }) => id);
    const id = await brought(pack);
    const { findings } = (await as(editor).get<PackView>(`packs/${id}`)).body;
    const practice = findings.filter(({ rule }) => rule === 'L24');
    expect(practice.map(({ pointer }) => pointer).sort()).toEqual(
      ['HW-CLU-03', 'HW-TRF-02a'].map((row) => `/duties/${rows.indexOf(row)}`).sort(),
    );
    const hash = hashOf(await previewed(first, id));
    const proposed = await as(first).post(`packs/${id}/propose`, { hash, waivers }, { version: 1 });
    expect(proposed).toMatchObject({ status: 409, body: { code: 'coordination.warnings-not-waived' } });
    await booted.database.query('DELETE FROM coordination.duty_statistics');
    expect((await as(first).post(`packs/${id}/propose`, { hash, waivers }, { version: 1 })).status).toBe(200);
    expect((await as(first).post(`packs/${id}/withdraw`, {}, { version: 2 })).status).toBe(200);
  });

  test('R31: what opens from now on follows the new version, what runs keeps its own', async () => {
    const old = (await booted.database.query<{ id: string }>(`SELECT id FROM coordination.duties WHERE duty_type = 'HW-CLU-03'`))
      .length;
    expect(old).toBeGreaterThan(0);
    const clue = await owing();
    expect(await triageOf(clue)).toMatchObject([{ duty_type: 'HW-CLU-03', due_at: new Date('2026-03-06T16:00:00Z') }]);
    const versions = await booted.database.query<{ pack_version: string; due_at: Date; n: number }>(
      `SELECT pack_version, due_at, count(*)::int AS n FROM coordination.duties WHERE duty_type = 'HW-CLU-03' GROUP BY 1, 2 ORDER BY 1`,
    );
    expect(versions).toEqual([
      { pack_version: '2026.1.0', due_at: new Date('2026-03-03T16:00:00Z'), n: old },
      { pack_version: '2026.2.0', due_at: new Date('2026-03-06T16:00:00Z'), n: 1 },
    ]);
  });

  test('moves what runs where the row says so, and nothing is late before the day after', async () => {
    const clue = await owing();
    const id = await brought(basePack('2026.3.0', 'HW-CLU-03', { ...workingDays(8) }), ['HW-CLU-03']);
    await published(id);
    expect(await triageOf(clue)).toMatchObject([
      { duty_type: 'HW-CLU-03', state: 'open', due_at: new Date('2026-03-12T16:00:00Z'), missed_at: null },
    ]);
    expect((await toldOfTriage(clue)).map(({ fact, payload }) => [fact, payload['reason']])).toEqual([
      ['duty.opened', undefined],
      ['duty.moved', 'pack-changed'],
    ]);
    const left = await booted.database.query(
      `SELECT 1 FROM coordination.duties WHERE duty_type = 'HW-CLU-03' AND pack_version <> '2026.3.0' AND state = 'open'`,
    );
    expect(left).toEqual([]);

    await setClock(booted, '2026-03-09T03:00:00Z');
    await published(await brought(basePack('2026.4.0', 'HW-CLU-03', workingDays(1)), ['HW-CLU-03']));
    expect(await triageOf(clue)).toMatchObject([{ state: 'open', due_at: new Date('2026-03-09T16:00:00Z'), missed_at: null }]);
  });

  test('a row that is gone opens nothing any more, and ends what runs by it', async () => {
    const clue = await owing();
    const id = await brought(basePack('2026.5.0', 'HW-CLU-03', null), ['HW-CLU-03']);
    expect((await previewed(editor, id)).result?.counts['no-longer-owed']).toBeGreaterThan(0);
    await published(id);
    expect(await triageOf(clue)).toMatchObject([{ state: 'cancelled' }]);
    expect((await toldOfTriage(clue)).at(-1)).toMatchObject({
      fact: 'duty.cancelled',
      payload: { reason: 'no-longer-needed' },
    });
    const later = unrealClue();
    await hear(booted.service, registered(later, { agencyId: federation, at: '2026-03-09T03:00:00Z' }));
    expect(await triageOf(later)).toEqual([]);
  });

  test('a former version comes back under a new number, with its own preview, and opens what was missed', async () => {
    const { items } = (await as(editor).get<PackPage>('packs?pack=base&status=retired&limit=200')).body;
    const former = items.find(({ edition }) => edition === '2026.1.0');
    expect(former?.allowedActions).toEqual(['restorePack']);
    const answer = await as(editor).post<MoveReply>(`packs/${former?.id}/restore`, { edition: '2026.6.0', running: ['HW-CLU-03'] });
    expect(answer).toMatchObject({ status: 201, body: { status: 'draft' } });
    const clue = unrealClue();
    await hear(booted.service, registered(clue, { agencyId: federation, at: '2026-03-09T03:00:00Z' }));
    expect(await triageOf(clue)).toEqual([]);
    // The two clues that came while the row was gone; what it had opened before and ended is not owed anew.
    expect((await previewed(editor, answer.body.id)).result?.counts['newly-owed']).toBe(2);
    await published(answer.body.id);
    expect(await triageOf(clue)).toMatchObject([{ duty_type: 'HW-CLU-03', state: 'open' }]);
  });
});

describe('the drafts of an agency', () => {
  test('S3: row security alone keeps them, their jobs and rows to the agency', async () => {
    const walls = await tryRowWalls(booted.database, coordination, federation);
    expect(walls.tried).toEqual(expect.arrayContaining(['policy_drafts', 'policy_jobs', 'policy_job_rows']));
    expect(walls.holes.filter((hole) => hole.startsWith('policy'))).toEqual([]);
  });

  test('what was published is changed by nobody', async () => {
    const change = booted.database.query(`UPDATE coordination.policy_drafts SET edition = '9.9.9' WHERE status = 'published'`);
    await expect(change).rejects.toThrow('is not changed');
  });
});
