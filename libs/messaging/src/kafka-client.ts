import { Logger } from '@nestjs/common';
import kafkajs, { type Kafka, type Producer } from 'kafkajs';
import { toldOnce } from './told-once.js';

/** Where messages for the log go; Nest's and pino's loggers both fit. */
export interface MessagingLog {
  warn(message: string): void;
  error(message: string): void;
}

/** Where messages go unless somebody says otherwise. */
export const ownLog: MessagingLog = new Logger('messaging');

export interface KafkaAddress {
  brokers: readonly string[];
  clientId: string;
  log: MessagingLog;
}

/** One connection to Kafka; its own messages reach our log as one line, without stack traces. */
export function kafkaClient({ brokers, clientId, log }: KafkaAddress): Kafka {
  const warn = toldOnce(
    () => performance.now(),
    (line) => log.warn(line),
  );
  const error = toldOnce(
    () => performance.now(),
    (line) => log.error(line),
  );
  return new kafkajs.Kafka({
    clientId,
    brokers: [...brokers],
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { retries: 2, initialRetryTime: 200, maxRetryTime: 2_000 },
    logLevel: kafkajs.logLevel.WARN,
    logCreator: () => (entry) => {
      const line = `kafka ${entry.namespace}: ${entry.log.message}${reasonOf(entry.log)}`;
      if (entry.level === kafkajs.logLevel.ERROR) error(line);
      else warn(line);
    },
  });
}

function reasonOf(entry: Record<string, unknown>): string {
  const { error } = entry;
  return typeof error === 'string' && error !== '' ? ` (${error})` : '';
}

/** A producer that keeps the order within a key: one request in flight, no idempotence (which loses records silently), murmur2. */
export function orderedProducer(kafka: Kafka): Producer {
  return kafka.producer({
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
    idempotent: false,
    maxInFlightRequests: 1,
  });
}
