import type { DutyRehearsal } from '@homeward/contracts';
import type { InTransaction } from '@homeward/database';
import { IN_TRANSACTION, ownAccess } from '@homeward/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RunningDuty } from './duty.js';
import { DutyAccess } from './duty-access.js';
import { DutyClock } from './duty-clock.js';
import { DutyReading } from './duty-reading.js';
import { DutyRehearsing } from './duty-rehearsal.js';

/** Rehearses the ladder of one duty for an officer who may read it: who would be told, when and how. */
@Injectable()
export class DutiesRehearsalService {
  constructor(
    @Inject(IN_TRANSACTION) private readonly inTransaction: InTransaction,
    private readonly access: DutyAccess,
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly rehearsing: DutyRehearsing,
  ) {}

  /** The duty, if the caller may rehearse it. */
  load(tx: EntityManager, id: string): Promise<RunningDuty> {
    return this.access.load(tx, 'coordination:rehearseDuty', id);
  }

  /** The desks are looked up as they would be when the rung fires, in the name of the service. */
  rehearse(running: RunningDuty, agencyId: string): Promise<DutyRehearsal> {
    const { id: dutyId, version, agencyId: ownerId } = running.duty;
    return this.inTransaction(ownAccess('coordination', 'ring-duties', ownerId), async (tx) => {
      const { policy } = await this.reading.policy(tx);
      const rehearsedAt = await this.clock.now(tx);
      return { dutyId, version, rehearsedAt, rungs: await this.rehearsing.rungs(tx, running, { policy, agencyId }) };
    });
  }
}
