import { accessOf } from '@homeward/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TransferEntity } from './transfer.entity.js';

/** The transfers that were offered to the agency. */
@Injectable()
export class OffersReceived {
  /** Whoever answers an offer takes part in the matter only by accepting it. */
  has(tx: EntityManager, { matterId, transferId }: { matterId: string; transferId: string }): Promise<boolean> {
    return tx.existsBy(TransferEntity, { id: transferId, matterId, toAgencyId: accessOf(tx).agencyId });
  }
}
