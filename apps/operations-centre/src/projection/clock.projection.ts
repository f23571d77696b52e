import type { Fact } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clockChange, type ClockChange } from './clock-change.js';

interface DutyData {
  dutyId: string;
  dutyType: string;
  ownerAgencyId?: string;
  counterpartAgencyId?: string | null;
}

/** One clock a duty. */
@Injectable()
export class ClockProjection {
  /** Says by how much the number of running clocks changed. */
  async apply(tx: EntityManager, fact: Fact): Promise<number> {
    const change = clockChange(fact);
    if (!change) return 0;
    const data = fact.data as DutyData;
    const [before] = await tx.query<{ state: string }[]>(`SELECT state FROM operations_centre.clocks WHERE id = $1 FOR UPDATE`, [
      data.dutyId,
    ]);
    await this.store(tx, fact, data, change);
    return Number(change.state === 'open') - Number(before?.state === 'open');
  }

  private async store(tx: EntityManager, fact: Fact, data: DutyData, change: ClockChange): Promise<void> {
    const hasNext = change.nextFiresAt !== undefined;
    await tx.query(
      `INSERT INTO operations_centre.clocks AS clock (id, matter_id, duty_type, owner_agency_id, counterpart_agency_id, state, missed, late, rung,
         next_fires_at, implied, historical, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, COALESCE($7, false), $8, COALESCE($9, 0), $10, $11, $12, $13)
       ON CONFLICT (id) DO UPDATE SET state = EXCLUDED.state, missed = COALESCE($7, clock.missed), late = COALESCE($8, clock.late),
         rung = COALESCE($9, clock.rung), next_fires_at = CASE WHEN $14 THEN EXCLUDED.next_fires_at ELSE clock.next_fires_at END,
         implied = clock.implied OR EXCLUDED.implied`,
      [
        data.dutyId,
        fact.key,
        data.dutyType,
        data.ownerAgencyId ?? fact.agencyId,
        data.counterpartAgencyId ?? null,
        change.state,
        change.missed ?? null,
        change.late ?? null,
        change.rung ?? null,
        change.nextFiresAt ?? null,
        fact.implied,
        fact.historical,
        fact.recordedAt,
        hasNext,
      ],
    );
  }
}
