import type { Effect, Policy } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NoticesFiringService } from '../notices/notices.firing.service.js';
import { TransfersLadderService } from '../transfers/transfers.ladder.service.js';
import type { DutyRow } from './duty.js';

/** What a rung does when it fires: what its act asks for, and telling its targets. */
@Injectable()
export class RungActs {
  constructor(
    private readonly transfers: TransfersLadderService,
    private readonly notices: NoticesFiringService,
  ) {}

  async carryOut(tx: EntityManager, duty: DutyRow, { fired }: Effect, at: { policy: Policy; now: string }): Promise<void> {
    if (fired === null) return;
    if (fired.act === 'expire') await this.transfers.expireTransfer(tx, duty.subjectId);
    if (fired.act === 'auto-acknowledge') await this.transfers.acknowledgeAutomatically(tx, duty.subjectId);
    await this.notices.ofFiredRung(tx, duty, { fired, ...at });
  }
}
