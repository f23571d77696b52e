import { randomUUID } from 'node:crypto';
import { transferOffered, type LateRecordingPage } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  bootService,
  tryRowWalls,
  type ApiAnswer,
  type ApiClient,
  type BootedService,
  type UnrealOfficer,
} from '@homeward/testing';
import { coordination } from '../service.js';
import { dutiesOf, factOf, hear, publishPacks, registered } from '../trial/duty-trial.js';
import { registerUnrealClue, type UnrealMatter } from '../trial/unreal-matters.js';

jest.setTimeout(60_000);

let booted: BootedService;
let federation: string;
let police: string;
let officer: UnrealOfficer;
let recorder: ApiClient;
let second: ApiClient;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  const { registry } = booted;
  federation = await registry.agency('womens-federation');
  police = await registry.agency('public-security');
  for (const [id, kind] of [
    [federation, 'womens-federation'],
    [police, 'public-security'],
  ])
    await booted.database.query(
      `INSERT INTO coordination.registered_agencies (id, version, kept_by, kind, level, country, region_code, time_zone, name_en, name_zh,
         valid_from, for_history, status, recorded_at)
       VALUES ($1, 1, $1, $2, 'county', 'CN', '350102', 'Asia/Shanghai', 'Unreal agency', '虚构机构', '1900-01-01', false, 'registered', now())`,
      [id, kind],
    );
  officer = await registry.officer(federation, 'case-officer');
  recorder = booted.as(officer);
  second = booted.as(await registry.officer(federation, 'unit-head'));
  await publishPacks(booted.service, federation);
}, 90_000);
afterAll(() => booted?.stop(), 30_000);

const days = (many: number): string => new Date(Date.now() + many * 86_400_000).toISOString();
const document = { title: 'Unreal: the receipt of Unreal Person One', sha256: 'a'.repeat(64) };
const instantly = (text: string) => ({ text, precision: 'instant' });
const code = ({ status, body }: ApiAnswer) => [status, (body as { code?: string }).code?.replace('coordination.', '')];
const agreed = (matter: UnrealMatter, at: string, more: object = {}) => ({
  matterId: matter.matterId,
  act: { fact: 'transfer.offered', occurred: instantly(at) },
  document,
  ...more,
});

/** A clue that should have been handed over weeks ago. */
async function missedHandOver(): Promise<UnrealMatter> {
  const matter = await registerUnrealClue(booted.service, federation);
  await hear(
    booted.service,
    registered(matter, { agencyId: federation, at: days(-29), data: { agencyType: 'womens-federation' } }),
  );
  return matter;
}

const newMatter = () => registerUnrealClue(booted.service, federation);
const offer = (
  { matterId, clueId }: Pick<UnrealMatter, 'matterId'> & Partial<UnrealMatter>,
  at: string,
  headers: Record<string, string> = {},
): Promise<ApiAnswer> =>
  recorder.post(
    'transfers',
    { matterId, clueId, purpose: 'criminal', wantedAgencyType: 'public-security', occurred: instantly(at) },
    { headers },
  );

describe('agreeing that an act is recorded late', () => {
  test('keeps who agreed to which act because of which document, and tells the services (8.11)', async () => {
    const matter = await registerUnrealClue(booted.service, federation);
    const at = days(-3);
    const answer = await second.post('late-recordings', agreed(matter, at));
    expect(answer).toMatchObject({ status: 201, body: { matterId: matter.matterId, status: 'agreed', version: 1 } });
    const id = String(answer.body['id']);
    const view = await recorder.get<{ agreedAt: string }>(`late-recordings/${id}`);
    expect(view.body).toMatchObject({ id, fact: 'transfer.offered', rowId: null, document, occurred: { notBefore: at } });
    const [row] = await booted.database.query<{ title: string; told: object }>(
      `SELECT sealed_title AS title, payload AS told FROM coordination.late_recordings JOIN coordination.outbox ON subject_id = id WHERE id = $1`,
      [id],
    );
    expect(row?.title).toMatch(/^v1\|/);
    expect(row?.told).toEqual({
      ...{ lateRecordingId: id, fact: 'transfer.offered', rowId: null, notBefore: at, notAfter: at },
      ...{ agreedAt: view.body.agreedAt, validUntil: new Date(Date.parse(view.body.agreedAt) + 7 * 86_400_000).toISOString() },
    });
  });

  test('is listed for the officers of the agency, without the title of the document, and for nobody else', async () => {
    const matter = await registerUnrealClue(booted.service, federation);
    const { body } = await second.post('late-recordings', agreed(matter, days(-3)));
    const path = `late-recordings?matterId=${matter.matterId}`;
    const { items } = (await recorder.get<LateRecordingPage>(path)).body;
    expect(items).toEqual([expect.objectContaining({ id: body['id'], fact: 'transfer.offered', sha256: document.sha256 })]);
    expect(JSON.stringify(items)).not.toContain('Unreal');
    const stranger = booted.as(await booted.registry.officer(await booted.registry.agency('health'), 'unit-head'));
    expect((await stranger.get(path)).body).toEqual({ items: [], next: null });
    const statistician = booted.as(await booted.registry.officer(federation, 'statistician'));
    expect((await statistician.get(path)).status).toBe(403);
    expect((await recorder.get('late-recordings')).status).toBe(400);
  });

  test('is open to whom a transfer was offered, about the answer to it and nothing else of the matter', async () => {
    const matter = await newMatter();
    const offered = await offer(matter, days(-3));
    const receiver = booted.as(await booted.registry.officer(police, 'unit-head'));
    const accepting = (rowId: string) => ({
      ...agreed(matter, ''),
      act: { fact: 'transfer.accepted', rowId, occurred: instantly(days(-2)) },
    });
    expect((await receiver.post('late-recordings', accepting(String(offered.body['id'])))).status).toBe(201);
    expect(code(await receiver.post('late-recordings', accepting(randomUUID())))).toEqual([404, 'matter-not-found']);
    expect(code(await receiver.post('late-recordings', agreed(matter, days(-2))))).toEqual([404, 'matter-not-found']);
  });

  test('names the matter or the row: an agreement to any act of a kind fits too much', async () => {
    const { matterId: _matter, ...anywhere } = agreed(await newMatter(), days(-3));
    expect(await second.post('late-recordings', anywhere)).toMatchObject({
      status: 400,
      body: { code: 'coordination.late-recording-place-missing', errors: [{ pointer: '/matterId' }] },
    });
  });

  test('is refused in a matter of others, of what is not late, and of a fact that no act leaves; others do not see it', async () => {
    const matter = await registerUnrealClue(booted.service, federation);
    const health = await booted.registry.agency('health');
    const stranger = booted.as(await booted.registry.officer(health, 'unit-head'));
    expect(code(await stranger.post('late-recordings', agreed(matter, days(-3))))).toEqual([404, 'matter-not-found']);
    expect(code(await second.post('late-recordings', agreed(matter, days(-0.5))))).toEqual([400, 'late-recording-not-late']);
    const dreamt = { act: { fact: 'transfer.dreamt', occurred: instantly(days(-3)) } };
    expect(code(await second.post('late-recordings', agreed(matter, '', dreamt)))).toEqual([400, 'late-recording-fact-unknown']);
    const { body } = await second.post('late-recordings', agreed(matter, days(-3)));
    for (const id of [String(body['id']), randomUUID()])
      expect(code(await stranger.get(`late-recordings/${id}`))).toEqual([404, 'late-recording-not-found']);
    const { tried, holes } = await tryRowWalls(booted.database, coordination, health);
    expect([tried.includes('late_recordings'), holes]).toEqual([true, []]);
    const statistician = booted.as(await booted.registry.officer(federation, 'statistician'));
    expect((await statistician.post('late-recordings', agreed(matter, days(-3)))).status).toBe(403);
  });
});

describe('recording an act of coordination late', () => {
  test('needs what another officer agreed to; the duty is then met in time, and marked (8.11)', async () => {
    const matter = await missedHandOver();
    const at = days(-28);
    const refused = await offer(matter, at);
    expect(code(refused)).toEqual([409, 'backdating-needs-second-person']);
    const [duty] = (await dutiesOf(booted, matter.matterId)).filter(({ duty_type }) => duty_type === 'HW-CLU-04');
    expect(refused.body['blocking']).toMatchObject([{ dutyId: duty?.id, dueAt: duty?.due_at.toISOString() }]);
    const own = await recorder.post('late-recordings', agreed(matter, at));
    const alone = await offer(matter, at, { 'homeward-late-recording': String(own.body['id']) });
    expect(alone.body['blocking']).toMatchObject([{ lateRecording: 'same-person' }]);
    const { body } = await second.post('late-recordings', agreed(matter, at));
    const transfer = await offer(matter, at, { 'homeward-late-recording': String(body['id']) });
    expect(transfer.status).toBe(201);

    const [told] = await booted.database.query<{ payload: object; recorded_at: Date }>(
      `SELECT payload, recorded_at FROM coordination.outbox WHERE key = $1 AND fact = 'transfer.offered'`,
      [matter.matterId],
    );
    const recordedAt = told?.recorded_at.toISOString() ?? '';
    const fact = { key: matter.matterId, agencyId: federation, at, recordedAt, data: told?.payload ?? {} };
    await hear(booted.service, factOf(transferOffered, fact));
    const met = (await dutiesOf(booted, matter.matterId)).find(({ id }) => id === duty?.id);
    expect(met).toMatchObject({ state: 'met', late: 'no', recorded_late: true, met_at: new Date(at) });
  });

  test('is judged over the matters that count as one while they do (8.8, 8.11)', async () => {
    const [owing, beside, apart] = [await missedHandOver(), await newMatter(), await newMatter()];
    const whole = ({ matterId }: UnrealMatter) => offer({ matterId }, days(-28));
    await booted.database.query(
      `INSERT INTO coordination.merged_matters (matter_id, into_matter_id, state) VALUES ($1, $2, 'merged')`,
      [beside.matterId, owing.matterId],
    );
    expect((await whole(apart)).status).toBe(201);
    const refused = await whole(beside);
    expect(code(refused)).toEqual([409, 'backdating-needs-second-person']);
    const [duty] = (await dutiesOf(booted, owing.matterId)).filter(({ duty_type }) => duty_type === 'HW-CLU-04');
    expect(refused.body['blocking']).toMatchObject([{ dutyId: duty?.id }]);
    await booted.database.query('DELETE FROM coordination.merged_matters WHERE matter_id = $1', [beside.matterId]);
    expect((await whole(beside)).status).toBe(201);
  });

  test('is done by one officer where nothing was missed, or where the act comes too late anyway', async () => {
    const fresh = await registerUnrealClue(booted.service, federation);
    expect((await offer(fresh, days(-3))).status).toBe(201);
    expect((await offer(await missedHandOver(), days(-2))).status).toBe(201);
  });
});
