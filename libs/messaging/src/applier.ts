import type { Fact } from '@homeward/contracts';
import { DomainError } from '@homeward/contracts';
import type { EntityManager } from 'typeorm';
import type { Control } from './control.js';
import { envelopeOf, type Envelope, type TopicOf } from './envelope.js';
import type { AtFailPoint } from './fail-point.js';
import { failureKind, nextStep, refusalCode } from './failure.js';
import type { Inbox } from './inbox.js';
import type { MessagingLog } from './kafka-client.js';
import { messageOf } from './message-of.js';
import type { ParkReason } from './park-reason.js';
import type { ParkingLot } from './parking-lot.js';
import { Abandoned, persist } from './persist.js';
import type { RawRecord } from './raw-record.js';
import { isGapClosed, holdsBackKey, judge, type Verdict } from './verdict.js';

export type RunInTransaction<Access> = <Result>(access: Access, work: (tx: EntityManager) => Promise<Result>) => Promise<Result>;

/** Does what a service does about a fact. Nothing is done about one that nobody handles. */
export type Handle = (fact: Fact, tx: EntityManager) => Promise<void>;

export interface ApplierOptions<Access> {
  inbox: Inbox;
  lot: ParkingLot;
  inTransaction: RunInTransaction<Access>;
  accessFor: (fact: Fact) => Access;
  /** For the service's own bookkeeping, where no agency's data is touched. */
  ownAccess: () => Access;
  log: MessagingLog;
  now: () => number;
  topicOf?: TopicOf | undefined;
  at?: AtFailPoint | undefined;
  /** Hears of each fact that had been applied before. */
  onRepeat?: (() => void) | undefined;
}

export interface Applied {
  verdict: Verdict;
  /** The gap for which this key was held is closed: what queues behind it can be applied. */
  gapClosed: boolean;
}

/** Takes one fact through the inbox: once, in sequence, in one transaction with its effects; what cannot be applied is set aside. */
export class Applier<Access> {
  constructor(private readonly options: ApplierOptions<Access>) {}

  /** Tries until the fact is applied, recognised as a repeat, or set aside. */
  async apply(record: RawRecord, fact: Fact, handle: Handle | null, control: Control): Promise<Applied> {
    let since = this.options.now();
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.once(record, fact, handle);
      } catch (error) {
        this.warn(record, error);
        if (control.mustStop()) throw new Abandoned('Work had to stop.', { cause: error });
        const kind = failureKind(error);
        if (kind !== 'refused' && !(await this.isDatabaseThere())) {
          await this.awaitDatabase(control);
          tries = 0;
          since = this.options.now();
          continue;
        }
        const isStale = error instanceof DomainError && error.kind === 'stale';
        const step = nextStep({ kind, tries, elapsedMs: this.options.now() - since, isStale });
        if (step.do === 'park') {
          await this.holdBack(record, control, { reason: step.reason, code: refusalCode(error), attempts: tries });
          return { verdict: 'queue', gapClosed: false };
        }
        await control.pause(step.afterMs);
        if (control.mustStop()) throw new Abandoned('Work had to stop.', { cause: error });
      }
    }
  }

  /** Sets a record aside and holds back its key, if it has one that can be read. */
  async holdBack(
    record: RawRecord,
    control: Control,
    cause: { reason: ParkReason; code: string | null; attempts: number },
  ): Promise<void> {
    const { inTransaction, ownAccess, topicOf, log, lot } = this.options;
    const envelope = envelopeOf(record, topicOf);
    log.error(`facts: ${placeOf(record)} is set aside: ${cause.reason}${cause.code ? ` (${cause.code})` : ''}`);
    await persist(control, log, () =>
      inTransaction(ownAccess(), async (tx) => {
        if (await this.mustBlock(tx, envelope)) await lot.block(tx, envelope, cause.reason);
        await lot.park(tx, record, envelope, { ...cause, state: 'parked' });
      }),
    );
  }

  private async mustBlock(tx: EntityManager, { source, key, seq }: Envelope): Promise<boolean> {
    return key !== null && holdsBackKey(seq, await this.options.inbox.lockHead(tx, source, key));
  }

  private async once(record: RawRecord, fact: Fact, handle: Handle | null): Promise<Applied> {
    const applied = await this.options.inTransaction(this.options.accessFor(fact), async (tx) => {
      const { inbox, lot } = this.options;
      const head = await inbox.lockHead(tx, fact.source, fact.key);
      const block = await inbox.blockOf(tx, fact.source, fact.key);
      const verdict = judge(fact.seq, head, block);
      if (verdict === 'apply') await this.take(tx, fact, handle);
      if (verdict === 'gap') await lot.block(tx, { ...fact, eventId: fact.id }, 'gap');
      if (verdict === 'gap' || verdict === 'queue')
        await lot.park(
          tx,
          record,
          { ...fact, eventId: fact.id },
          {
            reason: block?.reason ?? 'gap',
            code: null,
            attempts: 0,
            state: verdict === 'gap' ? 'parked' : 'queued',
          },
        );
      return { verdict, gapClosed: isGapClosed(verdict === 'apply' ? fact.seq : head, block) };
    });
    if (applied.verdict === 'apply') await this.options.at?.('consumer.afterCommitBeforeOffset');
    if (applied.verdict === 'duplicate') this.options.onRepeat?.();
    if (applied.verdict === 'gap') this.options.log.error(`facts: ${placeOf(record)} comes after a gap`);
    return applied;
  }

  /** Enters the fact and does what follows from it. An event that was entered before changes nothing. */
  async take(tx: EntityManager, fact: Fact, handle: Handle | null): Promise<void> {
    if (!handle) return this.options.inbox.moveHeads(tx, fact.source, new Map([[fact.key, fact.seq]]));
    if (!(await this.options.inbox.claim(tx, fact))) return;
    await this.options.at?.('consumer.afterInboxBeforeApply');
    await handle(fact, tx);
  }

  private async isDatabaseThere(): Promise<boolean> {
    const { inTransaction, ownAccess } = this.options;
    try {
      await inTransaction(ownAccess(), (tx) => tx.query('SELECT 1'));
      return true;
    } catch (error) {
      this.options.log.warn(`facts: PostgreSQL does not answer: ${messageOf(error)}`);
      return false;
    }
  }

  /** While the database is away nothing counts as a try and nothing is set aside. */
  private async awaitDatabase(control: Control): Promise<void> {
    const { inTransaction, ownAccess, log } = this.options;
    await persist(control, log, () => inTransaction(ownAccess(), (tx) => tx.query('SELECT 1')));
  }

  private warn(record: RawRecord, error: unknown): void {
    this.options.log.warn(`facts: ${placeOf(record)}: ${error instanceof DomainError ? error.code : messageOf(error)}`);
  }
}

const placeOf = ({ topic, partition, offset }: RawRecord): string => `${topic}/${partition}/${offset}`;
