import { randomUUID } from 'node:crypto';
import { rescueApproved, rescuePlanned, type ApprovalLevel, type PlanRescue } from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher, Permits } from '@homeward/security';
import { actOf, isHistory, MatterGate, matterNotFound, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { approve, planned, type Approver, type Rescue } from './rescue.js';
import { sealPlan } from './rescue-cipher.js';
import { RescueEntity } from './rescue.entity.js';
import { registerRescue } from './rescue-register.js';
import { rescueNotFound } from './rescues.errors.js';

const levelOfAction: Record<string, ApprovalLevel> = {
  'rescue:approveAsUnitHead': 'unit-head',
  'rescue:approveAsAgencyHead': 'agency-head',
};

/** Plans rescues and says go or waits: who plans does not approve. */
@Injectable()
export class RescuesPlanningService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
    private readonly matters: MatterGate,
  ) {}

  async plan(tx: EntityManager, body: PlanRescue): Promise<Rescue> {
    const access = accessOf(tx);
    const id = randomUUID();
    const { matterId } = body;
    const row = { id, agencyId: access.agencyId, matterId };
    const permit = await this.permits.begin(tx, 'rescue:planRescue', row, { row: rescueNotFound, matter: matterNotFound });
    await this.matters.enter(tx, matterId);

    const plan = planned(body, isHistory(access));
    await registerRescue(tx, id, matterId);
    const rescue = await add<Rescue>(tx, RescueEntity, {
      ...row,
      version: 1,
      status: 'planned',
      ...plan,
      ...sealPlan(this.cipher, id, body),
      draftedBy: access.actorId,
      approvals: [],
      recovered: null,
      callOffReason: null,
      ...actOf(access, permit),
    });
    await this.outbox.add(tx, rescuePlanned, rescue, { rescueId: id, severity: plan.severity, minors: plan.minors });
    return rescue;
  }

  /** Only the last approval that is needed is told; one before it stands in the row. */
  async approve(tx: EntityManager, seen: Seen): Promise<Rescue> {
    const rescue = await tx.findOneBy(RescueEntity, { id: seen.id });
    if (!rescue) throw this.permits.absent('rescue:approveRescue', seen.id, rescueNotFound);
    await this.permits.check(tx, 'rescue:approveRescue', rescue, rescueNotFound);
    await this.matters.refuseIfClosed(tx, rescue.matterId);
    const current = asSeen<Rescue>(rescue, seen);

    const approved = await replace<Rescue>(tx, RescueEntity, current, approve(current, await this.approver(tx, current)));
    if (approved.status === 'approved') await this.outbox.add(tx, rescueApproved, approved, { rescueId: approved.id });
    return approved;
  }

  private async approver(tx: EntityManager, rescue: Rescue): Promise<Approver> {
    const allowed = await this.permits.allowed(tx, Object.keys(levelOfAction), { ...rescue });
    const levels = allowed.flatMap((action) => levelOfAction[action] ?? []);
    return { officerId: accessOf(tx).actorId, levels };
  }
}
