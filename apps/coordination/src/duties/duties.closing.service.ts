import { accessOf } from '@homeward/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutiesAtClosing } from '../matters/duties-at-closing.js';
import type { BlockingDuty } from '../matters/matter.js';
import { DeskWork } from './desk-work.js';
import { endedByClosing } from './duty.js';
import { DutyClock } from './duty-clock.js';
import { DutyDesk } from './duty-desk.js';
import { DutyReading } from './duty-reading.js';
import { OwedDuties } from './owed-duties.js';

/** Ends what is still owed in a matter that closes, of whichever organ; what blocks closing would have been refused before. */
@Injectable()
export class DutiesClosingService extends DutiesAtClosing {
  constructor(
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly desk: DutyDesk,
    private readonly owedDuties: OwedDuties,
  ) {
    super();
  }

  blocking(tx: EntityManager, matterId: string): Promise<BlockingDuty[]> {
    return this.owedDuties.blocking(tx, matterId);
  }

  async cancelRest(tx: EntityManager, matterId: string): Promise<void> {
    const now = await this.clock.now(tx);
    const { policy } = await this.reading.policy(tx);
    const { actorId } = accessOf(tx);
    const work = new DeskWork({ policy, ledger: [], now, actor: actorId });
    for (const running of await this.reading.owed(tx, matterId))
      for (const effect of endedByClosing(running, now, policy)) await this.desk.move(tx, work, running, effect);
    await this.desk.finish(tx, work);
  }
}
