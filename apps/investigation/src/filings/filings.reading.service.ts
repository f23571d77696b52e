import type { FilingView } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FilingEntity } from './filing.entity.js';

/** The decisions about the filing of one case, as far as row security shows them; the case was permitted before. */
@Injectable()
export class FilingsReadingService {
  async ofCase(tx: EntityManager, caseId: string): Promise<FilingView[]> {
    const filings = await tx.find(FilingEntity, { where: { caseId }, order: { recordedAt: 'ASC' } });
    return filings.map(({ id, agencyId, status, decision, reason, occurred, implied, asPublished }) => ({
      id,
      agencyId,
      status,
      decision,
      reason,
      occurred,
      implied,
      asPublished,
    }));
  }
}
