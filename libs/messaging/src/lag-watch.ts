import type { Admin } from 'kafkajs';
import { HeardMark, type PartitionSeen } from './heard-mark.js';
import { kafkaClient, type KafkaAddress } from './kafka-client.js';
import { messageOf } from './message-of.js';
import { Wake } from './wake.js';

/** How far a consumer is behind and since when nothing moved. The lag is unknown while Kafka does not answer. */
export interface Progress {
  lag: number | null;
  secondsSinceProgress: number;
  /** Whatever was told longer ago than this has been heard; unknown before anything has been. */
  secondsBehind: number | null;
}

export interface LagWatchOptions {
  address: KafkaAddress;
  group: string;
  topics: readonly string[];
  /** The partitions this process works on; undefined before it has joined: then all count. */
  assigned: () => Readonly<Record<string, readonly number[]>> | undefined;
  now: () => number;
}

const lookEvery = 5_000;
const lookAtMostEvery = 500;

/** Asks the broker how much is left to read: a consumer that has died in silence cannot tell. */
export class LagWatch {
  private readonly wake = new Wake();
  private readonly admin: Admin;
  private running: Promise<void> | undefined;
  private isStopping = false;
  private lag: number | null = null;
  private movedAt: number;
  private lookedAt = -Infinity;
  private readonly mark = new HeardMark();

  constructor(private readonly options: LagWatchOptions) {
    this.movedAt = options.now();
    this.admin = kafkaClient(options.address).admin({ retry: { retries: 0 } });
  }

  start(): void {
    this.running ??= this.watch();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake.call();
    await this.running;
    await this.admin.disconnect();
  }

  progressed(): void {
    this.movedAt = this.options.now();
  }

  /** Who asks how far it is wants to know it of now: the next answer rests on a new look. */
  lookSoon(): void {
    if (this.options.now() - this.lookedAt >= lookAtMostEvery) this.wake.call();
  }

  get progress(): Progress {
    const isBehind = this.lag !== null && this.lag > 0;
    const secondsFrom = (moment: number) => (this.options.now() - moment) / 1000;
    const { heardUntil } = this.mark;
    return {
      lag: this.lag,
      secondsSinceProgress: isBehind ? secondsFrom(this.movedAt) : 0,
      secondsBehind: heardUntil === null ? null : secondsFrom(heardUntil),
    };
  }

  private async watch(): Promise<void> {
    for (let isConnected = false; !this.isStopping;) {
      try {
        if (!isConnected) await this.admin.connect();
        isConnected = true;
        const at = (this.lookedAt = this.options.now());
        const seen = await this.look();
        this.mark.look(at, seen);
        this.lag = Number(seen.reduce((lag, { read, end }) => lag + end - read, 0n));
        if (this.lag === 0) this.progressed();
      } catch (error) {
        if (isConnected) this.options.address.log.warn(`lag of ${this.options.group} unknown: ${messageOf(error)}`);
        isConnected = false;
        this.lag = null;
      }
      if (!this.isStopping) await this.wake.wait(lookEvery);
    }
  }

  private async look(): Promise<PartitionSeen[]> {
    const { group, topics, assigned } = this.options;
    const mine = assigned();
    const committed = await this.admin.fetchOffsets({ groupId: group, topics: [...topics] });
    const seen: PartitionSeen[] = [];
    for (const { topic, partitions } of committed) {
      const ends = await this.admin.fetchTopicOffsets(topic);
      for (const { partition, high, low } of ends) {
        if (mine && !mine[topic]?.includes(partition)) continue;
        const offset = partitions.find((each) => each.partition === partition)?.offset ?? '-1';
        const read = BigInt(offset === '-1' ? low : offset);
        seen.push({ place: `${topic}/${partition}`, read, end: BigInt(high) });
      }
    }
    return seen;
  }
}
