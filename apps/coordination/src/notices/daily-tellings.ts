import { localDay } from '@homeward/contracts';
import type { Policy } from '@homeward/duty-policy';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { wallsBefore } from '../conflict-walls/matter-walls.js';
import { dailyNotice, type DailyTelling } from './daily-notice.js';
import { firstChannels, planOf } from './delivery-plan.js';
import type { Desk } from './desk.js';
import { NoticeChannels } from './notice-channel.js';
import { NoticeRecipients } from './notice-recipients.js';
import { NoticeRows } from './notice-rows.js';
import { WorkingPlaces } from './working-places.js';

/** Who is told: whoever sits in this role at the agency, as far as no wall before the matter keeps them away. */
export interface DeskSought {
  role: string;
  agencyId: string;
  matterId: string | null;
}

/** By which packs and when it is told, and whether a life may hang on it. */
export interface ToldAt {
  policy: Policy;
  now: string;
  isCrisis?: boolean;
}

/** Tells desks what no rung of a ladder tells: each thing once on the day of the desk, however often it is looked at. */
@Injectable()
export class DailyTellings {
  constructor(
    private readonly recipients: NoticeRecipients,
    private readonly places: WorkingPlaces,
    private readonly rows: NoticeRows,
    @Inject(NoticeChannels) private readonly channels: NoticeChannels,
  ) {}

  /** The desks that stand for it today: where nobody sits, one of a level above. */
  async desksOf(tx: EntityManager, { role, agencyId, matterId }: DeskSought, now: string): Promise<readonly Desk[]> {
    const walls = await wallsBefore(tx, matterId);
    const rung = { targets: [`${role}@own`], agencyId, counterpartAgencyId: null, firedAt: now, walls, following: [] };
    return (await this.recipients.of(tx, rung)).desks;
  }

  async tell(
    tx: EntityManager,
    desk: Desk,
    told: readonly DailyTelling[],
    { policy, now, isCrisis = false }: ToldAt,
  ): Promise<void> {
    const place = await this.places.of(tx, desk.agencyId, policy);
    const planned = told.map((telling) => {
      const plan = planOf({ act: telling.act, firedAt: now, dueAt: telling.dueAt, isCrisis }, place);
      const notice = { ...dailyNotice(telling, desk, now), urgency: plan.urgency, toldOn: localDay(now, place.zone) };
      return { notice, plan, channels: firstChannels(plan.urgency, this.channels.open) };
    });
    await this.rows.insert(tx, planned);
  }
}
