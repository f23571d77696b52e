import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { DomainError, encodeFact, exactly, type Fact, type FactRecord } from '@homeward/contracts';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, jest, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { heldState } from './held-state.js';
import { ensureTopic } from './topics.js';
import { engines } from './trial/config.js';
import { eventually } from './trial/eventually.js';
import { trialConsumer, type TrialConsumer, type Twist } from './trial/trial-consumer.js';
import { send } from './trial/topic-log.js';
import { trialDatabase, type TrialDatabase } from './trial/trial-database.js';
import { agencyId, quiet, rescueStarted, trialTopics } from './trial/trial-facts.js';
import type { FactsTransportOptions } from './facts-transport.js';
import type { RecordPlace } from './raw-record.js';

jest.setTimeout(90_000);
let database: TrialDatabase;
let topicOf: ReturnType<typeof trialTopics>;
let group: string;
let running: TrialConsumer | undefined;

beforeAll(async () => {
  database = await trialDatabase((options) => new DataSource(options));
  await database.owner.query(
    'CREATE TABLE trial.effects (key uuid, seq bigint, event_id uuid, teams integer, at timestamptz DEFAULT clock_timestamp())',
  );
  await database.owner.query('GRANT SELECT, INSERT ON trial.effects TO trial_app');
});
afterAll(() => database.drop());
beforeEach(async () => {
  group = `prevention-${randomUUID().slice(0, 8)}`;
  await makeTopic(1); // every key in one partition: what holds up one must not hold up its neighbours
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const makeTopic = (partitions: number): Promise<void> => {
  topicOf = trialTopics();
  return ensureTopic({ brokers: engines.brokers, clientId: 'trial', log: quiet, topic: topicOf('rescue'), partitions });
};
const start = async (twist: Twist = () => undefined, more: Partial<FactsTransportOptions<null>> = {}): Promise<TrialConsumer> => {
  running = await trialConsumer(database, twist, { topicOf, group, ...more });
  return running;
};

const factOf = (key: string, seq: number, more: Partial<Fact> = {}): Fact => ({
  id: randomUUID(),
  source: 'rescue',
  name: 'rescue.planned',
  version: 1,
  key,
  seq: String(seq),
  agencyId,
  actorId: null,
  onBehalfOf: null,
  occurred: exactly('2026-02-13T02:20:00Z'),
  recordedAt: '2026-02-13T02:20:00.000Z',
  implied: false,
  historical: false,
  traceparent: null,
  data: { rescueId: key, teams: seq },
  ...more,
});
const planned = (key: string, seq: number, more: Partial<Fact> = {}): FactRecord => encodeFact(factOf(key, seq, more));
const publish = (...records: Parameters<typeof send>[1]): Promise<void> => send(topicOf('rescue'), records);
const effects = async (key: string): Promise<number[]> => {
  const rows = await database.app.query<{ seq: string }[]>('SELECT seq FROM trial.effects WHERE key = $1 ORDER BY at', [key]);
  return rows.map(({ seq }) => Number(seq));
};
const expectEffects = (key: string, ...seqs: number[]): Promise<void> =>
  eventually(async () => expect(await effects(key)).toEqual(seqs));
const parked = (): Promise<Record<string, unknown>[]> =>
  database.app.query(
    'SELECT key, seq, reason, code, attempts, state FROM trial.parked WHERE consumer = $1 ORDER BY seq, parked_at',
    [group],
  );
const blocked = (): Promise<Record<string, unknown>[]> =>
  database.app.query('SELECT key, from_seq, reason FROM trial.blocked_keys WHERE consumer = $1', [group]);
const expectParked = (...rows: Record<string, unknown>[]): Promise<void> =>
  eventually(async () => expect(await parked()).toMatchObject(rows));

describe('hearing facts', () => {
  test('applies each once and in sequence, though records come twice and the consumer starts again (I8, I9, A55)', async () => {
    await makeTopic(6);
    const [first, second] = [randomUUID(), randomUUID()];
    const records = [1, 2, 3].flatMap((seq) => [planned(first, seq), planned(second, seq)]);
    let repeats = 0;
    const { stop } = await start(undefined, { onRepeat: () => (repeats += 1) });
    await publish(...records, ...records);
    await expectEffects(first, 1, 2, 3);
    await eventually(() => expect(repeats).toBe(records.length));
    await stop();
    await start();
    await publish(...records, planned(first, 4));
    await expectEffects(first, 1, 2, 3, 4);
    await expectEffects(second, 1, 2, 3);
    expect(await parked()).toEqual([]);
  });

  test('applies a fact once when the program fails after its commit and before its offset (I8)', async () => {
    const key = randomUUID();
    let failures = 0;
    await start(undefined, {
      at: (point) => {
        if (point !== 'consumer.afterCommitBeforeOffset' || failures > 0) return;
        failures += 1;
        throw new Error('Cut off.');
      },
    });
    await publish(planned(key, 1), planned(key, 2));
    await expectEffects(key, 1, 2);
    expect(failures).toBe(1);
  });

  test('leaves no effect when the program fails after the inbox and before the work, and tries again (I8)', async () => {
    const key = randomUUID();
    let failures = 0;
    await start(() => {
      failures += 1;
      if (failures === 1) throw new Error('Cut off.');
    });
    await publish(planned(key, 1));
    await expectEffects(key, 1);
    expect(failures).toBe(2);
    expect(await parked()).toEqual([]);
  });

  test('moves on over facts that nobody here handles, so that handled ones behind them are in sequence', async () => {
    const key = randomUUID();
    const started = { name: rescueStarted.name, data: { rescueId: key } };
    await start();
    await publish(planned(key, 1), planned(key, 2, started), planned(key, 3, started), planned(key, 4));
    await expectEffects(key, 1, 4);
  });

  test('tries a stale version again in a new transaction and sets nothing aside (R10)', async () => {
    const key = randomUUID();
    let races = 0;
    await start(() => {
      races += 1;
      if (races < 3) throw new DomainError('stale', 'rescue.stale-version', 'Another hand was faster.');
    });
    await publish(planned(key, 1));
    await expectEffects(key, 1);
    expect(await parked()).toEqual([]);
  });

  test('waits for PostgreSQL as long as it is away and sets nothing aside', async () => {
    const key = randomUUID();
    await start();
    await publish(planned(key, 1));
    await expectEffects(key, 1);
    const name = String(database.owner.options.database ?? new URL(database.url).pathname.slice(1));
    const cluster = await new DataSource({ type: 'postgres', url: engines.postgresUrl }).initialize();
    await cluster.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await cluster.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'trial_app'`, [
      name,
    ]);
    await publish(planned(key, 2), planned(key, 3));
    await eventually(() => expect(running?.transport.progress()).toMatchObject({ lag: 2 }));
    await cluster.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await cluster.destroy();
    await expectEffects(key, 1, 2, 3);
    await eventually(() => expect(running?.transport.progress()).toMatchObject({ lag: 0, secondsSinceProgress: 0 }));
    expect(await parked()).toEqual([]);
  });
});

describe('two replicas of a consumer', () => {
  test('share the work, take it over from each other, and still apply each fact once and in sequence (I8, I9, R15)', async () => {
    await makeTopic(6);
    const keys = Array.from({ length: 12 }, () => randomUUID());
    const round = (seq: number): FactRecord[] => keys.map((key) => planned(key, seq));
    const slowly: Twist = () => delay(10);
    const first = await start(slowly);
    await publish(...round(1), ...round(2), ...round(3));
    const second = await trialConsumer(database, slowly, { topicOf, group });
    await publish(...round(4), ...round(5), ...round(6));
    await eventually(() => expect(second.transport.progress().lag).not.toBeNull());
    await first.stop();
    await publish(...round(7));
    for (const key of keys) await expectEffects(key, 1, 2, 3, 4, 5, 6, 7);
    await second.stop();
  });
});

describe('a gap in a sequence', () => {
  test('holds its own key alone, and closes by itself when what was missing arrives (I9)', async () => {
    const [held, free] = [randomUUID(), randomUUID()];
    await start();
    await publish(planned(held, 1), planned(held, 4), planned(held, 3), planned(free, 1), planned(held, 5));
    await expectEffects(free, 1);
    await expectParked({ seq: '3', reason: 'gap' }, { seq: '4', reason: 'gap', state: 'parked' }, { seq: '5', state: 'queued' });
    expect(await effects(held)).toEqual([1]);
    await publish(planned(held, 2));
    await expectEffects(held, 1, 2, 3, 4, 5);
    await eventually(async () => expect(await blocked()).toEqual([]));
  });
});

describe('a gap behind a record that was set aside', () => {
  test('is found by the redrive and closes by itself (I9, I10)', async () => {
    const key = randomUUID();
    let isMended = false;
    const { transport } = await start((fact) => {
      if (fact.seq === '1' && !isMended) throw new DomainError('conflict', 'rescue.already-ended', 'The rescue has ended.');
    });
    await publish(planned(key, 1), planned(key, 3));
    await expectParked({ seq: '1', reason: 'domain-refused' }, { seq: '3', state: 'queued' });
    const query = (text: string, values?: unknown[]): Promise<unknown> => database.app.query(text, values ?? []);
    isMended = true;
    expect(await transport.redrive({ source: 'rescue', key })).toEqual({ applied: 1, left: 1, stoppedBy: 'gap' });
    expect(await blocked()).toEqual([{ key, from_seq: '3', reason: 'gap' }]);
    expect(await heldState(query, 'trial')).toMatchObject({ gaps: { 'under-a-minute': 1, 'over-a-minute': 0 } });
    const since = (interval: string) =>
      database.owner.query(`UPDATE trial.blocked_keys SET blocked_at = now() - interval '${interval}' WHERE key = $1`, [key]);
    await since('2 minutes');
    expect(await heldState(query, 'trial')).toMatchObject({ gaps: { 'over-a-minute': 1, 'over-ten-minutes': 0 } });
    await since('11 minutes');
    expect(await heldState(query, 'trial')).toMatchObject({ gaps: { 'over-a-minute': 0, 'over-ten-minutes': 1 } });
    expect((await heldState(query, 'trial')).oldestSeconds).toBeGreaterThan(0);
    await publish(planned(key, 2));
    await expectEffects(key, 1, 2, 3);
    await eventually(async () => expect(await blocked()).toEqual([]));
  });
});

describe('a record that cannot be applied', () => {
  test('is set aside at once when a rule refuses it, holds its own key alone, and is brought in by a redrive (I10)', async () => {
    const [poisoned, free] = [randomUUID(), randomUUID()];
    let isMended = false;
    const { transport } = await start((fact) => {
      if (fact.key === poisoned && fact.seq === '2' && !isMended)
        throw new DomainError('conflict', 'rescue.already-ended', 'The rescue has ended.');
    });
    await publish(planned(poisoned, 1), planned(poisoned, 2), planned(poisoned, 3), planned(free, 1), planned(poisoned, 4));
    await expectEffects(free, 1);
    await expectParked(
      { seq: '2', reason: 'domain-refused', code: 'rescue.already-ended', attempts: 1, state: 'parked' },
      { seq: '3', state: 'queued' },
      { seq: '4', state: 'queued' },
    );
    expect(await effects(poisoned)).toEqual([1]);
    const held = { source: 'rescue', key: poisoned };
    expect(await transport.redrive(held)).toEqual({ applied: 0, left: 3, stoppedBy: 'domain-refused' });
    isMended = true;
    expect(await transport.redrive(held)).toEqual({ applied: 3, left: 0, stoppedBy: null });
    await publish(planned(poisoned, 5));
    await expectEffects(poisoned, 1, 2, 3, 4, 5);
    expect(await blocked()).toEqual([]);
  });

  test('is set aside after five tries when its handler is broken; other keys wait less than two seconds (R10, A59)', async () => {
    const [poisoned, free] = [randomUUID(), randomUUID()];
    let tries = 0;
    const { transport } = await start((fact) => {
      if (fact.key !== poisoned) return;
      tries += 1;
      throw new Error('A handler that is broken.');
    });
    await eventually(() => expect(transport.progress().lag).toBe(0));
    const before = performance.now();
    await publish(planned(poisoned, 1), planned(free, 1));
    await expectParked({ key: poisoned, seq: '1', reason: 'handler-bug', code: null, attempts: 5 });
    await expectEffects(free, 1);
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(tries).toBe(5);
  });

  test('is given up by a discard, and what queued behind it goes on', async () => {
    const key = randomUUID();
    const { transport } = await start((fact) => {
      if (fact.seq === '1') throw new DomainError('invalid', 'rescue.unreadable-plan', 'The plan makes no sense.');
    });
    await publish(planned(key, 1), planned(key, 2));
    await expectParked({ seq: '1', state: 'parked' }, { seq: '2', state: 'queued' });
    const held = { source: 'rescue', key };
    expect(await transport.discard({ ...held, key: randomUUID() })).toBe(false);
    expect(await transport.discard(held)).toBe(true);
    expect(await transport.redrive(held)).toEqual({ applied: 1, left: 0, stoppedBy: null });
    await publish(planned(key, 3));
    await expectEffects(key, 2, 3);
  });

  test('is set aside under the reason why it cannot be read, as a reference without its content (I10, I20, A54, A57, A58)', async () => {
    const free = randomUUID();
    const bad = (more: Partial<FactRecord>): FactRecord => ({ ...planned(randomUUID(), 1), ...more });
    const { ce_agencyid: _agency, ...withoutAgency } = planned(randomUUID(), 1).headers;
    const { transport } = await start();
    await publish(
      { ...planned(randomUUID(), 1), value: null },
      bad({ value: '{"half":' }),
      bad({ headers: withoutAgency }),
      planned(randomUUID(), 1, { version: 7 }),
      planned(randomUUID(), 1, { data: { rescueId: 'Zhang Testperson', teams: 1 } }),
      planned(randomUUID(), 1, { data: { rescueId: randomUUID(), teams: 1, padding: 'x'.repeat(20_000) } }),
      planned(randomUUID(), 1, { source: 'coordination' }),
      { ...planned(randomUUID(), 1), key: null },
      planned(free, 1),
    );
    await expectEffects(free, 1);
    await eventually(async () => {
      const reasons = (await parked()).map(({ reason }) => String(reason)).sort();
      expect(reasons).toEqual([
        'contract-refused',
        'foreign-agency',
        'missing-header',
        'missing-header',
        'null-value',
        'too-large',
        'undecodable',
        'unknown-version',
      ]);
    });
    expect(await blocked()).toHaveLength(7);
    const keyless = await database.app.query<RecordPlace[]>(
      'SELECT topic, "partition", "offset" FROM trial.parked WHERE key IS NULL',
    );
    for (const place of keyless) await transport.discard(place);
    expect((await parked()).filter(({ key }) => key === null)).toMatchObject([{ state: 'discarded' }]);
    const everything = await database.app.query<unknown[]>('SELECT * FROM trial.parked');
    expect(JSON.stringify(everything)).not.toMatch(/Testperson/);
  });
});
