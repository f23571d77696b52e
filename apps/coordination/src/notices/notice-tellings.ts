import { type noticeDelivered, type noticeFailed, type OutsideChannel } from '@homeward/contracts';
import { Outbox } from '@homeward/messaging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NoticeRows } from './notice-rows.js';
import type { Notice } from './notice.js';

/** Tells the other services what became of notices: ids and the way, nothing else. */
@Injectable()
export class NoticeTellings {
  constructor(
    private readonly rows: NoticeRows,
    private readonly outbox: Outbox,
  ) {}

  /** Each telling is a version of its notice; the facts of several matters go in the order of their keys. */
  async tell(
    tx: EntityManager,
    notices: readonly Notice[],
    contract: typeof noticeDelivered | typeof noticeFailed,
    channel: OutsideChannel,
  ): Promise<void> {
    for (const { id, matterId, dutyId } of [...notices].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
      const version = await this.rows.nextVersion(tx, id);
      await this.outbox.add(tx, contract, { id, version, matterId }, { noticeId: id, dutyId, channel });
    }
  }
}

const keyOf = ({ matterId, id }: Notice): string => matterId ?? id;
