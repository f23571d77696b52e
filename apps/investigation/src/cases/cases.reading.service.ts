import type { CasePage, CaseQuery, CaseView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { FieldCipher, Permits } from '@homeward/security';
import { keysetPage, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FilingsReadingService } from '../filings/filings.reading.service.js';
import { allowedActions, type Case } from './case.js';
import { CaseEntity } from './case.entity.js';
import { summaryOf } from './case-summary.js';
import { caseNotFound } from './cases.errors.js';
import { openProgress } from './progress-cipher.js';
import { ProgressEntryEntity } from './progress-entry.entity.js';

/** Shows cases in codes; progress entries by right and purpose, and only when asked for. */
@Injectable()
export class CasesReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly cipher: FieldCipher,
    private readonly replies: Replies,
    private readonly filings: FilingsReadingService,
  ) {}

  async list(tx: EntityManager, query: CaseQuery): Promise<CasePage> {
    const cases = tx.createQueryBuilder(CaseEntity, 'case_row');
    if (query.matterId) cases.where('case_row.matter_id = :matterId', { matterId: query.matterId });
    else cases.where('case_row.agency_id = :agencyId', { agencyId: accessOf(tx).agencyId });
    if (query.status) cases.andWhere('case_row.status = :status', { status: query.status });
    const page = await keysetPage(cases, query);
    const readable = await this.permits.readable(tx, 'investigation:listCases', page.items);
    const shown = await this.replies.withMoves(tx, readable, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => summaryOf(row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, withProgress: boolean): Promise<CaseView> {
    const kase = await tx.findOneBy(CaseEntity, { id });
    if (!kase) throw this.permits.absent('investigation:readCase', id, caseNotFound);
    await this.permits.check(tx, 'investigation:readCase', kase, caseNotFound);
    const moves = await this.replies.movesOf(tx, kase, allowedActions[kase.status]);
    const view = { ...summaryOf(kase, moves), filings: await this.filings.ofCase(tx, id) };
    return withProgress ? { ...view, ...(await this.progressOf(tx, kase)) } : view;
  }

  private async progressOf(tx: EntityManager, kase: Case): Promise<Pick<CaseView, 'progress'>> {
    const action = 'investigation:readProgress';
    const [granted] = await this.permits.allowed(tx, [action], { ...kase });
    if (!granted) return {};
    await this.permits.check(tx, action, kase, caseNotFound);
    const entries = await tx.find(ProgressEntryEntity, { where: { caseId: kase.id }, order: { recordedAt: 'ASC' } });
    return {
      progress: entries.map(({ id, severity, sealedText, occurred }) => ({
        text: openProgress(this.cipher, id, sealedText),
        severity,
        occurred,
      })),
    };
  }
}
