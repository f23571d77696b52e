import { randomUUID } from 'node:crypto';
import { operationOpened, type OpenOperation } from '@homeward/contracts';
import { accessOf, add } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Permits } from '@homeward/security';
import { actOf, Agencies, isHistory } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { daysOf, refuseOverlap, refuseUnknownRegions } from './opening.js';
import { concerns, type Operation } from './operation.js';
import { OperationEntity } from './operation.entity.js';
import { agencyUnknown, operationNotFound, successorExists } from './operations.errors.js';
import { firstRule } from './tagging.js';

/** Opens special operations, alone or as the successor of one that ended. */
@Injectable()
export class OperationsOpeningService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly agencies: Agencies,
  ) {}

  async open(tx: EntityManager, body: OpenOperation): Promise<Operation> {
    const access = accessOf(tx);
    const row = { id: randomUUID(), agencyId: access.agencyId };
    const permit = await this.permits.check(tx, 'prevention:openOperation', row, operationNotFound);

    const days = daysOf(body);
    refuseUnknownRegions(body);
    const { title, legalBasis = null, predecessorId = null, objectives, regions } = body;
    const operation = await add<Operation>(tx, OperationEntity, {
      ...row,
      version: 1,
      status: 'open',
      title,
      participants: await this.known(tx, body.participants),
      legalBasis,
      ...days,
      predecessorId: await this.predecessor(tx, predecessorId, days),
      objectives,
      regions,
      taggingRule: firstRule(body),
      fromHistory: isHistory(access),
      sealedReport: null,
      ...actOf(access, permit),
    }).catch(refuseSecondSuccessor(predecessorId));
    const { id, endsOn } = operation;
    await this.outbox.add(tx, operationOpened, operation, { operationId: id, endsOn, predecessorId });
    return operation;
  }

  /** The other organs that take part; the lead is none of them. */
  private async known(tx: EntityManager, participants: readonly string[]): Promise<string[]> {
    for (const [at, id] of participants.entries())
      if (!(await this.agencies.find(tx, id))) throw agencyUnknown(`/participants/${at}`);
    return [...new Set(participants)].filter((id) => id !== accessOf(tx).agencyId);
  }

  private async predecessor(tx: EntityManager, id: string | null, days: ReturnType<typeof daysOf>): Promise<string | null> {
    if (id === null) return null;
    const predecessor = await tx.findOneBy(OperationEntity, { id });
    if (!predecessor || !concerns(predecessor, accessOf(tx).agencyId))
      throw this.permits.absent('prevention:openOperation', id, operationNotFound);
    refuseOverlap(days, predecessor);
    return id;
  }
}

/** A successor of another lead can be hidden here and still be the one. */
const refuseSecondSuccessor =
  (predecessorId: string | null) =>
  (error: unknown): never => {
    if ((error as { constraint?: unknown }).constraint !== 'operations_predecessor_id_key') throw error;
    const refusal = successorExists(predecessorId ?? '');
    refusal.cause = error;
    throw refusal;
  };
