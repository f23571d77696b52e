import { randomUUID } from 'node:crypto';
import { kafkaClient, orderedProducer, type KafkaAddress } from '../kafka-client.js';
import { rawRecord, type RawRecord } from '../raw-record.js';
import { engines } from './config.js';
import { quiet } from './trial-facts.js';

const address = (): KafkaAddress => ({ brokers: engines.brokers, clientId: `trial-${randomUUID()}`, log: quiet });

/** Every record of a topic that is there by now, partition by partition. */
export async function recordsOf(topic: string): Promise<RawRecord[]> {
  const kafka = kafkaClient(address());
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const left = new Map(ends.filter(({ high, low }) => high !== low).map(({ partition, high }) => [partition, BigInt(high)]));
  const records: RawRecord[] = [];
  if (left.size === 0) return records;
  const consumer = kafka.consumer({ groupId: `trial-${randomUUID()}`, allowAutoTopicCreation: false, maxWaitTimeInMs: 100 });
  const done = Promise.withResolvers<void>();
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatch: ({ batch }) => {
      records.push(...batch.messages.map((message) => rawRecord(topic, batch.partition, message)));
      if (BigInt(batch.lastOffset()) + 1n >= (left.get(batch.partition) ?? 0n)) left.delete(batch.partition);
      if (left.size === 0) done.resolve();
      return Promise.resolve();
    },
  });
  await done.promise;
  await consumer.disconnect();
  return records;
}

/** Puts records into a topic as somebody else might. */
export async function send(
  topic: string,
  messages: { key: string | null; value: string | null; headers: Record<string, string> }[],
): Promise<void> {
  const producer = orderedProducer(kafkaClient(address()));
  await producer.connect();
  await producer.send({ topic, acks: -1, messages });
  await producer.disconnect();
}
