import { addDays, instantOfLocal, type ServiceName } from '@homeward/contracts';
import type { InTransaction } from '@homeward/database';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import type { Part } from '../definition.js';
import type { Seen } from '../http/request.js';
import { everyMinute } from '../running/every-minute.js';
import { noAgency, ownAccess } from '../running/own-access.js';

/** A row whose last day is over where it counts. */
export interface Overdue extends Seen {
  agencyId: string;
  lastDay: string;
  timeZone: string;
}

/** Rows of one kind that end by their date: how they are found and how one ends. */
export interface EndingByDate {
  overdue: (tx: EntityManager) => Promise<Overdue[]>;
  end: (tx: EntityManager, seen: Seen) => Promise<unknown>;
  /** What the log says of one that could not be ended. */
  failure: string;
}

/** Ends rows on the day after their last, by the clock of the database; each ends once, one transaction each. */
export class EndsByDate {
  constructor(
    private readonly service: ServiceName,
    private readonly inTransaction: InTransaction,
    private readonly log: Logger,
  ) {}

  watch(kind: EndingByDate): Part {
    return everyMinute(
      () => this.look(kind),
      (error) => this.warn(kind, error),
    );
  }

  async look(kind: EndingByDate): Promise<void> {
    const overdue = await this.inTransaction(ownAccess(this.service, 'end-by-date', noAgency), (tx) => kind.overdue(tx));
    for (const { id, version, agencyId, lastDay, timeZone } of overdue) {
      const ended = ownAccess(this.service, 'end-by-date', agencyId, instantOfLocal(addDays(lastDay, 1), timeZone));
      await this.inTransaction(ended, (tx) => kind.end(tx, { id, version })).catch((error: unknown) => this.warn(kind, error));
    }
  }

  private warn({ failure }: EndingByDate, error: unknown): void {
    this.log.warn({ err: error }, failure);
  }
}
