import { randomUUID } from 'node:crypto';
import { exactly } from '@homeward/contracts';
import type { Access, InTransaction } from '@homeward/database';
import { serviceActor } from '@homeward/security';
import { IN_TRANSACTION, LOG, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { LiaisonOfficersReadingService } from './liaison-officers.reading.service.js';
import { LiaisonOfficersService } from './liaison-officers.service.js';

const pollMs = 60_000;
const noAgency = '00000000-0000-4000-8000-000000000000';

/** Looks every minute for liaison posts whose last day is over by their agency's calendar; each is told once. */
@Injectable()
export class LiaisonWatch implements Part {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    @Inject(LOG) private readonly log: Logger,
    private readonly liaisons: LiaisonOfficersService,
    private readonly reading: LiaisonOfficersReadingService,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.looking = this.look().catch((error: unknown) =>
        this.log.warn({ err: { name: error instanceof Error ? error.name : 'unknown' } }, 'liaison posts could not be looked at'),
      );
    }, pollMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** One look: a transaction for each agency concerned. */
  async look(): Promise<void> {
    const overdue = await this.inTransaction(accessFor(noAgency), (tx) => this.reading.agenciesOverdue(tx));
    for (const agency of overdue) await this.inTransaction(accessFor(agency), (tx) => this.liaisons.lapse(tx));
  }
}

function accessFor(agency: string): Access {
  const recordedAt = new Date().toISOString();
  return {
    agencyId: agency,
    actorId: serviceActor('coordination'),
    purpose: 'lapse-liaisons',
    requestId: randomUUID(),
    occurred: exactly(recordedAt),
    recordedAt,
    implied: false,
    historical: false,
  };
}
