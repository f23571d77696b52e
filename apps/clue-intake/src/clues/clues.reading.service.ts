import type { ClueFieldGroup, ClueQuery, ClueSummary, ClueView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { FieldCipher, Permits } from '@homeward/security';
import { keysetPage, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { movesByState, type Clue } from './clue.js';
import { ClueEntity } from './clue.entity.js';
import { openClueField, openSupplement, reporterOf } from './clue-cipher.js';
import { summaryOf } from './clue-summary.js';
import { clueNotFound } from './clues.errors.js';
import { SupplementEntity } from './supplement.entity.js';

const actionOfGroup: Record<ClueFieldGroup, string> = {
  narrative: 'clue-intake:readNarrative',
  reporter: 'clue-intake:readReporter',
};

/** Shows clues: codes by default, personal groups by right and purpose; what is not allowed is absent. */
@Injectable()
export class CluesReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly cipher: FieldCipher,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: ClueQuery): Promise<{ items: ClueSummary[]; next: string | null }> {
    const { agencyId } = accessOf(tx);
    const clues = tx.createQueryBuilder(ClueEntity, 'clue').where('clue.agency_id = :agencyId', { agencyId });
    if (query.status) clues.andWhere('clue.status = :status', { status: query.status });
    if (query.matterId) clues.andWhere('clue.matter_id = :matterId', { matterId: query.matterId });
    const page = await keysetPage(clues, query);
    const readable = await this.permits.readable(tx, 'clue-intake:listClues', page.items);
    const shown = await this.replies.withMoves(tx, readable, (clue) => movesByState(clue)[clue.status]);
    return { items: shown.map(({ row, moves }) => summaryOf(row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string, groups: readonly ClueFieldGroup[]): Promise<ClueView> {
    const clue = await this.require(tx, 'clue-intake:readClue', id);
    const view: ClueView = summaryOf(clue, await this.replies.movesOf(tx, { ...clue }, movesByState(clue)[clue.status]));
    for (const group of groups) Object.assign(view, await this.personal(tx, clue, group));
    return view;
  }

  /** The clue, for a reading of something that belongs to it. */
  async require(tx: EntityManager, action: string, id: string): Promise<Clue> {
    const clue = await tx.findOneBy(ClueEntity, { id });
    if (!clue) throw this.permits.absent(action, id, clueNotFound);
    await this.permits.check(tx, action, clue, clueNotFound);
    return clue;
  }

  private async personal(tx: EntityManager, clue: Clue, group: ClueFieldGroup): Promise<Partial<ClueView>> {
    const action = actionOfGroup[group];
    const [granted] = await this.permits.allowed(tx, [action], { ...clue });
    if (!granted) return {};
    await this.permits.check(tx, action, { ...clue }, clueNotFound);
    return group === 'reporter' ? this.reporterOf(clue) : this.narrativeOf(tx, clue);
  }

  private reporterOf(clue: Clue): Partial<ClueView> {
    if (clue.sealedReporter === null) return {};
    return { reporter: reporterOf(this.cipher, clue) };
  }

  private async narrativeOf(tx: EntityManager, clue: Clue): Promise<Partial<ClueView>> {
    const supplements = await tx.find(SupplementEntity, { where: { clueId: clue.id }, order: { recordedAt: 'ASC' } });
    const { sealedDiscoverer, sealedExplanation } = clue;
    return {
      narrative: openClueField(this.cipher, 'sealed_narrative', clue.id, clue.sealedNarrative),
      explanation: sealedExplanation === null ? null : openClueField(this.cipher, 'sealed_explanation', clue.id, sealedExplanation),
      sourceRef: clue.sourceRef,
      discovererOrg: sealedDiscoverer === null ? null : openClueField(this.cipher, 'sealed_discoverer', clue.id, sealedDiscoverer),
      supplements: supplements.map(({ id, kind, sealedText, occurred }) => ({
        kind,
        text: openSupplement(this.cipher, id, sealedText),
        occurred,
      })),
    };
  }
}
