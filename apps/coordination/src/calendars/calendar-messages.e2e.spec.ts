import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { bootService, type BootedService } from '@homeward/testing';
import { NoticeSender } from '../notices/notice-sender.js';
import { coordination } from '../service.js';
import { tellOfWaysOut } from '../trial/config.js';
import { publishPacks, setClock } from '../trial/duty-trial.js';
import { unrealAgency, unrealHolder } from '../trial/notice-trial.js';
import { UnrealMailbox } from '../trial/unreal-mailbox.js';
import { CalendarWatch } from './calendar-watch.js';

jest.setTimeout(60_000);

const mailbox = new UnrealMailbox();
let booted: BootedService;

beforeAll(async () => {
  await mailbox.start();
  tellOfWaysOut({ smtpPort: mailbox.port });
  booted = await bootService({ ...coordination, parts: () => [] });
  const government = await unrealAgency(booted, 'government', 'national', null);
  const county = await unrealAgency(booted, 'government', 'county', '350102');
  await publishPacks(booted.service, government);
  for (const role of ['policy-publisher', 'duty-officer'] as const) {
    const officer = await unrealHolder(booted, government, role);
    const administrator = booted.as(await unrealHolder(booted, government, 'administrator'));
    const address = { officerId: officer.id, channel: 'mail', address: `${role}@unreal.example` };
    expect((await administrator.post('contact-points', address)).status).toBe(201);
  }
  await unrealHolder(booted, county, 'duty-officer');
}, 60_000);
beforeEach(() => {
  mailbox.mails.length = 0;
});
afterAll(async () => {
  await booted?.stop();
  await mailbox.stop();
}, 30_000);

/** Looks as often as asked at a moment, and sends what waits. */
async function lookAt(now: string, times = 1): Promise<void> {
  await setClock(booted, now);
  for (let each = 0; each < times; each += 1) await booted.service.app.get(CalendarWatch).look();
  while ((await booted.service.app.get(NoticeSender).turn()) > 0);
}
const toldTo = (role: string) => mailbox.to(`${role}@unreal.example`).flatMap(({ lines }) => lines);

describe('a year of a calendar that is not published', () => {
  test('is told from 1 December on, in working hours, to whoever publishes policy and once a day', async () => {
    await lookAt('2026-11-30T02:00:00.000Z');
    await lookAt('2026-12-01T12:30:00.000Z');
    expect(mailbox.mails).toEqual([]);
    await lookAt('2026-12-02T02:00:00.000Z', 3);
    expect(toldTo('policy-publisher')).toEqual([
      expect.stringContaining('Calendar not published | - | cn 2027 | 2027-01-01 00:00'),
    ]);
    await lookAt('2026-12-03T02:00:00.000Z', 2);
    expect(toldTo('policy-publisher')).toHaveLength(2);
    expect(toldTo('duty-officer')).toEqual([]);
  });

  test('is told at the highest duty desk where nobody publishes policy', async () => {
    await booted.database.query(`UPDATE coordination.role_assignments SET status = 'released' WHERE role = 'policy-publisher'`);
    await lookAt('2026-12-04T02:00:00.000Z', 2);
    expect([toldTo('policy-publisher').length, toldTo('duty-officer').length]).toEqual([0, 1]);
  });
});
