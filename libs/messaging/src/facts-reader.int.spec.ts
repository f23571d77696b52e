import { randomUUID } from 'node:crypto';
import { encodeFact, exactly, type FactRecord } from '@homeward/contracts';
import { describe, expect, jest, test } from '@jest/globals';
import { FactsReader, type UnreadableNote } from './facts-reader.js';
import { kafkaClient } from './kafka-client.js';
import { ensureTopic } from './topics.js';
import { engines } from './trial/config.js';
import { eventually } from './trial/eventually.js';
import { send } from './trial/topic-log.js';
import { agencyId, quiet, rescuePlanned, trialTopics } from './trial/trial-facts.js';

jest.setTimeout(60_000);

const planned = (key: string, seq: number, name = 'rescue.planned'): FactRecord =>
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
    data: { rescueId: key, teams: seq },
  });

describe('reading facts without a database', () => {
  test('tells each in order, waits in place while its work fails, and reports what cannot be read', async () => {
    const topicOf = trialTopics();
    const topic = topicOf('rescue');
    const told: string[] = [];
    const notes: UnreadableNote[] = [];
    let failures = 0;
    const reader = (): FactsReader =>
      new FactsReader({
        group: topic,
        brokers: engines.brokers,
        contracts: [rescuePlanned],
        log: quiet,
        topicOf,
        onFacts: (facts) => {
          failures += 1;
          if (failures < 4) return Promise.reject(new Error('The workflow engine is away.'));
          told.push(...facts.map(({ seq, data }) => `${seq} ${(data as { teams: number }).teams}`));
          return Promise.resolve();
        },
        onUnreadable: (note) => {
          notes.push(note);
          return Promise.resolve();
        },
      });
    const first = reader();
    first.start();
    const key = randomUUID();
    await eventually(() => expect(first.progress().lag).toBe(0));
    const broken = { ...planned(key, 3), value: 'half a record' };
    await send(topic, [planned(key, 1), planned(key, 2, 'rescue.started'), broken, planned(key, 4)]);
    await eventually(() => expect(told).toEqual(['1 1', '4 4']));
    expect(notes).toMatchObject([
      { source: 'rescue', key, seq: '3', topic, reason: 'undecodable', eventId: broken.headers['ce_id'] },
    ]);
    await first.stop();
    const second = reader();
    second.start();
    await send(topic, [planned(key, 5)]);
    await eventually(() => expect(told).toEqual(['1 1', '4 4', '5 5']));
    await second.stop();
  });

  test('tells what came together for one key at once, and each key by itself', async () => {
    const topicOf = trialTopics();
    const topic = topicOf('rescue');
    const told: string[] = [];
    const reader = new FactsReader({
      group: topic,
      brokers: engines.brokers,
      contracts: [rescuePlanned],
      log: quiet,
      topicOf,
      onFacts: (facts) => {
        told.push(facts.map(({ key, seq }) => `${key === first ? 'first' : 'second'} ${seq}`).join(', '));
        return Promise.resolve();
      },
      onUnreadable: () => Promise.resolve(),
    });
    const [first, second] = [randomUUID(), randomUUID()];
    await ensureTopic({ brokers: engines.brokers, clientId: 'trial', log: quiet, topic, partitions: 1 });
    await send(topic, [planned(first, 1), planned(first, 2, 'rescue.started'), planned(first, 3), planned(second, 1)]);
    reader.start();
    await eventually(() => expect(told).toEqual(['first 1, first 3', 'second 1']));
    await reader.stop();
  });

  test('waits for a Kafka that is not there, and stops when it is told to', async () => {
    const reader = new FactsReader({
      group: 'absent',
      brokers: ['127.0.0.1:1'],
      contracts: [rescuePlanned],
      log: quiet,
      onFacts: () => Promise.resolve(),
      onUnreadable: () => Promise.resolve(),
      onFatal: (error) => {
        throw error;
      },
    });
    reader.start();
    expect(reader.progress()).toEqual({ lag: null, secondsSinceProgress: 0, secondsBehind: null });
    await reader.stop();
  });
});

describe('making a topic of facts', () => {
  test('keeps its records for ever, has a fixed number of partitions, and changes nothing the second time', async () => {
    const topic = trialTopics()('rescue');
    const address = { brokers: engines.brokers, clientId: 'trial', log: quiet };
    await Promise.all([ensureTopic({ ...address, topic }), ensureTopic({ ...address, topic })]);
    await ensureTopic({ ...address, topic, partitions: 3 });
    const admin = kafkaClient(address).admin();
    await admin.connect();
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: 2, name: topic, configNames: ['retention.ms'] }],
    });
    await admin.disconnect();
    expect(topics[0]?.partitions).toHaveLength(6);
    expect(resources[0]?.configEntries[0]?.configValue).toBe('-1');
  });
});
