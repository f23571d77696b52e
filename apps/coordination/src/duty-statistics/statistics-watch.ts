import type { InTransaction } from '@homeward/database';
import { isUnderBrake } from '@homeward/duty-policy';
import { everyMinute, IN_TRANSACTION, LOG, noAgency, ownAccess, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { DutyPolicies } from '../duties/duty-policies.js';
import { SeldomMet } from './seldom-met.js';
import { StatisticsRows } from './statistics-rows.js';

const minutesBetween = 10;

/** Counts every ten minutes what became of the duties of each row, and how many are open at most, and tells which row is hardly ever met. */
@Injectable()
export class StatisticsWatch {
  private minutes = 0;

  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    private readonly rows: StatisticsRows,
    private readonly policies: DutyPolicies,
    private readonly seldomMet: SeldomMet,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  watch(): Part {
    return everyMinute(
      async () => {
        if (this.minutes % minutesBetween === 0) await this.look();
        this.minutes += 1;
      },
      (error) => this.log.warn({ err: error }, 'the duties could not be counted'),
    );
  }

  /** One look. */
  look(): Promise<void> {
    return this.inTransaction(ownAccess('coordination', 'ring-duties', noAgency), (tx) => this.count(tx));
  }

  private async count(tx: EntityManager): Promise<void> {
    const { index, now } = await this.policies.moment(tx);
    const braked = [...index.policy.rows.values()].filter(isUnderBrake);
    const rows = new Map(braked.map(({ pack: { pack }, row }) => [row.id, { pack, dutyType: row.id }]));
    await this.rows.count(tx, now.slice(0, 10), [...rows.values()]);
    await this.seldomMet.tell(tx);
  }
}
