import { localDay } from '@homeward/contracts';
import type { Policy } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { wallsBefore } from '../conflict-walls/matter-walls.js';
import { DutyPolicies } from '../duties/duty-policies.js';
import { dutylessNotice } from '../notices/dutyless-notice.js';
import type { Desk } from '../notices/desk.js';
import { planOf } from '../notices/delivery-plan.js';
import { NoticeRecipients } from '../notices/notice-recipients.js';
import { NoticeRows } from '../notices/notice-rows.js';
import type { Notice } from '../notices/notice.js';
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
    private readonly recipients: NoticeRecipients,
    private readonly rows: NoticeRows,
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

  private async tell(tx: EntityManager, matter: RestingMatter, { policy, now }: At): Promise<void> {
    const walls = await wallsBefore(tx, matter.matterId);
    const rung = { targets: ['unit-head@own'], agencyId: matter.agencyId, counterpartAgencyId: null, firedAt: now };
    const { desks } = await this.recipients.of(tx, { ...rung, walls, following: [] });
    for (const desk of desks) {
      const place = await this.places.of(tx, desk.agencyId, policy);
      const plan = planOf({ act: 'matter-rests', firedAt: now, dueAt: now, isCrisis: false }, place);
      const notice = { ...noticeOf(matter, desk, now), urgency: plan.urgency, toldOn: localDay(now, place.zone) };
      await this.rows.insert(tx, [{ notice, plan, channels: [] }]);
    }
  }
}

const noticeOf = ({ matterId, number }: RestingMatter, desk: Desk, now: string): Omit<Notice, 'urgency'> => {
  const told = { act: 'matter-rests', dutyType: 'matter-rests', pack: 'desk', dueAt: now, link: `/matters/${matterId}` } as const;
  return dutylessNotice({ ...told, matterId, matterNumber: number }, desk, now);
};
