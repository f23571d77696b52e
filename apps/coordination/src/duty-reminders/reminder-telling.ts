import { localDay, type DutyReminded } from '@homeward/contracts';
import { rowOf, type Policy } from '@homeward/duty-policy';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { wallsBefore } from '../conflict-walls/matter-walls.js';
import { isOwed, type DutyRow } from '../duties/duty.js';
import { DutyReading } from '../duties/duty-reading.js';
import { firstChannels, planOf } from '../notices/delivery-plan.js';
import type { Desk } from '../notices/desk.js';
import { dutylessNotice } from '../notices/dutyless-notice.js';
import { NoticeChannels } from '../notices/notice-channel.js';
import { NoticeRecipients } from '../notices/notice-recipients.js';
import { NoticeRows } from '../notices/notice-rows.js';
import type { Notice } from '../notices/notice.js';
import { WorkingPlaces } from '../notices/working-places.js';

/** Tells the desk that owes a duty that somebody waits for it: once on a day, however many ask. */
@Injectable()
export class ReminderTelling {
  constructor(
    private readonly reading: DutyReading,
    private readonly places: WorkingPlaces,
    private readonly recipients: NoticeRecipients,
    private readonly rows: NoticeRows,
    @Inject(NoticeChannels) private readonly channels: NoticeChannels,
  ) {}

  /** What was done before this was heard is not asked for any more, and recorded history reminds nobody. */
  async tell(tx: EntityManager, { data: { dutyId } }: DutyReminded): Promise<void> {
    const duty = await this.reading.alone(tx, dutyId);
    if (!duty || !isOwed(duty) || duty.historical) return;
    const { index, now } = await this.reading.moment(tx);
    const walls = await wallsBefore(tx, duty.matterId);
    const rung = { targets: [`${duty.ownerRole}@own`], agencyId: duty.agencyId, counterpartAgencyId: null };
    const { desks } = await this.recipients.of(tx, { ...rung, firedAt: now, walls, following: [] });
    const matterNumber = await numberOf(tx, duty.matterId);
    // A level above stands in for an empty desk on a ladder; asking again opens the duty to nobody.
    for (const desk of desks.filter(({ agencyId }) => agencyId === duty.agencyId)) {
      const place = await this.places.of(tx, desk.agencyId, index.policy);
      const notice = noticeOf(duty, { desk, matterNumber, now });
      const isCrisis = pages(index.policy, duty);
      const plan = planOf({ act: 'duty-reminded', firedAt: now, dueAt: notice.dueAt, isCrisis }, place);
      const channels = firstChannels(plan.urgency, this.channels.open);
      const told = { ...notice, urgency: plan.urgency, toldOn: localDay(now, place.zone) };
      await this.rows.insert(tx, [{ notice: told, plan, channels }]);
    }
  }
}

const pages = (policy: Policy, duty: DutyRow): boolean => rowOf(policy, duty).ladder.some(({ act }) => act === 'page');

function noticeOf(
  { id, matterId, pack, packVersion, dutyType, dueAt }: DutyRow,
  { desk, matterNumber, now }: { desk: Desk; matterNumber: string | null; now: string },
): Omit<Notice, 'urgency'> {
  const about = { pack, packVersion, dutyType, matterId, matterNumber, link: `/duties/${id}` };
  return dutylessNotice({ act: 'duty-reminded', dueAt: dueAt ?? now, ...about }, desk, now);
}

async function numberOf(tx: EntityManager, matterId: string | null): Promise<string | null> {
  if (matterId === null) return null;
  const [matter] = await tx.query<{ number: string }[]>('SELECT number FROM coordination.registered_matters WHERE id = $1', [
    matterId,
  ]);
  return matter?.number ?? null;
}
