import type { Act } from '@homeward/duty-policy';
import type { Urgency } from './delivery-plan.js';
import { alreadyRead } from './notices.errors.js';

/** What a fired rung tells a desk: a number, a row of the pack, a time and a link, never what the matter is about. */
export interface Notice {
  id: string;
  version: number;
  /** The agency whose desk is told. */
  agencyId: string;
  role: string;
  matterId: string | null;
  matterNumber: string | null;
  dutyId: string;
  cycle: number;
  rung: number;
  pack: string;
  packVersion: string;
  dutyType: string;
  act: Act;
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
