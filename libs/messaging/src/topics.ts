import { setTimeout as pause } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { isOutage } from './crash.js';
import { kafkaClient, ownLog, type KafkaAddress } from './kafka-client.js';

export interface TopicOptions extends Partial<KafkaAddress> {
  brokers: readonly string[];
  topic: string;
  /** Fixed when the topic is made: more partitions later would move keys and break their order. */
  partitions?: number;
}

/** Makes a topic of facts, which keeps its records for ever, unless it is there already. */
export async function ensureTopic({ brokers, topic, partitions = 6, clientId = topic, log = ownLog }: TopicOptions): Promise<void> {
  await ensureTopics({ brokers, clientId, log }, [topic], partitions);
}

export async function ensureTopics(address: KafkaAddress, topics: readonly string[], partitions = 6): Promise<void> {
  const admin = kafkaClient(address).admin();
  try {
    await admin.connect();
    await createMissing(admin, topics, partitions);
  } finally {
    await admin.disconnect();
  }
}

async function createMissing(admin: Admin, topics: readonly string[], partitions: number): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const missing = topics.filter((topic) => !existing.has(topic));
  if (missing.length === 0) return;
  await admin.createTopics({
    waitForLeaders: false,
    topics: missing.map((topic) => ({
      topic,
      numPartitions: partitions,
      configEntries: [{ name: 'retention.ms', value: '-1' }],
    })),
  });
  await untilLed(admin, missing);
}

const looks = 40;
const pauseMs = 250;

/**
 * A broker may not know for a moment what it has just made; the client's own wait takes that for an error. A leader that is named may
 * not lead yet: a first send that meets some that do and some that do not is sent again whole, hence each is asked for its offsets.
 */
async function untilLed(admin: Admin, topics: string[]): Promise<void> {
  for (let look = 1; ; look += 1) {
    try {
      const { topics: described } = await admin.fetchTopicMetadata({ topics });
      if (described.every(({ partitions }) => partitions.length > 0 && partitions.every(({ leader }) => leader >= 0))) {
        for (const topic of topics) await admin.fetchTopicOffsets(topic);
        return;
      }
    } catch (error) {
      if (!isOutage(error) || look >= looks) throw error;
    }
    if (look >= looks) throw new Error(`Kafka has no leader for ${topics.join(', ')}.`);
    await pause(pauseMs);
  }
}
