import { randomUUID } from 'node:crypto';
import {
  dutyOpened,
  exactly,
  lateRecordingAgreed,
  type DutyOpened,
  type Fact,
  type LateRecordingAgreed,
  type Occurred,
} from '@homeward/contracts';
import { HeardTerms } from '@homeward/service-kit';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiAnswer, type ApiClient, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { rehabilitation } from './service.js';

jest.setTimeout(60_000);

let booted: BootedService;
let federation: string;
let recorder: UnrealOfficer;
let second: UnrealOfficer;
let worker: ApiClient;

beforeAll(async () => {
  booted = await bootService(rehabilitation);
  const { registry } = booted;
  federation = await registry.agency('womens-federation');
  recorder = await registry.officer(federation, 'social-worker');
  second = await registry.officer(federation, 'unit-head');
  worker = booted.as(recorder);
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const hours = (many: number): string => new Date(Date.now() + many * 3_600_000).toISOString();
const needs = { counsellingNeeded: true, medicalNeeded: false, aidNeeded: false };
const refused = { status: 409, body: { code: 'coordination.backdating-needs-second-person' } };

interface About {
  matterId: string;
  personId: string;
}

async function aPerson(): Promise<About> {
  const about = { matterId: randomUUID(), personId: randomUUID() };
  await booted.registry.share(about.matterId, federation);
  await booted.database.query('INSERT INTO rehabilitation.persons_of_matters (id, matter_id) VALUES ($1, $2)', [
    about.personId,
    about.matterId,
  ]);
  return about;
}

/** A duty to assess the needs of a person, or to hold a session, as coordination tells of it. */
async function owed(
  { matterId, personId }: About,
  dueAt: string | null,
  { fact = 'needs.assessed', subject = 'personId', ...more }: { fact?: string; subject?: string; metBy?: object } = {},
): Promise<DutyOpened['data']> {
  const data = dutyOpened.data.parse({
    ...{ dutyId: randomUUID(), dutyType: 'HW-REH-01', subjectKind: 'person', ownerAgencyId: federation },
    ...{ counterpartAgencyId: null, dueAt, nextFiresAt: null },
    metBy: { facts: [fact, 'case.filed'], subject, subjectId: personId, actsFrom: hours(-300) },
    ...more,
  });
  await hear('duty.opened', { key: matterId, data });
  return data;
}

/** What concerns the service is heard as the transport brings it. */
async function hear(name: string, told: { key?: string; data: object; occurred?: Occurred; by?: UnrealOfficer }): Promise<void> {
  const { by = second, key = randomUUID(), ...rest } = told;
  const fact = { name, key, agencyId: by.agencyId, actorId: by.id, ...rest } as Fact;
  const terms = booted.service.app.get(HeardTerms);
  if (terms.concerns(fact)) await booted.applying(by.agencyId, (tx) => terms.hear(tx, fact));
}

interface Agreed {
  occurred: string;
  by?: UnrealOfficer;
  rowId?: string;
  key?: string;
  more?: Partial<LateRecordingAgreed['data']>;
}

/** What a second officer agreed to, as coordination tells of it. */
async function agreed({ occurred, by = second, rowId, key, more }: Agreed): Promise<{ headers: Record<string, string> }> {
  const lateRecordingId = randomUUID();
  const data = lateRecordingAgreed.data.parse({
    ...{ lateRecordingId, fact: rowId === undefined ? 'needs.assessed' : 'service.held', rowId: rowId ?? null },
    ...{ notBefore: occurred, notAfter: occurred, agreedAt: hours(-1), validUntil: hours(100), ...more },
  });
  await hear('late-recording.agreed', { key: key ?? lateRecordingId, by, data });
  return { headers: { 'homeward-late-recording': lateRecordingId } };
}

const assess = (about: About, at: string | null, options: object = {}, by = worker): Promise<ApiAnswer> =>
  by.post('assessments', { ...about, ...needs, ...(at && { occurred: { text: at, precision: 'instant' } }) }, options);

describe('recording an act', () => {
  const at = (hoursAgo: number) => ({ occurred: { text: hours(-hoursAgo), precision: 'instant' } });
  const held = async (about: About, ...begun: number[]) => {
    const service = await worker.post('services', { ...about, kind: 'counselling' });
    const row = String(service.body['id']);
    for (const hoursAgo of begun) {
      const metBy = { facts: ['service.held'], subject: 'recommendationId', subjectId: row, actsFrom: hours(-hoursAgo) };
      await owed(about, hours(10), { metBy });
    }
    return (act: object) => worker.post(`services/${row}/hold`, act, { version: 1 });
  };

  test('before everything that it is owed for is refused at its date: the duty would stay open for ever', async () => {
    const hold = await held(await aPerson(), 2, 1);
    const answer = await hold(at(5));
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'coordination.occurred-before-duty', errors: [{ pointer: '/occurred' }] },
    });
    expect(answer.body['blocking']).toMatchObject([{ dutyType: 'HW-REH-01' }, { dutyType: 'HW-REH-01' }]);
    expect((await hold(at(0.5))).status).toBe(200);
  });

  test('goes through where it meets one of several duties, or may, and where nothing is owed for it', async () => {
    expect((await (await held(await aPerson(), 9, 1))(at(5))).status).toBe(200);
    expect((await (await held(await aPerson()))(at(5))).status).toBe(200);
    const range = { notBefore: hours(-5), notAfter: hours(-1), precision: 'range' };
    expect((await (await held(await aPerson(), 2))({ occurred: range })).status).toBe(200);
  });
});

describe('recording an act late', () => {
  test('is done by one officer where no duty was missed, or where the act comes too late anyway', async () => {
    const [none, running, late, still] = [await aPerson(), await aPerson(), await aPerson(), await aPerson()];
    await owed(running, hours(10));
    await owed(late, hours(-40));
    await owed(still, null);
    expect((await assess(none, hours(-30))).status).toBe(201);
    expect((await assess(running, hours(-25))).status).toBe(201);
    expect((await assess(late, null)).status).toBe(201);
    expect((await assess(late, hours(-30))).status).toBe(201);
    expect((await assess(still, hours(-30))).status).toBe(201);
  });

  test('is done by one officer within a day, for another person, and of what no duty waits for', async () => {
    const [about, other] = [await aPerson(), await aPerson()];
    await owed(about, hours(-10));
    expect((await assess(about, hours(-20))).status).toBe(201);
    expect((await assess(other, hours(-30))).status).toBe(201);
    const occurred = { text: hours(-30), precision: 'instant' };
    expect((await worker.post('services', { ...about, kind: 'counselling', occurred })).status).toBe(201);
  });

  test('needs a second person where it would meet a missed duty in time; the refusal names the duty and when it was due', async () => {
    const about = await aPerson();
    const duty = await owed(about, hours(-10));
    const answer = await assess(about, hours(-30));
    expect(answer).toMatchObject(refused);
    expect(answer.body['blocking']).toEqual([
      {
        ...{ dutyId: duty.dutyId, dutyType: 'HW-REH-01', dueAt: duty.dueAt },
        ...{ fact: 'needs.assessed', rowId: null, matterId: about.matterId, lateRecording: null },
      },
    ]);
    const vague = { notBefore: hours(-200), notAfter: hours(-1), precision: 'range' };
    expect(await worker.post('assessments', { ...about, ...needs, occurred: vague })).toMatchObject(refused);
    expect(await booted.database.query('SELECT 1 FROM rehabilitation.assessments WHERE matter_id = $1', [about.matterId])).toEqual(
      [],
    );
  });

  test('is judged over the matters that count as one, while they do (8.8)', async () => {
    const [owing, beside] = [await aPerson(), await aPerson()];
    const duty = await owed(owing, hours(-10), { subject: 'caseId' });
    const merger = { key: beside.matterId, data: { mergerId: randomUUID(), intoMatterId: owing.matterId } };
    await hear('duty-merger.begun', merger);
    await hear('duty-merger.begun', merger);
    const answer = await assess(beside, hours(-30));
    expect(answer).toMatchObject(refused);
    expect(answer.body['blocking']).toMatchObject([{ dutyId: duty.dutyId }]);
    await hear('duty-merger.ended', merger);
    expect((await assess(beside, hours(-30))).status).toBe(201);
  });

  test('is refused where what was agreed to does not fit, and says why', async () => {
    const about = await aPerson();
    await owed(about, hours(-10));
    const at = hours(-30);
    const foreign = await booted.registry.officer(await booted.registry.agency('health'), 'unit-head');
    const unfit: [string, { headers: Record<string, string> }][] = [
      ['unknown', { headers: { 'homeward-late-recording': randomUUID() } }],
      ['unknown', await agreed({ occurred: at, by: foreign })],
      ['same-person', await agreed({ occurred: at, by: recorder })],
      ['expired', await agreed({ occurred: at, more: { validUntil: hours(-0.5) } })],
      ['another-act', await agreed({ occurred: at, key: randomUUID() })],
      ['another-act', await agreed({ occurred: at, more: { fact: 'plan.agreed' } })],
      ['another-act', await agreed({ occurred: at, more: { rowId: randomUUID() } })],
      ['another-time', await agreed({ occurred: hours(-31) })],
    ];
    for (const [why, options] of unfit)
      expect(await assess(about, at, options)).toMatchObject({ ...refused, body: { blocking: [{ lateRecording: why }] } });
    const nonsense = await assess(about, at, { headers: { 'homeward-late-recording': 'yesterday' } });
    expect(nonsense).toMatchObject({ status: 400, body: { code: 'rehabilitation.invalid-homeward-late-recording' } });
  });

  test('is done with what a second officer agreed to, once, and leaves its entry in the audit', async () => {
    const [about, another] = [await aPerson(), await aPerson()];
    for (const each of [about, another]) await owed(each, hours(-10));
    const at = hours(-30);
    const options = await agreed({ occurred: at });
    expect((await assess(about, at, options)).status).toBe(201);
    expect(await assess(another, at, options)).toMatchObject({ ...refused, body: { blocking: [{ lateRecording: 'used' }] } });
    const [entry] = await booted.database.query(
      `SELECT action, object_id, matter_id, actor FROM rehabilitation.audit_entries WHERE object_type = 'late-recording'`,
    );
    expect(entry).toEqual({
      ...{ action: 'rehabilitation:useLateRecording', object_id: options.headers['homeward-late-recording'] },
      ...{ matter_id: about.matterId, actor: recorder.id },
    });
    const [told] = await booted.database.query(
      `SELECT occurred ->> 'notBefore' AS at FROM rehabilitation.outbox WHERE key = $1 AND fact = 'needs.assessed'`,
      [about.matterId],
    );
    expect(told).toEqual({ at });
  });

  test('of a row is agreed to for that row', async () => {
    const about = await aPerson();
    await owed(about, hours(-10), { fact: 'service.held' });
    const service = await worker.post('services', { ...about, kind: 'counselling' });
    const path = `services/${String(service.body['id'])}/hold`;
    const at = hours(-30);
    const body = { occurred: { text: at, precision: 'instant' } };
    const [fits, other] = [String(service.body['id']), randomUUID()];
    expect(await worker.post(path, body, { version: 1, ...(await agreed({ occurred: at, rowId: other })) })).toMatchObject(refused);
    expect((await worker.post(path, body, { version: 1, ...(await agreed({ occurred: at, rowId: fits })) })).status).toBe(200);
  });

  test('is not asked for of history, nor once the duty was met in time or ended before it was due', async () => {
    const [history, met, late, ended, missed] = [
      ...[await aPerson(), await aPerson(), await aPerson()],
      ...[await aPerson(), await aPerson()],
    ] as [About, About, About, About, About];
    const duty = (about: About) => owed(about, hours(-10));
    await duty(history);
    const importer = booted.as(await booted.registry.officer(federation, 'importer'));
    expect((await assess(history, hours(-30), { purpose: 'historical-import' }, importer)).status).toBe(201);
    await hear('duty.met', { data: { ...(await duty(met)), late: 'no' } });
    expect((await assess(met, hours(-30))).status).toBe(201);
    await hear('duty.met', { data: { ...(await duty(late)), late: 'yes' } });
    expect(await assess(late, hours(-30))).toMatchObject(refused);
    const cancelled = { reason: 'cancelling-fact' };
    await hear('duty.cancelled', { data: { ...(await duty(ended)), ...cancelled }, occurred: exactly(hours(-11)) });
    expect((await assess(ended, hours(-30))).status).toBe(201);
    await hear('duty.cancelled', { data: { ...(await duty(missed)), ...cancelled }, occurred: exactly(hours(-9)) });
    expect(await assess(missed, hours(-30))).toMatchObject(refused);
  });
});
