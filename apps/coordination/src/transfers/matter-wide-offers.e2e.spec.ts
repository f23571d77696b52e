import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootService, type ApiAnswer, type ApiClient, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { unrealAgency } from '../trial/notice-trial.js';
import { registerUnrealClue } from '../trial/unreal-matters.js';

let booted: BootedService;
let federation: string;
let police: string;
let otherPolice: string;
let sender: ApiClient;
let receiver: ApiClient;
let importer: ApiClient;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  const { registry } = booted;
  federation = await unrealAgency(booted, 'womens-federation', 'county', '350102');
  police = await unrealAgency(booted, 'public-security', 'county', '350102');
  otherPolice = await unrealAgency(booted, 'public-security', 'prefecture', '350100');
  sender = booted.as(await registry.officer(federation, 'case-officer'));
  receiver = booted.as(await registry.officer(police, 'liaison'));
  importer = booted.as(await registry.officer(federation, 'importer'));
}, 90_000);

afterAll(() => booted?.stop(), 30_000);

const idOf = ({ body }: ApiAnswer) => String(body['id']);
const matterWide = async () => {
  const { matterId } = await registerUnrealClue(booted.service, federation);
  return { matterId, purpose: 'criminal' };
};
const wanted = { wantedAgencyType: 'public-security' };
const named = (toAgencyId: string) => ({ toAgencyId, overrideReason: 'Unreal: closer to the family.' });
const code = (answer: ApiAnswer) => [answer.status, answer.body['code']];
const refused = (transferId: string, status: string) => ({
  status: 409,
  body: { code: 'coordination.already-offered', blocking: [{ transferId, status }] },
});
const offersOf = async (matterId: string) =>
  (await booted.database.query(`SELECT 1 FROM coordination.outbox WHERE key = $1 AND fact = 'transfer.offered'`, [matterId]))
    .length;

describe('offering a matter as a whole', () => {
  test.each([
    ['to a kind of agency', () => wanted],
    ['to a named agency', () => named(police)],
  ])('R02: stands once of eight at once, %s', async (_, to) => {
    const body = { ...(await matterWide()), ...to() };
    const answers = await Promise.all(Array.from({ length: 8 }, () => sender.post('transfers', body)));
    const [offered, ...more] = answers.filter(({ status }) => status === 201);
    expect(more).toEqual([]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    const transferId = offered === undefined ? '' : idOf(offered);
    for (const answer of answers.filter((each) => each !== offered)) expect(answer).toMatchObject(refused(transferId, 'offered'));
    expect(await offersOf(body.matterId)).toBe(1);
  });

  test('R02: waits for the answer, and is open again once it was given', async () => {
    const body = { ...(await matterWide()), ...wanted };
    const transferId = idOf(await sender.post('transfers', body));
    const path = `transfers/${transferId}`;
    const refusedAs = async (status: string) =>
      expect(await sender.post('transfers', body)).toMatchObject(refused(transferId, status));
    await receiver.post(`${path}/see`, {}, { version: 1 });
    await refusedAs('received');
    await receiver.post(`${path}/request-supplement`, { text: 'Unreal: which house?' }, { version: 2 });
    await refusedAs('supplement-requested');
    await sender.post(`${path}/supplement`, { text: 'Unreal: the third house.' }, { version: 3 });
    await refusedAs('supplemented');
    await receiver.post(`${path}/refuse`, { reasonCode: 'not-competent', text: 'Unreal.' }, { version: 4 });
    const next = await sender.post('transfers', body);
    expect(next.status).toBe(201);
    await sender.post(`transfers/${idOf(next)}/withdraw`, { reason: 'mistake' }, { version: 1 });
    expect((await sender.post('transfers', body)).status).toBe(201);
  });

  test('is another offer for another purpose, to another agency, or with a clue', async () => {
    const { matterId, clueId } = await registerUnrealClue(booted.service, federation);
    const body = { matterId, purpose: 'criminal' };
    expect((await sender.post('transfers', { ...body, ...wanted })).status).toBe(201);
    expect((await sender.post('transfers', { ...body, ...wanted, purpose: 'judicial-assistance' })).status).toBe(201);
    expect((await sender.post('transfers', { ...body, ...named(otherPolice) })).status).toBe(201);
    expect((await sender.post('transfers', { ...body, clueId, ...wanted })).status).toBe(201);
    const again = await sender.post('transfers', { ...body, ...named(police) });
    expect(code(again)).toEqual([409, 'coordination.already-offered']);
  });

  test('is stored as published by an import, however often it is told', async () => {
    const told = { ...(await matterWide()), ...named(police), occurred: { text: '2015-01', precision: 'month' } };
    const send = () => importer.post('transfers', told, { purpose: 'historical-import' });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  });
});
