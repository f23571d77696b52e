import { accessOf, replace } from '@homeward/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { followProsecution, followWithdrawal, putUnderReview, settleFiling, takeFromReview, type Case } from './case.js';
import { CaseEntity } from './case.entity.js';
import { noteReporterOf } from './case-register.js';

/** How a case follows what others decide about it; the decisions themselves tell the facts. */
@Injectable()
export class CasesReviewService {
  /** The case, where it is the agency's own. */
  findOwn(tx: EntityManager, caseId: string, agencyId: string): Promise<Case | null> {
    return tx.findOneBy(CaseEntity, { id: caseId, agencyId });
  }

  /** The case as far as the reader may see it. */
  findVisible(tx: EntityManager, caseId: string): Promise<Case | null> {
    return tx.findOneBy(CaseEntity, { id: caseId });
  }

  async putUnderReview(tx: EntityManager, kase: Case): Promise<Case> {
    return replace<Case>(tx, CaseEntity, kase, putUnderReview(kase, accessOf(tx).actorId));
  }

  async takeFromReview(tx: EntityManager, kase: Case): Promise<Case> {
    return replace<Case>(tx, CaseEntity, kase, takeFromReview(kase));
  }

  async settleFiling(tx: EntityManager, kase: Case, decision: 'file' | 'refuse'): Promise<Case> {
    return replace<Case>(tx, CaseEntity, kase, settleFiling(kase, decision));
  }

  async followProsecution(
    tx: EntityManager,
    caseId: string,
    news: 'prosecution-review' | 'prosecuted' | 'declined',
  ): Promise<void> {
    const kase = await tx.findOneBy(CaseEntity, { id: caseId });
    const moved = kase && followProsecution(kase, news);
    if (kase && moved) await replace<Case>(tx, CaseEntity, kase, moved);
  }

  async followWithdrawal(tx: EntityManager, caseId: string): Promise<void> {
    const kase = await tx.findOneBy(CaseEntity, { id: caseId });
    const withdrawn = kase && followWithdrawal(kase);
    if (kase && withdrawn) await replace<Case>(tx, CaseEntity, kase, withdrawn);
  }

  /** Kept for the day the investigation ends: a mandatory reporter is owed news. */
  noteReporter(tx: EntityManager, clueId: string, reporterClass: string): Promise<void> {
    return noteReporterOf(tx, clueId, reporterClass);
  }
}
