import {
  protectionOrderSummary,
  type ProtectionOrderPage,
  type ProtectionOrderQuery,
  type ProtectionOrderSummary,
  type ProtectionOrderView,
} from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { FieldCipher, Permits } from '@homeward/security';
import { keysetPage } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProtectionOrder } from './protection-order.js';
import { openOf } from './protection-order-cipher.js';
import { ProtectionOrderEntity } from './protection-order.entity.js';
import { protectionOrderNotFound } from './protection-orders.errors.js';

const shown = Object.keys(protectionOrderSummary.shape) as (keyof ProtectionOrderSummary)[];

/** Shows applications: codes by default; respondent, safe contact and story by right and purpose. */
@Injectable()
export class ProtectionOrdersReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly cipher: FieldCipher,
  ) {}

  async list(tx: EntityManager, query: ProtectionOrderQuery): Promise<ProtectionOrderPage> {
    const orders = tx.createQueryBuilder(ProtectionOrderEntity, 'filed');
    if (query.matterId) orders.where('filed.matter_id = :matterId', { matterId: query.matterId });
    else orders.where('filed.agency_id = :agencyId', { agencyId: accessOf(tx).agencyId });
    const page = await keysetPage(orders, query);
    const readable = await this.permits.readable(tx, 'rescue:listProtectionOrders', page.items);
    return { items: readable.map(summaryOf), next: page.next };
  }

  async get(tx: EntityManager, id: string, withPersonal: boolean): Promise<ProtectionOrderView> {
    const order = await tx.findOneBy(ProtectionOrderEntity, { id });
    if (!order) throw this.permits.absent('rescue:readProtectionOrder', id, protectionOrderNotFound);
    await this.permits.check(tx, 'rescue:readProtectionOrder', order, protectionOrderNotFound);
    const [granted] = withPersonal ? await this.permits.allowed(tx, ['rescue:readApplication'], { ...order }) : [];
    if (!granted) return summaryOf(order);
    await this.permits.check(tx, granted, order, protectionOrderNotFound);
    return {
      ...summaryOf(order),
      respondent: openOf(this.cipher, 'sealed_respondent', id, order.sealedRespondent),
      safeContact: openOf(this.cipher, 'sealed_safe_contact', id, order.sealedSafeContact),
      told: openOf(this.cipher, 'sealed_told', id, order.sealedTold),
    };
  }
}

function summaryOf(order: ProtectionOrder): ProtectionOrderSummary {
  const row: Record<string, unknown> = { ...order, allowedActions: [] };
  return protectionOrderSummary.parse(Object.fromEntries(shown.map((field) => [field, row[field]])));
}
