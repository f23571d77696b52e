import { randomUUID } from 'node:crypto';
import { encodeFact, exactly, type FactRecord } from '@homeward/contracts';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
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
  await database.owner.query('CREATE TABLE trial.effects (key uuid, seq bigint, event_id uuid, teams integer)');
  await database.owner.query('CREATE TABLE trial.heard (name text, seq bigint, effects integer)');
  await database.owner.query('GRANT SELECT, INSERT ON trial.effects, trial.heard TO trial_app');
  await ensureTopic({ brokers: engines.brokers, clientId: 'trial', log: quiet, topic: topicOf('rescue'), partitions: 1 });
});
afterAll(() => database.drop());

const recordOf = (name: string, key: string, seq: number, data: object): FactRecord =>
  encodeFact({
    ...{ id: randomUUID(), source: 'rescue', name, version: 1, key, seq: String(seq), agencyId },
    ...{ actorId: null, onBehalfOf: null, occurred: exactly('2026-02-13T02:20:00Z'), recordedAt: '2026-02-13T02:20:00.000Z' },
    ...{ implied: false, historical: false, traceparent: null, data },
  });

describe('hearing facts alongside', () => {
  test('happens once, after the handler and in its transaction; what does not concern it is passed over', async () => {
    const [key, other] = [randomUUID(), randomUUID()];
    let failures = 0;
    const { stop } = await trialConsumer(database, () => undefined, {
      topicOf,
      group: `prevention-${key.slice(0, 8)}`,
      known: [rescuePlanned, rescueStarted, rescueCompleted],
      alongside: {
        contracts: [rescuePlanned, rescueStarted],
        concerns: (fact) => fact.key === key,
        hear: async (fact, tx) => {
          await tx.query('INSERT INTO trial.heard SELECT $1, $2, count(*) FROM trial.effects WHERE key = $3', [
            ...[fact.name, fact.seq, fact.key],
          ]);
          if (failures > 0) return;
          failures += 1;
          throw new Error('Cut off.');
        },
      },
    });
    const told = (about: string) => [
      recordOf(rescuePlanned.name, about, 1, { rescueId: about, teams: 1 }),
      recordOf(rescueStarted.name, about, 2, { rescueId: about }),
      recordOf(rescueCompleted.name, about, 3, { rescueId: about, recovered: 1 }),
    ];
    await send(topicOf('rescue'), [...told(other), ...told(key), ...told(key)]);

    await eventually(async () =>
      expect(await database.app.query('SELECT seq FROM trial.effects WHERE key = $1 ORDER BY seq', [key])).toEqual([
        { seq: '1' },
        { seq: '3' },
      ]),
    );
    expect(await database.app.query('SELECT name, seq, effects FROM trial.heard ORDER BY seq')).toEqual([
      { name: 'rescue.planned', seq: '1', effects: 1 },
      { name: 'rescue.started', seq: '2', effects: 1 },
    ]);
    expect(failures).toBe(1);
    const heads = 'SELECT last_seq FROM trial.inbox_heads WHERE key = ANY($1)';
    expect(await database.app.query(heads, [[key, other]])).toEqual([{ last_seq: '3' }, { last_seq: '3' }]);
    await stop();
  });
});
