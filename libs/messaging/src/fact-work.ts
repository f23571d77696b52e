import type { Fact } from '@homeward/contracts';
import type { EntityManager } from 'typeorm';
import type { Applier, Handle, RunInTransaction } from './applier.js';
import { backOff } from './back-off.js';
import type { Control } from './control.js';
import type { Inbox } from './inbox.js';
import type { MessagingLog } from './kafka-client.js';
import { messageOf } from './message-of.js';
import { persist } from './persist.js';
import type { RawRecord } from './raw-record.js';
import type { Reading } from './reading.js';
import type { HeldKey, Redriven } from './redrive.js';
import { planSkips } from './skip-plan.js';

/** Tells which readable facts the service makes nothing of. */
export interface Passing {
  /** By what is known without asking: a wrong guess costs a look. */
  likely: (reading: Reading) => boolean;
  /** As the transaction sees it that passes them over. */
  surely: (tx: EntityManager, names: ReadonlySet<string>) => Promise<boolean>;
}

export interface FactWorkOptions<Access> {
  applier: Applier<Access>;
  inbox: Inbox;
  inTransaction: RunInTransaction<Access>;
  ownAccess: () => Access;
  read: (record: RawRecord) => Reading;
  handlerOf: (reading: Reading) => Handle | null;
  passing?: Passing | undefined;
  redrive: (held: HeldKey) => Promise<Redriven>;
  log: MessagingLog;
}

const longestRun = 200;

type Skipped = { record: RawRecord; fact: Fact; key: string; seq: string; isHandled: boolean };

/** What a service does with the records of a partition: handled facts one by one, the others in runs that only move heads. */
export class FactWork<Access> {
  constructor(private readonly options: FactWorkOptions<Access>) {}

  async work(records: readonly RawRecord[], control: Control): Promise<number> {
    const run = this.passedRun(records);
    const rest = run.length > 0 ? await this.skip(run, control) : null;
    if (rest) {
      for (const { record, fact } of rest) await this.apply(record, fact, null, control);
      return run.length;
    }
    const [record] = records;
    if (record) await this.one(record, control);
    return 1;
  }

  private async one(record: RawRecord, control: Control): Promise<void> {
    const reading = this.options.read(record);
    if (reading.kind === 'unreadable')
      await this.options.applier.holdBack(record, control, { reason: reading.reason, code: null, attempts: 1 });
    else await this.apply(record, reading.fact, this.options.handlerOf(reading), control);
  }

  private async apply(record: RawRecord, fact: Fact, handle: Handle | null, control: Control): Promise<void> {
    const { gapClosed } = await this.options.applier.apply(record, fact, handle, control);
    if (gapClosed) await this.bringIn(fact, control);
  }

  /** What was held behind a gap follows once the gap is closed. If it cannot be read again just now, the key's next record tries anew. */
  private async bringIn(held: HeldKey, control: Control): Promise<void> {
    for (let tries = 1; tries <= 3 && !control.mustStop(); tries += 1) {
      try {
        await this.options.redrive(held);
        return;
      } catch (error) {
        this.options.log.error(`facts: what is held of ${held.source}/${held.key} cannot be brought in: ${messageOf(error)}`);
        await control.pause(backOff(tries));
      }
    }
  }

  private passedRun(records: readonly RawRecord[]): Skipped[] {
    const run: Skipped[] = [];
    for (const record of records.slice(0, longestRun)) {
      const reading = this.options.read(record);
      const isHandled = reading.kind === 'handled';
      if (reading.kind === 'unreadable' || (isHandled && this.options.passing?.likely(reading) !== true)) break;
      const { fact } = reading;
      run.push({ record, fact, key: fact.key, seq: fact.seq, isHandled });
    }
    return run;
  }

  /** Moves the heads of a run in one transaction; returns what a head alone cannot settle, or null where something is made of one of them after all. */
  private async skip(run: readonly Skipped[], control: Control): Promise<Skipped[] | null> {
    const { inbox, inTransaction, ownAccess, log, passing } = this.options;
    const source = run[0]?.fact.source ?? '';
    const keys = run.map(({ key }) => key);
    const asked = new Set(run.filter(({ isHandled }) => isHandled).map(({ fact }) => fact.name));
    return persist(control, log, () =>
      inTransaction(ownAccess(), async (tx) => {
        if (asked.size > 0 && (await passing?.surely(tx, asked)) !== true) return null;
        const heads = await inbox.lockHeads(tx, source, keys);
        const plan = planSkips(run, heads, await inbox.blocksOf(tx, source, keys));
        await inbox.moveHeads(tx, source, plan.heads);
        return plan.rest;
      }),
    );
  }
}
