import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OpenCase } from '@homeward/journeys';
import { bootService, movesShown, type ApiClient, type BootedService, type CallOptions } from '@homeward/testing';
import { investigation } from '../service.js';
import { giveOrder, trialOrder } from '../trial/trial-orders.js';
import { CasesReviewService } from './cases.review.service.js';

let booted: BootedService;
let police: string;
let procuratorate: string;
let officer: ApiClient;
let head: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  booted = await bootService(investigation);
  police = await booted.registry.agency('public-security');
  procuratorate = await booted.registry.agency('procuratorate');
  officer = booted.as(await booted.registry.officer(police, 'case-officer'));
  head = booted.as(await booted.registry.officer(police, 'agency-head', 'case-officer', 'unit-head'));
  const elsewhere = await booted.registry.agency('public-security');
  stranger = booted.as(await booted.registry.officer(elsewhere, 'case-officer', 'agency-head', 'unit-head'));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const orderFor = (more: Partial<OpenCase> = {}) => trialOrder(police, more);
const give = (order: OpenCase) => giveOrder(booted.service.app, order);
const opened = async (more: Partial<OpenCase> = {}) => (await give(orderFor(more))).caseId;
const factsOf = (caseId: string) =>
  booted.database.query<{ fact: string; payload: Record<string, unknown> }>(
    `SELECT fact, payload FROM investigation.outbox WHERE payload->>'caseId' = $1 ORDER BY seq`,
    [caseId],
  );
const versionOf = async (id: string) => (await officer.get<{ version: number }>(`cases/${id}`)).body.version;
const act = async (by: ApiClient, id: string, verb: string, body: unknown, options: CallOptions = {}) =>
  by.post(`cases/${id}/${verb}`, body, { version: await versionOf(id), ...options });
const filed = async (more: Partial<OpenCase> = {}) => {
  const id = await opened(more);
  await officer.post(`cases/${id}/propose-filing`, { decision: 'file', reason: 'crime-suspected' });
  await act(head, id, 'decide-filing', {});
  return id;
};

describe('opening a case', () => {
  test('happens once for one order, at the agency that accepted the clue', async () => {
    const order = orderFor();
    const first = await give(order);
    expect(await give(order)).toEqual(first);
    expect(await factsOf(first.caseId)).toMatchObject([
      { fact: 'case.opened', payload: { clueId: order.clueId, severity: 'high' } },
    ]);
    expect((await officer.get(`cases/${first.caseId}`)).body).toMatchObject({ status: 'opened', agencyId: police, filings: [] });
  });

  test('happens once for one clue, although a journey that lives again orders it anew', async () => {
    const order = orderFor();
    const first = await give(order);
    expect(await give({ ...order, orderId: `${order.orderId}/2` })).toEqual(first);
    expect((await give({ ...order, orderId: `${order.orderId}/3`, kind: 'administrative' })).caseId).not.toBe(first.caseId);
  });

  test('is refused under the same order id with another input', async () => {
    const order = orderFor();
    await give(order);
    await expect(give({ ...order, severity: 'crisis' })).rejects.toMatchObject({ type: 'order-mismatch' });
  });
});

describe('filing a case', () => {
  test('R20: needs a case officer who proposes and the head of the agency who decides', async () => {
    const id = await opened();
    const proposed = await officer.post(`cases/${id}/propose-filing`, { decision: 'file', reason: 'crime-suspected' });
    expect(proposed).toMatchObject({ status: 200, body: { id, status: 'under-review', version: 2 } });
    const decided = await head.post(`cases/${id}/decide-filing`, {}, { version: 2 });
    expect(decided).toMatchObject({ status: 200, body: { id, status: 'filed', version: 3 } });
    expect((await factsOf(id)).map(({ fact }) => fact)).toEqual(['case.opened', 'case.filed']);
  });

  test('is refused to the one who proposed it, however high', async () => {
    const id = await opened();
    await head.post(`cases/${id}/propose-filing`, { decision: 'file', reason: 'crime-suspected' });
    expect((await head.get<{ allowedActions: string[] }>(`cases/${id}`)).body.allowedActions).not.toContain('decideFiling');
    expect(await act(head, id, 'decide-filing', {})).toMatchObject({
      status: 409,
      body: { code: 'investigation.second-person-needed' },
    });
  });

  test('is refused to a case officer as a function, and to a stranger as an unknown case', async () => {
    const id = await opened();
    await officer.post(`cases/${id}/propose-filing`, { decision: 'file', reason: 'crime-suspected' });
    expect(await officer.post(`cases/${id}/decide-filing`, {}, { version: 2 })).toMatchObject({ status: 403 });
    const hidden = await stranger.post(`cases/${id}/decide-filing`, {}, { version: 2 });
    const unknown = await stranger.post(`cases/${randomUUID()}/decide-filing`, {}, { version: 2 });
    expect(hidden).toMatchObject({ status: 404, body: { code: 'investigation.case-not-found' } });
    expect([unknown.status, unknown.body['code'], unknown.body['detail']]).toEqual([
      404,
      hidden.body['code'],
      hidden.body['detail'],
    ]);
  });

  test('follows a refusal, which may be set aside', async () => {
    const id = await opened({ violationKinds: ['domestic-violence'] });
    await officer.post(`cases/${id}/propose-filing`, { decision: 'refuse', reason: 'no-crime', complainantKind: 'person' });
    expect(await act(head, id, 'decide-filing', {})).toMatchObject({ body: { status: 'refused' } });
    await officer.post(`cases/${id}/propose-filing`, { decision: 'file', reason: 'new-evidence' });
    expect(await act(head, id, 'decide-filing', {})).toMatchObject({ body: { status: 'filed' } });
    expect((await factsOf(id)).map(({ fact }) => fact)).toEqual(['case.opened', 'filing.refused', 'case.filed']);
  });

  test('goes back to where it was when the head does not follow', async () => {
    const id = await opened();
    await officer.post(`cases/${id}/propose-filing`, { decision: 'refuse', reason: 'no-crime' });
    expect(await act(head, id, 'return-filing', {})).toMatchObject({ status: 200, body: { status: 'opened' } });
    expect(await act(head, id, 'decide-filing', {})).toMatchObject({
      status: 409,
      body: { code: 'investigation.case-not-under-review' },
    });
  });

  test('is proposed once at a time, and only before it was filed', async () => {
    const id = await opened();
    await officer.post(`cases/${id}/propose-filing`, { decision: 'file', reason: 'crime-suspected' });
    expect(await officer.post(`cases/${id}/propose-filing`, { decision: 'file', reason: 'crime-suspected' })).toMatchObject({
      status: 409,
      body: { code: 'investigation.filing-already-proposed' },
    });
    await act(head, id, 'decide-filing', {});
    expect(await officer.post(`cases/${id}/propose-filing`, { decision: 'file', reason: 'crime-suspected' })).toMatchObject({
      status: 409,
      body: { code: 'investigation.case-not-reviewable' },
    });
  });

  test('R20: of a trafficking report is never put off', async () => {
    const id = await opened();
    expect(await officer.post(`cases/${id}/propose-filing`, { decision: 'refuse', reason: 'wait-period' })).toMatchObject({
      status: 409,
      body: { code: 'investigation.wait-period-not-allowed' },
    });
  });

  test('is decided once when two heads decide at one time', async () => {
    const id = await opened();
    await officer.post(`cases/${id}/propose-filing`, { decision: 'file', reason: 'crime-suspected' });
    const answers = await Promise.all([1, 2, 3].map(() => head.post(`cases/${id}/decide-filing`, {}, { version: 2 })));
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
    expect((await factsOf(id)).map(({ fact }) => fact)).toEqual(['case.opened', 'case.filed']);
  });

  test('loses a race for the version that was seen', async () => {
    const id = await opened();
    await officer.post(`cases/${id}/propose-filing`, { decision: 'file', reason: 'crime-suspected' });
    expect(await head.post(`cases/${id}/decide-filing`, {}, { version: 1 })).toMatchObject({
      status: 412,
      body: { currentVersion: 2 },
    });
  });
});

describe('a published filing decision of another organ', () => {
  test('is stored as published under that organ, and leaves the case of its owner alone', async () => {
    const matterId = randomUUID();
    const id = await opened({ matterId });
    await booted.registry.share(matterId, police);
    const first = booted.as(await booted.registry.officer(procuratorate, 'importer'));
    const second = booted.as(await booted.registry.officer(procuratorate, 'importer'));
    const purpose = 'historical-import';
    const occurred = { precision: 'month', text: '2021-08' };
    const body = { decision: 'refuse', reason: 'not-recorded', occurred };
    const proposed = await first.post(`cases/${id}/propose-filing`, body, { purpose });
    expect(proposed).toMatchObject({ status: 200, body: { id, version: 1, status: 'proposed' } });
    expect(await first.post(`cases/${id}/decide-filing`, { occurred }, { purpose, version: 1 })).toMatchObject({ status: 409 });
    expect(await second.post(`cases/${id}/decide-filing`, { occurred }, { purpose, version: 1 })).toMatchObject({ status: 200 });
    const rows = await booted.database.query(
      'SELECT agency_id, as_published, status FROM investigation.filings WHERE case_id = $1',
      [id],
    );
    expect(rows).toEqual([{ agency_id: procuratorate, as_published: true, status: 'decided' }]);
    expect((await factsOf(id)).map(({ fact }) => fact)).toEqual(['case.opened', 'filing.refused']);
    expect((await officer.get(`cases/${id}`)).body).toMatchObject({ status: 'opened', version: 1 });
  });

  test('is refused in live work, also to an organ with a share', async () => {
    const matterId = randomUUID();
    const id = await opened({ matterId });
    const other = await booted.registry.agency('public-security');
    await booted.registry.share(matterId, other);
    const guest = booted.as(await booted.registry.officer(other, 'case-officer'));
    expect((await guest.get(`cases/${id}`)).status).toBe(200);
    expect(await guest.post(`cases/${id}/propose-filing`, { decision: 'file', reason: 'crime-suspected' })).toMatchObject({
      status: 404,
      body: { code: 'investigation.case-not-found' },
    });
    expect(await guest.post(`cases/${id}/note-progress`, { text: 'Unreal.' }, { version: 1 })).toMatchObject({ status: 404 });
  });
});

describe('noting progress', () => {
  test('seals the text, raises the severity and shows that a filed case is investigated', async () => {
    const id = await filed();
    expect(await act(officer, id, 'note-progress', { text: 'Unreal Witness Two was heard.', severity: 'crisis' })).toMatchObject({
      status: 200,
      body: { status: 'investigating' },
    });
    const [row] = await booted.database.query<{ sealed_text: string }>(
      'SELECT sealed_text FROM investigation.progress_entries WHERE case_id = $1',
      [id],
    );
    expect(row?.sealed_text).not.toContain('Unreal');
    expect((await factsOf(id)).at(-1)).toMatchObject({ fact: 'progress.noted', payload: { severity: 'crisis' } });
    expect((await officer.get(`cases/${id}?progress=true`)).status).toBe(400);
    const read = await officer.get(`cases/${id}?progress=true`, { purpose: 'handle-matter' });
    expect(read.body).toMatchObject({ severity: 'crisis', progress: [{ text: 'Unreal Witness Two was heard.' }] });
  });

  test('R20: never lowers the severity', async () => {
    const id = await opened();
    expect(await act(officer, id, 'note-progress', { text: 'Unreal.', severity: 'normal' })).toMatchObject({
      status: 400,
      body: { code: 'investigation.severity-lowered-without-reason', errors: [{ pointer: '/severity' }] },
    });
  });
});

describe('ending a case', () => {
  test('sends the file to a procuratorate, closes, and reopens where it was', async () => {
    const id = await filed();
    expect(await act(officer, id, 'conclude', { outcome: 'crime-proved', procuratorateAgencyId: police })).toMatchObject({
      status: 400,
      body: { code: 'investigation.procuratorate-unknown' },
    });
    await act(officer, id, 'conclude', { outcome: 'crime-proved', procuratorateAgencyId: procuratorate });
    expect(await act(officer, id, 'close', { outcome: 'sent-on' })).toMatchObject({ body: { status: 'closed' } });
    expect(await act(officer, id, 'note-progress', { text: 'Unreal.' })).toMatchObject({
      status: 409,
      body: { code: 'investigation.case-ended' },
    });
    expect((await act(officer, id, 'reopen', { reason: 'new-facts' })).status).toBe(403);
    expect(await act(head, id, 'reopen', { reason: 'new-facts' })).toMatchObject({ body: { status: 'file-sent' } });
    expect(await act(head, id, 'reopen', { reason: 'new-facts' })).toMatchObject({
      status: 409,
      body: { code: 'investigation.case-not-closed' },
    });
    const told = (await factsOf(id)).slice(2);
    expect(told).toMatchObject([
      { fact: 'investigation.concluded', payload: { reporterClass: 'unknown' } },
      { fact: 'case.closed' },
      { fact: 'case.reopened' },
    ]);
  });

  test('is refused before the criminal case is decided', async () => {
    const id = await opened();
    expect(await act(officer, id, 'close', { outcome: 'concluded' })).toMatchObject({
      status: 409,
      body: { code: 'investigation.case-not-decided' },
    });
    expect(await act(officer, id, 'conclude', { outcome: 'crime-proved', procuratorateAgencyId: procuratorate })).toMatchObject({
      status: 409,
      body: { code: 'investigation.case-not-investigated' },
    });
  });
});

describe('what other services tell', () => {
  test('makes the conclusion say who reported, so that a mandatory reporter is told', async () => {
    const clueId = randomUUID();
    const cases = booted.service.app.get(CasesReviewService, { strict: false });
    await booted.applying(police, (tx) => cases.noteReporter(tx, clueId, 'mandatory'));
    const id = await filed({ clueId });
    await act(officer, id, 'conclude', { outcome: 'crime-proved', procuratorateAgencyId: procuratorate });
    expect((await factsOf(id)).at(-1)).toMatchObject({
      fact: 'investigation.concluded',
      payload: { outcome: 'crime-proved', reporterClass: 'mandatory' },
    });
  });

  test('closes the matter to every act', async () => {
    const matterId = randomUUID();
    const id = await opened({ matterId });
    const elsewhere = await opened();
    const moves = async (caseId: string) => (await movesShown(officer, 'cases?limit=50', caseId)).listed;
    const before = await moves(id);
    expect(before).toContain('noteProgress');
    await booted.registry.closeMatter(matterId);
    expect(await movesShown(officer, 'cases?limit=50', id)).toEqual({ listed: [], alone: [] });
    expect(await moves(elsewhere)).toEqual(before);
    const refused = { status: 409, body: { code: 'investigation.matter-closed' } };
    expect(await act(officer, id, 'note-progress', { text: 'Unreal.' })).toMatchObject(refused);
    expect(await officer.post(`cases/${id}/propose-filing`, { decision: 'file', reason: 'crime-suspected' })).toMatchObject(
      refused,
    );
    expect(await officer.post(`cases/${id}/identify-suspect`, { role: 'buyer' })).toMatchObject(refused);
    await expect(give(orderFor({ matterId }))).rejects.toMatchObject({ type: 'matter-closed' });
    await booted.registry.reopenMatter(matterId);
    expect(await movesShown(officer, 'cases?limit=50', id)).toEqual({ listed: before, alone: before });
  });
});
