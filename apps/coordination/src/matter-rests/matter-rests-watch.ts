import type { InTransaction } from '@homeward/database';
import { everyMinute, IN_TRANSACTION, LOG, noAgency, ownAccess, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { MatterRestsService } from './matter-rests.service.js';

const most = 200;

/** Looks every minute for matters that have rested long enough; what it told stays told when a process ends. */
@Injectable()
export class MatterRestsWatch {
  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    @Inject(LOG) private readonly log: Logger,
    private readonly rests: MatterRestsService,
  ) {}

  watch(): Part {
    return everyMinute(
      () => this.look(),
      (error) => this.log.warn({ err: error }, 'resting matters could not be looked at'),
    );
  }

  /** One look: some matters at a time. */
  async look(): Promise<void> {
    const some = () => this.inTransaction(ownAccess('coordination', 'ring-duties', noAgency), (tx) => this.rests.look(tx, most));
    while (await some());
  }
}
