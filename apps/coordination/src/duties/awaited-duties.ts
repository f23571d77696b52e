import { localDay } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Agencies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOwed, type DutyRow } from './duty.js';
import { DutyActors } from './duty-actors.js';

/** Duties of others for which an agency waits: as their other side, or because a rung told it of them. */
@Injectable()
export class AwaitedDuties {
  constructor(
    private readonly actors: DutyActors,
    private readonly agencies: Agencies,
  ) {}

  /** The duty as the policy point decides about it; null for whoever does not wait for it. */
  async asAwaited(tx: EntityManager, duty: DutyRow): Promise<DutyRow | null> {
    const { agencyId } = accessOf(tx);
    if (duty.agencyId === agencyId) return null;
    if (duty.counterpartAgencyId === agencyId) return { ...duty, agencyId };
    const addressed = await this.actors.asAddressed(tx, duty);
    return addressed.agencyId === agencyId ? addressed : null;
  }

  /** The same while it may be asked for: it is owed, and nobody of the agency has asked for it today. */
  async toRemindOf(tx: EntityManager, duty: DutyRow): Promise<DutyRow | null> {
    const awaited = isOwed(duty) ? await this.asAwaited(tx, duty) : null;
    return awaited !== null && !(await this.isRemindedToday(tx, duty.id)) ? awaited : null;
  }

  /** Today is the day on the calendar of the agency that waits. */
  async today(tx: EntityManager): Promise<string> {
    const { agencyId, recordedAt } = accessOf(tx);
    return localDay(recordedAt, await this.agencies.zoneOf(tx, agencyId));
  }

  private async isRemindedToday(tx: EntityManager, dutyId: string): Promise<boolean> {
    const found = await tx.query<unknown[]>(
      'SELECT 1 FROM coordination.duty_reminders WHERE duty_id = $1 AND agency_id = $2 AND reminded_on = $3',
      [dutyId, accessOf(tx).agencyId, await this.today(tx)],
    );
    return found.length > 0;
  }
}
