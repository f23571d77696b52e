import type { InTransaction } from '@homeward/database';
import { everyMinute, IN_TRANSACTION, LOG, noAgency, ownAccess, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { LiaisonOfficersReadingService } from './liaison-officers.reading.service.js';
import { LiaisonOfficersService } from './liaison-officers.service.js';

/** Looks every minute for liaison posts whose last day is over by their agency's calendar; each is told once. */
@Injectable()
export class LiaisonWatch {
  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    @Inject(LOG) private readonly log: Logger,
    private readonly liaisons: LiaisonOfficersService,
    private readonly reading: LiaisonOfficersReadingService,
  ) {}

  watch(): Part {
    return everyMinute(
      () => this.look(),
      (error) => this.log.warn({ err: error }, 'liaison posts could not be looked at'),
    );
  }

  /** One look: a transaction for each agency concerned. */
  async look(): Promise<void> {
    const overdue = await this.inTransaction(accessFor(noAgency), (tx) => this.reading.agenciesOverdue(tx));
    for (const agency of overdue) await this.inTransaction(accessFor(agency), (tx) => this.liaisons.lapse(tx));
  }
}

const accessFor = (agencyId: string) => ownAccess('coordination', 'lapse-liaisons', agencyId);
