import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { clueIntake } from '../service.js';

let booted: BootedService;
let importer: ApiClient;
let second: ApiClient;
let officer: ApiClient;

beforeAll(async () => {
  booted = await bootService(clueIntake);
  const court = await booted.registry.agency('court', 'province');
  importer = booted.as(await booted.registry.officer(court, 'importer'));
  second = booted.as(await booted.registry.officer(court, 'importer'));
  officer = booted.as(await booted.registry.officer(court, 'case-officer', 'registrar'));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const purpose = 'historical-import';
const told = {
  regionCode: '350102',
  narrative: 'Unreal: published about Unreal Person One.',
  violationKinds: ['abduction-trafficking'],
  occurred: { precision: 'year', text: '1989' },
};
const idOf = ({ body }: ApiAnswer) => String(body['id']);
const factOf = async (id: string, fact = 'clue.registered') =>
  (
    await booted.database.query<{ implied: boolean; historical: boolean; occurred: { precision: string } }>(
      'SELECT implied, historical, occurred FROM clue_intake.outbox WHERE subject_id = $1 AND fact = $2',
      [id, fact],
    )
  )[0];

describe('recording published history', () => {
  test('keeps an act that our rules would not let this organ do, as published', async () => {
    const made = await importer.post('clues', told, { purpose });
    expect(made.status).toBe(201);
    const view = await officer.get(`clues/${idOf(made)}`);
    expect(view.body).toMatchObject({ asPublished: true, implied: false, occurred: { precision: 'year', text: '1989' } });
    expect(await factOf(idOf(made))).toMatchObject({ historical: true, implied: false });
  });

  test('R01: keeps a region that was not published as missing', async () => {
    const bare = { ...told, regionCode: undefined, country: 'CN' };
    const made = await importer.post('clues', bare, { purpose });
    expect(made.status).toBe(201);
    expect((await officer.get(`clues/${idOf(made)}`)).body).toMatchObject({ country: 'CN', regionCode: null });
    expect((await officer.post('clues', { ...bare, occurred: undefined })).status).toBe(400);
  });

  test('keeps an unknown date unknown, and an act that had to be assumed as assumed', async () => {
    const body = { ...told, occurred: { precision: 'unknown' }, implied: true };
    const made = await importer.post('clues', body, { purpose });
    const view = await officer.get(`clues/${idOf(made)}`);
    expect(view.body).toMatchObject({
      implied: true,
      occurred: { precision: 'unknown', text: null, notBefore: '1900-01-01T00:00:00.000Z' },
    });
    expect(await factOf(idOf(made))).toMatchObject({ historical: true, implied: true });
  });

  test('keeps known bounds of an unknown date', async () => {
    const occurred = { precision: 'unknown', notBefore: '1988-01-01', notAfter: '1988-12-31' };
    const made = await importer.post('clues', { ...told, occurred }, { purpose });
    expect((await officer.get(`clues/${idOf(made)}`)).body['occurred']).toMatchObject({
      notBefore: '1987-12-31T16:00:00.000Z',
      notAfter: '1988-12-31T16:00:00.000Z',
    });
  });

  test('brings a clue to its end; two import accounts stand for two persons', async () => {
    const id = idOf(await importer.post('clues', told, { purpose }));
    const decision = { severity: 'crisis', subjectKinds: ['child'], violationKinds: told.violationKinds, purposes: ['criminal'] };
    const acts: [ApiClient, string, object, number, number][] = [
      [importer, 'triage', { ...decision, minor: true, disposition: 'own' }, 1, 200],
      [importer, 'dismiss', { reason: 'not-credible', explanation: 'Unreal.' }, 2, 409],
      [second, 'dismiss', { reason: 'not-credible', explanation: 'Unreal.' }, 2, 200],
    ];
    for (const [client, verb, body, version, status] of acts) {
      const answer = await client.post(
        `clues/${id}/${verb}`,
        { ...body, occurred: { precision: 'month', text: '1990-03' } },
        { purpose, version },
      );
      expect([verb, answer.status]).toEqual([verb, status]);
    }
    expect(await factOf(id, 'clue.dismissed')).toMatchObject({ historical: true, occurred: { text: '1990-03' } });
  });

  test('is kept for good: the key of an import is not forgotten', async () => {
    await importer.post('clues', told, { purpose });
    const kept = await booted.database.query('SELECT DISTINCT kept_for_ever FROM clue_intake.idempotency_keys');
    expect(kept).toEqual([{ kept_for_ever: true }]);
  });

  test('is for import accounts alone, and an import account does nothing else', async () => {
    const byOfficer = await officer.post('clues', told, { purpose });
    const live = await importer.post('clues', told);
    for (const answer of [byOfficer, live])
      expect(answer).toMatchObject({ status: 403, body: { code: 'clue-intake.function-not-for-role' } });
    expect(await importer.get('clues')).toMatchObject({ status: 403 });
  });
});

describe('recording in live work', () => {
  test('nothing may be assumed', async () => {
    const answer = await officer.post('clues', { ...told, implied: true });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'clue-intake.implied-only-in-imports', errors: [{ pointer: '/implied' }] },
    });
  });

  test('what is late by more than thirty days is history, what is of today is not', async () => {
    const late = await officer.post('clues', { ...told, occurred: { precision: 'day', text: '2020-02-29' } });
    const { occurred: _occurred, ...now } = told;
    const today = await officer.post('clues', now);
    expect([await factOf(idOf(late)), await factOf(idOf(today))]).toMatchObject([{ historical: true }, { historical: false }]);
  });

  test('a purpose that is none is refused', async () => {
    const answer = await officer.post('clues', told, { purpose: 'curiosity' });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'clue-intake.invalid-homeward-purpose', errors: [{ pointer: '#header/homeward-purpose' }] },
    });
  });
});
