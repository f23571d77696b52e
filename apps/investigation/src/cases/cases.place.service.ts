import { DomainError } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { actOf, isHistory, MatterGate, type Act } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseWorkAfterEnd } from './case.js';
import { CaseEntity } from './case.entity.js';
import { findRegistered, type RegisteredCase } from './case-register.js';
import { caseNotFound } from './cases.errors.js';

/** A case in which an organ may do something of its own, and the act it does there. */
export interface Place {
  caseId: string;
  matterId: string;
  act: Act;
  isHistory: boolean;
}

/** Whether something was addressed to the acting agency, so that it may answer without a share. */
export type IsAddressed = (registered: RegisteredCase, agencyId: string) => boolean | Promise<boolean>;

/** Lets each organ add rows of its own to a case: the owner by its row, others by a share or because something was addressed to them. */
@Injectable()
export class CasesPlaceService {
  constructor(
    private readonly permits: Permits,
    private readonly matters: MatterGate,
  ) {}

  async enter(tx: EntityManager, action: string, caseId: string, isAddressed: IsAddressed = () => false): Promise<Place> {
    const registered = await findRegistered(tx, caseId);
    if (!registered) throw this.permits.absent(action, caseId, caseNotFound);
    const access = accessOf(tx);
    const { agencyId } = access;
    const { matterId } = registered;
    const permit = await this.permits.check(tx, action, { id: caseId, agencyId, matterId }, caseNotFound);
    const own = await tx.findOneBy(CaseEntity, { id: caseId, agencyId });
    if (own) refuseWorkAfterEnd(own);
    if (own || (await isAddressed(registered, agencyId))) await this.matters.refuseIfClosed(tx, matterId);
    else await this.enterMatter(tx, action, registered);
    return { caseId, matterId, act: actOf(access, permit), isHistory: isHistory(access) };
  }

  /** A case in a matter that is not shared answers as a case that does not exist. */
  private async enterMatter(tx: EntityManager, action: string, { caseId, matterId }: RegisteredCase): Promise<void> {
    try {
      await this.matters.enter(tx, matterId);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') throw this.permits.absent(action, caseId, caseNotFound);
      throw error;
    }
  }
}
