import { dutyMoved, type Fact } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { advance, isUnfounded } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeskWork } from './desk-work.js';
import type { RunningDuty } from './duty.js';
import { DutyClock } from './duty-clock.js';
import { DutyDesk } from './duty-desk.js';
import { DutyPolicies } from './duty-policies.js';
import { DutyReading } from './duty-reading.js';
import { ledgerFactOf } from './ledger-fact.js';

/** Takes back what follows from a duty that turns out never to have been missed, or not to be over: an act in time may be heard late, and a date may move. */
@Injectable()
export class DutyFollowing {
  constructor(
    private readonly policies: DutyPolicies,
    private readonly reading: DutyReading,
    private readonly clock: DutyClock,
    private readonly desk: DutyDesk,
  ) {}

  /** Hears what may move a duty from which others follow; any other fact is nothing to it. */
  async hear(tx: EntityManager, told: Fact): Promise<void> {
    // The desk has read the policy for this fact a moment ago.
    const index = this.policies.last;
    if (index === null) return;
    const types = told.name === dutyMoved.name ? index.allFollowing : index.followingTouchedBy(told.name);
    const fact = ledgerFactOf(told);
    if (types.length === 0 || fact.matterId === null) return;
    const owed = await this.reading.owed(tx, fact.matterId);
    const following = owed.filter(({ duty }) => types.includes(duty.dutyType));
    if (following.length === 0) return;
    const { now } = await this.clock.momentIn(tx, fact.matterId);
    const { actorId, onBehalfOf } = accessOf(tx);
    const work = new DeskWork({ policy: index.policy, ledger: [], now, actor: onBehalfOf ?? actorId });
    for (const running of await this.unfounded(tx, following))
      for (const effect of advance(running, { kind: 'withdrawn', fact }, index.policy).effects)
        await this.desk.move(tx, work, running, effect);
    await this.desk.finish(tx, work);
  }

  /** Those whose opening tells of another duty what does not hold any more. */
  private async unfounded(tx: EntityManager, following: readonly RunningDuty[]): Promise<RunningDuty[]> {
    const openings = await this.reading.openingsOf(tx, following);
    const named = [...openings.values()].map(({ attributes: { dutyId } }) => dutyId).filter((id) => typeof id === 'string');
    const first = new Map((await this.reading.several(tx, named)).map(({ duty }) => [duty.id, duty]));
    return following.filter(({ duty }) => {
      const opening = openings.get(duty.openingFactId);
      return isUnfounded(opening, first.get(String(opening?.attributes['dutyId'])));
    });
  }
}
