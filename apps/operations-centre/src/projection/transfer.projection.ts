import type { Fact } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { transferState } from './transfer-state.js';

interface TransferData {
  transferId: string;
  clueId?: string | null;
  fromAgencyId?: string;
  fromAgencyType?: string;
  toAgencyId?: string;
  toAgencyType?: string;
  purpose?: string;
  severity?: string;
}

/** One row a transfer; the offer makes it, every later fact moves its state. */
@Injectable()
export class TransferProjection {
  async apply(tx: EntityManager, fact: Fact): Promise<void> {
    const state = transferState(fact.name);
    if (state === undefined) return;
    const data = fact.data as TransferData;
    if (fact.name === 'transfer.offered') return this.offer(tx, fact, data);
    await tx.query(`UPDATE operations_centre.transfers SET state = $2 WHERE id = $1`, [data.transferId, state]);
  }

  private async offer(tx: EntityManager, fact: Fact, data: TransferData): Promise<void> {
    await tx.query(
      `INSERT INTO operations_centre.transfers (id, matter_id, clue_id, from_agency_id, from_agency_type, to_agency_id, to_agency_type, purpose,
         severity, state, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'offered', $10) ON CONFLICT (id) DO NOTHING`,
      [
        data.transferId,
        fact.key,
        data.clueId ?? null,
        data.fromAgencyId,
        data.fromAgencyType,
        data.toAgencyId,
        data.toAgencyType,
        data.purpose ?? null,
        data.severity ?? null,
        fact.recordedAt,
      ],
    );
  }
}
