import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { investigation } from '../service.js';
import { giveOrder, trialOrder } from '../trial/trial-orders.js';

let booted: BootedService;
let police: string;
let procuratorate: string;
let court: string;
let officer: ApiClient;
let head: ApiClient;
let prosecutor: ApiClient;
let clerk: ApiClient;

beforeAll(async () => {
  booted = await bootService(investigation);
  const { registry } = booted;
  [police, procuratorate, court] = [
    await registry.agency('public-security'),
    await registry.agency('procuratorate'),
    await registry.agency('court'),
  ];
  officer = booted.as(await registry.officer(police, 'case-officer'));
  head = booted.as(await registry.officer(police, 'agency-head'));
  prosecutor = booted.as(await registry.officer(procuratorate, 'prosecutor'));
  clerk = booted.as(await registry.officer(court, 'court-officer'));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

interface Stage {
  caseId: string;
  matterId: string;
  personId: string;
}

async function investigated(): Promise<Stage> {
  const matterId = randomUUID();
  const { caseId } = await giveOrder(booted.service.app, trialOrder(police, { matterId }));
  await officer.post(`cases/${caseId}/propose-filing`, { decision: 'file', reason: 'crime-suspected' });
  await head.post(`cases/${caseId}/decide-filing`, {}, { version: 2 });
  const { body } = await officer.post<{ personId: string }>(`cases/${caseId}/identify-suspect`, { role: 'buyer' });
  return { caseId, matterId, personId: body.personId };
}

async function prosecuted(): Promise<Stage> {
  const stage = await investigated();
  const { caseId, matterId, personId } = stage;
  await officer.post(`cases/${caseId}/conclude`, { outcome: 'crime-proved', procuratorateAgencyId: procuratorate }, { version: 3 });
  await prosecutor.post('prosecution-files', { caseId });
  await booted.registry.share(matterId, procuratorate);
  await prosecutor.post('prosecutions', { caseId, personId, courtAgencyId: court, offences: [{ code: 'CL-241' }] });
  await booted.registry.share(matterId, court);
  return stage;
}

const factsOf = (caseId: string, name: string) =>
  booted.database.query<{ agency_id: string; payload: object }>(
    `SELECT agency_id, payload FROM investigation.outbox WHERE payload->>'caseId' = $1 AND fact = $2 ORDER BY seq`,
    [caseId, name],
  );

describe('receiving the file', () => {
  test('is for the procuratorate it was sent to, once', async () => {
    const { caseId } = await investigated();
    const file = { caseId, fastTrack: true };
    expect(await prosecutor.post('prosecution-files', file)).toMatchObject({
      status: 404,
      body: { code: 'investigation.case-not-found' },
    });
    await officer.post(
      `cases/${caseId}/conclude`,
      { outcome: 'crime-proved', procuratorateAgencyId: procuratorate },
      { version: 3 },
    );
    expect(await prosecutor.post('prosecution-files', file)).toMatchObject({ status: 201, body: { status: 'received' } });
    expect(await prosecutor.post('prosecution-files', file)).toMatchObject({
      status: 409,
      body: { code: 'investigation.file-already-received' },
    });
    expect(await factsOf(caseId, 'prosecution.file-received')).toMatchObject([
      { agency_id: procuratorate, payload: { fastTrack: true, inCustody: false, procuratorateAgencyId: procuratorate } },
    ]);
    expect((await officer.post('prosecution-files', file)).status).toBe(403);
  });
});

describe('prosecuting', () => {
  test('R26: names person, offences by the text of their date, and the court', async () => {
    const { caseId, matterId, personId } = await investigated();
    await booted.registry.share(matterId, procuratorate);
    const acts = [
      { precision: 'year', text: '2014' },
      { precision: 'year', text: '2016' },
    ];
    const offences = acts.map((actOccurred) => ({ code: 'CL-241', actOccurred }));
    const body = { caseId, personId, courtAgencyId: court, offences };
    expect(await prosecutor.post('prosecutions', body)).toMatchObject({
      status: 409,
      body: { code: 'investigation.file-not-received' },
    });
    await prosecutor.post('prosecution-files', { caseId });
    expect(await prosecutor.post('prosecutions', { ...body, courtAgencyId: police })).toMatchObject({
      status: 400,
      body: { code: 'investigation.court-unknown', errors: [{ pointer: '/courtAgencyId' }] },
    });
    expect(await prosecutor.post('prosecutions', { ...body, offences: [] })).toMatchObject({
      status: 400,
      body: { code: 'investigation.offence-missing' },
    });
    const old = [{ code: 'CL-240', actOccurred: { precision: 'year', text: '1993' } }];
    expect(await prosecutor.post('prosecutions', { ...body, offences: old })).toMatchObject({
      status: 409,
      body: { code: 'investigation.offence-not-in-force' },
    });
    expect(await prosecutor.post('prosecutions', { ...body, personId: randomUUID() })).toMatchObject({ status: 404 });
    expect(await prosecutor.post('prosecutions', body)).toMatchObject({ status: 201, body: { status: 'initiated', version: 1 } });
    expect(await prosecutor.post('prosecutions/decline', { caseId, personId, reason: 'no-crime' })).toMatchObject({
      status: 409,
      body: { code: 'investigation.person-already-prosecuted' },
    });
    const listed = await prosecutor.get<{ items: { offences: { lawVersion: string }[] }[] }>(`prosecutions?caseId=${caseId}`);
    expect(listed.body.items[0]?.offences.map(({ lawVersion }) => lawVersion)).toEqual(['cl-1997', 'cl-amendment-9']);
    expect(await factsOf(caseId, 'prosecution.initiated')).toMatchObject([
      { payload: { personId, offences: ['CL-241', 'CL-241'], courtAgencyId: court } },
    ]);
  });

  test('may be declined for a person, with a reason', async () => {
    const { caseId, matterId, personId } = await investigated();
    await booted.registry.share(matterId, procuratorate);
    await prosecutor.post('prosecution-files', { caseId });
    const body = { caseId, personId, reason: 'evidence-insufficient' };
    expect(await prosecutor.post('prosecutions/decline', body)).toMatchObject({ status: 201, body: { status: 'declined' } });
    expect(await prosecutor.post('prosecutions/decline', body)).toMatchObject({
      status: 409,
      body: { code: 'investigation.person-already-declined' },
    });
    expect(await factsOf(caseId, 'prosecution.declined')).toMatchObject([{ payload: { reason: 'evidence-insufficient' } }]);
  });
});

describe('judging', () => {
  test('goes from first to effective, over a remand', async () => {
    const { caseId, personId } = await prosecuted();
    const judge = (outcome: string, effective: boolean) => clerk.post('judgments', { caseId, personId, outcome, effective });
    expect(await judge('upheld', true)).toMatchObject({ status: 409, body: { code: 'investigation.first-judgment-missing' } });
    expect(await judge('guilty', false)).toMatchObject({ status: 201, body: { status: 'first' } });
    expect(await judge('guilty', false)).toMatchObject({ status: 409, body: { code: 'investigation.first-judgment-stands' } });
    expect(await judge('remanded', true)).toMatchObject({ status: 400, body: { code: 'investigation.remand-not-effective' } });
    expect(await judge('remanded', false)).toMatchObject({ status: 201, body: { status: 'remanded' } });
    expect(await judge('guilty', false)).toMatchObject({ status: 201 });
    expect(await judge('upheld', true)).toMatchObject({ status: 201, body: { status: 'effective' } });
    expect(await judge('changed', true)).toMatchObject({ status: 409, body: { code: 'investigation.judgment-already-effective' } });
    expect((await factsOf(caseId, 'judgment.recorded')).length).toBe(4);
    expect((await clerk.get<{ items: unknown[] }>(`judgments?caseId=${caseId}`)).body.items.length).toBe(4);
  });

  test('is recorded once when two first judgments arrive at one time', async () => {
    const { caseId, personId } = await prosecuted();
    const judgment = { caseId, personId, outcome: 'guilty', effective: false };
    const answers = await Promise.all([1, 2, 3, 4].map(() => clerk.post('judgments', judgment)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect((await factsOf(caseId, 'judgment.recorded')).length).toBe(1);
  });

  test('is refused against a person who is not prosecuted, and to a court without a share', async () => {
    const { caseId } = await prosecuted();
    const { body } = await officer.post<{ personId: string }>(`cases/${caseId}/identify-suspect`, { role: 'broker' });
    const judgment = { caseId, personId: body.personId, outcome: 'guilty', effective: false };
    expect(await clerk.post('judgments', judgment)).toMatchObject({
      status: 409,
      body: { code: 'investigation.person-not-prosecuted' },
    });
    const other = booted.as(await booted.registry.officer(await booted.registry.agency('court'), 'court-officer'));
    expect(await other.post('judgments', judgment)).toMatchObject({ status: 404, body: { code: 'investigation.case-not-found' } });
    expect((await prosecutor.post('judgments', judgment)).status).toBe(403);
  });

  test('of history needs neither prosecution nor first judgment, and stands for a group', async () => {
    const { caseId, matterId, personId } = await investigated();
    await booted.registry.share(matterId, police);
    const importer = booted.as(await booted.registry.officer(court, 'importer'));
    const act = { caseId, personId, count: 24, occurred: { precision: 'unknown' } };
    expect(
      await importer.post('judgments', { ...act, outcome: 'upheld', effective: true }, { purpose: 'historical-import' }),
    ).toMatchObject({ status: 201, body: { status: 'effective' } });
    const rows = await booted.database.query('SELECT person_count, as_published FROM investigation.judgments WHERE case_id = $1', [
      caseId,
    ]);
    expect(rows).toEqual([{ person_count: 24, as_published: true }]);
  });
});

describe('matching a sample', () => {
  test('is told with ids alone, for persons of the matter', async () => {
    const { caseId, personId } = await investigated();
    const { body } = await officer.post<{ personId: string }>(`cases/${caseId}/identify-suspect`, { role: 'transporter' });
    expect(await officer.post('samples/match', { caseId, personId, otherPersonId: body.personId })).toMatchObject({ status: 201 });
    expect(await officer.post('samples/match', { caseId, personId, otherPersonId: randomUUID() })).toMatchObject({ status: 404 });
    const told = await booted.database.query(
      `SELECT payload FROM investigation.outbox WHERE fact = 'sample.matched' AND payload->>'personId' = $1`,
      [personId],
    );
    expect(told).toEqual([{ payload: { personId, otherPersonId: body.personId } }]);
  });
});
