import type { DutyExplanation, DutyPage, DutyQuery, DutyView } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { explain, type Language } from '@homeward/duty-policy';
import { Permits } from '@homeward/security';
import { keysetPage } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canonicalHash } from './canonical-hash.js';
import { DutyEntity } from './duty.entity.js';
import { DutyAccess } from './duty-access.js';
import { DutyClock } from './duty-clock.js';
import { DutyReading } from './duty-reading.js';
import { dutySummaryOf, dutyViewOf } from './duty-summary.js';

const isOwed = `duty.state IN ('open', 'paused', 'held')`;

const isAside = `SELECT 1 FROM coordination.put_asides put WHERE put.duty_id = duty.id AND put.officer_id = :actorId
   AND put.until > coordination.duty_clock()`;

/** Shows what is owed to those who owe it, to whom it is owed, and to those who take part in the matter. */
@Injectable()
export class DutiesReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly access: DutyAccess,
  ) {}

  /** The duties of a matter, or the caller's own and those owed to the caller's agency. */
  async list(
    tx: EntityManager,
    { matterId, state, overdue, provisional, dueBefore, aside, ...page }: DutyQuery,
  ): Promise<DutyPage> {
    const { agencyId, actorId } = accessOf(tx);
    const duties = tx.createQueryBuilder(DutyEntity, 'duty');
    if (matterId === undefined)
      duties.where('(duty.agency_id = :agencyId OR duty.counterpart_agency_id = :agencyId)', { agencyId });
    else duties.where('duty.matter_id = :matterId', { matterId });
    if (state) duties.andWhere('duty.state = :state', { state });
    if (overdue !== undefined) duties.andWhere(`(${isOwed} AND duty.missed_at IS NOT NULL) = :overdue`, { overdue });
    if (provisional !== undefined)
      duties.andWhere(`(${isOwed} AND duty.provisional_years <> '{}') = :provisional`, { provisional });
    if (dueBefore !== undefined) duties.andWhere('duty.due_at < :dueBefore', { dueBefore });
    if (aside !== undefined) duties.andWhere(`EXISTS (${isAside}) = :aside`, { aside, actorId });
    const { items, next } = await keysetPage(duties, page);
    const readable = await this.permits.readable(tx, 'coordination:listDuties', items);
    const { policy } = await this.reading.policy(tx);
    return { items: readable.map((duty) => dutySummaryOf(duty, policy)), next };
  }

  async get(tx: EntityManager, id: string): Promise<DutyView> {
    const running = await this.access.load(tx, 'coordination:readDuty', id);
    const { policy } = await this.reading.policy(tx);
    return { ...dutyViewOf(running, policy), allowedActions: await this.access.movesOf(tx, running) };
  }

  /** Computed again from what is stored; a date that no longer follows from its inputs would show here. */
  async explain(tx: EntityManager, id: string, language: Language): Promise<DutyExplanation> {
    const { duty } = await this.access.load(tx, 'coordination:explainDuty', id);
    const { policy } = await this.reading.policy(tx);
    const explanation = { ...explain(duty, policy, language), language };
    return { ...explanation, computedAt: await this.clock.now(tx), hash: canonicalHash(explanation) };
  }
}
