import type { TransferReminded } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyPolicies } from '../duties/duty-policies.js';
import type { DailyTelling } from '../notices/daily-notice.js';
import { DailyTellings } from '../notices/daily-tellings.js';
import type { Transfer } from './transfer.js';
import { TransferEntity } from './transfer.entity.js';

/** Puts into the receiver's inbox that the sender has asked again: at the desk that is to answer, or at the one that holds the work. */
@Injectable()
export class TransferReminders {
  constructor(
    private readonly policies: DutyPolicies,
    private readonly tellings: DailyTellings,
  ) {}

  /** Recorded history reminds nobody. */
  async tell(tx: EntityManager, { data: { transferId }, historical }: TransferReminded): Promise<void> {
    const transfer = await tx.findOneBy(TransferEntity, { id: transferId });
    if (!transfer || historical) return;
    const { index, now } = await this.policies.moment(tx);
    const { toAgencyId: agencyId, matterId } = transfer;
    const desks = await this.tellings.desksOf(tx, { role: roleOf(transfer), agencyId, matterId }, now);
    for (const desk of desks) await this.tellings.tell(tx, desk, [tellingOf(transfer, now)], { policy: index.policy, now });
  }
}

/** Before it is accepted the liaison answers; then whoever holds the work does. */
const roleOf = ({ status }: Transfer): string =>
  status === 'accepted' || status === 'contested' ? 'responsible-officer' : 'liaison';

/** The link leads to the transfer: what there is to see of it before acceptance is decided there. */
const tellingOf = ({ id, matterId }: Transfer, now: string): DailyTelling => ({
  ...{ act: 'transfer-reminded', dutyType: 'transfer-reminded', pack: 'desk', dueAt: now, link: `/transfers/${id}`, matterId },
});
