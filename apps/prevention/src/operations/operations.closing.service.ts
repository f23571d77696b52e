import { randomUUID } from 'node:crypto';
import { operationClosed, type ReportOperation } from '@homeward/contracts';
import { accessOf, add, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { FieldCipher, Permits } from '@homeward/security';
import { actOf, isHistory, type Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { close, concerns, report, type Operation } from './operation.js';
import { OperationEntity } from './operation.entity.js';
import { alreadySigned, operationNotFound, participantNeeded, reportMissing } from './operations.errors.js';
import { sealReport } from './report-cipher.js';
import { SignatureEntity } from './signature.entity.js';

/** How an operation is closed: the lead writes the report, a second organ signs it, the head of the lead closes. */
@Injectable()
export class OperationsClosingService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
    private readonly cipher: FieldCipher,
  ) {}

  async report(tx: EntityManager, seen: Seen, body: ReportOperation): Promise<Operation> {
    const operation = await this.load(tx, 'prevention:reportOperation', seen);
    const next = report(operation, sealReport(this.cipher, operation.id, body.report));
    return replace<Operation>(tx, OperationEntity, operation, next);
  }

  /** Only one organ may be published as the one that closed: then a second officer of it signs. */
  async sign(tx: EntityManager, operationId: string): Promise<SignatureEntity> {
    const access = accessOf(tx);
    const { agencyId } = access;
    const operation = await tx.findOneBy(OperationEntity, { id: operationId });
    if (!operation || !concerns(operation, agencyId))
      throw this.permits.absent('prevention:signClosingReport', operationId, operationNotFound);
    const permit = await this.permits.check(tx, 'prevention:signClosingReport', { id: operationId, agencyId }, operationNotFound);
    if (operation.status !== 'reported') throw reportMissing(operationId, operation.status);
    if (operation.agencyId === agencyId && !isHistory(access)) throw participantNeeded(operationId);

    const signedBy = access.actorId;
    const row = { id: randomUUID(), version: 1, operationId, leadAgencyId: operation.agencyId, signedBy, ...actOf(access, permit) };
    return add<SignatureEntity>(tx, SignatureEntity, row).catch(refuseSecondSignature(operationId));
  }

  async close(tx: EntityManager, seen: Seen): Promise<Operation> {
    const operation = await this.load(tx, 'prevention:closeOperation', seen);
    const signatures = await tx.findBy(SignatureEntity, { operationId: operation.id });

    const next = close(operation, signatures, accessOf(tx).actorId);
    const closed = await replace<Operation>(tx, OperationEntity, operation, next);
    await this.outbox.add(tx, operationClosed, closed, { operationId: operation.id });
    return closed;
  }

  private async load(tx: EntityManager, action: string, seen: Seen): Promise<Operation> {
    const operation = await tx.findOneBy(OperationEntity, { id: seen.id });
    if (!operation) throw this.permits.absent(action, seen.id, operationNotFound);
    await this.permits.check(tx, action, operation, operationNotFound);
    return asSeen<Operation>(operation, seen);
  }
}

const refuseSecondSignature =
  (operationId: string) =>
  (error: unknown): never => {
    if ((error as { constraint?: unknown }).constraint !== 'closing_signatures_operation_id_agency_id_key') throw error;
    const refusal = alreadySigned(operationId);
    refusal.cause = error;
    throw refusal;
  };
