import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService } from '@homeward/testing';
import { clueIntake } from '../service.js';
import { CluesTransfersService } from './clues.transfers.service.js';

let booted: BootedService;
let transfers: CluesTransfersService;
let [senderId, receiverId]: string[] = [];
let sender: ApiClient;
let receiver: ApiClient;

const everyRole = ['registrar', 'duty-officer', 'case-officer', 'unit-head'] as const;

beforeAll(async () => {
  booted = await bootService(clueIntake);
  transfers = booted.service.app.get(CluesTransfersService);
  const { registry } = booted;
  senderId = await registry.agency('womens-federation');
  receiverId = await registry.agency('public-security');
  sender = booted.as(await registry.officer(senderId, ...everyRole));
  receiver = booted.as(await registry.officer(receiverId, ...everyRole));
}, 60_000);

afterAll(() => booted?.stop(), 30_000);

const told = { regionCode: '350102', narrative: 'Unreal: somebody called.', violationKinds: ['abduction-trafficking'] };
const triage = {
  severity: 'high',
  subjectKinds: [],
  violationKinds: ['abduction-trafficking'],
  purposes: ['criminal'],
  minor: false,
  disposition: 'transfer',
};

async function triagedClue(more: object = {}): Promise<{ id: string; matterId: string }> {
  const { body } = await sender.post('clues', { ...told, ...more });
  await sender.post(`clues/${String(body['id'])}/triage`, triage, { version: 1 });
  return { id: String(body['id']), matterId: String(body['matterId']) };
}

const statusOf = async (id: string, client: ApiClient = sender) => (await client.get(`clues/${id}`)).body['status'];

describe('following a transfer', () => {
  test('an offered clue waits, and comes back when the offer ends', async () => {
    const { id } = await triagedClue();
    await booted.applying(senderId ?? '', (tx) => transfers.sendOn(tx, id));
    expect(await statusOf(id)).toBe('transferring');
    const early = await sender.post(`clues/${id}/accept`, { route: 'criminal' }, { version: 3 });
    expect([early.status, early.body['code']]).toEqual([409, 'clue-intake.clue-not-triaged']);
    await booted.applying(senderId ?? '', (tx) => transfers.takeBack(tx, id));
    expect(await statusOf(id)).toBe('returned');
    expect((await sender.post(`clues/${id}/accept`, { route: 'petition' }, { version: 4 })).status).toBe(200);
  });

  test('an accepted clue is the receiver’s from then on; the sender reads it under its share and writes no more', async () => {
    const { id, matterId } = await triagedClue();
    await booted.applying(senderId ?? '', (tx) => transfers.sendOn(tx, id));
    await booted.registry.share(matterId, senderId ?? '');
    await booted.applying(senderId ?? '', (tx) => transfers.moveTo(tx, id, receiverId ?? ''));
    expect(await statusOf(id, receiver)).toBe('triaged');
    expect(await statusOf(id)).toBe('triaged');
    expect((await sender.post(`clues/${id}/accept`, { route: 'criminal' }, { version: 4 })).status).toBe(404);
    expect((await receiver.post(`clues/${id}/accept`, { route: 'criminal' }, { version: 4 })).status).toBe(200);
  });

  test('telling the same twice changes nothing, and a transfer without a clue moves none', async () => {
    const { id } = await triagedClue();
    await booted.applying(senderId ?? '', (tx) => transfers.sendOn(tx, id));
    await booted.applying(senderId ?? '', (tx) => transfers.sendOn(tx, id));
    await booted.applying(senderId ?? '', (tx) => transfers.sendOn(tx, null));
    expect((await sender.get(`clues/${id}`)).body).toMatchObject({ status: 'transferring', version: 3 });
  });

  test('these moves tell nothing of their own', async () => {
    const { id } = await triagedClue();
    await booted.applying(senderId ?? '', (tx) => transfers.sendOn(tx, id));
    await booted.applying(senderId ?? '', (tx) => transfers.takeBack(tx, id));
    const facts = await booted.database.query('SELECT fact FROM clue_intake.outbox WHERE subject_id = $1 ORDER BY seq', [id]);
    expect(facts).toEqual([{ fact: 'clue.registered' }, { fact: 'clue.triaged' }]);
  });

  test('A10-unique-oracle: a source reference whose clue went out of sight is still taken, and tells no id', async () => {
    const source = { channel: 'letter', sourceRef: 'unreal-letter-7' };
    const { id } = await triagedClue(source);
    await booted.applying(senderId ?? '', (tx) => transfers.moveTo(tx, id, receiverId ?? ''));
    const again = await sender.post('clues', { ...told, ...source });
    expect([again.status, again.body['code']]).toEqual([409, 'clue-intake.duplicate-source-ref']);
    expect(JSON.stringify(again.body)).not.toContain(id);
  });
});
