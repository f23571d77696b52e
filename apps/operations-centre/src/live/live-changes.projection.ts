import type { Fact } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { changedRows, partiesOf } from './changed-rows.js';

interface Named {
  dutyId?: string;
  transferId?: string;
}

/** Writes down what each fact changes, in the transaction that changes it. The sides of a duty or a transfer see its changes as they see its row. */
@Injectable()
export class LiveChangesProjection {
  async apply(tx: EntityManager, fact: Fact): Promise<void> {
    const { dutyId = null, transferId = null } = fact.data as Named;
    await tx.query(
      `INSERT INTO operations_centre.live_changes (id, matter_id, agency_id, parties, source, seq, changed)
       VALUES (gen_random_uuid(), $1, $2, $3::uuid[]
         || ARRAY(SELECT unnest(ARRAY[owner_agency_id, counterpart_agency_id]) FROM operations_centre.clocks WHERE id = $4)
         || ARRAY(SELECT unnest(ARRAY[from_agency_id, to_agency_id]) FROM operations_centre.transfers WHERE id = $5), $6, $7, $8)`,
      [fact.key, fact.agencyId, partiesOf(fact), dutyId, transferId, fact.source, fact.seq, JSON.stringify(changedRows(fact))],
    );
  }
}
