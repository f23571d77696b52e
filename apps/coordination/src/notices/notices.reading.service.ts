import type { NoticePage, NoticeQuery, NoticeView, Words } from '@homeward/contracts';
import { accessOf } from '@homeward/database';
import { rowOf, type Policy } from '@homeward/duty-policy';
import { Permits } from '@homeward/security';
import { keysetPage, Replies } from '@homeward/service-kit';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyPolicies } from '../duties/duty-policies.js';
import { desksOf } from './desk.js';
import { allowedActions, calendarTitle, remindedTitle, restingTitle, seldomMetTitle, type Notice } from './notice.js';
import { NoticeEntity } from './notice.entity.js';
import { noticeNotFound } from './notices.errors.js';

type Delivery = NoticeView['deliveries'][number];
type StoredDelivery = Omit<Delivery, 'notBefore' | 'settledAt'> & { noticeId: string; notBefore: Date; settledAt: Date | null };

/** The inbox: what the desks at which the caller sits have been told, and how each message fared. */
@Injectable()
export class NoticesReadingService {
  constructor(
    private readonly permits: Permits,
    private readonly replies: Replies,
    private readonly policies: DutyPolicies,
  ) {}

  async list(tx: EntityManager, { status, matterId, failed, ...page }: NoticeQuery): Promise<NoticePage> {
    const { agencyId } = accessOf(tx);
    const notices = tx.createQueryBuilder(NoticeEntity, 'notice').where('notice.agency_id = :agencyId', { agencyId });
    if (failed)
      notices.andWhere(`EXISTS (SELECT 1 FROM coordination.deliveries d WHERE d.notice_id = notice.id AND d.state = 'failed')`);
    else notices.andWhere('notice.role = ANY(:desks)', { desks: await this.desks(tx) });
    if (status) notices.andWhere('notice.status = :status', { status });
    if (matterId) notices.andWhere('notice.matter_id = :matterId', { matterId });
    const { items, next } = await keysetPage(notices, page);
    const readable = await this.permits.readable(tx, 'coordination:listNotices', items);
    return { items: await this.views(tx, readable), next };
  }

  async get(tx: EntityManager, id: string): Promise<NoticeView> {
    const notice = await tx.findOneBy(NoticeEntity, { id });
    if (!notice) throw this.permits.absent('coordination:getNotice', id, noticeNotFound);
    await this.permits.check(tx, 'coordination:getNotice', notice, noticeNotFound);
    const [view] = await this.views(tx, [notice]);
    if (!view) throw noticeNotFound();
    return view;
  }

  /** The desks at which the caller sits, by the roles the policy point goes by. */
  private async desks(tx: EntityManager): Promise<string[]> {
    const { actorId, agencyId } = accessOf(tx);
    const held = await tx.query<{ role: string; isOwn: boolean }[]>(
      `SELECT role, bool_or(officer_id = $1) AS "isOwn" FROM coordination.assignments WHERE agency_id = $2 AND state = 'held' GROUP BY role`,
      [actorId, agencyId],
    );
    const own = held.filter(({ isOwn }) => isOwn);
    return desksOf(
      own.map(({ role }) => role),
      new Set(held.map(({ role }) => role)),
    );
  }

  private async views(tx: EntityManager, notices: readonly Notice[]): Promise<NoticeView[]> {
    const { policy } = await this.policies.current(tx);
    const deliveries = await deliveriesOf(tx, notices);
    const views: NoticeView[] = [];
    for (const notice of notices) {
      const moves = await this.replies.movesOf(tx, notice, allowedActions[notice.status]);
      views.push({ ...viewOf(notice, policy), deliveries: deliveries.get(notice.id) ?? [], allowedActions: moves });
    }
    return views;
  }
}

function viewOf(notice: Notice, policy: Policy): Omit<NoticeView, 'deliveries' | 'allowedActions'> {
  const { id, version, agencyId, role, matterId, matterNumber, dutyId, dutyType, rung, act, urgency, dueAt, link, status } = notice;
  const { proposal, passedRungs } = notice;
  return {
    ...{
      id,
      version,
      agencyId,
      desk: role,
      matterId,
      matterNumber,
      dutyId,
      dutyType,
      rung,
      act,
      proposal,
      passedRungs,
      urgency,
      dueAt,
      link,
      status,
    },
    title: titleOf(notice, policy),
    readAt: notice.readAt,
    recordedAt: notice.recordedAt,
  };
}

function titleOf(notice: Notice, policy: Policy): Words {
  if (notice.dutyId !== null) return rowOf(policy, notice).row.title;
  if (notice.act === 'transfer-reminded') return remindedTitle;
  if (notice.act === 'row-seldom-met') return seldomMetTitle(notice);
  return notice.act === 'matter-rests' ? restingTitle : calendarTitle(notice);
}

async function deliveriesOf(tx: EntityManager, notices: readonly Notice[]): Promise<ReadonlyMap<string, Delivery[]>> {
  const rows = await tx.query<StoredDelivery[]>(
    `SELECT notice_id AS "noticeId", channel, state, reason, attempts, not_before AS "notBefore", settled_at AS "settledAt"
       FROM coordination.deliveries WHERE notice_id = ANY($1::uuid[]) ORDER BY not_before, channel`,
    [notices.map(({ id }) => id)],
  );
  const byNotice = new Map<string, Delivery[]>();
  for (const { noticeId, notBefore, settledAt, ...row } of rows) {
    const delivery = { ...row, notBefore: notBefore.toISOString(), settledAt: settledAt?.toISOString() ?? null };
    byNotice.set(noticeId, [...(byNotice.get(noticeId) ?? []), delivery]);
  }
  return byNotice;
}
