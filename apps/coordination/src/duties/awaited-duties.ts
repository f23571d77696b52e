import { localDay, type DutySummary } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Agencies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOwed, type DutyRow } from './duty.js';

type Reminded = NonNullable<DutySummary['reminded']>;

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

  /** When the acting agency last asked for each of these, as far as it did. */
  async reminded(tx: EntityManager, dutyIds: readonly string[]): Promise<ReadonlyMap<string, Reminded>> {
    const { agencyId } = accessOf(tx);
    const rows = await tx.query<{ dutyId: string; at: Date; isToday: boolean }[]>(
      `SELECT DISTINCT ON (duty_id) duty_id AS "dutyId", recorded_at AS at, reminded_on = $3 AS "isToday"
         FROM coordination.duty_reminders WHERE duty_id = ANY($1) AND agency_id = $2 ORDER BY duty_id, reminded_on DESC`,
      [dutyIds, agencyId, await this.today(tx)],
    );
    return new Map(rows.map(({ dutyId, at, isToday }) => [dutyId, { at: at.toISOString(), isToday }]));
  }

  private async isRemindedToday(tx: EntityManager, dutyId: string): Promise<boolean> {
    return (await this.reminded(tx, [dutyId])).get(dutyId)?.isToday ?? false;
  }
}

/** The duty as the policy point decides about it, with what it is to those whom it addresses; null for whoever does not wait for it. */
export function asAwaited(tx: EntityManager, duty: DutyRow, addressed: DutyRow): DutyRow | null {
  const { agencyId } = accessOf(tx);
  if (duty.agencyId === agencyId) return null;
  if (duty.counterpartAgencyId === agencyId) return { ...duty, agencyId };
  return addressed.agencyId === agencyId ? addressed : null;
}
