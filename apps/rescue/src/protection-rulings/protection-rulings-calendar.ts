import { randomUUID } from 'node:crypto';
import { addDays, exactly, instantOfLocal, isHistorical } from '@homeward/contracts';
import type { Access, InTransaction } from '@homeward/database';
import { serviceActor } from '@homeward/security';
import { IN_TRANSACTION, LOG, type Part } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { ProtectionRulingsService } from './protection-rulings.service.js';

const pollMs = 60_000;
const noAgency = '00000000-0000-4000-8000-000000000000';

interface Overdue {
  id: string;
  version: number;
  agencyId: string;
  validTo: string;
  timeZone: string;
}

/** Looks every minute for orders whose last day has passed by their court's calendar and the clock of the database; each lapses once. */
@Injectable()
export class ProtectionRulingsCalendar implements Part {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    @Inject(LOG) private readonly log: Logger,
    private readonly rulings: ProtectionRulingsService,
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
    for (const { id, version, agencyId, validTo, timeZone } of overdue) {
      const lapsed = accessFor(agencyId, instantOfLocal(addDays(validTo, 1), timeZone));
      await this.inTransaction(lapsed, (tx) => this.rulings.lapse(tx, { id, version })).catch((error: unknown) => this.warn(error));
    }
  }

  /** A closed matter takes no writes: its order simply ends. */
  private overdue(tx: EntityManager): Promise<Overdue[]> {
    return tx.query<Overdue[]>(
      `SELECT r.id, r.version, r.agency_id AS "agencyId", r.valid_to AS "validTo", a.time_zone AS "timeZone"
         FROM rescue.protection_rulings r JOIN rescue.agencies a ON a.id = r.agency_id
        WHERE r.status = 'issued' AND NOT r.from_history AND r.valid_to < to_char(now() AT TIME ZONE a.time_zone, 'YYYY-MM-DD')
          AND NOT EXISTS (SELECT 1 FROM rescue.closed_matters c WHERE c.matter_id = r.matter_id)
        ORDER BY r.valid_to LIMIT 100`,
    );
  }

  private warn(error: unknown): void {
    this.log.warn(
      { err: { name: error instanceof Error ? error.name : 'unknown' } },
      'a protection order could not lapse by its date',
    );
  }
}

function accessFor(agencyId: string, at: string): Access {
  const purpose = 'end-by-date';
  const occurred = exactly(at);
  const recordedAt = new Date().toISOString();
  return {
    agencyId,
    actorId: serviceActor('rescue'),
    purpose,
    requestId: randomUUID(),
    occurred,
    recordedAt,
    implied: false,
    historical: isHistorical(occurred, recordedAt, purpose),
  };
}
