import type { Policy } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyPolicies } from '../duties/duty-policies.js';
import type { DailyTelling } from '../notices/daily-notice.js';
import { DailyTellings } from '../notices/daily-tellings.js';
import { WorkingPlaces } from '../notices/working-places.js';
import { MatterRests, type RestingMatter } from './matter-rests.js';
import { restEnd } from './rest-end.js';

interface At {
  policy: Policy;
  now: string;
}

/** Tells the head of the unit that leads a matter when it has rested for five working days without a clock: once for each rest (Y02). */
@Injectable()
export class MatterRestsService {
  constructor(
    private readonly rests: MatterRests,
    private readonly policies: DutyPolicies,
    private readonly places: WorkingPlaces,
    private readonly tellings: DailyTellings,
  ) {}

  /** Looks at some matters, and says whether there may be more. */
  async look(tx: EntityManager, most: number): Promise<boolean> {
    const { index, now } = await this.policies.moment(tx);
    const { taken, resting } = await this.rests.take(tx, most);
    for (const matter of resting) await this.lookAt(tx, matter, { policy: index.policy, now });
    return taken === most;
  }

  private async lookAt(tx: EntityManager, matter: RestingMatter, { policy, now }: At): Promise<void> {
    const end = restEnd(matter.since, await this.places.of(tx, matter.agencyId, policy));
    if (now < end) return this.rests.lookAgain(tx, matter, end);
    await this.tell(tx, matter, { policy, now });
    await this.rests.told(tx, matter, now);
  }

  private async tell(tx: EntityManager, matter: RestingMatter, at: At): Promise<void> {
    const desks = await this.tellings.desksOf(tx, { role: 'unit-head', ...matter }, at.now);
    for (const desk of desks) await this.tellings.tell(tx, desk, [tellingOf(matter, at.now)], at);
  }
}

const tellingOf = ({ matterId, number }: RestingMatter, now: string): DailyTelling => ({
  ...{ act: 'matter-rests', dutyType: 'matter-rests', pack: 'desk', dueAt: now, link: `/matters/${matterId}` },
  ...{ matterId, matterNumber: number },
});
