import { operationEnded, operationExtended, type ExtendOperation, type SetTaggingRule } from '@homeward/contracts';
import { accessOf, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Permits } from '@homeward/security';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseUnknownRegions } from './opening.js';
import { end, extend, setTaggingRule, type Operation } from './operation.js';
import { OperationEntity } from './operation.entity.js';
import { operationNotFound } from './operations.errors.js';

/** What the lead does while an operation runs, until it ends. */
@Injectable()
export class OperationsService {
  constructor(
    private readonly permits: Permits,
    private readonly outbox: Outbox,
  ) {}

  async setTaggingRule(tx: EntityManager, seen: Seen, { rule }: SetTaggingRule): Promise<Operation> {
    const operation = await this.load(tx, 'prevention:setTaggingRule', seen);
    refuseUnknownRegions({ regions: [], taggingRule: rule });
    return replace<Operation>(tx, OperationEntity, operation, setTaggingRule(operation, rule));
  }

  async extend(tx: EntityManager, seen: Seen, { endsOn }: ExtendOperation): Promise<Operation> {
    const operation = await this.load(tx, 'prevention:extendOperation', seen);

    const extended = await replace<Operation>(tx, OperationEntity, operation, extend(operation, endsOn));
    await this.outbox.add(tx, operationExtended, extended, { operationId: operation.id, endsOn });
    return extended;
  }

  /** By the head of the lead, or by the calendar once the last day has passed. */
  async end(tx: EntityManager, seen: Seen): Promise<Operation> {
    const operation = await this.load(tx, 'prevention:endOperation', seen);

    const ended = await replace<Operation>(tx, OperationEntity, operation, end(operation, accessOf(tx).recordedAt));
    await this.outbox.add(tx, operationEnded, ended, { operationId: operation.id });
    return ended;
  }

  private async load(tx: EntityManager, action: string, seen: Seen): Promise<Operation> {
    const operation = await tx.findOneBy(OperationEntity, { id: seen.id });
    if (!operation) throw this.permits.absent(action, seen.id, operationNotFound);
    await this.permits.check(tx, action, operation, operationNotFound);
    return asSeen<Operation>(operation, seen);
  }
}
