import { accessOf } from '@homeward/database';
import { advance } from '@homeward/duty-policy';
import { Audit } from '@homeward/security';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeskWork } from './desk-work.js';
import type { RunningDuty } from './duty.js';
import { DutyClock } from './duty-clock.js';
import { DutyDesk } from './duty-desk.js';
import { DutyReading } from './duty-reading.js';
import { firedOf, firingEntry, type Fired } from './fired.js';
import { RungActs } from './rung-acts.js';

/** Fires the step of a duty that is due by the clock of the database: once, whoever asks and however often. */
@Injectable()
export class DutiesFiringService {
  constructor(
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly desk: DutyDesk,
    private readonly acts: RungActs,
    private readonly audit: Audit,
  ) {}

  /** Null: nothing was due, or another hand was faster, and nothing was written. */
  async fireRung(tx: EntityManager, dutyId: string): Promise<Fired | null> {
    const { index, now } = await this.reading.moment(tx);
    const running = await this.read(tx, dutyId);
    if (!running) return null;
    const { duty } = running;
    const [effect] = advance(running, { kind: 'tick', now }, index.policy).effects;
    if (!effect) return null;
    const ledger = effect.opensNext ? await this.reading.ledgerOf(tx, duty, index) : [];
    const work = new DeskWork({ policy: index.policy, ledger, now, actor: accessOf(tx).actorId });
    if (!(await this.desk.fire(tx, work, running, effect))) return null;

    await this.acts.carryOut(tx, duty, effect, { policy: index.policy, now });
    await this.audit.record(tx, firingEntry(duty, effect));
    await this.desk.finish(tx, work);
    return firedOf(duty, effect, now);
  }

  /** A recurring duty goes on with the next occurrence, which no fact of the matter may slip past unseen. */
  private async read(tx: EntityManager, dutyId: string): Promise<RunningDuty | null> {
    const running = await this.reading.one(tx, dutyId);
    if (running?.duty.inputs.kind !== 'recurring') return running;
    await this.clock.nowAlone(tx, running.duty.matterId);
    return this.reading.one(tx, dutyId);
  }
}
