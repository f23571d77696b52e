import { setTimeout as delay } from 'node:timers/promises';
import type { Fact } from '@homeward/contracts';
import type { EntityManager } from 'typeorm';
import type { Applier, Handle, RunInTransaction } from './applier.js';
import { failureKind, nextStep, refusalCode } from './failure.js';
import type { Inbox } from './inbox.js';
import type { MessagingLog } from './kafka-client.js';
import { messageOf } from './message-of.js';
import type { ParkReason } from './park-reason.js';
import type { OpenReference, ParkingLot } from './parking-lot.js';
import type { RawRecord, RecordPlace } from './raw-record.js';
import type { Reading } from './reading.js';
import { judge } from './verdict.js';

/** One publisher's facts about one matter. */
export interface HeldKey {
  source: string;
  key: string;
}

/** How far a redrive came. `stoppedBy` says why the next record is still held. */
export interface Redriven {
  applied: number;
  left: number;
  stoppedBy: ParkReason | null;
}

export interface RedriveOptions<Access> {
  applier: Applier<Access>;
  inbox: Inbox;
  lot: ParkingLot;
  inTransaction: RunInTransaction<Access>;
  accessFor: (fact: Fact) => Access;
  ownAccess: () => Access;
  read: (record: RawRecord) => Reading;
  handlerOf: (reading: Reading) => Handle | null;
  fetch: (references: readonly OpenReference[]) => Promise<Map<string, RawRecord>>;
  log: MessagingLog;
}

const referencesAtOnce = 100;
const most = 1_000_000;

/** Brings in what was set aside of a key, in its sequence, through the same inbox; the last one lifts the block. */
export class Redrive<Access> {
  constructor(private readonly options: RedriveOptions<Access>) {}

  async run(held: HeldKey): Promise<Redriven> {
    for (let applied = 0; ;) {
      const references = await this.open(held, referencesAtOnce);
      if (references.length === 0) return { applied, left: 0, stoppedBy: null };
      const records = await this.options.fetch(references);
      for (const reference of references) {
        const record = records.get(reference.offset);
        if (!record) throw new Error(`${reference.topic}/${reference.partition}/${reference.offset} is no longer in its topic.`);
        const stoppedBy = await this.drive(record, reference);
        if (stoppedBy) return { applied, left: (await this.open(held, most)).length, stoppedBy };
        applied += 1;
      }
    }
  }

  /** Gives up the first reference of a key, and says whether there was one; a gap before it is given up with it. The rest still waits for a redrive. */
  discardFirst({ source, key }: HeldKey): Promise<boolean> {
    const { inTransaction, ownAccess, inbox, lot } = this.options;
    return inTransaction(ownAccess(), async (tx) => {
      await inbox.lockHead(tx, source, key);
      const [first] = await lot.open(tx, source, key, 1);
      if (!first) return false;
      if (first.seq !== null) await inbox.moveHeads(tx, source, new Map([[key, first.seq]]));
      await lot.settle(tx, first.id, 'discarded');
      return true;
    });
  }

  /** Gives up a record that names no key, and so holds nothing back. */
  async discardKeyless(place: RecordPlace): Promise<void> {
    const { inTransaction, ownAccess, lot } = this.options;
    await inTransaction(ownAccess(), (tx) => lot.discardKeyless(tx, place));
  }

  private open({ source, key }: HeldKey, limit: number): Promise<OpenReference[]> {
    const { inTransaction, ownAccess, lot } = this.options;
    return inTransaction(ownAccess(), (tx) => lot.open(tx, source, key, limit));
  }

  /** Applies one record again. Returns why it is still held, or null. */
  private async drive(record: RawRecord, reference: OpenReference): Promise<ParkReason | null> {
    const reading = this.options.read(record);
    if (reading.kind === 'unreadable') return this.keep(reference, reading.reason, null);
    const since = performance.now();
    for (let tries = 1; ; tries += 1) {
      try {
        const { accessFor, inTransaction } = this.options;
        const isDone = await inTransaction(accessFor(reading.fact), (tx) => this.take(tx, reference, reading));
        return isDone ? null : 'gap';
      } catch (error) {
        const kind = failureKind(error);
        this.options.log.warn(
          `facts: redrive of ${reference.topic}/${reference.partition}/${reference.offset}: ${messageOf(error)}`,
        );
        const step = nextStep({ kind, tries, elapsedMs: performance.now() - since, isStale: false });
        if (step.do === 'park') return this.keep(reference, step.reason, refusalCode(error));
        await delay(Math.min(step.afterMs, 15_000));
      }
    }
  }

  private async take(
    tx: EntityManager,
    reference: OpenReference,
    reading: Exclude<Reading, { kind: 'unreadable' }>,
  ): Promise<boolean> {
    const { applier, inbox, lot, handlerOf } = this.options;
    const { fact } = reading;
    const verdict = judge(fact.seq, await inbox.lockHead(tx, fact.source, fact.key), null);
    if (verdict === 'gap') {
      await lot.noteAttempt(tx, reference.id, 'gap', null);
      return false;
    }
    if (verdict === 'apply') await applier.take(tx, fact, handlerOf(reading));
    await lot.settle(tx, reference.id, 'applied');
    return true;
  }

  private async keep({ id }: OpenReference, reason: ParkReason, code: string | null): Promise<ParkReason> {
    const { inTransaction, ownAccess, lot } = this.options;
    await inTransaction(ownAccess(), (tx) => lot.noteAttempt(tx, id, reason, code));
    return reason;
  }
}
