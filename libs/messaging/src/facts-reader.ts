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
  /** Facts of one key that came together, in order. Must be safe to repeat: they come again after a crash. Whatever it throws is tried again for ever, in place. */
  onFacts: (facts: readonly Fact[]) => Promise<void>;
  onUnreadable: (note: UnreadableNote) => Promise<void>;
  log?: MessagingLog;
  onFatal?: (error: Error) => void;
  now?: () => number;
  topicOf?: TopicOf;
}

// What one act causes comes together and is far less; more would only lengthen a repeat.
const mostTogether = 50;

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

  private async work(records: readonly RawRecord[], control: Control): Promise<number> {
    const { facts, unreadable, count } = this.together(records);
    if (facts.length > 0) await persist(control, this.log, () => this.options.onFacts(facts));
    if (unreadable !== null) await persist(control, this.log, () => this.options.onUnreadable(unreadable));
    return count;
  }

  /** The next records that are one piece of work: facts of one key with those nobody here wants, up to one that cannot be read. */
  private together(records: readonly RawRecord[]): { facts: Fact[]; unreadable: UnreadableNote | null; count: number } {
    const facts: Fact[] = [];
    let count = 0;
    for (const record of records) {
      const reading = readRecord(record, this.understanding);
      if (reading.kind === 'unreadable')
        return count === 0
          ? { facts, unreadable: this.noteOf(record, reading.reason), count: 1 }
          : { facts, unreadable: null, count };
      if (reading.kind === 'handled') {
        if (facts.length === mostTogether || (facts[0] && facts[0].key !== reading.fact.key)) break;
        facts.push(reading.fact);
      }
      count += 1;
    }
    return { facts, unreadable: null, count };
  }

  private noteOf(record: RawRecord, reason: ParkReason): UnreadableNote {
    const { topic, partition, offset } = record;
    return { ...envelopeOf(record, this.understanding.topicOf), topic, partition, offset, reason };
  }
}
