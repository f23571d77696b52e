import { randomUUID } from 'node:crypto';
import { exactly, transferOffered, type Fact, type NoticePage } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { coordination } from '../service.js';
import { factOf, hear, publishPacks } from '../trial/duty-trial.js';
import { fireUnreal, unrealAgency, unrealHolder } from '../trial/notice-trial.js';
import { registerUnrealClue, type UnrealMatter } from '../trial/unreal-matters.js';

jest.setTimeout(60_000);

let booted: BootedService;
let federation: string;
let police: string;
let sender: ApiClient;
let liaisons: [UnrealOfficer, UnrealOfficer];
let receiver: ApiClient;
let head: ApiClient;
let onDuty: ApiClient;

beforeAll(async () => {
  booted = await bootService({ ...coordination, parts: () => [] });
  federation = await unrealAgency(booted, 'womens-federation', 'county', '350102');
  police = await unrealAgency(booted, 'public-security', 'county', '350102');
  sender = booted.as(await unrealHolder(booted, federation, 'case-officer', 'liaison'));
  liaisons = [await unrealHolder(booted, police, 'liaison'), await unrealHolder(booted, police, 'liaison')];
  receiver = booted.as(liaisons[0]);
  head = booted.as(await unrealHolder(booted, police, 'unit-head'));
  onDuty = booted.as(await unrealHolder(booted, police, 'duty-officer'));
  await publishPacks(booted.service, federation);
}, 60_000);
afterAll(() => booted?.stop(), 30_000);

/** A transfer that has just been offered, and the fact by which it is told. */
interface Offered {
  matter: UnrealMatter;
  id: string;
  fact: Fact;
}

async function offer(more: object = {}): Promise<Offered> {
  const matter = await registerUnrealClue(booted.service, federation);
  const answer = await sender.post<{ id: string }>('transfers', {
    matterId: matter.matterId,
    clueId: matter.clueId,
    purpose: 'criminal',
    severity: 'high',
    violationKinds: ['abduction-trafficking'],
    wantedAgencyType: 'public-security',
    text: 'Unreal: what the neighbour of Unreal Person One told.',
    manifest: [{ title: 'Unreal statement', sha256: 'a'.repeat(64) }],
    ...more,
  });
  expect(answer.status).toBe(201);
  return { matter, id: answer.body.id, fact: await toldOf(answer.body.id, matter) };
}

async function toldOf(id: string, { matterId: key }: UnrealMatter): Promise<Fact> {
  const [told] = await booted.database.query<{ payload: object; at: Date }>(
    `SELECT payload, recorded_at AS at FROM coordination.outbox WHERE key = $1 AND fact = 'transfer.offered' AND payload ->> 'transferId' = $2`,
    [key, id],
  );
  if (!told) throw new Error('No offer was told.');
  return factOf(transferOffered, { key, agencyId: federation, at: told.at.toISOString(), data: told.payload });
}

const inboxOf = async (client: ApiClient, { matterId }: UnrealMatter) =>
  (await client.get<NoticePage>(`notices?matterId=${matterId}`)).body.items;
const noticesOf = ({ matter: { matterId } }: Offered) =>
  booted.database.query<{ agency_id: string; role: string; rung: number; act: string; duty_type: string }>(
    'SELECT agency_id, role, rung, act, duty_type FROM coordination.notices WHERE matter_id = $1 ORDER BY role',
    [matterId],
  );
const wall = ({ matterId }: UnrealMatter, agencyId: string, officerId: string | null) =>
  booted.database.query(
    `INSERT INTO coordination.walls (id, matter_id, agency_id, officer_id, raised_at) VALUES ($1, $2, $3, $4, now())`,
    [randomUUID(), matterId, agencyId, officerId],
  );
const asked = { rung: 0, act: 'transfer-offered' };

describe('an offered transfer (Y17)', () => {
  test('stands with the receiver together with a notice as soon as it is heard, before anybody there can read the matter', async () => {
    const offered = await offer();
    expect(await noticesOf(offered)).toEqual([]);
    const begun = performance.now();
    await hear(booted.service, offered.fact);

    const waiting = await receiver.get<{ items: { id: string }[] }>(`transfers?direction=in&matterId=${offered.matter.matterId}`);
    expect(waiting.body.items.map(({ id }) => id)).toEqual([offered.id]);
    const [notice, ...others] = await inboxOf(receiver, offered.matter);
    expect(performance.now() - begun).toBeLessThan(60_000);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      ...asked,
      agencyId: police,
      desk: 'liaison',
      dutyType: 'HW-TRF-01',
      title: { zh: '移送签收' },
      matterNumber: offered.matter.number,
      status: 'unread',
      deliveries: expect.arrayContaining([expect.objectContaining({ channel: 'in-app', state: 'sent' })]),
    });
    expect(JSON.stringify(notice)).not.toContain('Unreal');
    const granted = await booted.database.query(
      'SELECT scope FROM coordination.granted_shares WHERE matter_id = $1 AND agency_id = $2',
      [offered.matter.matterId, police],
    );
    expect(granted).toEqual([{ scope: 'codes' }]);
  });

  test('is told once, however often the fact comes, and is no rung that has fired', async () => {
    const offered = await offer();
    const { fact } = offered;
    await hear(booted.service, fact);
    await hear(booted.service, fact, fact);
    expect(await noticesOf(offered)).toEqual([{ agency_id: police, role: 'liaison', duty_type: 'HW-TRF-01', ...asked }]);
    const fired = `SELECT 1 FROM coordination.duty_rungs r JOIN coordination.duties d ON d.id = r.duty_id WHERE d.matter_id = $1 AND r.state = 'fired'`;
    expect(await booted.database.query(fired, [offered.matter.matterId])).toEqual([]);
  });

  test('is told again when it is offered anew after the receiver sent it on, also by hand', async () => {
    const offered = await offer();
    await hear(booted.service, offered.fact);
    const { version } = (await receiver.get<{ version: number }>(`transfers/${offered.id}`)).body;
    const suggestedAgencyId = await unrealAgency(booted, 'procuratorate', 'county', '350102');
    const redirected = await receiver.post(`transfers/${offered.id}/redirect`, { suggestedAgencyId }, { version });
    expect(redirected.status).toBe(200);
    const again = await sender.post<{ id: string }>('transfers', {
      matterId: offered.matter.matterId,
      clueId: offered.matter.clueId,
      purpose: 'criminal',
      severity: 'high',
      violationKinds: ['abduction-trafficking'],
      toAgencyId: police,
      overrideReason: 'Unreal: closer.',
      newFact: 'Unreal: a new witness.',
      text: 'Unreal: what Unreal Person One told.',
    });
    expect(again).toMatchObject({ status: 201 });
    await hear(booted.service, await toldOf(again.body.id, offered.matter));
    expect(await inboxOf(receiver, offered.matter)).toMatchObject([asked, asked]);
  });

  test('is told the desk that owes within hours in a crisis, too', async () => {
    const offered = await offer({ severity: 'crisis' });
    await hear(booted.service, offered.fact);
    expect(await inboxOf(receiver, offered.matter)).toMatchObject([{ ...asked, dutyType: 'HW-TRF-01' }]);
    expect(await inboxOf(onDuty, offered.matter)).toMatchObject([{ ...asked, dutyType: 'HW-TRF-02c' }]);
  });

  test('is told nobody when history is imported', async () => {
    const offered = await offer();
    const longAgo = { occurred: exactly('2026-01-05T02:00:00.000Z'), recordedAt: new Date().toISOString(), historical: true };
    await hear(booted.service, { ...offered.fact, ...longAgo });
    expect(await noticesOf(offered)).toEqual([]);
  });

  test('is told nobody behind a wall: of two at the desk the other, then the head, and an agency that is kept away not at all', async () => {
    const [both, closed] = [await offer(), await offer()];
    for (const { id } of liaisons) await wall(both.matter, police, id);
    await hear(booted.service, both.fact);
    expect(await inboxOf(receiver, both.matter)).toEqual([]);
    expect(await inboxOf(head, both.matter)).toMatchObject([asked]);
    await wall(closed.matter, police, null);
    await hear(booted.service, closed.fact);
    expect(await noticesOf(closed)).toEqual([]);
  });
});

describe('the ladder of a transfer that has been told (Y17)', () => {
  test('has its first step before it, and tells the same desk again', async () => {
    const offered = await offer();
    await hear(booted.service, offered.fact);
    const [duty] = await booted.database.query<{ id: string; armed: number[] }>(
      `SELECT d.id, array_agg(r.rung ORDER BY r.rung) AS armed FROM coordination.duties d JOIN coordination.duty_rungs r ON r.duty_id = d.id
        WHERE d.matter_id = $1 AND d.duty_type = 'HW-TRF-01' AND r.state = 'armed' GROUP BY d.id`,
      [offered.matter.matterId],
    );
    expect(duty?.armed).toEqual([0, 1, 2, 3, 4]);
    for (const rung of [0, 1])
      await fireUnreal(
        booted,
        { agencyId: police, dutyId: duty?.id ?? '' },
        { rung, act: 'remind', targets: ['liaison@own'], now: new Date().toISOString() },
      );
    expect(await inboxOf(receiver, offered.matter)).toHaveLength(3);
  });
});
