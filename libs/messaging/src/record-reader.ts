import { randomUUID } from 'node:crypto';
import type { Consumer } from 'kafkajs';
import { kafkaClient, type KafkaAddress } from './kafka-client.js';
import type { OpenReference } from './parking-lot.js';
import { rawRecord, type RawRecord } from './raw-record.js';

interface WantedRecords {
  topic: string;
  partition: number;
  offsets: readonly string[];
}

const longestSearch = 30_000;

/** Reads the records of one key's references; a key lies in one partition. */
export async function fetchReferences(
  address: KafkaAddress,
  references: readonly OpenReference[],
): Promise<Map<string, RawRecord>> {
  const [first] = references;
  if (!first) return new Map();
  const { topic, partition } = first;
  return readRecords(address, { topic, partition, offsets: references.map(({ offset }) => offset) });
}

/** Reads single records again from where they lie, by a group of its own that commits nothing and is deleted afterwards. */
async function readRecords(address: KafkaAddress, wanted: WantedRecords): Promise<Map<string, RawRecord>> {
  const kafka = kafkaClient(address);
  const groupId = `${address.clientId}.again.${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 200 });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [wanted.topic], fromBeginning: true });
    return await collect(consumer, wanted);
  } finally {
    await consumer.disconnect();
    const admin = kafka.admin();
    await admin.connect();
    await admin.deleteGroups([groupId]);
    await admin.disconnect();
  }
}

async function collect(consumer: Consumer, { topic, partition, offsets }: WantedRecords): Promise<Map<string, RawRecord>> {
  const missing = new Set(offsets);
  const found = new Map<string, RawRecord>();
  const first = [...offsets].sort((left, right) => Number(BigInt(left) - BigInt(right)))[0];
  if (first === undefined) return found;
  const last = offsets.reduce((latest, offset) => (BigInt(offset) > BigInt(latest) ? offset : latest), first);
  const done = Promise.withResolvers<void>();
  const timer = setTimeout(() => done.reject(new Error(`${topic}/${partition}/${first} cannot be read again.`)), longestSearch);
  consumer.on(consumer.events.CRASH, ({ payload }) => done.reject(payload.error));
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: true,
    eachBatch: async ({ batch, isStale, heartbeat }) => {
      if (isStale() || batch.partition !== partition) return;
      for (const message of batch.messages) {
        if (!missing.delete(message.offset)) continue;
        found.set(message.offset, rawRecord(topic, partition, message));
      }
      if (missing.size === 0 || BigInt(batch.lastOffset()) >= BigInt(last)) done.resolve();
      await heartbeat();
    },
  });
  consumer.seek({ topic, partition, offset: first });
  try {
    await done.promise;
  } finally {
    clearTimeout(timer);
  }
  return found;
}
