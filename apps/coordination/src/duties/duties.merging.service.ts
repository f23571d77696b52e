import { randomUUID } from 'node:crypto';
import { dutyMergerBegun, dutyMergerEnded } from '@homeward/contracts';
import { accessOf, asSeen } from '@homeward/database';
import { advance, consolidate, type Command } from '@homeward/duty-policy';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RegisteredMatter } from '../matters/matter.js';
import { DeskWork } from './desk-work.js';
import { matterWithItself } from './duties.errors.js';
import type { RunningDuty } from './duty.js';
import { DutyClock } from './duty-clock.js';
import { DutyDesk } from './duty-desk.js';
import { DutyLinks } from './duty-links.js';
import { DutyReading } from './duty-reading.js';
import type { Merger } from './merged-matters.js';
import { MergingPlace } from './merging-place.js';

/** Makes one chain of what two matters owe twice, and two again (8.8). The agency that leads both orders it. */
@Injectable()
export class DutiesMergingService {
  constructor(
    private readonly place: MergingPlace,
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly desk: DutyDesk,
    private readonly links: DutyLinks,
  ) {}

  async consolidate(tx: EntityManager, seen: Seen, otherId: string): Promise<RegisteredMatter> {
    const matter = await this.take(tx, 'coordination:consolidateDuties', { seen, otherId });
    const merger = await this.place.matters.begin(tx, matter.id, otherId);
    const running = [...(await this.reading.owed(tx, matter.id)), ...(await this.reading.owed(tx, otherId))];
    const work = await this.work(tx);
    this.tell(work, dutyMergerBegun, { merger, version: 1 });
    const { policy, now } = work.context;
    const byId = new Map(running.map((each) => [each.duty.id, each]));
    const pairs = consolidate(
      running.map(({ duty }) => duty),
      policy,
    );
    for (const { stays, superseded } of pairs) {
      const [kept, waits] = [byId.get(stays), byId.get(superseded)];
      // What one matter owes twice by itself is not the merger's doing.
      if (!kept || !waits || kept.duty.matterId === waits.duty.matterId) continue;
      const linkId = randomUUID();
      await this.links.add(tx, waits.duty, { linkId, staysDutyId: stays, at: now });
      await this.give(tx, work, waits, { kind: 'supersede-by-merge', linkId, dutyId: stays });
    }
    await this.desk.finish(tx, work);
    await this.place.matters.settle(tx);
    return matter;
  }

  async separate(tx: EntityManager, seen: Seen, otherId: string): Promise<RegisteredMatter> {
    const matter = await this.take(tx, 'coordination:separateDuties', { seen, otherId });
    const merger = await this.place.matters.reopen(tx, matter.id, otherId);
    const work = await this.work(tx);
    this.tell(work, dutyMergerEnded, { merger, version: 2 });
    for (const { id: linkId, supersededDutyId } of await this.links.end(tx, [matter.id, otherId], work.context.now)) {
      const running = await this.reading.one(tx, supersededDutyId);
      if (running) await this.give(tx, work, running, { kind: 'unlink', linkId });
    }
    await this.desk.finish(tx, work);
    await this.place.matters.end(tx);
    return matter;
  }

  /** Both matters, led by the caller's agency and kept from every other hand; always in the same order, so that no two wait for each other. */
  private async take(
    tx: EntityManager,
    action: string,
    { seen, otherId }: { seen: Seen; otherId: string },
  ): Promise<RegisteredMatter> {
    if (seen.id === otherId) throw matterWithItself();
    const taken: RegisteredMatter[] = [];
    for (const id of [seen.id, otherId].sort()) taken.push(await this.place.leads.take(tx, action, id));
    const matter = taken.find(({ id }) => id === seen.id);
    if (!matter) throw new Error('The matter that was named was not taken.');
    for (const { id } of taken) await this.clock.nowAlone(tx, id);
    return asSeen(matter, seen);
  }

  /** Every service that records what duties wait for hears which matters count as one. */
  private tell(
    work: DeskWork,
    contract: typeof dutyMergerBegun | typeof dutyMergerEnded,
    { merger: { id, matterId, intoMatterId }, version }: { merger: Merger; version: number },
  ): void {
    work.also(matterId, (outbox, tx) => outbox.add(tx, contract, { id, version, matterId }, { mergerId: id, intoMatterId }));
  }

  private async work(tx: EntityManager): Promise<DeskWork> {
    const { policy } = await this.reading.policy(tx);
    return new DeskWork({ policy, ledger: [], now: await this.clock.now(tx), actor: accessOf(tx).actorId });
  }

  private async give(tx: EntityManager, work: DeskWork, running: RunningDuty, command: Command): Promise<void> {
    const { policy, now } = work.context;
    const ledger = command.kind === 'unlink' ? await this.reading.ledgerOf(tx, running.duty, await this.reading.policy(tx)) : [];
    let current = running;
    for (const effect of advance(running, { kind: 'command', command, ledger, now }, policy).effects)
      current = await this.desk.move(tx, work, current, effect);
  }
}
