import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { bootService, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { tellOfWaysOut } from '../trial/config.js';
import { publishPacks, setClock } from '../trial/duty-trial.js';
import { unrealAgency, unrealCrisis, unrealHolder } from '../trial/notice-trial.js';
import { oweUnreal } from '../trial/unreal-duties.js';
import { UnrealMailbox } from '../trial/unreal-mailbox.js';
import { UnrealReceiver } from '../trial/unreal-receiver.js';
import { DigestWatch } from './digest-watch.js';
import { NoticeSender } from './notice-sender.js';

jest.setTimeout(60_000);

const mailbox = new UnrealMailbox();
const receiver = new UnrealReceiver();
let folder: string;
let booted: BootedService;
let sender: NoticeSender;
let county: string;
let prefecture: string;

const noon = '2026-03-03T04:00:00.000Z';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-digests-'));
  const secretsFile = join(folder, 'webhook-secrets');
  await writeFile(secretsFile, 'whsec_bm90LWEtc2VjcmV0LWluLWEtdGVzdA==\n', { mode: 0o400 });
  await Promise.all([mailbox.start(), receiver.start()]);
  tellOfWaysOut({ smtpPort: mailbox.port, webhookHost: receiver.host, secretsFile });
  booted = await bootService({ ...coordination, parts: () => [] });
  county = await unrealAgency(booted, 'civil-affairs', 'county', '350102');
  prefecture = await unrealAgency(booted, 'civil-affairs', 'prefecture', '350100');
  await unrealHolder(booted, county, 'unit-head');
  const administrator = await unrealHolder(booted, county, 'administrator');
  await publishPacks(booted.service, county);
  sender = booted.service.app.get(NoticeSender);
  const point = { role: 'unit-head', channel: 'mail', address: 'head@unreal.example' };
  expect((await booted.as(administrator).post('contact-points', point)).status).toBe(201);
}, 90_000);
beforeEach(() => {
  mailbox.mails.length = 0;
});
afterAll(async () => {
  await booted?.stop();
  await Promise.all([mailbox.stop(), receiver.stop(), rm(folder, { recursive: true, force: true })]);
}, 30_000);

const lookForDigests = () => booted.service.app.get(DigestWatch).look();

describe('the digest of the day', () => {
  test('is made for every other agency also when that of one cannot be made', async () => {
    const owing = [county, prefecture];
    for (const agencyId of owing) await oweUnreal(booted, { matterId: randomUUID(), agencyId });
    for (const [broken, at] of [
      [county, '2026-10-27T00:30:00.000Z'],
      [prefecture, '2026-10-28T00:30:00.000Z'],
    ] as const) {
      const [other] = owing.filter((agencyId) => agencyId !== broken);
      await booted.database.query(
        `ALTER TABLE coordination.deliveries ADD CONSTRAINT unreal_outage CHECK (kind <> 'digest' OR agency_id <> '${broken}') NOT VALID`,
      );
      await setClock(booted, at);
      await lookForDigests();
      await booted.database.query(`ALTER TABLE coordination.deliveries DROP CONSTRAINT unreal_outage`);
      const made = await booted.database.query<{ agency_id: string }>(
        `SELECT DISTINCT agency_id FROM coordination.deliveries WHERE kind = 'digest' AND not_before >= $1`,
        [at],
      );
      expect(made).toEqual([{ agency_id: other }]);
    }
  });

  test('calls nothing overdue that may still be in time (8.18)', async () => {
    const { dutyId } = await unrealCrisis(booted, county, noon);
    await booted.database.query(`UPDATE coordination.duties SET historical = true WHERE id <> $1`, [dutyId]);
    await booted.database.query(
      `UPDATE coordination.duties SET due_at = '2026-03-16T16:00:00Z', due_at_latest = '2026-03-18T16:00:00Z', owner_role = 'unit-head' WHERE id = $1`,
      [dutyId],
    );
    for (const [at, mark] of [
      ['2026-03-17T00:00:01.000Z', '今日到期 / Due today'],
      ['2026-03-19T00:00:01.000Z', '已超期 / Overdue'],
    ] as const) {
      mailbox.mails.length = 0;
      await setClock(booted, at);
      await lookForDigests();
      await sender.turn();
      expect(mailbox.to('head@unreal.example').flatMap(({ lines }) => lines.map((line) => line.split(' | ')[0]))).toEqual([mark]);
    }
  });
});
