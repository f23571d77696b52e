import { noticeDelivered } from '@homeward/contracts';
import { accessOf, asSeen, replace } from '@homeward/database';
import { Outbox } from '@homeward/messaging';
import { Permits } from '@homeward/security';
import type { Seen } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyClock } from '../duties/duty-clock.js';
import { read, type Notice } from './notice.js';
import { NoticeEntity } from './notice.entity.js';
import { noticeNotFound } from './notices.errors.js';

/** What people do with notices: they read them, and stop those that have become needless. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly permits: Permits,
    private readonly clock: DutyClock,
    private readonly outbox: Outbox,
  ) {}

  /** Somebody at the desk has read it: that is what proves that it arrived. */
  async read(tx: EntityManager, seen: Seen): Promise<Notice> {
    const notice = await tx.findOneBy(NoticeEntity, { id: seen.id });
    if (!notice) throw this.permits.absent('coordination:readNotice', seen.id, noticeNotFound);
    await this.permits.check(tx, 'coordination:readNotice', notice, noticeNotFound);

    const now = await this.clock.now(tx);
    const written = await replace<Notice>(tx, NoticeEntity, notice, read(asSeen(notice, seen), accessOf(tx).actorId, now));
    await tx.query(
      `UPDATE coordination.deliveries SET state = 'delivered', settled_at = $2 WHERE notice_id = $1 AND channel = 'in-app'`,
      [notice.id, now],
    );
    await this.outbox.add(tx, noticeDelivered, written, { noticeId: notice.id, dutyId: notice.dutyId, channel: 'in-app' });
    return written;
  }

  /** Whoever takes note of a rung stops what has not gone out of it and of those below; what stands in an inbox stays. */
  async cancelUnsent(tx: EntityManager, rung: { dutyId: string; cycle: number; upToRung: number }): Promise<void> {
    await tx.query(
      `UPDATE coordination.deliveries SET state = 'cancelled', reason = 'acknowledged', settled_at = coordination.duty_clock()
        WHERE duty_id = $1 AND cycle = $2 AND rung <= $3 AND state = 'pending'`,
      [rung.dutyId, rung.cycle, rung.upToRung],
    );
  }
}
