import type { Fact } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { isDealing, otherSideFound } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeskWork } from './desk-work.js';
import { DutyClock } from './duty-clock.js';
import { DutyDesk } from './duty-desk.js';
import { DutyReading } from './duty-reading.js';
import { ledgerFactOf } from './ledger-fact.js';

/** Gives a duty its other side when the dealing that names it is heard after the duty was opened: services tell what they did each in its own order, and not in one. */
@Injectable()
export class DutyOtherSides {
  constructor(
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly desk: DutyDesk,
  ) {}

  /** Hears of a dealing in a matter; any other fact is nothing to it. Called once the fact itself has been heard, which holds the matter. */
  async hear(tx: EntityManager, told: Fact): Promise<void> {
    const dealing = ledgerFactOf(told);
    if (dealing.matterId === null || !isDealing(dealing)) return;
    const { policy, needsOf } = await this.reading.policy(tx);
    if (needsOf(dealing.name) === null) return;
    const open = await this.reading.withoutOtherSide(tx, dealing.matterId);
    if (open.length === 0) return;
    const openings = await this.reading.openingsOf(tx, open);
    const now = await this.clock.now(tx);
    const work = new DeskWork({ policy, ledger: [], now, actor: accessOf(tx).onBehalfOf ?? accessOf(tx).actorId });
    for (const running of open) {
      const opening = openings.get(running.duty.openingFactId);
      const effect = opening && otherSideFound(running.duty, opening, dealing, now);
      if (effect) await this.desk.move(tx, work, running, effect);
    }
    await this.desk.finish(tx, work);
  }
}
