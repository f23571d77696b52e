import { DomainError } from '@homeward/contracts';
import type { InTransaction } from '@homeward/database';
import { everyMinute, IN_TRANSACTION, LOG, noAgency, ownAccess, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { DutiesReleasingService } from './duties.releasing.service.js';

/** Looks every minute whether somebody who had too many duties open has room again; a transaction for each duty that is let go. */
@Injectable()
export class BrakeWatch {
  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    private readonly releasing: DutiesReleasingService,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  watch(): Part {
    return everyMinute(() => this.look(), this.onFailure);
  }

  /** One look. An agency whose duties cannot be let go holds up no other. */
  async look(): Promise<void> {
    for (const agencyId of await this.own(noAgency, (tx) => this.releasing.holding(tx)))
      await this.lookAt(agencyId).catch(this.onFailure);
  }

  private async lookAt(agencyId: string): Promise<void> {
    for (const dutyId of await this.own(agencyId, (tx) => this.releasing.next(tx, agencyId))) await this.release(agencyId, dutyId);
  }

  private readonly onFailure = (error: unknown): void => {
    this.log.warn({ err: error }, 'held duties could not be let go');
  };

  // Whoever moved the duty meanwhile was faster; the next look sees what came of it.
  private async release(agencyId: string, dutyId: string): Promise<void> {
    try {
      await this.own(agencyId, (tx) => this.releasing.release(tx, dutyId));
    } catch (error) {
      if (!(error instanceof DomainError && error.kind === 'stale')) throw error;
    }
  }

  private own<Result>(agencyId: string, work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return this.inTransaction(ownAccess('coordination', 'ring-duties', agencyId), work);
  }
}
