import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BlockingDuty } from '../matters/matter.js';

/** What is still owed, whoever may see it: kept in step with the duties by the database itself, which hides none of it from a decision. */
@Injectable()
export class OwedDuties {
  /** Those over which their matter is not closed. */
  async blocking(tx: EntityManager, matterId: string): Promise<BlockingDuty[]> {
    const rows = await tx.query<(Omit<BlockingDuty, 'dueAt'> & { dueAt: Date | null })[]>(
      `SELECT duty_id AS "dutyId", duty_type AS "dutyType", agency_id AS "ownerAgencyId", due_at AS "dueAt"
         FROM coordination.owed_duties WHERE matter_id = $1 AND blocks_closing ORDER BY due_at, duty_id`,
      [matterId],
    );
    return rows.map((row) => ({ ...row, dueAt: row.dueAt?.toISOString() ?? null }));
  }

  /** Whether an agency still owes anything. */
  async isOwedBy(tx: EntityManager, agencyId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM coordination.owed_duties WHERE agency_id = $1 LIMIT 1`, [agencyId]);
    return rows.length > 0;
  }
}
