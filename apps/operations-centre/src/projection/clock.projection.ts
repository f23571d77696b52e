import type { Fact } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { clockChange, type ClockBefore, type ClockChange } from './clock-change.js';

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
    const changeOf = clockChange(fact);
    if (!changeOf) return 0;
    const data = fact.data as DutyData;
    const before = await this.before(tx, data.dutyId);
    const change = changeOf(before);
    await this.store(tx, fact, data, change);
    return Number(change.state === 'open') - Number(before?.state === 'open');
  }

  private async before(tx: EntityManager, id: string): Promise<ClockBefore | undefined> {
    const text = `SELECT state, due_at AS "dueAt", late FROM operations_centre.clocks WHERE id = $1 FOR UPDATE`;
    const [row] = await tx.query<(Omit<ClockBefore, 'dueAt'> & { dueAt: Date | null })[]>(text, [id]);
    return row && { ...row, dueAt: row.dueAt?.toISOString() ?? null };
  }

  private async store(tx: EntityManager, fact: Fact, data: DutyData, change: ClockChange): Promise<void> {
    await tx.query(
      `INSERT INTO operations_centre.clocks AS clock (id, matter_id, duty_type, owner_agency_id, counterpart_agency_id, implied, historical,
         recorded_at, state, missed, late, rung, acknowledged, escalated_to, standing, due_at, next_fires_at, soon_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, COALESCE($10, false), $11, COALESCE($12, 0), COALESCE($13, 0), $14, COALESCE($15, 'running'),
         $16, $17, $21)
       ON CONFLICT (id) DO UPDATE SET state = EXCLUDED.state, missed = COALESCE($10, clock.missed), late = COALESCE($11, clock.late),
         rung = COALESCE($12, clock.rung), acknowledged = GREATEST(clock.acknowledged, EXCLUDED.acknowledged),
         escalated_to = ARRAY(SELECT DISTINCT unnest(clock.escalated_to || EXCLUDED.escalated_to) ORDER BY 1),
         standing = COALESCE($15, clock.standing), due_at = CASE WHEN $18 THEN EXCLUDED.due_at ELSE clock.due_at END,
         soon_at = CASE WHEN $22 THEN EXCLUDED.soon_at ELSE clock.soon_at END,
         next_fires_at = CASE WHEN $19 THEN EXCLUDED.next_fires_at ELSE clock.next_fires_at END,
         owner_agency_id = CASE WHEN $20 THEN EXCLUDED.owner_agency_id ELSE clock.owner_agency_id END,
         counterpart_agency_id = CASE WHEN $20 THEN EXCLUDED.counterpart_agency_id ELSE clock.counterpart_agency_id END,
         implied = clock.implied OR EXCLUDED.implied`,
      [
        ...told(fact, data),
        ...changed(change),
        data.ownerAgencyId !== undefined,
        change.soonAt ?? null,
        change.soonAt !== undefined,
      ],
    );
  }
}

const told = ({ key, agencyId, implied, historical, recordedAt }: Fact, data: DutyData): unknown[] => [
  data.dutyId,
  key,
  data.dutyType,
  data.ownerAgencyId ?? agencyId,
  data.counterpartAgencyId ?? null,
  implied,
  historical,
  recordedAt,
];

const changed = (change: ClockChange): unknown[] => [
  change.state,
  change.missed ?? null,
  change.late ?? null,
  change.rung ?? null,
  change.acknowledged ?? null,
  change.escalatedTo ?? [],
  change.standing ?? null,
  change.dueAt ?? null,
  change.nextFiresAt ?? null,
  change.dueAt !== undefined,
  change.nextFiresAt !== undefined,
];
