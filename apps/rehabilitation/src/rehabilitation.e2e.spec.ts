import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, movesShown, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { rehabilitation } from './service.js';

let booted: BootedService;
let federation: string;
let procuratorate: string;
let worker: ApiClient;
let head: ApiClient;
let officer: ApiClient;
let chief: ApiClient;

beforeAll(async () => {
  booted = await bootService(rehabilitation);
  const { registry } = booted;
  [federation, procuratorate] = [await registry.agency('womens-federation'), await registry.agency('procuratorate')];
  [worker, head, officer, chief] = [
    booted.as(await registry.officer(federation, 'social-worker')),
    booted.as(await registry.officer(federation, 'unit-head', 'social-worker')),
    booted.as(await registry.officer(procuratorate, 'case-officer')),
    booted.as(await registry.officer(procuratorate, 'agency-head', 'case-officer')),
  ];
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const idOf = ({ body }: ApiAnswer) => String(body['id']);
const refused = (answer: ApiAnswer) => [answer.status, answer.body['code']];
const code = (what: string, status = 409) => [status, `rehabilitation.${what}`];
const needs = { counsellingNeeded: true, medicalNeeded: false, aidNeeded: true };
const purpose = 'handle-matter';

/** A matter with a person, as the facts of other services would have told of them. */
async function aPerson(...agencies: string[]): Promise<{ matterId: string; personId: string }> {
  const [matterId, personId] = [randomUUID(), randomUUID()];
  for (const agency of agencies) await booted.registry.share(matterId, agency);
  await booted.database.query('INSERT INTO rehabilitation.persons_of_matters (id, matter_id) VALUES ($1, $2)', [
    personId,
    matterId,
  ]);
  return { matterId, personId };
}

const factsOf = (matterId: string) =>
  booted.database.query<{ fact: string; subject_type: string; subject_version: number; payload: Record<string, unknown> }>(
    'SELECT fact, subject_type, subject_version, payload FROM rehabilitation.outbox WHERE key = $1 ORDER BY seq',
    [matterId],
  );
const told = async (matterId: string) =>
  (await factsOf(matterId)).map((fact) => `${fact.fact} ${fact.subject_type} ${fact.subject_version}`);

async function supported(...agencies: string[]) {
  const about = await aPerson(federation, ...agencies);
  await worker.post('assessments', { ...about, ...needs });
  const plan = await worker.post('plans', { ...about, sources: ['psychological'], details: { text: 'Unreal: weekly talks.' } });
  const view = await worker.get(`plans/${idOf(plan)}`);
  return { ...about, planId: idOf(plan), supportId: String(view.body['supportId']) };
}

describe('agreeing a plan', () => {
  test('R48: is refused without an assessment; with one, support begins and the plan is revised', async () => {
    const about = await aPerson(federation);
    const plan = { ...about, sources: ['judicial-aid'], details: { text: 'Unreal: weekly talks.' } };
    expect(refused(await worker.post('plans', plan))).toEqual(code('no-assessment'));
    const twice = await worker.post('plans', { ...plan, sources: ['judicial-aid', 'judicial-aid'] });
    expect(twice).toMatchObject({ status: 400, body: { errors: [{ pointer: '/sources/1', code: 'duplicate' }] } });
    const assessed = await worker.post('assessments', { ...about, ...needs, details: { findings: 'Unreal: sleepless.' } });
    expect(assessed).toMatchObject({ status: 201, body: { status: 'assessed', personId: about.personId } });
    const agreed = await worker.post('plans', plan);
    expect(agreed).toMatchObject({ status: 201, body: { status: 'agreed', version: 1 } });
    expect(refused(await worker.post('plans', plan))).toEqual(code('plan-exists'));
    const path = `plans/${idOf(agreed)}`;
    const offered = { listed: ['revisePlan'], alone: ['revisePlan'] };
    expect(await movesShown(worker, `plans?matterId=${about.matterId}`, idOf(agreed))).toEqual(offered);
    expect(refused(await worker.post(`${path}/revise`, { agreedWith: 'not-recorded' }, { version: 1 }))).toEqual(
      code('not-recorded-in-live-work', 400),
    );
    const revised = await worker.post(`${path}/revise`, { agreedWith: 'representative', sources: ['housing'] }, { version: 1 });
    expect(revised.body).toMatchObject({ version: 2, status: 'revised' });
    const view = await worker.get(`${path}?details=true`, { purpose });
    expect(view.body).toMatchObject({ sources: ['housing'], agreedWith: 'representative', details: plan.details });
    expect((await worker.get(`supports/${String(view.body['supportId'])}`)).body).toMatchObject({ status: 'active', version: 1 });
    expect(await told(about.matterId)).toEqual(['needs.assessed assessment 1', 'plan.agreed plan 1', 'plan.revised plan 2']);
    const rows = await booted.database.query('SELECT a.*, p.* FROM rehabilitation.assessments a, rehabilitation.plans p');
    expect(JSON.stringify(rows)).not.toMatch(/Unreal/i);
  });

  test('R48: counts the assessment of another agency of the matter', async () => {
    const about = await aPerson(federation, procuratorate);
    const elsewhere = await booted.registry.agency('health');
    await booted.registry.share(about.matterId, elsewhere);
    const nurse = booted.as(await booted.registry.officer(elsewhere, 'social-worker'));
    await nurse.post('assessments', { ...about, ...needs });
    expect((await worker.post('plans', about)).status).toBe(201);
  });
});

describe('giving services', () => {
  test('R48: schedules, holds session after session and gives up with a reason', async () => {
    const about = await aPerson(federation);
    const details = { provider: 'Unreal Clinic' };
    const scheduled = await worker.post('services', { ...about, kind: 'counselling', details });
    const path = `services/${idOf(scheduled)}`;
    await worker.post(`${path}/hold`, { details: { after: 'Unreal: calmer.' } }, { version: 1 });
    expect((await worker.post(`${path}/hold`, { sessionNo: 3 }, { version: 2 })).body).toMatchObject({ status: 'held' });
    expect(refused(await worker.post(`${path}/hold`, { sessionNo: 3 }, { version: 3 }))).toEqual(code('session-already-held'));
    expect(refused(await worker.post(`${path}/give-up`, {}, { version: 3 }))).toEqual(code('reason-missing', 400));
    await worker.post(`${path}/give-up`, { reason: 'provider-closed' }, { version: 3 });
    expect(refused(await worker.post(`${path}/hold`, {}, { version: 4 }))).toEqual(code('service-not-scheduled'));
    const view = await worker.get(`${path}?details=true`, { purpose });
    expect(view.body).toMatchObject({ status: 'unavailable', sessionNo: 3, details: { ...details, after: 'Unreal: calmer.' } });
    expect(refused(await worker.post('services/unavailable', { ...about, kind: 'medical' }))).toEqual(code('reason-missing', 400));
    await worker.post('services/unavailable', { ...about, kind: 'medical', reason: 'no-place' });
    const facts = await factsOf(about.matterId);
    expect(facts.map(({ fact, payload }) => `${fact} ${String(payload['kind'])} ${String(payload['sessionNo'])}`)).toEqual([
      'service.scheduled counselling undefined',
      'service.held counselling 1',
      'service.held counselling 3',
      'service.unavailable counselling undefined',
      'service.unavailable medical undefined',
    ]);
  });
});

describe('deciding about aid', () => {
  test('R46: is proposed by one person and decided by the head, and tells from whom the application came', async () => {
    const about = await aPerson(federation, procuratorate);
    const application = { ...about, source: 'judicial-aid', complete: true, originAgencyId: federation };
    expect(refused(await officer.post('aid', { ...application, source: 'lottery' }))).toEqual(code('source-unknown', 400));
    expect(refused(await officer.post('aid', { ...application, originAgencyId: randomUUID() }))).toEqual(
      code('origin-agency-unknown', 400),
    );
    const applied = await officer.post('aid', application);
    const path = `aid/${idOf(applied)}`;
    expect(refused(await chief.post(`${path}/decide`, {}, { version: 1 }))).toEqual(code('aid-not-proposed'));
    const refusal = { outcome: 'refused', details: { amount: '0', currency: 'CNY', grounds: 'Unreal: too rich.' } };
    expect((await chief.post(`${path}/propose`, refusal, { version: 1 })).body).toMatchObject({ allowedActions: ['returnAid'] });
    expect(refused(await chief.post(`${path}/decide`, {}, { version: 2 }))).toEqual(code('second-person-needed'));
    expect((await officer.post(`${path}/decide`, {}, { version: 2 })).status).toBe(403);
    await chief.post(`${path}/return`, {}, { version: 2 });
    const details = { amount: '20000.00', currency: 'CNY', grounds: 'Unreal: hardship.' };
    await officer.post(`${path}/propose`, { outcome: 'granted', details }, { version: 3 });
    expect((await chief.post(`${path}/decide`, {}, { version: 4 })).body).toMatchObject({ version: 5, status: 'granted' });
    expect(refused(await officer.post(`${path}/propose`, refusal, { version: 5 }))).toEqual(code('aid-not-applied'));
    expect((await officer.get(`${path}?details=true`, { purpose })).body).toMatchObject({ status: 'granted', details });
    expect(await factsOf(about.matterId)).toMatchObject([
      { fact: 'aid.applied', payload: { aidId: idOf(applied), complete: true } },
      { fact: 'aid.decided', subject_version: 5, payload: { outcome: 'granted', originAgencyType: 'womens-federation' } },
    ]);
    const rows = await booted.database.query('SELECT * FROM rehabilitation.aid');
    expect(JSON.stringify(rows)).not.toMatch(/Unreal|20000/i);
  });
});

describe('following up', () => {
  test('counts the follow-ups of a person and takes each once', async () => {
    const about = await aPerson(federation);
    await worker.post('follow-ups', { ...about, outcome: 'well', details: { notes: 'Unreal: at school.' } });
    const second = await worker.post('follow-ups', { ...about, outcome: 'well' });
    expect((await worker.get(`follow-ups/${idOf(second)}`)).body).toMatchObject({ occurrence: 2 });
    expect(refused(await worker.post('follow-ups', { ...about, occurrence: 2, outcome: 'well' }))).toEqual(
      code('follow-up-exists'),
    );
    const facts = await factsOf(about.matterId);
    expect(facts.map(({ payload }) => payload['occurrence'])).toEqual([1, 2]);
  });

  test('takes two calls at once one after the other', async () => {
    const about = await aPerson(federation);
    const calls = Array.from({ length: 5 }, () => worker.post('follow-ups', { ...about, outcome: 'well' }));
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect((await factsOf(about.matterId)).map(({ payload }) => payload['occurrence'])).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('ending support', () => {
  test('is proposed by one person, decided by another, and undone with a reason', async () => {
    const { matterId, personId, planId, supportId } = await supported();
    const path = `supports/${supportId}`;
    const proposal = { reason: 'goals-reached', hearing: 'heard' };
    expect(refused(await worker.post(`${path}/propose-end`, { ...proposal, hearing: 'not-heard' }, { version: 1 }))).toEqual(
      code('person-not-heard'),
    );
    expect(refused(await head.post(`${path}/end`, {}, { version: 1 }))).toEqual(code('support-end-not-proposed'));
    await head.post(`${path}/propose-end`, proposal, { version: 1 });
    expect(refused(await head.post(`${path}/end`, {}, { version: 2 }))).toEqual(code('second-person-needed'));
    await head.post(`${path}/keep`, {}, { version: 2 });
    await worker.post(`${path}/propose-end`, proposal, { version: 3 });
    expect((await head.post(`${path}/end`, {}, { version: 4 })).body).toMatchObject({ version: 5, status: 'ended' });
    const late = [
      await worker.post(`plans/${planId}/revise`, {}, { version: 1 }),
      await worker.post('plans', { matterId, personId }),
    ];
    for (const answer of late) expect(refused(answer)).toEqual(code('support-ended'));
    await worker.post(`${path}/reopen`, { reason: 'relapse' }, { version: 5 });
    expect(refused(await worker.post(`${path}/reopen`, { reason: 'relapse' }, { version: 6 }))).toEqual(code('support-not-ended'));
    expect((await told(matterId)).slice(2)).toEqual(['support.ended support 5', 'support.reopened support 6']);
  });
});

describe('recording published history', () => {
  test('keeps organ, month and what is not told as published, by two persons', async () => {
    const about = await aPerson(federation);
    const hospital = await booted.registry.agency('health');
    const [first, second] = [
      booted.as(await booted.registry.officer(hospital, 'importer')),
      booted.as(await booted.registry.officer(hospital, 'importer')),
    ];
    const history = { purpose: 'historical-import' };
    const occurred = { text: '2014-06', precision: 'month' };
    const applied = await first.post('aid', { ...about, source: 'medical', complete: true, occurred, implied: true }, history);
    const path = `aid/${idOf(applied)}`;
    await first.post(`${path}/propose`, { outcome: 'granted', occurred, implied: true }, { ...history, version: 1 });
    expect(refused(await first.post(`${path}/decide`, { occurred }, { ...history, version: 2 }))).toEqual(
      code('second-person-needed'),
    );
    expect((await second.post(`${path}/decide`, { occurred }, { ...history, version: 2 })).body).toMatchObject({
      status: 'granted',
    });
    expect((await first.get(path, history)).body).toMatchObject({
      ...{ asPublished: true, implied: true, count: 1 },
      decidedOccurred: { text: '2014-06', precision: 'month' },
    });
    await first.post('assessments', { ...about, ...needs, occurred }, history);
    const plan = await first.post('plans', { ...about, agreedWith: 'not-recorded', occurred }, history);
    const { supportId } = (await first.get(`plans/${idOf(plan)}`, history)).body;
    const proposal = { reason: 'person-left', hearing: 'not-recorded', occurred };
    await first.post(`supports/${String(supportId)}/propose-end`, proposal, { ...history, version: 1 });
    const ended = await second.post(`supports/${String(supportId)}/end`, { occurred }, { ...history, version: 2 });
    expect(ended.body).toMatchObject({ status: 'ended' });
  });
});

describe('the walls of rehabilitation', () => {
  test('show a foreign agency what an unknown id shows, and a share lets read and not write', async () => {
    const { matterId, supportId } = await supported();
    const other = await booted.registry.agency('womens-federation');
    const stranger = booted.as(await booted.registry.officer(other, 'social-worker', 'unit-head'));
    const answers = [await stranger.get(`supports/${supportId}`), await stranger.get(`supports/${randomUUID()}`)];
    for (const answer of answers) expect(refused(answer)).toEqual(code('support-not-found', 404));
    await booted.registry.share(matterId, other);
    expect((await stranger.get(`supports/${supportId}`)).body).toMatchObject({ status: 'active', allowedActions: [] });
    expect((await stranger.get(`plans?matterId=${matterId}`)).body['items']).toHaveLength(1);
    const proposal = { reason: 'goals-reached', hearing: 'heard' };
    expect((await stranger.post(`supports/${supportId}/propose-end`, proposal, { version: 1 })).status).toBe(404);
  });

  test('show the personal part by role and named purpose alone', async () => {
    const { planId } = await supported();
    expect(refused(await worker.get(`plans/${planId}?details=true`))).toEqual(code('purpose-required', 400));
    const registrar = booted.as(await booted.registry.officer(federation, 'registrar'));
    expect((await registrar.get(`plans/${planId}?details=true`, { purpose })).body['details']).toBeUndefined();
  });

  test('let nothing be written in a closed matter, or about a person of another one', async () => {
    const { matterId, personId, supportId } = await supported();
    const other = await aPerson(federation);
    const foreign = await worker.post('follow-ups', { matterId: other.matterId, personId, outcome: 'well' });
    expect(refused(foreign)).toEqual(code('person-not-found', 404));
    await booted.registry.closeMatter(matterId);
    expect((await worker.get(`supports/${supportId}`)).body['allowedActions']).toEqual([]);
    const late = [
      await worker.post('assessments', { matterId, personId, ...needs }),
      await worker.post(`supports/${supportId}/propose-end`, { reason: 'other', hearing: 'heard' }, { version: 1 }),
    ];
    for (const answer of late) expect(refused(answer)).toEqual(code('matter-closed'));
  });
});
