import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { recordSet } from '../duties/record-set.js';
import type { Desk } from '../notices/desk.js';
import { dailyNotice } from '../notices/daily-notice.js';
import { effectKey } from '../notices/effect-key.js';
import type { MessageLine } from '../notices/message-text.js';
import type { Notice } from '../notices/notice.js';

/** When a desk was told: the moment, and the day as the desk counts it. */
export interface ToldOn {
  day: string;
  now: string;
}

/** Puts into the inbox of a desk what a calendar lacks: each year once a day, however often it is looked at and by whichever process. */
export class CalendarNotices {
  async insert(tx: EntityManager, desk: Desk, lines: readonly MessageLine[], { day, now }: ToldOn): Promise<void> {
    const notices = lines.map((line) => ({ ...noticeOf(line, desk, now), toldOn: day }));
    await tx.query(
      `WITH stored AS (
         INSERT INTO coordination.notices SELECT * FROM json_populate_recordset(NULL::coordination.notices, $1)
         ON CONFLICT (link, duty_type, told_on, agency_id, role) WHERE duty_id IS NULL DO NOTHING RETURNING id)
       INSERT INTO coordination.deliveries
       SELECT message.* FROM json_populate_recordset(NULL::coordination.deliveries, $2) AS message JOIN stored ON stored.id = message.notice_id`,
      [recordSet(notices), recordSet(notices.map(deliveryOf))],
    );
  }
}

const noticeOf = ({ dutyType, dueAt, link }: MessageLine, desk: Desk, now: string): Notice => ({
  ...dailyNotice({ act: 'notify', dutyType, pack: 'calendar', dueAt, link }, desk, now),
  urgency: 'single',
});

/** It is in the inbox at once; beside it goes one message of all that is missing. */
const deliveryOf = ({ id, agencyId, role, act, recordedAt: now }: Notice) => ({
  id: randomUUID(),
  noticeId: id,
  ...{ agencyId, role, channel: 'in-app', kind: 'single', repeat: 0, state: 'sent' },
  ...{ notBefore: now, nextAttemptAt: now, leasedUntil: '-infinity', attempts: 0 },
  effectKey: effectKey({ dutyId: id, cycle: 0, rung: 0, act, desk: { agencyId, role }, channel: 'in-app', repeat: 0 }),
  recordedAt: now,
});
