import { createHash } from 'node:crypto';
import type { NoticeAct, NoticeChannelCode } from '@homeward/contracts';
import type { Desk } from './desk.js';

/** What makes a message one and the same, however often it is sent: a receiver drops what it has had. */
export interface Effect {
  dutyId: string;
  cycle: number;
  rung: number;
  act: NoticeAct;
  desk: Desk;
  channel: NoticeChannelCode | 'digest';
  /** A page that comes again is another message. */
  repeat: number;
}

export const effectKey = ({ dutyId, cycle, rung, act, desk, channel, repeat }: Effect): string =>
  keyOf([dutyId, cycle, rung, act, desk.agencyId, desk.role, channel, repeat]);

/** The digest of one person and day by one way. */
export const digestKey = (parts: { agencyId: string; person: string; day: string; channel: NoticeChannelCode }): string =>
  keyOf(['digest', parts.agencyId, parts.person, parts.day, parts.channel]);

const keyOf = (parts: readonly (string | number)[]) => createHash('sha256').update(parts.join('|')).digest('hex');
