import { agencyRegistered, type AgencyRegistered, type Fact } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { advance } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgencyEntries } from '../agencies/agency-entries.js';
import { DeskWork } from './desk-work.js';
import { DutyClock } from './duty-clock.js';
import { DutyDesk } from './duty-desk.js';
import { DutyReading } from './duty-reading.js';

/** Gives what an ended agency still owes to the one that follows it: start, due date and ladder stay as they are (8.12). */
@Injectable()
export class DutySuccession {
  constructor(
    private readonly entries: AgencyEntries,
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly desk: DutyDesk,
  ) {}

  /** Hears that an agency has ended; any other fact is nothing to it. */
  async hear(tx: EntityManager, { name, data, actorId }: Fact): Promise<void> {
    if (name !== agencyRegistered.name) return;
    const { registeredAgencyId, validTo } = data as AgencyRegistered['data'];
    if (validTo === null) return;
    const successorId = await this.successorOf(tx, registeredAgencyId);
    if (successorId !== null) await this.handOver(tx, registeredAgencyId, { successorId, actor: actorId ?? accessOf(tx).actorId });
  }

  /** The last of those that follow an agency one after the other; null while it lives, or where nobody follows. */
  private async successorOf(tx: EntityManager, agencyId: string): Promise<string | null> {
    let successorId: string | null = null;
    for (let agency = await this.entries.find(tx, agencyId); agency?.status === 'ended';) {
      if (agency.successorId === null) break;
      successorId = agency.successorId;
      agency = await this.entries.find(tx, successorId);
    }
    return successorId;
  }

  private async handOver(
    tx: EntityManager,
    agencyId: string,
    { successorId, actor }: { successorId: string; actor: string },
  ): Promise<void> {
    const owed = await this.reading.owedBy(tx, agencyId);
    if (owed.length === 0) return;
    const now = await this.clock.now(tx);
    const { policy } = await this.reading.policy(tx);
    const work = new DeskWork({ policy, ledger: [], now, actor });
    const command = { kind: 'reassign', agencyId: successorId, reason: 'successor' } as const;
    for (const running of owed) {
      let current = running;
      for (const effect of advance(running, { kind: 'command', command, ledger: [], now }, policy).effects)
        current = await this.desk.move(tx, work, current, effect);
    }
    await this.desk.finish(tx, work);
  }
}
