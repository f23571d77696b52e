import { randomUUID } from 'node:crypto';
import { protectionOrderApplied, type ApplyForProtectionOrder } from '@homeward/contracts';
import { accessOf, add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher, Permits } from '@homeward/security';
import { actOf, isHistory, matterNotFound } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOnBehalf, refuseUnlessEntitled } from './applicants.js';
import { FilingPlace } from './filing-place.js';
import { registerOrder } from './order-register.js';
import type { ProtectionOrder } from './protection-order.js';
import { sealOf } from './protection-order-cipher.js';
import { ProtectionOrderEntity } from './protection-order.entity.js';
import { protectionOrderNotFound } from './protection-orders.errors.js';

/** Files applications for personal safety protection orders, for the person or on the person's behalf. */
@Injectable()
export class ProtectionOrdersService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
    private readonly place: FilingPlace,
  ) {}

  /** Nobody is made up for an application: without a person's id the order protects somebody whom the services do not know yet. */
  async apply(tx: EntityManager, body: ApplyForProtectionOrder): Promise<ProtectionOrder> {
    const access = accessOf(tx);
    const { matterId, applicant, urgent, ground = null, will = null } = body;
    const row = { id: randomUUID(), agencyId: access.agencyId, matterId };
    const refusals = { row: protectionOrderNotFound, matter: matterNotFound };
    const permit = await this.permits.begin(tx, 'rescue:applyForProtectionOrder', row, refusals);
    const { filer, personId } = await this.place.enter(tx, body);
    if (!isHistory(access)) refuseUnlessEntitled(body, filer);

    await registerOrder(tx, { orderId: row.id, matterId, personId, urgent });
    const onBehalf = isOnBehalf(applicant);
    const order = await add<ProtectionOrder>(tx, ProtectionOrderEntity, {
      ...row,
      version: 1,
      status: 'applied',
      personId,
      applicant,
      ground,
      will,
      urgent,
      onBehalf,
      ...this.sealed(row.id, body),
      ...actOf(access, permit),
    });
    await this.outbox.add(tx, protectionOrderApplied, order, { orderId: order.id, personId, urgent, onBehalf });
    return order;
  }

  private sealed(id: string, { respondent, safeContact, told }: ApplyForProtectionOrder) {
    return {
      sealedRespondent: sealOf(this.cipher, 'sealed_respondent', id, respondent),
      sealedSafeContact: sealOf(this.cipher, 'sealed_safe_contact', id, safeContact),
      sealedTold: sealOf(this.cipher, 'sealed_told', id, told),
    };
  }
}
