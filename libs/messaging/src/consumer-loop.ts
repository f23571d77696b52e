import type { Consumer } from 'kafkajs';
import { backOff } from './back-off.js';
import { BatchRun, type Work } from './batch-run.js';
import { afterCrash } from './crash.js';
import { kafkaClient, type KafkaAddress } from './kafka-client.js';
import { LagWatch, type Progress } from './lag-watch.js';
import { messageOf } from './message-of.js';
import { ensureTopics } from './topics.js';
import { Wake } from './wake.js';

export interface ConsumerLoopOptions {
  address: KafkaAddress;
  group: string;
  topics: readonly string[];
  work: Work;
  /** The consumer cannot be kept alive; by default the process ends and its supervisor starts it again. */
  onFatal: (error: Error) => void;
  now: () => number;
  /** How many partitions are worked on side by side. */
  concurrency?: number | undefined;
}

/** Reads topics as one member of a group, partition by partition. Begins in the background and waits for Kafka as long as it takes. */
export class ConsumerLoop {
  private readonly wake = new Wake();
  private readonly lag: LagWatch;
  private running: Promise<void> | undefined;
  private stopped: Promise<void> | undefined;
  private consumer: Consumer | undefined;
  private assigned: Record<string, number[]> | undefined;
  private failures = 0;
  private isStopping = false;
  private isRejoining = false;

  constructor(private readonly options: ConsumerLoopOptions) {
    const { address, group, topics, now } = options;
    this.lag = new LagWatch({ address, group, topics, now, assigned: () => this.assigned });
  }

  start(): void {
    this.running ??= this.run();
    this.lag.start();
  }

  /** Ends after the records in work; their offsets are committed. */
  stop(): Promise<void> {
    this.stopped ??= this.end();
    return this.stopped;
  }

  progress(): Progress {
    this.lag.lookSoon();
    return this.lag.progress;
  }

  private async end(): Promise<void> {
    this.isStopping = true;
    this.wake.call();
    await this.consumer?.disconnect();
    await this.running;
    await this.lag.stop();
  }

  private async run(): Promise<void> {
    let crashes: number[] = [];
    while (!this.isStopping) {
      const error = await this.consume();
      if (this.isStopping) return;
      const { log } = this.options.address;
      const { fatal, counted } = afterCrash(error, this.options.now(), crashes);
      crashes = counted;
      log.error(`consumer ${this.options.group}: ${messageOf(error)}`);
      if (fatal) return this.options.onFatal(error instanceof Error ? error : new Error(String(error)));
      this.failures += 1;
      await this.wake.wait(backOff(this.failures));
    }
  }

  /** Consumes until it is stopped or something breaks, and returns what broke. */
  private async consume(): Promise<unknown> {
    const { address, topics } = this.options;
    const crash = Promise.withResolvers<unknown>();
    const consumer = this.open(crash.resolve);
    try {
      await ensureTopics(address, topics);
      await consumer.connect();
      if (this.isStopping) return undefined;
      await consumer.subscribe({ topics: [...topics], fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: this.options.concurrency ?? 3,
        eachBatch: (payload) => new BatchRun(payload, this.host()).run(),
      });
      return this.isStopping ? undefined : await crash.promise;
    } catch (error) {
      return error;
    } finally {
      this.assigned = undefined;
      await consumer
        .disconnect()
        .catch((error: unknown) => address.log.warn(`consumer ${this.options.group}: ${messageOf(error)}`));
    }
  }

  private open(ended: (error: unknown) => void): Consumer {
    const consumer = kafkaClient(this.options.address).consumer({
      groupId: this.options.group,
      allowAutoTopicCreation: false,
      sessionTimeout: 10_000,
      heartbeatInterval: 2_000,
      rebalanceTimeout: 60_000,
      maxBytesPerPartition: 256 * 1024,
      maxWaitTimeInMs: 500,
      retry: { retries: 5, initialRetryTime: 200, maxRetryTime: 2_000, restartOnFailure: () => Promise.resolve(false) },
    });
    const { CRASH, GROUP_JOIN, HEARTBEAT, STOP } = consumer.events;
    consumer.on(GROUP_JOIN, ({ payload }) => {
      this.isRejoining = false;
      this.failures = 0;
      this.assigned = payload.memberAssignment;
    });
    // A heartbeat that is answered shows that no rejoin is due, whatever an earlier commit was told; else the member would stay silent.
    consumer.on(HEARTBEAT, () => {
      this.isRejoining = false;
    });
    consumer.on(CRASH, ({ payload }) => ended(payload.error));
    consumer.on(STOP, () => {
      if (this.isStopping) ended(undefined);
    });
    this.consumer = consumer;
    return consumer;
  }

  private host(): ConstructorParameters<typeof BatchRun>[1] {
    return {
      work: this.options.work,
      log: this.options.address.log,
      isLeaving: () => this.isStopping || this.isRejoining,
      rejoin: () => {
        this.isRejoining = true;
      },
      progressed: () => this.lag.progressed(),
    };
  }
}
