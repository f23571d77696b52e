import type { InTransaction } from '@homeward/database';
import { everyMinute, IN_TRANSACTION, LOG, noAgency, ownAccess, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DutyClock } from '../duties/duty-clock.js';
import { StatisticsRows } from './statistics-rows.js';

const minutesBetween = 10;

/** Counts every ten minutes what became of the duties of each row. */
@Injectable()
export class StatisticsWatch {
  private minutes = 0;

  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    private readonly rows: StatisticsRows,
    private readonly clock: DutyClock,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  watch(): Part {
    return everyMinute(
      async () => {
        if (this.minutes % minutesBetween === 0) await this.look();
        this.minutes += 1;
      },
      (error) =>
        this.log.warn({ err: { name: error instanceof Error ? error.name : 'unknown' } }, 'the duties could not be counted'),
    );
  }

  /** One look. */
  look(): Promise<void> {
    return this.inTransaction(ownAccess('coordination', 'ring-duties', noAgency), async (tx) =>
      this.rows.count(tx, (await this.clock.now(tx)).slice(0, 10)),
    );
  }
}
