import { randomUUID } from 'node:crypto';
import type { NoticeChannelCode, OutsideChannel } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordSet } from '../duties/record-set.js';
import type { DeliveryPlan } from './delivery-plan.js';
import { effectKey } from './effect-key.js';
import { NoticeEntity } from './notice.entity.js';
import type { Notice } from './notice.js';

/** A notice with when it may go out and by which ways it goes at first. */
export interface PlannedNotice {
  notice: Notice;
  plan: DeliveryPlan;
  channels: readonly OutsideChannel[];
}

/** A message of a notice, before it is stored. */
export interface NewDelivery {
  channel: NoticeChannelCode | 'digest';
  kind: 'page' | 'single' | 'line';
  state: 'pending' | 'sent';
  notBefore: string;
  repeat: number;
}

const longAgo = '-infinity';

/** Writes notices and their messages; a notice that is there already stays as it is and has no new message. */
@Injectable()
export class NoticeRows {
  async insert(tx: EntityManager, planned: readonly PlannedNotice[]): Promise<void> {
    if (planned.length === 0) return;
    await tx.query(
      `WITH stored AS (
         INSERT INTO coordination.notices SELECT * FROM json_populate_recordset(NULL::coordination.notices, $1)
         ON CONFLICT DO NOTHING RETURNING id)
       INSERT INTO coordination.deliveries
       SELECT message.* FROM json_populate_recordset(NULL::coordination.deliveries, $2) AS message JOIN stored ON stored.id = message.notice_id
       ON CONFLICT ON CONSTRAINT deliveries_effect_key_key DO NOTHING`,
      [
        recordSet(planned.map(({ notice }) => notice)),
        recordSet(planned.flatMap((each) => rowsOf(each.notice, deliveriesOf(each)))),
      ],
    );
  }

  async insertDeliveries(tx: EntityManager, notice: Notice, wanted: readonly NewDelivery[]): Promise<void> {
    if (wanted.length === 0) return;
    await tx.query(
      `INSERT INTO coordination.deliveries SELECT * FROM json_populate_recordset(NULL::coordination.deliveries, $1)
       ON CONFLICT ON CONSTRAINT deliveries_effect_key_key DO NOTHING`,
      [recordSet(rowsOf(notice, wanted))],
    );
  }

  /** The version that a telling of the notice makes. */
  async nextVersion(tx: EntityManager, id: string): Promise<number> {
    const [row] = await tx.query<{ version: number }[]>(
      `WITH told AS (UPDATE coordination.notices SET version = version + 1 WHERE id = $1 RETURNING version) SELECT version FROM told`,
      [id],
    );
    if (!row) throw new Error(`There is no notice ${id}.`);
    return row.version;
  }

  async all(tx: EntityManager, ids: readonly string[]): Promise<Notice[]> {
    return tx.createQueryBuilder(NoticeEntity, 'notice').where('notice.id = ANY(:ids)', { ids }).orderBy('notice.id').getMany();
  }
}

const rowsOf = (notice: Notice, wanted: readonly NewDelivery[]) =>
  wanted.map(({ channel, kind, state, notBefore, repeat }) => ({
    id: randomUUID(),
    noticeId: notice.id,
    dutyId: notice.dutyId,
    cycle: notice.cycle,
    rung: notice.rung,
    matterId: notice.matterId,
    agencyId: notice.agencyId,
    role: notice.role,
    channel,
    kind,
    repeat,
    state,
    notBefore,
    nextAttemptAt: notBefore,
    leasedUntil: longAgo,
    attempts: 0,
    effectKey: effectKey({ ...notice, dutyId: notice.dutyId ?? notice.id, desk: notice, channel, repeat }),
    recordedAt: notice.recordedAt,
  }));

/** The inbox has it at once; outside it goes by the first ways, or waits as a line of the digest. */
function deliveriesOf({ plan, channels }: PlannedNotice): NewDelivery[] {
  const { urgency, notBefore } = plan;
  const inbox: NewDelivery = { channel: 'in-app', kind: 'single', state: 'sent', notBefore, repeat: 0 };
  if (urgency === 'digest') return [inbox, { channel: 'digest', kind: 'line', state: 'pending', notBefore, repeat: 0 }];
  return [inbox, ...channels.map((channel) => ({ channel, kind: urgency, state: 'pending', notBefore, repeat: 0 }) as const)];
}
