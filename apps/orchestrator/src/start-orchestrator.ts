import { knownFacts, topicOf } from '@homeward/contracts';
import { journeysTaskQueue } from '@homeward/journeys';
import { FactsReader } from '@homeward/messaging';
import { Metrics, Readiness, TemporalWorker } from '@homeward/service-kit';
import { Connection, WorkflowClient } from '@temporalio/client';
import type { WorkerOptions } from '@temporalio/worker';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { OrchestratorConfig } from './config.js';
import { healthDoor } from './health-door.js';
import { heardContracts } from './heard-contracts.js';
import { JourneysDoor } from './journeys-door.js';

export interface OrchestratorOptions {
  config: OrchestratorConfig;
  /** The workflows, packed at build time or by a test. */
  workflowBundle: NonNullable<WorkerOptions['workflowBundle']>;
  log: Logger;
}

/** An orchestrator that hears facts and tells journeys. */
export interface RunningOrchestrator {
  url: string;
  /** Turns unready, finishes the record in work, hands the journeys back, and ends. */
  stop: () => Promise<void>;
}

const stuckAfterSeconds = 60;

/** Starts the orchestrator. Kafka and Temporal may be absent: they are waited for in the background. */
export async function startOrchestrator({ config, workflowBundle, log }: OrchestratorOptions): Promise<RunningOrchestrator> {
  const { temporal } = config;
  const metrics = new Metrics('orchestrator');
  const readiness = new Readiness();
  const connection = Connection.lazy({ address: temporal.address });
  const door = new JourneysDoor(new WorkflowClient({ connection, namespace: temporal.namespace }));
  const reader = readerOf(config, counted(door, metrics), log);
  const worker = new TemporalWorker({
    taskQueue: journeysTaskQueue,
    temporal,
    work: { workflowBundle, maxCachedWorkflows: 200 },
    log,
  });
  watch(readiness, metrics, { reader, worker });

  const health = healthDoor(readiness, metrics);
  await health.listen({ port: config.port, host: config.host });
  worker.start();
  reader.start();
  const { port } = health.server.address() as AddressInfo;
  log.info({ port }, 'ready');
  return {
    url: `http://${config.host}:${port}`,
    stop: async () => {
      readiness.beginStop();
      await new Promise((resolve) => setTimeout(resolve, Math.min(config.drainWaitSeconds * 1_000, 60_000)));
      await reader.stop();
      await worker.stop();
      await connection.close();
      await health.close();
    },
  };
}

type Handlers = Pick<ConstructorParameters<typeof FactsReader>[0], 'onFacts' | 'onUnreadable'>;

function readerOf({ kafkaBrokers, topicPrefix }: OrchestratorConfig, handlers: Handlers, log: Logger): FactsReader {
  return new FactsReader({
    ...handlers,
    group: `${topicPrefix}orchestrator`,
    brokers: kafkaBrokers,
    contracts: heardContracts,
    known: knownFacts,
    log: { warn: (message) => log.warn(message), error: (message) => log.error(message) },
    topicOf: (service) => `${topicPrefix}${topicOf(service)}`,
  });
}

/** A fact for a finished journey is late, which is no error; a record nobody could read calls for an operator. */
function counted(door: JourneysDoor, metrics: Metrics): Handlers {
  const facts = metrics.counter('journey_facts_total', 'Facts by what became of them', ['outcome']);
  const records = metrics.counter('unreadable_records_total', 'Records nobody could read, by what became of them', ['outcome']);
  return {
    onFacts: async (told) => {
      for (const outcome of await door.tell(told)) facts.inc({ outcome });
    },
    onUnreadable: async (note) => records.inc({ outcome: await door.holdBack(note) }),
  };
}

/** Progress decides readiness, never the mere connection: a consumer that died in silence still looks connected. */
function watch(readiness: Readiness, metrics: Metrics, { reader, worker }: { reader: FactsReader; worker: TemporalWorker }): void {
  metrics.gauge('consumer_lag', 'Records that wait to be read', () => reader.progress().lag ?? -1);
  metrics.gauge(
    'consumer_seconds_since_progress',
    'How long nothing moved while records wait',
    () => reader.progress().secondsSinceProgress,
  );
  metrics.gauge('journeys_at_work', 'Whether this process tells journeys', () => (worker.isAtWork ? 1 : 0));
  readiness.add('consumer', () => {
    const { secondsSinceProgress } = reader.progress();
    return secondsSinceProgress > stuckAfterSeconds ? `no progress for ${Math.round(secondsSinceProgress)} s` : null;
  });
}
