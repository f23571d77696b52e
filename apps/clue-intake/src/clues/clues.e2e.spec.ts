import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { clueIntake } from '../service.js';

let booted: BootedService;
let agencyId: string;
let registrar: ApiClient;

beforeAll(async () => {
  booted = await bootService(clueIntake);
  agencyId = await booted.registry.agency('village-committee', 'village');
  registrar = booted.as(await booted.registry.officer(agencyId, 'registrar'));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const told = {
  regionCode: '350102',
  narrative: 'Unreal: a woman was brought to the house of Unreal Person One.',
  violationKinds: ['abduction-trafficking'],
};

describe('registering a clue', () => {
  test('R01: a village registrar with region, narrative and kind gets clue and matter number, one audit entry, one fact', async () => {
    const answer = await registrar.post('clues', told);
    expect(answer).toMatchObject({ status: 201, body: { version: 1, status: 'registered' } });
    const { id } = answer.body as { id: string };
    const entries = await booted.database.query('SELECT * FROM clue_intake.audit_entries WHERE object_id = $1', [id]);
    const facts = await booted.database.query('SELECT * FROM clue_intake.outbox WHERE subject_id = $1', [id]);
    expect([entries.length, facts.length]).toEqual([1, 1]);
  });
});
