import type { NoticeAct, OutsideChannel, ProposedAct } from '@homeward/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MessageLine } from './message-text.js';

/** What one sender has taken: one message to one recipient by one way, of one or several deliveries. */
export interface TakenMessage {
  key: string;
  kind: 'page' | 'single' | 'digest';
  channel: OutsideChannel;
  agencyId: string;
  role: string;
  officerId: string | null;
  repeat: number;
  attempts: number;
  notBefore: string;
  lines: MessageLine[];
}

interface TakenRow extends Omit<TakenMessage, 'lines' | 'notBefore'> {
  notBefore: Date;
  dutyId: string | null;
  lines: MessageLine[] | null;
  noticeId: string | null;
  matterNumber: string | null;
  dutyType: string;
  act: NoticeAct;
  proposal: ProposedAct | null;
  passedRungs: number[];
  dueAt: Date;
  link: string;
}

const waiting = `state = 'pending' AND kind <> 'line'`;

/** The messages that wait to leave. Taken with a lease, so that two senders never hold one at the same time and a crashed one loses none. */
@Injectable()
export class DeliveryQueue {
  /** Takes what is due. What goes to the same recipient in the same minute by the same way becomes one message, and stays one whenever it is tried again; where a wall keeps somebody away, its matter has messages of its own. */
  async take(tx: EntityManager, { most, leaseSeconds }: { most: number; leaseSeconds: number }): Promise<TakenMessage[]> {
    const due = await tx.query<{ id: string; messageKey: string | null }[]>(
      `SELECT id, message_key AS "messageKey" FROM coordination.deliveries d
        WHERE ${waiting} AND next_attempt_at <= coordination.duty_clock() AND leased_until < now()
          AND (message_key IS NULL OR NOT EXISTS (
            SELECT 1 FROM coordination.deliveries first
             WHERE first.message_key = d.message_key AND first.state = 'pending' AND first.id < d.id))
        ORDER BY next_attempt_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [most],
    );
    if (due.length === 0) return [];
    const keys = due.flatMap(({ messageKey }) => messageKey ?? []);
    const ids = due.map(({ id }) => id);
    await tx.query(
      `WITH keyed AS (
         SELECT d.id, COALESCE(d.message_key, first_value(d.effect_key) OVER (
                  PARTITION BY d.message_key, d.agency_id, d.role, d.officer_id, d.channel, d.kind, d.repeat, date_trunc('minute', d.not_before),
                               CASE WHEN d.role = 'responsible-officer' THEN duty.holder_id END,
                               (SELECT d.matter_id FROM coordination.walls w
                                 WHERE w.matter_id = d.matter_id AND w.agency_id = d.agency_id AND w.lifted_at IS NULL LIMIT 1)
                  ORDER BY d.id)) AS key
           FROM coordination.deliveries d LEFT JOIN coordination.duties duty ON duty.id = d.duty_id
          WHERE d.state = 'pending' AND d.kind <> 'line' AND (d.id = ANY($1::uuid[]) OR d.message_key = ANY($2::text[])))
       UPDATE coordination.deliveries AS taken
          SET message_key = keyed.key, attempts = attempts + 1, leased_until = now() + make_interval(secs => $3)
         FROM keyed WHERE taken.id = keyed.id`,
      [ids, keys, leaseSeconds],
    );
    return messagesOf(await this.taken(tx, ids, keys));
  }

  /** Gives back what was taken and not tried. */
  async giveBack(tx: EntityManager, messages: readonly TakenMessage[]): Promise<void> {
    await tx.query(
      `UPDATE coordination.deliveries SET leased_until = '-infinity', attempts = attempts - 1
        WHERE state = 'pending' AND message_key = ANY($1::text[])`,
      [messages.map(({ key }) => key)],
    );
  }

  /** How many messages wait although they have been tried. */
  async failing(tx: EntityManager): Promise<number> {
    return countOf(tx, `${waiting} AND attempts > 0 AND leased_until < now()`);
  }

  /** How many escalations should have gone out two minutes ago. */
  async late(tx: EntityManager): Promise<number> {
    return countOf(tx, `${waiting} AND kind <> 'digest' AND not_before < coordination.duty_clock() - interval '2 minutes'`);
  }

  private taken(tx: EntityManager, ids: readonly string[], keys: readonly string[]): Promise<TakenRow[]> {
    return tx.query<TakenRow[]>(
      `SELECT d.message_key AS key, d.kind, d.channel, d.agency_id AS "agencyId", d.role, d.officer_id AS "officerId", d.repeat, d.attempts,
              d.not_before AS "notBefore", d.duty_id AS "dutyId", d.lines, n.id AS "noticeId", n.matter_number AS "matterNumber",
              n.duty_type AS "dutyType", n.act, n.proposal, n.passed_rungs AS "passedRungs", n.due_at AS "dueAt", n.link
         FROM coordination.deliveries d LEFT JOIN coordination.notices n ON n.id = d.notice_id
        WHERE d.state = 'pending' AND (d.id = ANY($1::uuid[]) OR d.message_key = ANY($2::text[]))
        ORDER BY n.due_at, d.id`,
      [ids, keys],
    );
  }
}

function messagesOf(rows: readonly TakenRow[]): TakenMessage[] {
  const messages = new Map<string, TakenMessage>();
  for (const row of rows) {
    const known = messages.get(row.key);
    if (known) known.lines.push(...linesOf(row));
    else messages.set(row.key, messageOf(row));
  }
  return [...messages.values()];
}

function messageOf(row: TakenRow): TakenMessage {
  const { key, kind, channel, agencyId, role, officerId, repeat, attempts, notBefore } = row;
  const rest = { key, kind, channel, agencyId, role, officerId, repeat, attempts };
  return { ...rest, notBefore: notBefore.toISOString(), lines: linesOf(row) };
}

function linesOf({ lines, noticeId, dutyId, act, dueAt, ...told }: TakenRow): MessageLine[] {
  if (lines !== null) return lines;
  const { matterNumber, dutyType, proposal, passedRungs, link } = told;
  const noticeIds = noticeId === null ? [] : [noticeId];
  const line = { matterNumber, dutyType, mark: act, proposal, passedRungs, dueAt: dueAt.toISOString(), link };
  return [{ noticeIds, dutyId: dutyId ?? '', ...line }];
}

async function countOf(tx: EntityManager, where: string): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM coordination.deliveries WHERE ${where}`);
  return row?.count ?? 0;
}
