import { randomUUID } from 'node:crypto';
import { caseOpened } from '@homeward/contracts';
import { accessOf, add } from '@homeward/database';
import type { OpenCase } from '@homeward/journeys';
import { Outbox } from '@homeward/messaging';
import { Permits } from '@homeward/security';
import { MatterGate } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Case } from './case.js';
import { CaseEntity } from './case.entity.js';
import { registerCase } from './case-register.js';
import { caseNotFound } from './cases.errors.js';

/** Opens cases: only as the journey orders it, each order once, and of each clue one of a kind: a journey that lives again may ask anew. */
@Injectable()
export class CasesOpeningService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly matters: MatterGate,
  ) {}

  async open(tx: EntityManager, order: OpenCase): Promise<{ caseId: string }> {
    const { matterId, clueId, kind, severity, violationKinds, minor } = order;
    const { agencyId, occurred, implied, recordedAt } = accessOf(tx);
    const id = randomUUID();
    await this.permits.check(tx, 'investigation:openCase', { id, agencyId, matterId }, caseNotFound);
    await this.matters.refuseIfClosed(tx, matterId);
    const known = await tx.findOneBy(CaseEntity, { matterId, agencyId, clueId, kind });
    if (known) return { caseId: known.id };

    await registerCase(tx, id, matterId);
    const opened = await add<Case>(tx, CaseEntity, {
      id,
      version: 1,
      matterId,
      agencyId,
      clueId,
      status: 'opened',
      statusBefore: null,
      draftedBy: null,
      kind,
      severity,
      violationKinds,
      minor,
      occurred,
      implied,
      recordedAt,
    });
    await this.outbox.add(tx, caseOpened, opened, { caseId: id, clueId, kind, severity, violationKinds, minor });
    return { caseId: id };
  }
}
