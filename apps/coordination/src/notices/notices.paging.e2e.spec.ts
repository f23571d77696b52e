import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { bootService, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { tellOfWaysOut } from '../trial/config.js';
import { publishPacks, setClock } from '../trial/duty-trial.js';
import { fireUnreal, unrealAgency, unrealCrisis, unrealHolder } from '../trial/notice-trial.js';
import { UnrealMailbox } from '../trial/unreal-mailbox.js';
import { NoticeSender } from './notice-sender.js';

jest.setTimeout(60_000);

const noon = '2026-03-03T04:00:00.000Z';
const page = { rung: 2, act: 'page' as const, targets: ['duty-officer@own'], now: noon };
const mailbox = new UnrealMailbox();
let booted: BootedService;
let sender: NoticeSender;
let county: string;
let prefecture: string;

beforeAll(async () => {
  await mailbox.start();
  tellOfWaysOut({ smtpPort: mailbox.port });
  booted = await bootService({ ...coordination, parts: () => [] });
  county = await unrealAgency(booted, 'civil-affairs', 'county', '350102');
  prefecture = await unrealAgency(booted, 'civil-affairs', 'prefecture', '350100');
  await unrealHolder(booted, prefecture, 'duty-officer');
  await unrealHolder(booted, county, 'duty-officer');
  const administrator = await unrealHolder(booted, county, 'administrator');
  await publishPacks(booted.service, county);
  const address = { role: 'duty-officer', channel: 'mail', address: 'duty@unreal.example' };
  expect((await booted.as(administrator).post('contact-points', address)).status).toBe(201);
  sender = booted.service.app.get(NoticeSender);
}, 60_000);
beforeEach(() => {
  mailbox.mails.length = 0;
});
afterAll(async () => {
  await booted?.stop();
  await mailbox.stop();
}, 30_000);

const pagesOf = (dutyId: string) =>
  booted.database.query<{ state: string; reason: string | null }>(
    `SELECT state, reason FROM coordination.deliveries WHERE duty_id = $1 AND kind = 'page' ORDER BY repeat`,
    [dutyId],
  );

describe('a page and a clock that stands still (8.6)', () => {
  test.each([
    ['comes again when the clock goes on', [], 'pending'],
    ['stays stopped where somebody took note meanwhile', [{ cycle: 1, rung: 2 }], 'cancelled'],
  ] as const)('%s', async (_what, noted, state) => {
    const { dutyId } = await unrealCrisis(booted, county, noon);
    await fireUnreal(booted, { agencyId: county, dutyId }, page);
    await booted.database.query(`UPDATE coordination.duties SET state = 'paused', next_fires_at = NULL WHERE id = $1`, [dutyId]);
    expect(await pagesOf(dutyId)).toEqual([{ state: 'cancelled', reason: 'duty-paused' }]);
    await sender.turn();
    expect(mailbox.mails).toEqual([]);

    await booted.database.query(
      `UPDATE coordination.duties SET state = 'open', inputs = jsonb_set(inputs, '{acknowledgements}', $2) WHERE id = $1`,
      [dutyId, JSON.stringify(noted)],
    );
    expect(await pagesOf(dutyId)).toMatchObject([{ state }]);
    await sender.turn();
    expect(mailbox.to('duty@unreal.example')).toHaveLength(state === 'pending' ? 1 : 0);
  });
});

describe('a page for which nobody at the desk has an address (Y09)', () => {
  test('calls the duty desk of the level above, once', async () => {
    const bare = await unrealAgency(booted, 'civil-affairs', 'county', '350104');
    await unrealHolder(booted, bare, 'duty-officer');
    const { dutyId } = await unrealCrisis(booted, bare, noon);
    await fireUnreal(booted, { agencyId: bare, dutyId }, page);
    await setClock(booted, noon);
    await sender.turn();
    await sender.turn();
    const told = await booted.database.query('SELECT agency_id, role FROM coordination.notices WHERE duty_id = $1', [dutyId]);
    expect(told).toHaveLength(2);
    expect(told).toContainEqual({ agency_id: prefecture, role: 'duty-officer' });
    expect(await pagesOf(dutyId)).toMatchObject([
      { state: 'cancelled', reason: 'no-address' },
      { state: 'cancelled', reason: 'no-address' },
    ]);
  });
});
