import { randomUUID } from 'node:crypto';
import { encodeFact, exactly, type Fact, type FactRecord } from '@homeward/contracts';
import { afterAll, beforeAll, expect, jest, test, describe } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ensureTopic } from './topics.js';
import { engines } from './trial/config.js';
import { eventually } from './trial/eventually.js';
import { trialConsumer } from './trial/trial-consumer.js';
import { send } from './trial/topic-log.js';
import { trialDatabase, type TrialDatabase } from './trial/trial-database.js';
import { agencyId, quiet, rescueCompleted, rescuePlanned, rescueStarted, trialTopics } from './trial/trial-facts.js';

jest.setTimeout(60_000);
const topicOf = trialTopics();
let database: TrialDatabase;

beforeAll(async () => {
  database = await trialDatabase((options) => new DataSource(options));
  await database.owner.query(
    'CREATE TABLE trial.effects (key uuid, seq bigint, event_id uuid, teams integer, at timestamptz DEFAULT clock_timestamp())',
  );
  await database.owner.query('CREATE TABLE trial.heard (name text, seq bigint, effects integer)');
  await database.owner.query('GRANT SELECT, INSERT ON trial.effects, trial.heard TO trial_app');
  await ensureTopic({ brokers: engines.brokers, clientId: 'trial', log: quiet, topic: topicOf('rescue'), partitions: 1 });
});
afterAll(() => database.drop());

const recordOf = (name: string, key: string, seq: number, data: object): FactRecord =>
  encodeFact({
    id: randomUUID(),
    source: 'rescue',
    name,
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
    data,
  });

/** Writes down what it heard and how many effects the handlers have written by then. */
async function note(fact: Fact, tx: Parameters<Parameters<TrialDatabase['inTransaction']>[1]>[0]): Promise<void> {
  await tx.query('INSERT INTO trial.heard SELECT $1, $2, count(*) FROM trial.effects WHERE key = $3', [
    fact.name,
    fact.seq,
    fact.key,
  ]);
}

describe('hearing every fact', () => {
  test('happens once, after the handler and in its transaction, also for facts that no method handles', async () => {
    const key = randomUUID();
    let failures = 0;
    const { stop } = await trialConsumer(database, () => undefined, {
      topicOf,
      group: `prevention-${key.slice(0, 8)}`,
      known: [rescuePlanned, rescueStarted, rescueCompleted],
      onEveryFact: async (fact, tx) => {
        await note(fact, tx);
        if (fact.seq !== '1' || failures > 0) return;
        failures += 1;
        throw new Error('Cut off.');
      },
    });
    const records = [
      recordOf(rescuePlanned.name, key, 1, { rescueId: key, teams: 1 }),
      recordOf(rescueStarted.name, key, 2, { rescueId: key }),
      recordOf(rescueCompleted.name, key, 3, { rescueId: key, recovered: 1 }),
    ];
    await send(topicOf('rescue'), [...records, ...records]);

    await eventually(async () =>
      expect(await database.app.query('SELECT name, seq, effects FROM trial.heard ORDER BY seq')).toEqual([
        { name: 'rescue.planned', seq: '1', effects: 1 },
        { name: 'rescue.started', seq: '2', effects: 1 },
        { name: 'rescue.completed', seq: '3', effects: 2 },
      ]),
    );
    expect(failures).toBe(1);
    await stop();
  });

  test('passes over what the service makes nothing of, and misses none once it makes something of it', async () => {
    const key = randomUUID();
    let wanted = new Set<string>();
    const asked: string[][] = [];
    const heard: string[] = [];
    const { stop } = await trialConsumer(database, () => undefined, {
      topicOf,
      group: `prevention-${key.slice(0, 8)}`,
      known: [rescuePlanned, rescueStarted, rescueCompleted],
      onEveryFact: async (fact) => void (fact.key === key && heard.push(`${fact.name} ${fact.seq}`)),
      passesOver: {
        likely: (name) => name !== rescueCompleted.name,
        surely: async (_tx, names) => {
          asked.push([...names]);
          return [...names].every((name) => !wanted.has(name));
        },
      },
    });
    const started = (seq: number) => recordOf(rescueStarted.name, key, seq, { rescueId: key });
    const planned = (seq: number) => recordOf(rescuePlanned.name, key, seq, { rescueId: key, teams: 1 });
    await send(topicOf('rescue'), [started(1), started(2), planned(3), started(4), planned(5)]);
    await eventually(() => expect(heard).toContain('rescue.planned 5'));
    wanted = new Set([rescueStarted.name]);
    await send(topicOf('rescue'), [started(6), planned(7)]);
    await eventually(() => expect(heard).toContain('rescue.planned 7'));

    expect(heard).toEqual(['rescue.planned 3', 'rescue.planned 5', 'rescue.started 6', 'rescue.planned 7']);
    expect(asked.flat().every((name) => name === rescueStarted.name)).toBe(true);
    const [row] = await database.app.query<{ last_seq: string }[]>(`SELECT last_seq FROM trial.inbox_heads WHERE key = $1`, [key]);
    expect(row?.last_seq).toBe('7');
    await stop();
  });
});
