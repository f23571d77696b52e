import { topicOf as topicOfService, type Fact, type FactContract } from '@homeward/contracts';
import { ConsumerLoop } from './consumer-loop.js';
import type { Control } from './control.js';
import { envelopeOf, type Envelope, type TopicOf } from './envelope.js';
import { ownLog, type MessagingLog } from './kafka-client.js';
import type { Progress } from './lag-watch.js';
import type { ParkReason } from './park-reason.js';
import { persist } from './persist.js';
import type { RawRecord, RecordPlace } from './raw-record.js';
import { readRecord, type Understanding } from './reading.js';

/** A record that cannot be read, by its place and whatever of its headers could be read. */
export interface UnreadableNote extends Envelope, RecordPlace {
  reason: ParkReason;
}

export interface FactsReaderOptions {
  /** The reader's group in Kafka. */
  group: string;
  brokers: readonly string[];
  /** The facts it wants; other facts of the same publishers are passed over. */
  contracts: readonly FactContract[];
  /** Every fact that exists; one outside this list is unreadable. */
  known?: readonly FactContract[];
  /** Must be safe to repeat: a fact comes again after a crash. Whatever it throws is tried again for ever, in place. */
  onFact: (fact: Fact, place: RecordPlace) => Promise<void>;
  onUnreadable: (note: UnreadableNote) => Promise<void>;
  log?: MessagingLog;
  onFatal?: (error: Error) => void;
  now?: () => number;
  topicOf?: TopicOf;
}

/** Reads facts for a program without a database of its own: each at least once and in order within its key; the offset follows the work. */
export class FactsReader {
  private readonly loop: ConsumerLoop;
  private readonly understanding: Understanding;
  private readonly log: MessagingLog;

  constructor(private readonly options: FactsReaderOptions) {
    const { group, brokers, contracts, known, log = ownLog, topicOf = topicOfService } = options;
    this.log = log;
    this.understanding = { handled: contracts, known, topicOf };
    this.loop = new ConsumerLoop({
      address: { brokers, clientId: group, log },
      group,
      topics: [...new Set(contracts.map(({ service }) => topicOf(service)))],
      work: (records, control) => this.work(records, control),
      onFatal: options.onFatal ?? (() => process.exit(1)),
      now: options.now ?? (() => performance.now()),
    });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  progress(): Progress {
    return this.loop.progress();
  }

  private async work([record]: readonly RawRecord[], control: Control): Promise<number> {
    if (record) await persist(control, this.log, () => this.one(record));
    return 1;
  }

  private async one(record: RawRecord): Promise<void> {
    const { topic, partition, offset } = record;
    const place = { topic, partition, offset };
    const reading = readRecord(record, this.understanding);
    if (reading.kind === 'handled') await this.options.onFact(reading.fact, place);
    if (reading.kind === 'unreadable')
      await this.options.onUnreadable({ ...envelopeOf(record, this.understanding.topicOf), ...place, reason: reading.reason });
  }
}
