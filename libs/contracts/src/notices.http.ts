import * as z from 'zod';
import { command } from './act.js';
import { id, role } from './codes.js';
import { proposedAct } from './coordination.lists.js';
import { deliveryReason, deliveryState, noticeAct, noticeChannel, noticeUrgency, outsideChannel } from './notices.lists.js';
import { pageOf, pageQuery } from './reply.js';
import { line } from './text.js';

const instant = z.iso.datetime();
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** One message of a notice; `digest` is the line that waits for the digest of the day. */
export const noticeDelivery = z.strictObject({
  channel: z.enum([...noticeChannel.options, 'digest']),
  state: deliveryState,
  reason: deliveryReason.nullable(),
  attempts: z.int(),
  notBefore: instant,
  settledAt: instant.nullable(),
});

/** What a desk is told: number, row, time and link, and how each message of it fared. What comes before the first rung stands at rung 0; what tells of a calendar that lacks a year speaks of no duty. */
export const noticeView = z.strictObject({
  id,
  version: z.int(),
  agencyId: id,
  desk: z.string(),
  matterId: id.nullable(),
  matterNumber: z.string().nullable(),
  dutyId: id.nullable(),
  dutyType: z.string(),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  rung: z.int(),
  act: noticeAct,
  /** The named act that somebody is asked to draft and sign; null for a notice that asks for none. */
  proposal: proposedAct.nullable(),
  /** Lower rungs of the ladder for which this notice stands: their moment had passed before they could ring. */
  passedRungs: z.array(z.int()),
  urgency: noticeUrgency,
  dueAt: instant,
  link: z.string(),
  status: z.enum(['unread', 'read']),
  readAt: instant.nullable(),
  recordedAt: instant,
  deliveries: z.array(noticeDelivery),
  allowedActions: z.array(z.string()),
});
export type NoticeView = z.infer<typeof noticeView>;

/** The notices of the caller's desks; `failed` shows those of the whole agency of which a message could not be delivered. */
export const noticeQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(['unread', 'read']).optional(),
  matterId: id.optional(),
  failed: flag.optional(),
});
export type NoticeQuery = z.infer<typeof noticeQuery>;

export const noticePage = pageOf(noticeView);
export type NoticePage = z.infer<typeof noticePage>;

/** A notice has been read. */
export const readNotice = command({});
export type ReadNotice = z.infer<typeof readNotice>;

const holder = { role: role.optional(), officerId: id.optional() };
const oneHolder = (body: { role?: unknown; officerId?: unknown }) => (body.role === undefined) !== (body.officerId === undefined);

/** Where messages for a role of the caller's agency, or for one of its officers, go by one way: a mail address, or an https address of another system. */
export const setContactPoint = command({ ...holder, channel: outsideChannel, address: line(320) }).refine(oneHolder, {
  path: ['role'],
  params: { code: 'role-or-officer' },
  message: 'a role or an officer, one of the two',
});
export type SetContactPoint = z.infer<typeof setContactPoint>;

/** The way is used no more. */
export const removeContactPoint = command({});
export type RemoveContactPoint = z.infer<typeof removeContactPoint>;

/** Which ways are set up; the addresses themselves stay sealed. */
export const contactPointView = z.strictObject({
  id,
  version: z.int(),
  agencyId: id,
  role: role.nullable(),
  officerId: id.nullable(),
  channel: outsideChannel,
  status: z.enum(['in-use', 'removed']),
  recordedAt: instant,
  allowedActions: z.array(z.string()),
});
export type ContactPointView = z.infer<typeof contactPointView>;

export const contactPointQuery = z.strictObject({ ...pageQuery });
export type ContactPointQuery = z.infer<typeof contactPointQuery>;

export const contactPointPage = pageOf(contactPointView);
export type ContactPointPage = z.infer<typeof contactPointPage>;
