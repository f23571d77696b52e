import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ArrestDecisionEntity } from './arrest-decision.entity.js';

/** Whether an arrest was approved: the procuratorate's row is read beside the police's, which it never changes. */
@Injectable()
export class ArrestApprovalsService {
  /** When the newest approval for a person in a case was recorded, as far as the reader may see decisions. */
  async approvedAt(tx: EntityManager, { caseId, personId }: { caseId: string; personId: string }): Promise<string | null> {
    const newest = await tx.findOne(ArrestDecisionEntity, {
      where: { caseId, personId, outcome: 'approved' },
      order: { recordedAt: 'DESC' },
    });
    return newest?.recordedAt ?? null;
  }
}
