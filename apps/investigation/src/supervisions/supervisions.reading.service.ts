import {
  supervisionEntry,
  supervisionSummary,
  type MoveReply,
  type SupervisionPage,
  type SupervisionQuery,
  type SupervisionSummary,
  type SupervisionView,
} from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { keysetPage, Replies, shownBy } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions, sideOf, type Supervision } from './supervision.js';
import { SupervisionCircumstances } from './supervision-circumstances.js';
import { SupervisionDocket } from './supervision-docket.js';
import { SupervisionMoveEntity } from './supervision-move.entity.js';
import { supervisionNotFound } from './supervisions.errors.js';
import { rowOf } from './supervisions.service.js';

/** Shows supervisions to the organs between which they run and to those with whom the matter is shared. */
@Injectable()
export class SupervisionsReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly replies: Replies,
    private readonly docket: SupervisionDocket,
    private readonly surroundings: SupervisionCircumstances,
  ) {}

  /** The answer to a move. */
  async reply(tx: EntityManager, supervision: Supervision): Promise<MoveReply> {
    const { id, version, matterId, status } = supervision;
    const [shown] = await this.outlooks(tx, [supervision]);
    return { id, version, matterId, status, allowedActions: shown?.allowed ?? [] };
  }

  async get(tx: EntityManager, id: string): Promise<SupervisionView> {
    const [supervision] = await this.docket.findMany(tx, [id]);
    if (!supervision) throw this.permits.absent('investigation:readSupervision', id, supervisionNotFound);
    await this.permits.check(tx, 'investigation:readSupervision', this.readRow(tx, supervision), supervisionNotFound);
    const docket = await this.docket.movesOf(tx, [id]);
    const [shown] = await this.outlooks(tx, [supervision]);
    return {
      ...summaryOf(supervision, shown),
      docket: docket.map((move) => shownBy(supervisionEntry, move, [])),
    };
  }

  async list(tx: EntityManager, query: SupervisionQuery): Promise<SupervisionPage> {
    const { items, next } = await keysetPage(this.wanted(tx, query), query);
    const supervisions = await this.docket.findMany(
      tx,
      items.map(({ supervisionId }) => supervisionId),
    );
    const rows = supervisions.map((supervision) => ({ ...this.readRow(tx, supervision), supervision }));
    const readable = await this.permits.readable(tx, 'investigation:listSupervisions', rows);
    const shown = readable.map(({ supervision }) => supervision);
    const outlooks = await this.outlooks(tx, shown);
    return { items: shown.map((supervision, index) => summaryOf(supervision, outlooks[index])), next };
  }

  private wanted(tx: EntityManager, { caseId, status }: SupervisionQuery) {
    const isParty = ':agencyId IN (r.procuratorate_agency_id, r.addressee_agency_id, r.higher_agency_id)';
    const whose = caseId === undefined ? isParty : 'r.case_id = :caseId';
    const registered = `EXISTS (SELECT 1 FROM investigation.supervision_register r
      WHERE r.supervision_id = opened.supervision_id AND ${whose} AND (:status::text IS NULL OR r.status = :status))`;
    return tx
      .createQueryBuilder(SupervisionMoveEntity, 'opened')
      .where('opened.version = 1')
      .andWhere(registered, { caseId, agencyId: accessOf(tx).agencyId, status: status ?? null });
  }

  /** A reader at either side reads as one to whom the row is addressed. */
  private readRow(tx: EntityManager, supervision: Supervision) {
    const { agencyId } = accessOf(tx);
    const counterpartAgencyId = sideOf(supervision, agencyId) === null ? null : agencyId;
    return { ...rowOf(supervision, supervision.procuratorateAgencyId), counterpartAgencyId };
  }

  /** Of each supervision what the caller may do with it and what else is proposed; the moves of all are decided together. */
  private async outlooks(tx: EntityManager, supervisions: readonly Supervision[]): Promise<Outlook[]> {
    const { agencyId } = accessOf(tx);
    const legal: (ReturnType<typeof rowOf> & { acts: readonly string[]; proposed: string[] })[] = [];
    for (const supervision of supervisions) {
      const { circumstances, proposed } = await this.surroundings.of(tx, supervision);
      // What a person will only state when acting is offered as if it were so.
      for (const stated of ['abuse-evident', 'notice-wrong', 'notice-right'] as const) circumstances.add(stated);
      const acts = allowedActions(supervision, circumstances, sideOf(supervision, agencyId));
      legal.push({ ...rowOf(supervision, agencyId), acts, proposed });
    }
    const shown = await this.replies.withMoves(tx, legal, ({ acts }) => acts);
    return shown.map(({ row, moves }) => ({ allowed: moves, proposed: row.proposed }));
  }
}

interface Outlook {
  allowed: string[];
  proposed: string[];
}

function summaryOf(supervision: Supervision, { allowed, proposed }: Outlook = { allowed: [], proposed: [] }): SupervisionSummary {
  const { procuratorateAgencyId: agencyId, draftedBy } = supervision;
  return shownBy(supervisionSummary, { ...supervision, agencyId, proposed, noticeProposed: draftedBy !== null }, allowed);
}
