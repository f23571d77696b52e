import type { NoticeAct, ProposedAct, Words } from '@homeward/contracts';
import type { Urgency } from './delivery-plan.js';
import { alreadyRead } from './notices.errors.js';

/** What a fired rung or an offered transfer tells a desk: a number, a row of the pack, a time and a link, never what the matter is about. */
export interface Notice {
  id: string;
  version: number;
  /** The agency whose desk is told. */
  agencyId: string;
  role: string;
  matterId: string | null;
  matterNumber: string | null;
  /** Null where it tells of no duty: of a calendar, a transfer, a matter that rests. */
  dutyId: string | null;
  cycle: number;
  rung: number;
  pack: string;
  packVersion: string;
  dutyType: string;
  act: NoticeAct;
  /** The named act that somebody is asked to draft and sign. */
  proposal: ProposedAct | null;
  /** Lower rungs whose moment had passed before they could ring: this notice stands for them. */
  passedRungs: number[];
  urgency: Urgency;
  dueAt: string;
  /** A path of the desk; it opens for whoever may see the duty. */
  link: string;
  status: 'unread' | 'read';
  readBy: string | null;
  readAt: string | null;
  recordedAt: string;
}

/** What may be done with a notice, by its state. */
export const allowedActions = { unread: ['readNotice'], read: [] } as const satisfies Record<Notice['status'], readonly string[]>;

/** The notice once somebody at its desk has read it. */
export function read(notice: Notice, by: string, at: string): Notice {
  if (notice.status === 'read') throw alreadyRead(notice.id);
  return { ...notice, status: 'read', readBy: by, readAt: at };
}

/** What a calendar lacks is told in the words of its message. */
export const calendarTitle = ({ dutyType }: Pick<Notice, 'dutyType'>): Words => ({
  en: `Calendar not published: ${dutyType}`,
  zh: `工作日历未发布：${dutyType}`,
});

/** The other agency has asked again. */
export const remindedTitle: Words = { en: 'The sender asks for what is still to come', zh: '移送机关催办，请及时办理' };

/** Few of the duties of a row are met: whoever edits the policy is asked to change or retire it. */
export const seldomMetTitle = ({ dutyType }: Pick<Notice, 'dutyType'>): Words => ({
  en: `Change or retire ${dutyType}? Under 20 % of its duties of the last 90 days were met`,
  zh: `建议修改或废止${dutyType}：最近90天办结不足两成`,
});

/** A matter without a clock in which nothing has happened for five working days. */
export const restingTitle: Words = {
  en: 'Five working days without a clock and without an act',
  zh: '连续五个工作日无期限、无进展',
};
