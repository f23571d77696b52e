import { randomUUID } from 'node:crypto';
import type { Desk } from './desk.js';
import type { Notice } from './notice.js';

/** What a desk is told once on a day, and by no rung of a ladder. */
export type DailyTelling = Pick<Notice, 'act' | 'dutyType' | 'pack' | 'dueAt' | 'link'> &
  Partial<Pick<Notice, 'matterId' | 'matterNumber' | 'packVersion' | 'dutyId' | 'cycle' | 'rung'>>;

/** Its notice, new and unread. */
export const dailyNotice = (told: DailyTelling, desk: Desk, now: string): Omit<Notice, 'urgency'> => ({
  id: randomUUID(),
  version: 1,
  ...desk,
  ...{ matterId: null, matterNumber: null, dutyId: null, cycle: 0, rung: 0, packVersion: '', proposal: null, passedRungs: [] },
  ...told,
  ...{ status: 'unread', readBy: null, readAt: null, recordedAt: now },
});
