import { randomUUID } from 'node:crypto';
import type { Desk } from './desk.js';
import type { Notice } from './notice.js';

/** What a desk is told that is about no duty. */
export type DutylessTelling = Pick<Notice, 'act' | 'dutyType' | 'pack' | 'dueAt' | 'link'> &
  Partial<Pick<Notice, 'matterId' | 'matterNumber' | 'packVersion'>>;

/** A notice of something that is no duty, new and unread. */
export const dutylessNotice = (told: DutylessTelling, desk: Desk, now: string): Omit<Notice, 'urgency'> => ({
  id: randomUUID(),
  version: 1,
  ...desk,
  ...{ matterId: null, matterNumber: null, dutyId: null, cycle: 0, rung: 0, packVersion: '', proposal: null, passedRungs: [] },
  ...told,
  ...{ status: 'unread', readBy: null, readAt: null, recordedAt: now },
});
