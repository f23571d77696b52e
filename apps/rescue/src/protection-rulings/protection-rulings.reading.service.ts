import {
  protectionRulingSummary,
  type ProtectionRulingPage,
  type ProtectionRulingQuery,
  type ProtectionRulingSummary,
} from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { keysetPage, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { allowedActions, type ProtectionRuling } from './protection-ruling.js';
import { ProtectionRulingEntity } from './protection-ruling.entity.js';
import { protectionRulingNotFound } from './protection-rulings.errors.js';

const shown = Object.keys(protectionRulingSummary.shape) as (keyof ProtectionRulingSummary)[];

/** Shows rulings: to the court that made them, and to whoever takes part in the matter. */
@Injectable()
export class ProtectionRulingsReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly replies: Replies,
  ) {}

  async list(tx: EntityManager, query: ProtectionRulingQuery): Promise<ProtectionRulingPage> {
    const { matterId, orderId, status } = query;
    const rulings = tx.createQueryBuilder(ProtectionRulingEntity, 'ruling');
    if (matterId === undefined && orderId === undefined)
      rulings.where('ruling.agency_id = :agencyId', { agencyId: accessOf(tx).agencyId });
    if (matterId !== undefined) rulings.andWhere('ruling.matter_id = :matterId', { matterId });
    if (orderId !== undefined) rulings.andWhere('ruling.order_id = :orderId', { orderId });
    if (status !== undefined) rulings.andWhere('ruling.status = :status', { status });
    const page = await keysetPage(rulings, query);
    const readable = await this.permits.readable(tx, 'rescue:listProtectionRulings', page.items);
    const shown = await this.replies.withMoves(tx, readable, ({ status }) => allowedActions[status]);
    return { items: shown.map(({ row, moves }) => summaryOf(row, moves)), next: page.next };
  }

  async get(tx: EntityManager, id: string): Promise<ProtectionRulingSummary> {
    const ruling = await tx.findOneBy(ProtectionRulingEntity, { id });
    if (!ruling) throw this.permits.absent('rescue:readProtectionRuling', id, protectionRulingNotFound);
    await this.permits.check(tx, 'rescue:readProtectionRuling', ruling, protectionRulingNotFound);
    return summaryOf(ruling, await this.replies.movesOf(tx, ruling, allowedActions[ruling.status]));
  }
}

function summaryOf(ruling: ProtectionRuling, moves: readonly string[]): ProtectionRulingSummary {
  const row: Record<string, unknown> = { ...ruling, allowedActions: [...moves] };
  return protectionRulingSummary.parse(Object.fromEntries(shown.map((field) => [field, row[field]])));
}
