import { noticeDelivered, noticeFailed, type OutsideChannel } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyClock } from '../duties/duty-clock.js';
import { afterFailure, waitSeconds, type Attempt, type Consequence } from './after-attempt.js';
import { pageAgainAfterMinutes } from './delivery-plan.js';
import type { TakenMessage } from './delivery-queue.js';
import { DigestRows } from './digest-rows.js';
import { NoticeRows } from './notice-rows.js';
import { NoticeTellings } from './notice-tellings.js';
import { NoticesFiringService } from './notices.firing.service.js';
import type { Notice } from './notice.js';

// A message that nobody could take for so long is history.
const tooOldAfterHours = 72;
const digestTooOldAfterHours = 12;

/** Records what came of an attempt, with everything that follows from it, in one transaction. A message that was stopped meanwhile stays stopped. */
@Injectable()
export class DeliverySettlement {
  constructor(
    private readonly clock: DutyClock,
    private readonly rows: NoticeRows,
    private readonly digests: DigestRows,
    private readonly firing: NoticesFiringService,
    private readonly tellings: NoticeTellings,
  ) {}

  /** True when the way was given up. */
  async settle(tx: EntityManager, message: TakenMessage, attempt: Attempt): Promise<boolean> {
    const now = await this.clock.now(tx);
    if (attempt === 'accepted') {
      await this.arrived(tx, message, now);
      return false;
    }
    const next = this.firing.wayAfter(message.channel);
    const consequence = afterFailure({
      attempt,
      attempts: message.attempts,
      hasNextChannel: next !== null,
      isLastCall: attempt === 'no-address' && (await this.isLastCall(tx, message)),
      isOvertaken: await this.isOvertaken(tx, message, now),
    });
    const notices = await this.close(tx, message, { state: consequence.state, reason: attempt, now });
    await this.followUp(tx, { message, notices, now, next }, consequence);
    if (consequence.state === 'failed') await this.tellings.tell(tx, notices, noticeFailed, message.channel);
    return consequence.state === 'failed';
  }

  private async arrived(tx: EntityManager, message: TakenMessage, now: string): Promise<void> {
    const notices = await this.close(tx, message, { state: 'delivered', reason: null, now });
    if (message.kind === 'digest') await this.digests.linesArrived(tx, message, now);
    if (message.kind === 'page') await this.pageAgain(tx, { message, notices, now });
    // A page that comes again has arrived before: that is told once.
    if (message.repeat === 0) await this.tellings.tell(tx, notices, noticeDelivered, message.channel);
  }

  /** Closes the deliveries of the message that still wait, or lets them wait on. Returns the notices they belong to. */
  private async close(
    tx: EntityManager,
    { key, attempts, lines, kind }: TakenMessage,
    { state, reason, now }: { state: Consequence['state'] | 'delivered'; reason: string | null; now: string },
  ): Promise<Notice[]> {
    const closed = await tx.query<{ noticeId: string | null }[]>(
      `WITH closed AS (
         UPDATE coordination.deliveries
            SET state = $2, reason = $3, leased_until = '-infinity', settled_at = CASE WHEN $2 = 'pending' THEN NULL ELSE $4::timestamptz END,
                next_attempt_at = $4::timestamptz + make_interval(secs => $5)
          WHERE message_key = $1 AND state = 'pending' RETURNING notice_id)
       SELECT notice_id AS "noticeId" FROM closed`,
      [key, state, reason, now, waitSeconds(attempts)],
    );
    if (closed.length === 0) return [];
    const ids = kind === 'digest' ? lines.flatMap(({ noticeIds }) => noticeIds) : closed.flatMap(({ noticeId }) => noticeId ?? []);
    return this.rows.all(tx, [...new Set(ids)]);
  }

  private async followUp(
    tx: EntityManager,
    {
      message,
      notices,
      now,
      next,
    }: { message: TakenMessage; notices: readonly Notice[]; now: string; next: OutsideChannel | null },
    { fallsBack, passesOn }: Consequence,
  ): Promise<void> {
    if (fallsBack && next !== null && message.kind === 'digest') await this.digests.byWay(tx, message, { channel: next, now });
    for (const notice of message.kind === 'digest' ? [] : notices) {
      const { kind, repeat } = message;
      if (fallsBack && next !== null && kind !== 'digest')
        await this.rows.insertDeliveries(tx, notice, [{ channel: next, kind, state: 'pending', notBefore: now, repeat }]);
      if (passesOn) await this.firing.passOn(tx, notice, now);
    }
  }

  /** A page comes again until somebody takes note: whoever does stops the one that waits, and the duty's end does so too. */
  private async pageAgain(
    tx: EntityManager,
    { message, notices, now }: { message: TakenMessage; notices: readonly Notice[]; now: string },
  ): Promise<void> {
    const { channel, repeat } = message;
    // Counted from when the last one was to go out; after an outage none is made up for.
    const next = Date.parse(message.notBefore) + pageAgainAfterMinutes * 60_000;
    const notBefore = new Date(Math.max(next, Date.parse(now))).toISOString();
    for (const notice of notices)
      await this.rows.insertDeliveries(tx, notice, [{ channel, kind: 'page', state: 'pending', notBefore, repeat: repeat + 1 }]);
  }

  /** Whether a page has no other way that waits, or by which it has arrived. */
  private async isLastCall(tx: EntityManager, { kind, key }: TakenMessage): Promise<boolean> {
    if (kind !== 'page') return false;
    const others = await tx.query<unknown[]>(
      `SELECT 1 FROM coordination.deliveries own JOIN coordination.deliveries other ON other.notice_id = own.notice_id
        WHERE own.message_key = $1 AND own.state = 'pending' AND other.kind = 'page' AND other.state IN ('pending', 'delivered')
          AND other.message_key IS DISTINCT FROM $1 LIMIT 1`,
      [key],
    );
    return others.length === 0;
  }

  /** Whether a later rung of the ladder has fired, so that somebody else has been told since. */
  private async isOvertaken(tx: EntityManager, { kind, key, notBefore }: TakenMessage, now: string): Promise<boolean> {
    const hours = (Date.parse(now) - Date.parse(notBefore)) / 3_600_000;
    if (hours > (kind === 'digest' ? digestTooOldAfterHours : tooOldAfterHours)) return true;
    if (kind !== 'single') return false;
    const [row] = await tx.query<{ isOvertaken: boolean }[]>(
      `SELECT bool_and(EXISTS (
           SELECT 1 FROM coordination.duty_rungs r
            WHERE r.duty_id = d.duty_id AND r.cycle = d.cycle AND r.rung > d.rung AND r.state = 'fired')) AS "isOvertaken"
         FROM coordination.deliveries d WHERE d.message_key = $1 AND d.state = 'pending'`,
      [key],
    );
    return row?.isOvertaken ?? false;
  }
}
