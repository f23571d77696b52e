import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DutyRow } from './duty.js';

/** A duty that waits behind another one while their matters are merged. */
export interface DutyLink {
  id: string;
  supersededDutyId: string;
}

/** Keeps which duty waits behind which, and until when. */
@Injectable()
export class DutyLinks {
  async add(
    tx: EntityManager,
    { id: supersededDutyId, agencyId, matterId }: DutyRow,
    { linkId, staysDutyId, at }: { linkId: string; staysDutyId: string; at: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO coordination.duty_links (id, agency_id, matter_id, superseded_duty_id, stays_duty_id, linked_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [linkId, agencyId, matterId, supersededDutyId, staysDutyId, at],
    );
  }

  /** Ends the links between the duties of two matters. */
  async end(tx: EntityManager, matterIds: readonly string[], at: string): Promise<DutyLink[]> {
    const [ended] = await tx.query<[DutyLink[], number]>(
      `UPDATE coordination.duty_links link SET ended_at = $2
         FROM coordination.duties stays
        WHERE stays.id = link.stays_duty_id AND link.ended_at IS NULL
          AND link.matter_id = ANY($1::uuid[]) AND stays.matter_id = ANY($1::uuid[])
       RETURNING link.id, link.superseded_duty_id AS "supersededDutyId"`,
      [matterIds, at],
    );
    return [...ended].sort((one, other) => (one.supersededDutyId < other.supersededDutyId ? -1 : 1));
  }
}
