import type { NoticePage, NoticeView } from '@homeward/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { bootService, type ApiClient, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { NoticeSender } from '../notices/notice-sender.js';
import { coordination } from '../service.js';
import { tellOfWaysOut } from '../trial/config.js';
import { publishPacks, setClock } from '../trial/duty-trial.js';
import { unrealAgency, unrealHolder } from '../trial/notice-trial.js';
import { UnrealMailbox } from '../trial/unreal-mailbox.js';
import { CalendarWatch } from './calendar-watch.js';

jest.setTimeout(60_000);

const mailbox = new UnrealMailbox();
const officers = new Map<string, UnrealOfficer>();
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
    officers.set(role, officer);
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
const client = (role: string): ApiClient => {
  const officer = officers.get(role);
  if (!officer) throw new Error(`Nobody is ${role}.`);
  return booted.as(officer);
};
/** What stands in the inbox of an officer, oldest first. */
const inboxOf = async (role: string): Promise<NoticeView[]> =>
  (await client(role).get<NoticePage>('notices?limit=100')).body.items.toReversed();
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

  test('stands in the inbox of whoever publishes policy, once a day and a year, and is read there like any notice', async () => {
    const listed = await inboxOf('policy-publisher');
    expect(listed.map(({ recordedAt }) => recordedAt.slice(0, 10))).toEqual(['2026-12-02', '2026-12-03']);
    const [first] = listed;
    expect(first).toMatchObject({
      ...{ desk: 'policy-publisher', dutyId: null, dutyType: 'cn 2027', status: 'unread', link: '/' },
      title: { en: 'Calendar not published: cn 2027' },
      deliveries: [{ channel: 'in-app', state: 'sent' }],
    });
    expect(await inboxOf('duty-officer')).toEqual([]);
    const read = await client('policy-publisher').post(`notices/${first?.id}/read`, {}, { version: 1 });
    expect([read.status, read.body['status']]).toEqual([200, 'read']);
    expect((await inboxOf('policy-publisher'))[0]).toMatchObject({ status: 'read', deliveries: [{ state: 'delivered' }] });
  });

  test('stands there once though several processes look at the same moment, and again after a restart', async () => {
    await setClock(booted, '2026-12-07T02:00:00.000Z');
    const again = () => booted.service.app.get(CalendarWatch).look();
    await Promise.all([again(), again(), again()]);
    await lookAt('2026-12-07T02:30:00.000Z');
    expect(toldTo('policy-publisher')).toHaveLength(1);
    const told = (await inboxOf('policy-publisher')).filter(({ recordedAt }) => recordedAt.startsWith('2026-12-07'));
    expect(told).toHaveLength(1);
  });

  test('is told at the highest duty desk where nobody publishes policy', async () => {
    await booted.database.query(`UPDATE coordination.role_assignments SET status = 'released' WHERE role = 'policy-publisher'`);
    await lookAt('2026-12-08T02:00:00.000Z', 2);
    expect([toldTo('policy-publisher').length, toldTo('duty-officer').length]).toEqual([0, 1]);
    expect(await inboxOf('duty-officer')).toMatchObject([{ desk: 'duty-officer', dutyType: 'cn 2027' }]);
  });
});
