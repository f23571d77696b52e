import { localDay, type TransferReminded } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { wallsBefore } from '../conflict-walls/matter-walls.js';
import { DutyPolicies } from '../duties/duty-policies.js';
import { planOf } from '../notices/delivery-plan.js';
import { dutylessNotice } from '../notices/dutyless-notice.js';
import type { Desk } from '../notices/desk.js';
import { NoticeRecipients } from '../notices/notice-recipients.js';
import { NoticeRows } from '../notices/notice-rows.js';
import type { Notice } from '../notices/notice.js';
import { WorkingPlaces } from '../notices/working-places.js';
import type { Transfer } from './transfer.js';
import { TransferEntity } from './transfer.entity.js';

/** Puts into the receiver's inbox that the sender has asked again: at the desk that is to answer, or at the one that holds the work. */
@Injectable()
export class TransferReminders {
  constructor(
    private readonly policies: DutyPolicies,
    private readonly places: WorkingPlaces,
    private readonly recipients: NoticeRecipients,
    private readonly rows: NoticeRows,
  ) {}

  /** Recorded history reminds nobody. */
  async tell(tx: EntityManager, { data: { transferId }, historical }: TransferReminded): Promise<void> {
    const transfer = await tx.findOneBy(TransferEntity, { id: transferId });
    if (!transfer || historical) return;
    const { index, now } = await this.policies.moment(tx);
    const walls = await wallsBefore(tx, transfer.matterId);
    const rung = { targets: [`${roleOf(transfer)}@own`], agencyId: transfer.toAgencyId, counterpartAgencyId: null };
    const { desks } = await this.recipients.of(tx, { ...rung, firedAt: now, walls, following: [] });
    for (const desk of desks) {
      const place = await this.places.of(tx, desk.agencyId, index.policy);
      const plan = planOf({ act: 'transfer-reminded', firedAt: now, dueAt: now, isCrisis: false }, place);
      const notice = { ...noticeOf(transfer, desk, now), urgency: plan.urgency, toldOn: localDay(now, place.zone) };
      await this.rows.insert(tx, [{ notice, plan, channels: [] }]);
    }
  }
}

/** Before it is accepted the liaison answers; then whoever holds the work does. */
const roleOf = ({ status }: Transfer): string =>
  status === 'accepted' || status === 'contested' ? 'responsible-officer' : 'liaison';

/** The link leads to the transfer: what there is to see of it before acceptance is decided there. */
const noticeOf = ({ id, matterId }: Transfer, desk: Desk, now: string): Omit<Notice, 'urgency'> => {
  const told = {
    act: 'transfer-reminded',
    dutyType: 'transfer-reminded',
    pack: 'desk',
    dueAt: now,
    link: `/transfers/${id}`,
  } as const;
  return dutylessNotice({ ...told, matterId }, desk, now);
};
