import type { DutyExplanation, ExplanationQuery, DutyPage, DutyQuery, DutyView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { explain, type Language } from '@homeward/duty-policy';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { AwaitedDuties } from './awaited-duties.js';
import { canonicalHash } from './canonical-hash.js';
import type { DutyRow } from './duty.js';
import { DutyEntity } from './duty.entity.js';
import { explanationNotFound } from './duties.errors.js';
import { DutyAccess } from './duty-access.js';
import { DutyExplained } from './duty-explained.js';
import { dutyOrders } from './duty-order.js';
import { DutyReading } from './duty-reading.js';
import { DutySummaries } from './duty-summary.js';
import { joinedPage, type Page } from './joined-page.js';

const languages: readonly Language[] = ['zh', 'en'];

const isOwed = `duty.state IN ('open', 'paused', 'held')`;

const sides = { owner: 'agency_id', counterpart: 'counterpart_agency_id' } as const;

// What falls due earlier than it returns comes back at once: it was put aside while its clock stood still, or its due date moved.
const isAside = `SELECT 1 FROM coordination.put_asides put WHERE put.duty_id = duty.id AND put.officer_id = :actorId
   AND put.until > coordination.duty_clock() AND (duty.due_at IS NULL OR put.until <= duty.due_at)`;

/** Shows what is owed to those who owe it, to whom it is owed, and to those who take part in the matter. */
@Injectable()
export class DutiesReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly reading: DutyReading,
    private readonly access: DutyAccess,
    private readonly explained: DutyExplained,
    private readonly awaited: AwaitedDuties,
  ) {}

  /** The duties of a matter, or the caller's own and those owed to the caller's agency. */
  async list(tx: EntityManager, query: DutyQuery): Promise<DutyPage> {
    const { items, next } = await this.page(tx, query);
    const readable = await this.permits.readable(tx, 'coordination:listDuties', items);
    const summaries = await this.summaries(tx, readable);
    return { items: (await this.reading.withSteps(tx, readable)).map((duty) => summaries.summaryOf(duty)), next };
  }

  // Each side of a duty has an index of its own: two short pages are read where one of both sides would look at all of them.
  private async page(tx: EntityManager, query: DutyQuery): Promise<Page<DutyRow>> {
    const { agencyId } = accessOf(tx);
    const order = dutyOrders[query.order ?? 'recorded'];
    const named = this.named(tx, query);
    if (named) return order.page(named, query);
    const pages: Page<DutyRow>[] = [];
    for (const [side, column] of Object.entries(sides))
      if (side === (query.side ?? side))
        pages.push(await order.page(this.filtered(tx, query).andWhere(`duty.${column} = :agencyId`, { agencyId }), query));
    return joinedPage(pages, query.limit, order);
  }

  /** The duties that the query names: of a matter, by their ids or by what they are about. */
  private named(tx: EntityManager, query: DutyQuery): SelectQueryBuilder<DutyEntity> | null {
    const { matterId, ids, subjectIds, side } = query;
    if (matterId === undefined && ids === undefined && subjectIds === undefined) return null;
    const duties = this.filtered(tx, query);
    if (matterId !== undefined) duties.andWhere('duty.matter_id = :matterId', { matterId });
    if (ids !== undefined) duties.andWhere('duty.id = ANY(:ids)', { ids });
    if (subjectIds !== undefined) duties.andWhere('duty.subject_id = ANY(:subjectIds)', { subjectIds });
    if (side !== undefined) duties.andWhere(`duty.${sides[side]} = :agencyId`, { agencyId: accessOf(tx).agencyId });
    return duties;
  }

  private filtered(
    tx: EntityManager,
    { state, overdue, provisional, dueBefore, aside }: DutyQuery,
  ): SelectQueryBuilder<DutyEntity> {
    const duties = tx.createQueryBuilder(DutyEntity, 'duty');
    if (state) duties.andWhere('duty.state = :state', { state });
    if (overdue !== undefined) duties.andWhere(`(${isOwed} AND duty.missed_at IS NOT NULL) = :overdue`, { overdue });
    if (provisional !== undefined)
      duties.andWhere(`(${isOwed} AND duty.provisional_years <> '{}') = :provisional`, { provisional });
    if (dueBefore !== undefined) duties.andWhere('duty.due_at < :dueBefore', { dueBefore });
    if (aside !== undefined) duties.andWhere(`EXISTS (${isAside}) = :aside`, { aside, actorId: accessOf(tx).actorId });
    return duties;
  }

  async get(tx: EntityManager, id: string): Promise<DutyView> {
    const running = await this.access.load(tx, 'coordination:readDuty', id);
    const summaries = await this.summaries(tx, [running.duty]);
    return { ...summaries.viewOf(running), allowedActions: await this.access.movesOf(tx, running) };
  }

  private async summaries(tx: EntityManager, duties: readonly DutyRow[]): Promise<DutySummaries> {
    const { index, now } = await this.reading.moment(tx);
    const reminded = await this.awaited.reminded(
      tx,
      duties.map(({ id }) => id),
    );
    return new DutySummaries(index.policy, now, reminded);
  }

  /** Computed again from what the dates were computed from; of the version that stands, of an earlier one, or of the one a print was made of. */
  async explain(tx: EntityManager, id: string, language: Language, { version, hash }: ExplanationQuery): Promise<DutyExplanation> {
    const duty = await this.access.loadAlone(tx, 'coordination:explainDuty', id);
    const { index, now } = await this.reading.moment(tx);
    const asked = hash === undefined ? (version ?? duty.version) : (version ?? null);
    const versions = await this.explained.versions(tx, id, asked, index.policy);
    // A duty that was brought in without a log is explained as it stands.
    if (versions.length === 0 && asked === duty.version) versions.push({ duty, policy: index.policy });
    for (const each of versions)
      for (const spoken of hash === undefined ? [language] : languages) {
        const explanation = { ...explain(each.duty, each.policy, spoken), language: spoken };
        const found = { ...explanation, computedAt: now, hash: canonicalHash(explanation) };
        if (hash === undefined || hash === found.hash) return found;
      }
    throw explanationNotFound();
  }
}
