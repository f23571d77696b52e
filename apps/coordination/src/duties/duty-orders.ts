import { accessOf, asSeen } from '@homeward/database';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeskWork } from './desk-work.js';
import type { DutyRow, RunningDuty } from './duty.js';
import { DutyAccess } from './duty-access.js';
import { DutyActors } from './duty-actors.js';
import { DutyClock } from './duty-clock.js';
import { DutyDesk } from './duty-desk.js';
import { ordered, type Actors, type OrderBy } from './duty-moves.js';
import { DutyReading } from './duty-reading.js';

/** A duty that an officer may act on, and what the decision is made with. */
export interface Ordering {
  running: RunningDuty;
  actors: Actors;
  work: DeskWork;
}

/** Carries out what an officer orders of a duty, over the version that was seen. */
@Injectable()
export class DutyOrders {
  constructor(
    private readonly access: DutyAccess,
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly desk: DutyDesk,
    private readonly actors: DutyActors,
  ) {}

  async load(tx: EntityManager, move: string, seen: Seen): Promise<Ordering> {
    const { duty } = await this.access.load(tx, `coordination:${move}`, seen.id);
    const now = await this.clock.nowAlone(tx, duty.matterId);
    // Read again: whoever was before us at the clock has moved it.
    const running = (await this.reading.one(tx, seen.id)) ?? { duty, steps: [] };
    asSeen(running.duty, seen);
    const index = await this.reading.policy(tx);
    const ledger = await this.reading.ledgerOf(tx, running.duty, index);
    const work = new DeskWork({ policy: index.policy, ledger, now, actor: accessOf(tx).actorId });
    return { running, actors: await this.actors.of(tx, running.duty), work };
  }

  /** The duty after the order; in the version it had where there was nothing to do. */
  async give(tx: EntityManager, { running, actors, work }: Ordering, order: OrderBy): Promise<DutyRow> {
    let current = running;
    for (const effect of ordered(running, actors.officers, order, work.context))
      current = await this.desk.move(tx, work, current, effect);
    await this.desk.finish(tx, work);
    return current.duty;
  }
}
