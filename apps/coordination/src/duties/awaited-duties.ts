import { localDay } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Agencies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOwed, type DutyRow } from './duty.js';

/** Duties of others for which an agency waits: as their other side, or because a rung told it of them. */
@Injectable()
export class AwaitedDuties {
  constructor(private readonly agencies: Agencies) {}

  /** The same while it may be asked for: it is owed, and nobody of the agency has asked for it today. */
  async toRemindOf(tx: EntityManager, duty: DutyRow, addressed: DutyRow): Promise<DutyRow | null> {
    const awaited = isOwed(duty) ? asAwaited(tx, duty, addressed) : null;
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

/** The duty as the policy point decides about it, with what it is to those whom it addresses; null for whoever does not wait for it. */
export function asAwaited(tx: EntityManager, duty: DutyRow, addressed: DutyRow): DutyRow | null {
  const { agencyId } = accessOf(tx);
  if (duty.agencyId === agencyId) return null;
  if (duty.counterpartAgencyId === agencyId) return { ...duty, agencyId };
  return addressed.agencyId === agencyId ? addressed : null;
}
