import { randomUUID } from 'node:crypto';
import { addDays, exactly, instantOfLocal, isHistorical } from '@homeward/contracts';
import type { Access, InTransaction } from '@homeward/database';
import { serviceActor } from '@homeward/security';
import { IN_TRANSACTION, LOG, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { operationZone } from './days.js';
import { OperationsService } from './operations.service.js';

const pollMs = 60_000;
const noAgency = '00000000-0000-4000-8000-000000000000';

interface Overdue {
  id: string;
  version: number;
  agencyId: string;
  endsOn: string;
}

/** Looks every minute for operations whose last day has passed by the clock of the database; each ends once, one transaction each. */
@Injectable()
export class OperationsCalendar implements Part {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    @Inject(LOG) private readonly log: Logger,
    private readonly operations: OperationsService,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.look()).catch((error: unknown) => this.warn(error));
    }, pollMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  async look(): Promise<void> {
    const overdue = await this.inTransaction(accessFor(noAgency, new Date().toISOString()), (tx) => this.overdue(tx));
    for (const { id, version, agencyId, endsOn } of overdue) {
      const ended = accessFor(agencyId, instantOfLocal(addDays(endsOn, 1), operationZone));
      await this.inTransaction(ended, (tx) => this.operations.end(tx, { id, version })).catch((error: unknown) => this.warn(error));
    }
  }

  private overdue(tx: EntityManager): Promise<Overdue[]> {
    return tx.query<Overdue[]>(
      `SELECT id, version, agency_id AS "agencyId", ends_on AS "endsOn" FROM prevention.operations
        WHERE status = 'open' AND NOT from_history AND ends_on < to_char(now() AT TIME ZONE $1, 'YYYY-MM-DD')
        ORDER BY ends_on LIMIT 100`,
      [operationZone],
    );
  }

  private warn(error: unknown): void {
    this.log.warn(
      { err: { name: error instanceof Error ? error.name : 'unknown' } },
      'an operation could not be ended by its date',
    );
  }
}

function accessFor(agencyId: string, at: string): Access {
  const purpose = 'end-by-date';
  const occurred = exactly(at);
  const recordedAt = new Date().toISOString();
  return {
    agencyId,
    actorId: serviceActor('prevention'),
    purpose,
    requestId: randomUUID(),
    occurred,
    recordedAt,
    implied: false,
    historical: isHistorical(occurred, recordedAt, purpose),
  };
}
