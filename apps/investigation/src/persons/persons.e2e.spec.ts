import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { investigation } from '../service.js';
import { giveOrder, trialOrder } from '../trial/trial-orders.js';

let booted: BootedService;
let police: string;
let procuratorate: string;
let officer: ApiClient;
let prosecutor: ApiClient;
let stranger: ApiClient;
let matterId: string;
let caseId: string;

beforeAll(async () => {
  booted = await bootService(investigation);
  police = await booted.registry.agency('public-security');
  procuratorate = await booted.registry.agency('procuratorate');
  const elsewhere = await booted.registry.agency('public-security');
  officer = booted.as(await booted.registry.officer(police, 'case-officer'));
  prosecutor = booted.as(await booted.registry.officer(procuratorate, 'prosecutor'));
  stranger = booted.as(await booted.registry.officer(elsewhere, 'case-officer'));
  matterId = randomUUID();
  ({ caseId } = await giveOrder(booted.service.app, trialOrder(police, { matterId })));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

interface Identified {
  id: string;
  version: number;
  personId: string;
  status: string;
  allowedActions: string[];
}

const victim = { status: 'PossibleVictimOfTrafficking', ageBand: 'adult', minor: false, name: 'Unreal Person Three' };
const identify = async (as: 'victim' | 'suspect', body: object) =>
  (await officer.post<Identified>(`cases/${caseId}/identify-${as}`, body)).body;
const factsOf = (personId: string) =>
  booted.database.query<{ fact: string; payload: Record<string, unknown> }>(
    `SELECT fact, payload FROM investigation.outbox WHERE payload->>'personId' = $1 ORDER BY seq`,
    [personId],
  );

describe('identifying a victim', () => {
  test('makes a row of the acting agency with a sealed name, and tells codes alone', async () => {
    const answer = await officer.post<Identified>(`cases/${caseId}/identify-victim`, victim);
    expect(answer).toMatchObject({ status: 201, body: { version: 1, allowedActions: ['reclassifyVictim'] } });
    const { id, personId } = answer.body;
    const [row] = await booted.database.query<{ sealed_name: string }>('SELECT * FROM investigation.persons WHERE id = $1', [id]);
    expect(row).toMatchObject({ agency_id: police, person_count: 1, deciding_org_type: 'public-security' });
    expect(row?.sealed_name).not.toContain('Unreal');
    const facts = await factsOf(personId);
    expect(facts).toMatchObject([
      { fact: 'victim.identified', payload: { caseId, status: 'possible', ageBand: 'adult', located: false } },
    ]);
    expect(JSON.stringify(facts)).not.toContain('Unreal');
    expect((await officer.get(`persons/${id}?name=true`)).status).toBe(400);
    const named = await officer.get(`persons/${id}?name=true`, { purpose: 'handle-matter' });
    expect(named.body).toMatchObject({ name: 'Unreal Person Three', suspect: null, victim: { minor: false } });
    expect((await officer.get(`persons/${id}`)).body).not.toHaveProperty('name');
  });

  test('may be repeated as another class of the same row, and not as a second row', async () => {
    const { id, personId } = await identify('victim', victim);
    const again = { personId, status: 'ActualVictimOfTrafficking', minor: false };
    expect(await officer.post(`cases/${caseId}/identify-victim`, again)).toMatchObject({
      status: 409,
      body: { code: 'investigation.role-already-held' },
    });
    const classing = { status: 'ActualVictimOfTrafficking', minor: false, ageBand: 'adult', identityKnown: true };
    expect(await officer.post(`persons/${id}/reclassify`, classing, { version: 1 })).toMatchObject({
      status: 200,
      body: { version: 2, status: 'ActualVictimOfTrafficking' },
    });
    expect((await factsOf(personId)).map(({ payload }) => payload['status'])).toEqual(['possible', 'actual']);
  });

  test('keeps, classed anew, what is not told again; an age band that does not fit any more is unknown', async () => {
    const told = { ...victim, minor: true, ageBand: '6-13', identityKnown: true, located: true };
    const { id } = await identify('victim', told);
    const anew = { status: 'ActualVictimOfTrafficking', minor: true };
    expect((await officer.post(`persons/${id}/reclassify`, anew, { version: 1 })).status).toBe(200);
    const kept = { identityKnown: true, located: true };
    expect((await officer.get(`persons/${id}`)).body).toMatchObject({ victim: { minor: true, ageBand: '6-13', ...kept } });
    expect((await officer.post(`persons/${id}/reclassify`, { ...anew, minor: false }, { version: 2 })).status).toBe(200);
    expect((await officer.get(`persons/${id}`)).body).toMatchObject({ victim: { minor: false, ageBand: 'unknown', ...kept } });
  });

  test('tells nothing, classed anew as it stands already', async () => {
    const { id, personId } = await identify('victim', victim);
    const same = { status: 'PossibleVictimOfTrafficking', minor: false };
    expect(await officer.post(`persons/${id}/reclassify`, same, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'investigation.class-unchanged' },
    });
    expect([(await officer.get(`persons/${id}`)).body, await factsOf(personId)]).toMatchObject([{ version: 1 }, [{}]]);
    const key = randomUUID();
    const located = () => officer.post(`persons/${id}/reclassify`, { ...same, located: true }, { version: 1, key });
    expect([await located(), await located()]).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(await factsOf(personId)).toHaveLength(2);
    const importer = booted.as(await booted.registry.officer(police, 'importer'));
    const asTold = { ...same, located: true, occurred: { precision: 'day', text: '2023-11-12' } };
    const again = await importer.post(`persons/${id}/reclassify`, asTold, { version: 2, purpose: 'historical-import' });
    expect(again).toMatchObject({ status: 200, body: { version: 3 } });
  });

  test('stands for a group of known or unknown size under one id', async () => {
    const { id } = await identify('victim', { ...victim, count: null });
    expect((await officer.get(`persons/${id}`)).body).toMatchObject({ count: null });
    expect((await officer.post(`cases/${caseId}/identify-victim`, { ...victim, count: 0 })).status).toBe(400);
  });

  test.each([
    { minor: false, ageBand: 'under-1' },
    { minor: true, ageBand: 'adult' },
  ])('is refused at the field that contradicts the age: %j', async (age) => {
    expect(await officer.post(`cases/${caseId}/identify-victim`, { ...victim, ...age })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/minor', code: 'age-contradicts-minor' }] },
    });
  });

  test('is refused for a person of another matter', async () => {
    expect(await officer.post(`cases/${caseId}/identify-victim`, { ...victim, personId: randomUUID() })).toMatchObject({
      status: 404,
      body: { code: 'investigation.person-not-found' },
    });
  });

  test('is refused to a stranger as an unknown case would be, and open to an organ with a share', async () => {
    const hidden = await stranger.post(`cases/${caseId}/identify-victim`, victim);
    const unknown = await stranger.post(`cases/${randomUUID()}/identify-victim`, victim);
    expect(hidden).toMatchObject({ status: 404, body: { code: 'investigation.case-not-found' } });
    expect([unknown.status, unknown.body['code'], unknown.body['detail']]).toEqual([
      404,
      hidden.body['code'],
      hidden.body['detail'],
    ]);
    const { id, personId } = await identify('victim', victim);
    const partner = await booted.registry.agency('procuratorate');
    await booted.registry.share(matterId, partner);
    const guest = booted.as(await booted.registry.officer(partner, 'prosecutor'));
    expect((await guest.get(`persons/${id}`)).body).toMatchObject({ personId, allowedActions: [] });
    expect(
      await guest.post(`persons/${id}/reclassify`, { status: 'NotAVictimOfTrafficking', minor: false }, { version: 1 }),
    ).toMatchObject({
      status: 404,
    });
    expect(await guest.post(`cases/${caseId}/identify-victim`, { ...victim, personId })).toMatchObject({ status: 201 });
    expect((await guest.get<{ items: unknown[] }>(`persons?caseId=${caseId}&part=victim`)).body.items.length).toBeGreaterThan(1);
    expect((await stranger.get(`persons/${id}`)).status).toBe(404);
  });
});

describe('identifying a suspect', () => {
  test('R25: keeps the HTCDS value and the offence of the role', async () => {
    const { id, personId } = await identify('suspect', { role: 'issuing-medical-staff', official: true });
    expect((await officer.get(`persons/${id}`)).body).toMatchObject({
      status: 'free',
      suspect: { role: 'issuing-medical-staff', htcdsRole: 'Other', offence: null, official: true, custody: 'free' },
    });
    expect(await factsOf(personId)).toMatchObject([{ fact: 'suspect.identified', payload: { role: 'issuing-medical-staff' } }]);
  });

  test('R25: is refused for an unknown role and for an offence of another role', async () => {
    expect(await officer.post(`cases/${caseId}/identify-suspect`, { role: 'passer-by' })).toMatchObject({
      status: 400,
      body: { code: 'investigation.role-unknown', errors: [{ pointer: '/role' }] },
    });
    expect(await officer.post(`cases/${caseId}/identify-suspect`, { role: 'buyer', offence: 'CL-240' })).toMatchObject({
      status: 409,
      body: { code: 'investigation.offence-not-for-role' },
    });
  });
});

describe('custody', () => {
  test('begins with detention, becomes arrest by the procuratorate, and ends with release', async () => {
    const suspect = await identify('suspect', { role: 'transporter' });
    const { id, personId } = suspect;
    expect(suspect.allowedActions).toEqual(['detainSuspect']);
    const request = { caseId, personId, addresseeAgencyId: procuratorate };
    const decision = { caseId, personId, outcome: 'approved' };
    expect(await prosecutor.post('arrest-decisions', decision)).toMatchObject({
      status: 404,
      body: { code: 'investigation.case-not-found' },
    });
    expect(await officer.post(`persons/${id}/detain`, {}, { version: 1 })).toMatchObject({
      status: 200,
      body: { status: 'detained' },
    });
    expect(await officer.post(`persons/${id}/detain`, {}, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'investigation.suspect-not-free' },
    });
    expect(await officer.post('arrest-requests', { ...request, addresseeAgencyId: police })).toMatchObject({
      status: 400,
      body: { code: 'investigation.procuratorate-unknown' },
    });
    expect((await prosecutor.post('arrest-requests', request)).status).toBe(403);
    expect(await officer.post('arrest-requests', request)).toMatchObject({ status: 201 });
    expect(await officer.post('arrest-requests', request)).toMatchObject({
      status: 409,
      body: { code: 'investigation.arrest-already-requested' },
    });
    expect((await officer.post('arrest-decisions', decision)).status).toBe(403);
    expect(await prosecutor.post('arrest-decisions', decision)).toMatchObject({ status: 201, body: { status: 'approved' } });
    expect(await prosecutor.post('arrest-decisions', decision)).toMatchObject({
      status: 409,
      body: { code: 'investigation.arrest-not-requested' },
    });
    expect((await officer.get(`persons/${id}`)).body).toMatchObject({
      version: 2,
      status: 'arrested',
      allowedActions: ['releaseSuspect'],
    });
    expect(await officer.post(`persons/${id}/release`, {}, { version: 2 })).toMatchObject({ body: { status: 'released' } });
    expect(await officer.post(`persons/${id}/release`, {}, { version: 3 })).toMatchObject({
      status: 409,
      body: { code: 'investigation.suspect-not-in-custody' },
    });
    expect(await factsOf(personId)).toMatchObject([
      { fact: 'suspect.identified' },
      { fact: 'suspect.detained' },
      { fact: 'arrest.requested', payload: { inCustody: true, major: false, addresseeAgencyId: procuratorate } },
      { fact: 'arrest.decided', payload: { outcome: 'approved' } },
      { fact: 'suspect.released' },
    ]);
    const owners = await booted.database.query<{ agency_id: string }>(
      'SELECT agency_id FROM investigation.arrest_decisions WHERE person_id = $1',
      [personId],
    );
    expect(owners).toEqual([{ agency_id: procuratorate }]);
  });

  test('is asked for a suspect of the asking organ only', async () => {
    const { personId } = await identify('victim', victim);
    expect(await officer.post('arrest-requests', { caseId, personId, addresseeAgencyId: procuratorate })).toMatchObject({
      status: 404,
      body: { code: 'investigation.suspect-not-found' },
    });
  });

  test('is about suspects', async () => {
    const { id } = await identify('victim', victim);
    expect(await officer.post(`persons/${id}/detain`, {}, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'investigation.person-not-suspect' },
    });
    const suspect = await identify('suspect', { role: 'buyer' });
    const classing = { status: 'NotAVictimOfTrafficking', minor: false };
    expect(await officer.post(`persons/${suspect.id}/reclassify`, classing, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'investigation.person-not-victim' },
    });
  });

  test('of history may be decided without a request that was told', async () => {
    const { personId } = await identify('suspect', { role: 'broker', count: 6 });
    await booted.registry.share(matterId, police);
    const importer = booted.as(await booted.registry.officer(procuratorate, 'importer'));
    const body = { caseId, personId, outcome: 'approved', occurred: { precision: 'day', text: '2023-11-12' } };
    expect(await importer.post('arrest-decisions', body, { purpose: 'historical-import' })).toMatchObject({ status: 201 });
    expect(await factsOf(personId)).toMatchObject([{ fact: 'suspect.identified' }, { fact: 'arrest.decided' }]);
  });
});
