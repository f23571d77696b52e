import { setTimeout as delay } from 'node:timers/promises';
import type { EachBatchPayload } from 'kafkajs';
import type { Control } from './control.js';
import { isRejoin } from './crash.js';
import type { MessagingLog } from './kafka-client.js';
import { messageOf } from './message-of.js';
import { Abandoned } from './persist.js';
import { rawRecord, type RawRecord } from './raw-record.js';

/** Works on the first records given and tells how many of them are done, at least one. */
export type Work = (records: readonly RawRecord[], control: Control) => Promise<number>;

/** What a consumer's batches share. */
export interface BatchHost {
  work: Work;
  log: MessagingLog;
  /** The group is about to deal out partitions anew, or the program ends. */
  isLeaving: () => boolean;
  rejoin: () => void;
  progressed: () => void;
}

const beatEvery = 2_000;
const commitEvery = 1_000;

/** One batch of one partition: work, then the offset; heartbeats go on meanwhile, and a failed one ends the batch after the record in work. */
export class BatchRun implements Control {
  private lost: unknown;
  private next: string | undefined;
  private committedAt = performance.now();

  constructor(
    private readonly payload: EachBatchPayload,
    private readonly host: BatchHost,
  ) {}

  async run(): Promise<void> {
    const { batch } = this.payload;
    const records = batch.messages.map((message) => rawRecord(batch.topic, batch.partition, message));
    const pump = setInterval(() => void this.beat(), beatEvery);
    try {
      for (let done = 0; done < records.length && !this.mustStop();) {
        done += await this.host.work(records.slice(done), this);
        await this.resolve(records[done - 1]);
      }
    } catch (error) {
      if (!(error instanceof Abandoned)) throw error;
    } finally {
      clearInterval(pump);
      await this.commit();
    }
    if (this.lost instanceof Error) throw this.lost;
  }

  mustStop(): boolean {
    return this.lost !== undefined || this.host.isLeaving() || !this.payload.isRunning() || this.payload.isStale();
  }

  async pause(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0 && !this.mustStop(); left -= 250) await delay(Math.min(left, 250));
  }

  private async resolve(last: RawRecord | undefined): Promise<void> {
    if (!last) return;
    this.payload.resolveOffset(last.offset);
    this.next = (BigInt(last.offset) + 1n).toString();
    this.host.progressed();
    if (performance.now() - this.committedAt > commitEvery) await this.commit();
    await this.beat();
  }

  private async beat(): Promise<void> {
    try {
      await this.payload.heartbeat();
    } catch (error) {
      this.lost = error;
      if (isRejoin(error)) this.host.rejoin();
    }
  }

  /** An offset that could not be committed is committed with a later one, or its records come again and are recognised. */
  private async commit(): Promise<void> {
    const { batch, commitOffsetsIfNecessary } = this.payload;
    if (this.next === undefined) return;
    try {
      await commitOffsetsIfNecessary({
        topics: [{ topic: batch.topic, partitions: [{ partition: batch.partition, offset: this.next }] }],
      });
    } catch (error) {
      this.host.log.warn(`facts: offset of ${batch.topic}/${batch.partition} not committed: ${messageOf(error)}`);
      if (isRejoin(error)) this.host.rejoin();
    }
    this.next = undefined;
    this.committedAt = performance.now();
  }
}
