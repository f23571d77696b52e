import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Transfer } from './transfer.js';

/** The work that travels: a clue, or the matter as a whole, for one purpose. */
export type Travelling = Pick<Transfer, 'matterId' | 'clueId' | 'purpose'>;

const subjectOf = ({ matterId, clueId, purpose }: Travelling) => [matterId, clueId ?? matterId, purpose];

/** Remembers which agencies gave a piece of work away, so that it does not travel in a circle. */
@Injectable()
export class FormerHolders {
  async remember(tx: EntityManager, transfer: Transfer): Promise<void> {
    await tx.query(
      `INSERT INTO coordination.former_holders (matter_id, subject_id, purpose, agency_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [...subjectOf(transfer), transfer.agencyId],
    );
  }

  async includes(tx: EntityManager, work: Travelling, agencyId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM coordination.former_holders WHERE matter_id = $1 AND subject_id = $2 AND purpose = $3 AND agency_id = $4`,
      [...subjectOf(work), agencyId],
    );
    return rows.length > 0;
  }
}
