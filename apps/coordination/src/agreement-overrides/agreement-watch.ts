import type { InTransaction } from '@homeward/database';
import { everyMinute, IN_TRANSACTION, LOG, noAgency, ownAccess, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { AgreementOverridesService } from './agreement-overrides.service.js';

/** Looks every minute for agreements whose first day has come or whose last is over; each is told once. */
@Injectable()
export class AgreementWatch {
  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    @Inject(LOG) private readonly log: Logger,
    private readonly agreements: AgreementOverridesService,
  ) {}

  watch(): Part {
    return everyMinute(
      () => this.look(),
      (error) => this.log.warn({ err: error }, 'agreements could not be looked at'),
    );
  }

  /** One look: a transaction for each agreement. */
  async look(): Promise<void> {
    const turning = await this.inTransaction(accessFor(noAgency), (tx) => this.agreements.turning(tx));
    for (const { id, agencyId } of turning) await this.inTransaction(accessFor(agencyId), (tx) => this.agreements.turn(tx, id));
  }
}

const accessFor = (agencyId: string) => ownAccess('coordination', 'end-by-date', agencyId);
