import { accessOf } from '@homeward/database';
import { Permits } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { asAwaited, AwaitedDuties } from './awaited-duties.js';
import { dutyNotFound, otherAgencysDuty } from './duties.errors.js';
import type { DutyRow, RunningDuty } from './duty.js';
import { DutyActors } from './duty-actors.js';
import { possibleMoves } from './duty-moves.js';
import { DutyClock } from './duty-clock.js';
import { DutyReading } from './duty-reading.js';

/** Lets officers at a duty: those of the agency that owes it, of the other side, of the matter, and those whom it addresses. */
@Injectable()
export class DutyAccess {
  constructor(
    private readonly permits: Permits,
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly actors: DutyActors,
    private readonly awaited: AwaitedDuties,
  ) {}

  /** The duty, if the caller may do this with it; unknown and hidden give the same answer, and who reads it is told whose it is. */
  async load(tx: EntityManager, action: string, id: string): Promise<RunningDuty> {
    return this.letAt(tx, action, { id, found: await this.reading.one(tx, id), dutyOf: ({ duty }) => duty });
  }

  /** A duty for which the caller waits: as its other side, or because a rung told them of it. */
  async loadAwaited(tx: EntityManager, action: string, id: string): Promise<DutyRow> {
    const duty = await this.reading.alone(tx, id);
    if (duty === null) throw this.permits.absent(action, id, dutyNotFound);
    const awaited = asAwaited(tx, duty, await this.actors.asAddressed(tx, duty));
    await this.permits.checkOpen(tx, action, awaited ?? duty, {
      unknown: dutyNotFound,
      notTheirs: () => otherAgencysDuty(duty.id),
      reading: { action: 'coordination:readDuty', row: duty },
    });
    return duty;
  }

  /** The same without the steps of its ladder. */
  async loadAlone(tx: EntityManager, action: string, id: string): Promise<DutyRow> {
    return this.letAt(tx, action, { id, found: await this.reading.alone(tx, id), dutyOf: (duty) => duty });
  }

  private async letAt<Found>(tx: EntityManager, action: string, { id, found, dutyOf }: Asked<Found>): Promise<Found> {
    if (found === null) throw this.permits.absent(action, id, dutyNotFound);
    const duty = await this.actors.asAddressed(tx, dutyOf(found));
    const isOwn = duty.agencyId === accessOf(tx).agencyId;
    await this.permits.checkOpen(tx, action, duty, {
      unknown: dutyNotFound,
      notTheirs: () => otherAgencysDuty(duty.id),
      reading: isOwn ? null : { action: 'coordination:readDuty', row: duty },
    });
    return found;
  }

  /** What the caller may order of it next, by the decisions themselves and by the policy point. */
  async movesOf(tx: EntityManager, running: RunningDuty): Promise<string[]> {
    const { policy } = await this.reading.policy(tx);
    const now = await this.clock.now(tx);
    const moves = possibleMoves(running, await this.actors.of(tx, running.duty), { policy, ledger: [], now });
    const actions = moves.map((move) => `${service}${move}`);
    const addressed = await this.actors.asAddressed(tx, running.duty);
    const allowed = await this.permits.allowed(tx, actions, addressed);
    const awaited = await this.awaited.toRemindOf(tx, running.duty, addressed);
    const reminds = awaited === null ? [] : await this.permits.allowed(tx, [`${service}remindDuty`], awaited);
    return [...allowed, ...reminds].map((action) => action.slice(service.length));
  }
}

/** What was asked for and what there is of it. */
interface Asked<Found> {
  id: string;
  found: Found | null;
  dutyOf: (found: Found) => DutyRow;
}

const service = 'coordination:';
