import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiAnswer, type ApiClient, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { coordination } from '../service.js';
import { unrealAgency, unrealHolder } from '../trial/notice-trial.js';
import { registerUnrealClue, type UnrealMatter } from '../trial/unreal-matters.js';

jest.setTimeout(60_000);

let booted: BootedService;
let lead: string;
let county: string;
let prefecture: string;
let officer: ApiClient;
let head: ApiClient;
let liaisons: UnrealOfficer[];
let countyHead: ApiClient;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  lead = await unrealAgency(booted, 'public-security', 'county', '350102');
  county = await unrealAgency(booted, 'procuratorate', 'county', '350102');
  prefecture = await unrealAgency(booted, 'procuratorate', 'prefecture', '350100');
  officer = booted.as(await unrealHolder(booted, lead, 'case-officer'));
  head = booted.as(await unrealHolder(booted, lead, 'unit-head', 'case-officer'));
  liaisons = [await unrealHolder(booted, county, 'liaison'), await unrealHolder(booted, county, 'liaison')];
  countyHead = booted.as(await unrealHolder(booted, county, 'unit-head'));
}, 60_000);
afterAll(() => booted?.stop(), 30_000);

const code = ({ status, body }: ApiAnswer) => [status, String(body['code'] ?? '').replace('coordination.', '')];
const newMatter = () => registerUnrealClue(booted.service, lead);
const offer = (client: ApiClient, { matterId }: UnrealMatter, to: object) =>
  client.post('transfers', { matterId, purpose: 'criminal', text: 'Unreal: what was told of Unreal Person One.', ...to });
const byHand = (toAgencyId: string) => ({ toAgencyId, overrideReason: 'Unreal: closer.' });
const wall = (client: ApiClient, { matterId }: UnrealMatter, excluded: object = {}) =>
  client.post('conflict-walls', { matterId, excludedAgencyId: county, reason: 'complaint-about-staff', ...excluded });
const receiverOf = async (answer: ApiAnswer): Promise<unknown> =>
  (await officer.get(`transfers/${String(answer.body['id'])}`)).body['toAgencyId'];
const toldTo = (agencyId: string, { matterId }: UnrealMatter) =>
  booted.database.query(`SELECT 1 FROM coordination.outbox WHERE key = $1 AND payload ->> 'toAgencyId' = $2`, [matterId, agencyId]);

describe('finding the receiver of a matter before which a wall stands (N03)', () => {
  test('passes over the agency that the wall keeps away and goes to the next level, while the agency is told nothing', async () => {
    const [matter, other] = [await newMatter(), await newMatter()];
    expect(await receiverOf(await offer(officer, other, { wantedAgencyType: 'procuratorate' }))).toBe(county);
    expect((await wall(head, matter)).status).toBe(201);

    const offered = await offer(officer, matter, { wantedAgencyType: 'procuratorate' });
    expect(offered.status).toBe(201);
    expect((await officer.get(`transfers/${String(offered.body['id'])}`)).body).toMatchObject({
      toAgencyId: prefecture,
      foundBy: {
        resolvedByFallback: true,
        steps: [
          { level: 'county', found: false },
          { level: 'prefecture', found: true },
        ],
      },
    });
    expect(await toldTo(county, matter)).toEqual([]);
    expect((await countyHead.get(`transfers?direction=in&matterId=${matter.matterId}`)).body['items']).toEqual([]);
  });

  test('refuses it by hand like an agency that is not there, and names the wall only to whom it is shown', async () => {
    const matter = await newMatter();
    await wall(head, matter);
    const refused = await offer(officer, matter, byHand(county));
    expect(code(refused)).toEqual([400, 'receiver-unknown']);
    const unknown = await offer(officer, matter, byHand(randomUUID()));
    const told = ({ body }: ApiAnswer) => ({ ...body, instance: null, traceId: null });
    expect(told(refused)).toEqual(told(unknown));
    expect(code(await offer(head, matter, byHand(county)))).toEqual([409, 'receiver-behind-wall']);
    expect(await toldTo(county, matter)).toEqual([]);
  });

  test('finds nobody where walls stand before every organ up to the nation', async () => {
    const matter = await newMatter();
    await wall(head, matter);
    await wall(head, matter, { excludedAgencyId: prefecture });
    expect(code(await offer(officer, matter, { wantedAgencyType: 'procuratorate' }))).toEqual([409, 'no-counterpart']);
  });

  test('passes an agency over when walls keep away everybody at its liaison desk, and not while one of them is free', async () => {
    const matter = await newMatter();
    const toProcurators = () => offer(officer, matter, { wantedAgencyType: 'procuratorate' });
    const [first, second] = liaisons;
    const offered = await toProcurators();
    expect(await receiverOf(offered)).toBe(county);
    expect((await wall(head, matter, { excludedOfficerId: first?.id })).status).toBe(201);
    await officer.post(`transfers/${String(offered.body['id'])}/withdraw`, { reason: 'mistake' }, { version: 1 });
    expect(await receiverOf(await toProcurators())).toBe(county);
    expect((await wall(head, matter, { excludedOfficerId: second?.id })).status).toBe(201);
    expect(await receiverOf(await toProcurators())).toBe(prefecture);
    expect(code(await offer(officer, matter, byHand(county)))).toEqual([400, 'receiver-unknown']);
  });

  test('lets nobody behind a wall be named responsible when the transfer is accepted', async () => {
    const matter = await newMatter();
    const [walled] = liaisons;
    const offered = await offer(officer, matter, { wantedAgencyType: 'procuratorate' });
    expect((await wall(head, matter, { excludedOfficerId: walled?.id })).status).toBe(201);
    const accept = (officerId: string | undefined) =>
      countyHead.post(`transfers/${String(offered.body['id'])}/accept`, { officerId }, { version: 1 });
    expect(code(await accept(walled?.id))).toEqual([400, 'officer-unknown']);
    expect((await accept(liaisons[1]?.id)).status).toBe(200);
  });
});
