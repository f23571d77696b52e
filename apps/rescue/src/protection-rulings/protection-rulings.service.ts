import {
  protectionOrderIssued,
  protectionOrderLapsed,
  protectionOrderRefused,
  protectionOrderServed,
  type IssueProtectionOrder,
  type RefuseProtectionOrder,
  type ServeProtectionOrder,
} from '@homeward/contracts';
import { accessOf, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { isAsPublished, Permits } from '@homeward/security';
import { Agencies, isHistory, MatterGate, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isServedOnAll, issue, lapse, refuse, serve, termsOf, type ProtectionRuling } from './protection-ruling.js';
import { ProtectionRulingEntity } from './protection-ruling.entity.js';
import { protectionRulingNotFound } from './protection-rulings.errors.js';

/** What the court decides on an application, and what becomes of its order. */
@Injectable()
export class ProtectionRulingsService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly agencies: Agencies,
    private readonly matters: MatterGate,
  ) {}

  async issue(tx: EntityManager, seen: Seen, body: IssueProtectionOrder): Promise<ProtectionRuling> {
    const ruling = await this.load(tx, 'rescue:issueProtectionOrder', seen);
    const next = issue(ruling, termsOf(body, isHistory(accessOf(tx))));

    const issued = await replace<ProtectionRuling>(tx, ProtectionRulingEntity, ruling, next);
    const { orderId, personId, urgent, validFrom, validTo } = issued;
    await this.outbox.add(tx, protectionOrderIssued, issued, { orderId, personId, urgent, validFrom, validTo });
    return issued;
  }

  async refuse(tx: EntityManager, seen: Seen, { reason }: RefuseProtectionOrder): Promise<ProtectionRuling> {
    const ruling = await this.load(tx, 'rescue:refuseProtectionOrder', seen);

    const refused = await replace<ProtectionRuling>(tx, ProtectionRulingEntity, ruling, refuse(ruling, reason));
    await this.outbox.add(tx, protectionOrderRefused, refused, { orderId: ruling.orderId, personId: ruling.personId });
    return refused;
  }

  async serve(tx: EntityManager, seen: Seen, { to }: ServeProtectionOrder): Promise<ProtectionRuling> {
    const ruling = await this.load(tx, 'rescue:serveProtectionOrder', seen);

    const served = await replace<ProtectionRuling>(tx, ProtectionRulingEntity, ruling, serve(ruling, to));
    const { orderId, personId } = served;
    await this.outbox.add(tx, protectionOrderServed, served, { orderId, personId, complete: isServedOnAll(served) });
    return served;
  }

  /** By the court, or by the calendar once the last day has passed. */
  async lapse(tx: EntityManager, seen: Seen): Promise<ProtectionRuling> {
    const ruling = await this.load(tx, 'rescue:lapseProtectionOrder', seen);
    const { timeZone } = await this.agencies.get(tx, ruling.agencyId);

    const next = lapse(ruling, accessOf(tx).recordedAt, timeZone);
    const lapsed = await replace<ProtectionRuling>(tx, ProtectionRulingEntity, ruling, next);
    await this.outbox.add(tx, protectionOrderLapsed, lapsed, { orderId: ruling.orderId, personId: ruling.personId });
    return lapsed;
  }

  private async load(tx: EntityManager, action: string, seen: Seen): Promise<ProtectionRuling> {
    const ruling = await tx.findOneBy(ProtectionRulingEntity, { id: seen.id });
    if (!ruling) throw this.permits.absent(action, seen.id, protectionRulingNotFound);
    const permit = await this.permits.check(tx, action, ruling, protectionRulingNotFound);
    await this.matters.refuseIfClosed(tx, ruling.matterId);
    return asSeen<ProtectionRuling>({ ...ruling, asPublished: ruling.asPublished || isAsPublished(permit) }, seen);
  }
}
