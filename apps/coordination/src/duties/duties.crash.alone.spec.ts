import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { bootService, nowhere, required, ServiceProcess, until, type BootedService } from '@homeward/testing';
import { coordination } from '../service.js';
import { tellOfWaysOut } from '../trial/config.js';
import { hear, publishPacks, registered } from '../trial/duty-trial.js';
import { unrealAgency, unrealHolder } from '../trial/notice-trial.js';
import { registerUnrealClue } from '../trial/unreal-matters.js';
import { UnrealReceiver, type UnrealPost } from '../trial/unreal-receiver.js';

jest.setTimeout(120_000);

const receiver = new UnrealReceiver();
const killing: ServiceProcess[] = [];
let folder: string;
let booted: BootedService;
let office: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeward-crash-'));
  const secretsFile = join(folder, 'webhook-secrets');
  await writeFile(secretsFile, 'whsec_bm90LWEtc2VjcmV0LWluLWEtdGVzdA==\n', { mode: 0o400 });
  await receiver.start();
  tellOfWaysOut({ webhookHost: receiver.host, secretsFile });
  const topicPrefix = `crash-${randomUUID().slice(0, 8)}-`;
  booted = await bootService({ ...coordination, parts: () => [] }, { kafka: required('HOMEWARD_TEST_KAFKA'), topicPrefix });
  office = await unrealAgency(booted, 'human-resources', 'county', '350102');
  await unrealHolder(booted, office, 'duty-officer');
  const administrator = await unrealHolder(booted, office, 'administrator');
  await publishPacks(booted.service, office);
  const way = { role: 'duty-officer', channel: 'webhook', address: `http://${receiver.host}/duty` };
  expect((await booted.as(administrator).post('contact-points', way)).status).toBe(201);
}, 60_000);
afterEach(() => Promise.all(killing.splice(0).map((each) => each.kill())));
afterAll(async () => {
  await booted?.stop();
  await Promise.all([receiver.stop(), rm(folder, { recursive: true, force: true })]);
}, 30_000);

async function start(application: string, surroundings: Record<string, string> = {}): Promise<ServiceProcess> {
  const started = await ServiceProcess.start(application, booted.config, surroundings);
  killing.push(started);
  return started;
}
/** The program that rings and sends, in a process of its own. Neither Kafka nor Temporal is there. */
const startRinging = () => start('coordination', { KAFKA_BROKERS: nowhere });

const minutesTo = { reminder: 20, page: 30 } as const;
const rungOf = { reminder: 1, page: 2 } as const;
type Step = keyof typeof rungOf;

/** A duty of which a step is due in some seconds: its crisis clue was registered that much less than 20 or 30 minutes ago. */
async function dutySoon(step: Step, seconds = 3): Promise<{ dutyId: string; dueAt: number }> {
  const clue = await registerUnrealClue(booted.service, office);
  const dueAt = Date.now() + seconds * 1_000;
  const at = new Date(dueAt - minutesTo[step] * 60_000).toISOString();
  const told = { agencyId: office, at, recordedAt: new Date().toISOString(), data: { severity: 'crisis' } };
  await hear(booted.service, registered(clue, told));
  const [duty] = await booted.database.query<{ id: string }>(
    `SELECT id FROM coordination.duties WHERE matter_id = $1 AND duty_type = 'HW-CLU-01'`,
    [clue.matterId],
  );
  if (!duty) throw new Error('No duty was opened.');
  return { dutyId: duty.id, dueAt };
}

const firedOf = (dutyId: string, step: Step) =>
  booted.database.query<{ fired_at: Date }>(
    `SELECT fired_at FROM coordination.duty_rungs WHERE duty_id = $1 AND rung = $2 AND state = 'fired'`,
    [dutyId, rungOf[step]],
  );
const hasFired = (dutyId: string, step: Step) => until('the step has fired', async () => (await firedOf(dutyId, step)).length > 0);

/** The step is fired, written and told once, at most three seconds after it could be. */
async function expectOnce(dutyId: string, step: Step, possibleAt: number): Promise<void> {
  await hasFired(dutyId, step);
  const [fired, ...more] = await firedOf(dutyId, step);
  expect(more).toEqual([]);
  expect((fired?.fired_at.getTime() ?? 0) - possibleAt).toBeLessThanOrEqual(3_000);
  for (const written of [
    `duty_log WHERE move = 'duty.escalated' AND rung = ${rungOf[step]} AND duty_id`,
    `outbox WHERE fact = 'duty.escalated' AND (payload->>'rung')::int = ${rungOf[step]} AND subject_id`,
  ])
    expect(await booted.database.query(`SELECT 1 FROM coordination.${written} = $1`, [dutyId])).toHaveLength(1);
}

/** The pages at the desk. By day its reminders and the digest of the morning come there too. */
function pages(): UnrealPost[] {
  return receiver
    .at('/duty')
    .filter(({ body }) => (JSON.parse(body) as { lines: { mark: string }[] }).lines.some(({ mark }) => mark === 'page'));
}
const keysOf = (posts: readonly UnrealPost[]) => new Set(posts.map(({ headers }) => headers['idempotency-key']));

/** Work while nobody can write to a table, once somebody waits for it. */
async function whileAnyoneWaitsFor(table: string, work: () => Promise<void>): Promise<void> {
  await booted.applying(office, async (tx) => {
    await tx.query(`LOCK TABLE coordination.${table} IN EXCLUSIVE MODE`);
    const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'coordination.${table}'::regclass`;
    await until(`somebody waits for ${table}`, async () => (await booted.database.query(waiting)).length > 0, 10);
    await work();
  });
}

describe('a step whose instant passes while something is dead fires once, at most 3 s late (I11, I12)', () => {
  test.each([
    ['between its timer and the compare-and-set', 'duties'],
    ['between the compare-and-set and its end', 'duty_rungs'],
  ])('killed %s', async (_when, table) => {
    const dying = await startRinging();
    const { dutyId } = await dutySoon('reminder');
    await whileAnyoneWaitsFor(table, () => dying.kill());
    expect(await firedOf(dutyId, 'reminder')).toEqual([]);
    const { readyAt } = await startRinging();
    await expectOnce(dutyId, 'reminder', readyAt.getTime());
  });

  test('nobody rings at the instant', async () => {
    const { dutyId, dueAt } = await dutySoon('reminder');
    await until('it is due', async () => Date.now() > dueAt);
    const { readyAt } = await startRinging();
    await expectOnce(dutyId, 'reminder', readyAt.getTime());
  });

  test('Kafka and Temporal are down at the instant', async () => {
    await startRinging();
    const { dutyId, dueAt } = await dutySoon('reminder');
    await expectOnce(dutyId, 'reminder', dueAt);
  });
});

describe('a step of which the ringer is stopped', () => {
  test('is fired by the journey of the matter, once, at most 3 s after its instant (I11)', async () => {
    const withTemporal = { TEMPORAL_ADDRESS: required('HOMEWARD_TEST_TEMPORAL') };
    await start('coordination', { ...withTemporal, RINGER: 'off' });
    await start('orchestrator', withTemporal);
    const { dutyId, dueAt } = await dutySoon('reminder', 15);
    await expectOnce(dutyId, 'reminder', dueAt);
    expect((await firedOf(dutyId, 'reminder'))[0]?.fired_at.getTime()).toBeGreaterThanOrEqual(dueAt + 2_000);
  });
});

describe('a message whose sender is killed', () => {
  test('between the compare-and-set and the delivery arrives under one key, and is told as delivered once', async () => {
    const dying = await startRinging();
    receiver.isSilent = true;
    const { dutyId, dueAt } = await dutySoon('page');
    await until('the message is under way', async () => pages().length > 0);
    await dying.kill();
    receiver.isSilent = false;
    await expectOnce(dutyId, 'page', dueAt);

    // The dead one's lease is over.
    await booted.database.query(`UPDATE coordination.deliveries SET leased_until = now() WHERE duty_id = $1`, [dutyId]);
    await startRinging();
    const delivered = await until('the message has been delivered', async () => {
      const facts = await booted.database.query(
        `SELECT 1 FROM coordination.outbox told JOIN coordination.notices notice ON notice.id::text = told.payload->>'noticeId'
          WHERE told.fact = 'notice.delivered' AND notice.duty_id = $1 AND notice.rung = $2`,
        [dutyId, rungOf.page],
      );
      return facts.length > 0 && facts;
    });
    expect(delivered).toHaveLength(1);
    expect(pages().length).toBeGreaterThanOrEqual(2);
    expect(keysOf(pages()).size).toBe(1);
  });
});
