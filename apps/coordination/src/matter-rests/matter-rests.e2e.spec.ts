import { randomUUID } from 'node:crypto';
import { matterNoted, type NoticePage, type NoticeView } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, type BootedService, type UnrealOfficer } from '@homeward/testing';
import { DigestWatch } from '../notices/digest-watch.js';
import { NoticeSender } from '../notices/notice-sender.js';
import { coordination } from '../service.js';
import { tellOfWaysOut } from '../trial/config.js';
import { factOf, publishPacks, setClock } from '../trial/duty-trial.js';
import { unrealAgency, unrealHolder } from '../trial/notice-trial.js';
import { UnrealMailbox } from '../trial/unreal-mailbox.js';
import { asService, registerUnrealClue, type UnrealMatter } from '../trial/unreal-matters.js';
import { MatterRests } from './matter-rests.js';
import { MatterRestsService } from './matter-rests.service.js';
import { MatterRestsWatch } from './matter-rests-watch.js';

jest.setTimeout(60_000);

const mailbox = new UnrealMailbox();
let booted: BootedService;
let county: string;
let head: UnrealOfficer;

beforeAll(async () => {
  await mailbox.start();
  tellOfWaysOut({ smtpPort: mailbox.port });
  booted = await bootService({ ...coordination, parts: () => [] });
  county = await unrealAgency(booted, 'civil-affairs', 'county', '350102');
  head = await unrealHolder(booted, county, 'unit-head');
  await unrealHolder(booted, county, 'duty-officer');
  await publishPacks(booted.service, county);
  const administrator = booted.as(await unrealHolder(booted, county, 'administrator'));
  const address = { officerId: head.id, channel: 'mail', address: 'head@unreal.example' };
  expect((await administrator.post('contact-points', address)).status).toBe(201);
}, 60_000);
afterAll(async () => {
  await booted?.stop();
  await mailbox.stop();
}, 30_000);

/** Somebody writes a note in a matter: an act that opens no clock. */
async function note({ matterId }: UnrealMatter, at: string, historical = false): Promise<void> {
  const fact = factOf(matterNoted, {
    key: matterId,
    agencyId: county,
    at,
    historical,
    data: { noteId: randomUUID(), code: 'progress' },
  });
  await asService(booted.service, county, (tx) => booted.service.app.get(MatterRests).hear(tx, fact));
}
/** Looks as often as asked at a moment, by as many processes at once. */
async function lookAt(now: string, times = 1): Promise<void> {
  await setClock(booted, now);
  await Promise.all(Array.from({ length: times }, () => booted.service.app.get(MatterRestsWatch).look()));
}
const toldOf = async ({ matterId }: UnrealMatter): Promise<NoticeView[]> =>
  (await booted.as(head).get<NoticePage>(`notices?matterId=${matterId}&limit=100`)).body.items;

describe('a matter without a clock in which nothing happens (Y02)', () => {
  test('is told to the head of the unit after five working days, once, whoever looks and however often', async () => {
    const matter = await registerUnrealClue(booted.service, county);
    await note(matter, '2026-03-02T02:00:00.000Z');
    await lookAt('2026-03-09T15:00:00.000Z');
    expect(await toldOf(matter)).toEqual([]);
    await lookAt('2026-03-09T17:00:00.000Z', 3);
    await lookAt('2026-03-20T02:00:00.000Z', 2);
    expect(await toldOf(matter)).toMatchObject([
      {
        ...{ desk: 'unit-head', act: 'matter-rests', dutyId: null, matterNumber: matter.number, urgency: 'digest' },
        ...{ link: `/matters/${matter.matterId}`, status: 'unread', title: { zh: '连续五个工作日无期限、无进展' } },
      },
    ]);
  });

  test('goes out with the digest of the day, each matter in a line of its own', async () => {
    const other = await registerUnrealClue(booted.service, county);
    await note(other, '2026-03-11T02:00:00.000Z');
    await lookAt('2026-03-19T02:00:00.000Z');
    await setClock(booted, '2026-03-20T02:00:00.000Z');
    await booted.service.app.get(DigestWatch).look();
    while ((await booted.service.app.get(NoticeSender).turn()) > 0);
    const lines = mailbox.to('head@unreal.example').flatMap((mail) => mail.lines);
    expect(lines.filter((line) => line.startsWith('事项停滞 / Nothing happens in a matter'))).toHaveLength(2);
  });

  test('is told again when something has happened since and it rests anew', async () => {
    const matter = await registerUnrealClue(booted.service, county);
    await note(matter, '2026-03-02T02:00:00.000Z');
    await lookAt('2026-03-10T02:00:00.000Z');
    await note(matter, '2026-03-10T03:00:00.000Z');
    await lookAt('2026-03-12T02:00:00.000Z');
    expect(await toldOf(matter)).toHaveLength(1);
    await lookAt('2026-03-18T02:00:00.000Z');
    expect(await toldOf(matter)).toHaveLength(2);
  });

  test('is not told while a clock runs, and rests from the end of the last one', async () => {
    const matter = await registerUnrealClue(booted.service, county);
    await note(matter, '2026-03-02T02:00:00.000Z');
    const clock = [randomUUID(), matter.matterId, county];
    await booted.database.query(`INSERT INTO coordination.owed_duties VALUES ($1, 'HW-CLU-01', $2, $3, NULL, true)`, clock);
    await setClock(booted, '2026-03-20T02:00:00.000Z');
    const lookAtOne = () => asService(booted.service, county, (tx) => booted.service.app.get(MatterRestsService).look(tx, 1));
    // One in which a clock runs keeps none behind it waiting: the look goes on.
    expect([await lookAtOne(), await lookAtOne()]).toEqual([true, false]);
    await booted.database.query(`DELETE FROM coordination.owed_duties WHERE duty_id = $1`, [clock[0]]);
    await lookAt('2026-03-24T02:00:00.000Z');
    expect(await toldOf(matter)).toEqual([]);
    await lookAt('2026-03-30T02:00:00.000Z');
    expect(await toldOf(matter)).toHaveLength(1);
  });

  test('is told of neither when it is closed nor where only its history was recorded', async () => {
    const [closed, history] = [await registerUnrealClue(booted.service, county), await registerUnrealClue(booted.service, county)];
    await note(closed, '2026-03-02T02:00:00.000Z');
    await note(history, '2026-03-02T02:00:00.000Z', true);
    await booted.database.query(
      `UPDATE coordination.registered_matters SET status = 'closed', outcome = 'resolved', closed_occurred = occurred WHERE id = $1`,
      [closed.matterId],
    );
    await lookAt('2026-03-30T02:00:00.000Z');
    expect([await toldOf(closed), await toldOf(history)]).toEqual([[], []]);
  });

  test('is looked at by its index alone, however many matters there are', async () => {
    const plan = await booted.database.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT matter_id FROM coordination.matter_rests WHERE look_at <= coordination.duty_clock() ORDER BY look_at LIMIT 200`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('matter_rests_look_at_idx');
  });
});
