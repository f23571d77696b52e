import { randomUUID } from 'node:crypto';
import { localDay, type OutsideChannel } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordSet } from '../duties/record-set.js';
import type { TakenMessage } from './delivery-queue.js';
import { digestKey } from './effect-key.js';
import type { MessageLine } from './message-text.js';

/** The digest of one person, or of a desk where nobody sits, for one day. */
export interface Digest {
  agencyId: string;
  role: string;
  officerId: string | null;
  lines: MessageLine[];
}

/** Stores digests among the messages that wait; the same person, day and way is stored once. */
@Injectable()
export class DigestRows {
  async insert(
    tx: EntityManager,
    digests: readonly Digest[],
    { channel, day, now }: { channel: OutsideChannel; day: string; now: string },
  ): Promise<void> {
    if (digests.length === 0) return;
    const rows = digests.map(({ agencyId, role, officerId, lines }) => ({
      id: randomUUID(),
      ...{ agencyId, role, officerId, lines, channel },
      kind: 'digest',
      repeat: 0,
      state: 'pending',
      notBefore: now,
      nextAttemptAt: now,
      leasedUntil: '-infinity',
      attempts: 0,
      effectKey: digestKey({ agencyId, person: `${topicOf(lines)}${officerId ?? role}`, day, channel }),
      recordedAt: now,
    }));
    await tx.query(
      `INSERT INTO coordination.deliveries SELECT * FROM json_populate_recordset(NULL::coordination.deliveries, $1)
       ON CONFLICT ON CONSTRAINT deliveries_effect_key_key DO NOTHING`,
      [recordSet(rows)],
    );
  }

  /** Sends the digest of a dead way by another one. */
  async byWay(
    tx: EntityManager,
    { agencyId, role, officerId, lines, notBefore }: TakenMessage,
    { channel, now }: { channel: OutsideChannel; now: string },
  ): Promise<void> {
    await this.insert(tx, [{ agencyId, role, officerId, lines }], { channel, day: localDay(notBefore, 'UTC'), now });
  }

  /** The lines that waited for the digest have arrived with it. */
  async linesArrived(tx: EntityManager, { lines }: TakenMessage, now: string): Promise<void> {
    await tx.query(
      `UPDATE coordination.deliveries SET state = 'delivered', settled_at = $2
        WHERE notice_id = ANY($1::uuid[]) AND kind = 'line' AND state IN ('pending', 'sent')`,
      [lines.flatMap(({ noticeIds }) => noticeIds), now],
    );
  }

  /** Claims the day of an agency: one composer makes its digests, once. */
  async claimDay(tx: EntityManager, agencyId: string, day: string): Promise<boolean> {
    const claimed = await tx.query<unknown[]>(
      `INSERT INTO coordination.digest_days (agency_id, day) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING day`,
      [agencyId, day],
    );
    return claimed.length === 1;
  }
}

/** A missing calendar is told by a message of its own, beside the digest of the day. */
const topicOf = ([first]: readonly MessageLine[]): string => (first?.mark === 'calendar-missing' ? 'calendar ' : '');
