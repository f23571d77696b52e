import type { Fact } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApprovalProjection } from './approval.projection.js';
import { ClueProjection } from './clue.projection.js';
import { TransferProjection } from './transfer.projection.js';

/** What waits for somebody: transfers, clues and approvals. */
@Injectable()
export class WorkProjection {
  constructor(
    private readonly transfers: TransferProjection,
    private readonly clues: ClueProjection,
    private readonly approvals: ApprovalProjection,
  ) {}

  async apply(tx: EntityManager, fact: Fact): Promise<void> {
    await this.transfers.apply(tx, fact);
    await this.clues.apply(tx, fact);
    await this.approvals.apply(tx, fact);
  }
}
