import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { decodeFact } from '@homeward/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { Outbox, type ComingFact } from './outbox.js';
import { outboxState } from './outbox-state.js';
import { Relay, type RelayOptions } from './relay.js';
import { engines } from './trial/config.js';
import { eventually } from './trial/eventually.js';
import { recordsOf } from './trial/topic-log.js';
import { trialDatabase, type TrialDatabase } from './trial/trial-database.js';
import { meta, quiet, rescueCompleted, rescuePlanned, trialTopics } from './trial/trial-facts.js';

jest.setTimeout(60_000);
let database: TrialDatabase;
const outbox = new Outbox({ schema: 'trial', service: 'rescue', meta });

beforeAll(async () => {
  database = await trialDatabase((options) => new DataSource(options));
});
afterAll(() => database.drop());

const inTransaction = <Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> => database.inTransaction(null, work);
const plan = (tx: EntityManager, matterId: string): Promise<void> => {
  const id = randomUUID();
  return outbox.add(tx, rescuePlanned, { id, version: 1, matterId }, { rescueId: id, teams: 2 });
};
const publishNothingLeft = (): Promise<void> =>
  eventually(async () => expect(await outboxState((text) => database.app.query(text), 'trial')).toMatchObject({ unpublished: 0 }));
const relayTo = (topicOf: RelayOptions['topicOf'], more: Partial<RelayOptions> = {}): Relay =>
  new Relay({
    schema: 'trial',
    service: 'rescue',
    url: database.url,
    brokers: engines.brokers,
    log: quiet,
    ...(topicOf && { topicOf }),
    ...more,
  });

/** First occurrences of each key's sequence numbers, in the order in which they lie in its partition. */
async function sequences(topic: string): Promise<Map<string, { seqs: string[]; partitions: Set<number>; repeats: number }>> {
  const keys = new Map<string, { seqs: string[]; partitions: Set<number>; repeats: number }>();
  for (const record of await recordsOf(topic)) {
    const fact = decodeFact(record);
    const found = keys.get(fact.key) ?? { seqs: [], partitions: new Set(), repeats: 0 };
    keys.set(fact.key, found);
    found.partitions.add(record.partition);
    if (found.seqs.includes(fact.seq)) found.repeats += 1;
    else found.seqs.push(fact.seq);
  }
  return keys;
}

const upTo = (last: number): string[] => Array.from({ length: last }, (_, index) => String(index + 1));

describe('adding a fact', () => {
  test('leaves gathered facts by one statement, numbered within each matter in the order in which they were told (I4)', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await inTransaction((tx) => plan(tx, one));
    await inTransaction(async (tx) => {
      const gathered = outbox.gather();
      for (const [teams, matterId] of [other, one, one, other].entries()) {
        const id = randomUUID();
        await gathered.add(tx, rescuePlanned, { id, version: 1, matterId }, { rescueId: id, teams });
      }
      await gathered.write(tx);
    });
    const told = async (key: string) =>
      database.app.query<{ seq: string; teams: number }[]>(
        `SELECT seq, (payload->>'teams')::int AS teams FROM trial.outbox WHERE key = $1 ORDER BY seq`,
        [key],
      );
    expect((await told(one)).map(({ seq, teams }) => [seq, teams])).toEqual([
      ['1', 2],
      ['2', 1],
      ['3', 2],
    ]);
    expect((await told(other)).map(({ seq, teams }) => [seq, teams])).toEqual([
      ['1', 0],
      ['2', 3],
    ]);
  });

  test('numbers the facts of one matter without gaps under 20 concurrent transactions, in the order of their commits (I4, I6)', async () => {
    const matterId = randomUUID();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        inTransaction(async (tx) => {
          await plan(tx, matterId);
          if (index % 5 === 4) throw new Error('The command is refused after all.');
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(16);
    const rows = await database.app.query<{ seq: string }[]>('SELECT seq FROM trial.outbox WHERE key = $1 ORDER BY seq', [
      matterId,
    ]);
    expect(rows.map(({ seq }) => seq)).toEqual(upTo(16));
    expect(await database.app.query('SELECT last_seq FROM trial.outbox_heads WHERE key = $1', [matterId])).toEqual([
      { last_seq: '16' },
    ]);
  });

  test('refuses data that does not fit the contract, without repeating the data', async () => {
    const id = randomUUID();
    const added = inTransaction((tx) =>
      outbox.add(tx, rescueCompleted, { id, version: 1 }, { rescueId: 'Zhang Testperson', recovered: 1 }),
    );
    await expect(added).rejects.toThrow('rescue.completed v1 does not fit its contract: rescueId (invalid_format).');
    await expect(added).rejects.not.toThrow(/Testperson/);
  });

  test('refuses a second fact for one version of a row', async () => {
    const id = randomUUID();
    const add = (): Promise<void> =>
      inTransaction((tx) => outbox.add(tx, rescueCompleted, { id, version: 3 }, { rescueId: id, recovered: 1 }));
    await add();
    await expect(add()).rejects.toThrow(/outbox_subject_key/);
  });

  test('leaves nothing of a move whose fact is refused', async () => {
    const asked: ComingFact[] = [];
    const refuse = async (_tx: EntityManager, coming: ComingFact) => {
      asked.push(coming);
      throw new Error('Not yet.');
    };
    const guarded = new Outbox({ schema: 'trial', service: 'rescue', meta, refuse });
    const [id, matterId] = [randomUUID(), randomUUID()];
    const data = { rescueId: id, recovered: 1 };
    const added = inTransaction(async (tx) => {
      await plan(tx, matterId);
      await guarded.add(tx, rescueCompleted, { id, version: 1, matterId }, data);
    });
    await expect(added).rejects.toThrow('Not yet.');
    expect(asked).toEqual([{ name: 'rescue.completed', key: matterId, data }]);
    expect(await database.app.query('SELECT 1 FROM trial.outbox WHERE key = $1', [matterId])).toEqual([]);
  });
});

describe('relaying facts', () => {
  test('keeps each matter in order and in one partition, once each, and marks what it sent (I5, I6)', async () => {
    const topicOf = trialTopics();
    const relay = relayTo(topicOf);
    relay.start();
    const matters = Array.from({ length: 20 }, () => randomUUID());
    for (let round = 0; round < 10; round += 1) await Promise.all(matters.map((matter) => inTransaction((tx) => plan(tx, matter))));
    await publishNothingLeft();
    expect(relay.shardsHeld).toBe(8);
    await relay.stop();
    const keys = await sequences(topicOf('rescue'));
    for (const matter of matters) {
      expect(keys.get(matter)).toMatchObject({ seqs: upTo(10), repeats: 0 });
      expect(keys.get(matter)?.partitions.size).toBe(1);
    }
  });

  test('loses and reorders nothing when it is killed between sending and marking; repeats are byte for byte the same (I6)', async () => {
    const topicOf = trialTopics();
    let kills = 0;
    const relay = relayTo(topicOf, {
      at: async (point) => {
        if (point !== 'relay.afterSendBeforeMark' || kills >= 3) return;
        kills += 1;
        await database.owner.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rescue-relay'`,
        );
      },
    });
    relay.start();
    const matter = randomUUID();
    for (let round = 0; round < 12; round += 1) {
      await inTransaction((tx) => plan(tx, matter));
      await eventually(async () => expect(await recordsOf(topicOf('rescue')).catch(() => [])).not.toHaveLength(0));
    }
    await publishNothingLeft();
    await relay.stop();
    expect(kills).toBe(3);
    const found = (await sequences(topicOf('rescue'))).get(matter);
    expect(found).toMatchObject({ seqs: upTo(12) });
    expect(found?.repeats).toBeGreaterThan(0);
    const bytes = new Map<string, string>();
    for (const { headers, value } of await recordsOf(topicOf('rescue'))) {
      const said = JSON.stringify([headers, value]);
      expect(bytes.get(String(headers['ce_id'])) ?? said).toBe(said);
      bytes.set(String(headers['ce_id']), said);
    }
  });

  test('is fenced once another relay has raised the epoch: it marks nothing and begins anew (I6)', async () => {
    const topicOf = trialTopics();
    const matter = randomUUID();
    let isTakenOver = false;
    const zombie = relayTo(topicOf, {
      at: async (point) => {
        if (point !== 'relay.afterSendBeforeMark' || isTakenOver) return;
        isTakenOver = true;
        await database.owner.query('UPDATE trial.relay_shards SET epoch = epoch + 1');
        await inTransaction((tx) => plan(tx, matter));
      },
    });
    await inTransaction((tx) => plan(tx, matter));
    zombie.start();
    await publishNothingLeft();
    await zombie.stop();
    expect((await sequences(topicOf('rescue'))).get(matter)).toMatchObject({ seqs: ['1', '2'], repeats: 1 });
  });

  test('leaves its shards to another relay when its connection is cut, and the order holds', async () => {
    const topicOf = trialTopics();
    const [first, second] = [relayTo(topicOf), relayTo(topicOf)];
    first.start();
    await eventually(() => expect(first.shardsHeld).toBe(8));
    second.start();
    const matter = randomUUID();
    for (let round = 0; round < 10; round += 1) await inTransaction((tx) => plan(tx, matter));
    await first.stop();
    await eventually(() => expect(second.shardsHeld).toBe(8));
    for (let round = 0; round < 10; round += 1) await inTransaction((tx) => plan(tx, matter));
    await publishNothingLeft();
    await second.stop();
    expect((await sequences(topicOf('rescue'))).get(matter)).toMatchObject({ seqs: upTo(20) });
  });

  test('waits for a Kafka that is not there, and says how much waits', async () => {
    const relay = relayTo(trialTopics(), { brokers: ['127.0.0.1:1'] });
    relay.start();
    await inTransaction((tx) => plan(tx, randomUUID()));
    await eventually(() => expect(relay.shardsHeld).toBe(8));
    expect(await outboxState((text) => database.app.query(text), 'trial')).toMatchObject({ unpublished: 1 });
    await relay.stop();
  });
});

describe('the tables of messaging', () => {
  test('go and come back (R17)', async () => {
    const own = await trialDatabase((options) => new DataSource(options), 2);
    await own.owner.undoLastMigration();
    expect(await own.owner.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'trial'`)).toEqual([
      { tablename: 'migrations' },
    ]);
    await own.owner.runMigrations();
    expect(await own.app.query('SELECT count(*)::int AS count FROM trial.relay_shards')).toEqual([{ count: 8 }]);
    await own.drop();
  });
});
