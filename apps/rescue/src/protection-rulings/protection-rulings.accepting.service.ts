import { randomUUID } from 'node:crypto';
import { DomainError, protectionOrderAccepted, type AcceptProtectionOrder } from '@homeward/contracts';
import { accessOf, add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Permits } from '@homeward/security';
import { actOf, isHistory, MatterGate } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findOrder, type RegisteredOrder } from '../protection-orders/order-register.js';
import type { ProtectionRuling } from './protection-ruling.js';
import { ProtectionRulingEntity } from './protection-ruling.entity.js';
import { orderAlreadyAccepted, orderUnknown } from './protection-rulings.errors.js';

/** Opens the court's own row for an application, with which its clock begins. */
@Injectable()
export class ProtectionRulingsAcceptingService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly matters: MatterGate,
  ) {}

  async accept(tx: EntityManager, { orderId, urgent }: AcceptProtectionOrder): Promise<ProtectionRuling> {
    const access = accessOf(tx);
    const order = await findOrder(tx, orderId);
    if (!order) throw this.permits.absent('rescue:acceptProtectionOrder', orderId, orderUnknown);
    const { matterId, personId } = order;
    const row = { id: orderId, agencyId: access.agencyId, matterId };
    const permit = await this.permits.check(tx, 'rescue:acceptProtectionOrder', row, orderUnknown);
    await this.enter(tx, order);

    const ruling = await add<ProtectionRuling>(tx, ProtectionRulingEntity, {
      ...row,
      id: randomUUID(),
      version: 1,
      orderId,
      personId,
      status: 'accepted',
      urgent: urgent ?? order.urgent,
      validFrom: null,
      validTo: null,
      measures: [],
      servedTo: [],
      refusalReason: null,
      fromHistory: isHistory(access),
      ...actOf(access, permit),
    }).catch(refuseSecondAcceptance(orderId));
    // The hours of the court are counted from the very moment where it is known; a day alone stays a day, in `occurred`.
    const acceptedAt = access.occurred.precision === 'instant' ? access.occurred.notBefore : null;
    await this.outbox.add(tx, protectionOrderAccepted, ruling, { orderId, personId, urgent: ruling.urgent, acceptedAt });
    return ruling;
  }

  /** An application in a matter that is not shared answers as one that does not exist. */
  private async enter(tx: EntityManager, { orderId, matterId }: RegisteredOrder): Promise<void> {
    try {
      await this.matters.enter(tx, matterId);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found')
        throw this.permits.absent('rescue:acceptProtectionOrder', orderId, orderUnknown);
      throw error;
    }
  }
}

const refuseSecondAcceptance =
  (orderId: string) =>
  (error: unknown): never => {
    if ((error as { constraint?: unknown }).constraint !== 'protection_rulings_order_id_key') throw error;
    const refusal = orderAlreadyAccepted(orderId);
    refusal.cause = error;
    throw refusal;
  };
