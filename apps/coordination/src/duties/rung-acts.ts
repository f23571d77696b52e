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

  async carryOut(tx: EntityManager, duty: DutyRow, effect: Effect, at: { policy: Policy; now: string }): Promise<void> {
    const { fired } = effect;
    if (fired === null) return;
    if (fired.act === 'expire') await this.transfers.expireTransfer(tx, duty.subjectId);
    if (fired.act === 'auto-acknowledge') await this.transfers.acknowledgeAutomatically(tx, duty.subjectId);
    await this.notices.ofFiredRung(tx, duty, { fired: { ...fired, rung: toldRung(fired.rung, effect) }, ...at });
  }
}

// Each long pause is told by a notice of its own: the first at the height of the due mark, the others below it.
function toldRung(rung: number, { change }: Effect): number {
  if (rung > 0) return rung;
  const reminded = change.inputs?.pauses.filter(({ remindedAt }) => remindedAt !== null) ?? [];
  return 1 - Math.max(1, reminded.length);
}
