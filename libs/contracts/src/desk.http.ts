import * as z from 'zod';
import { agencyType, code, id, instant, regionCode, severity } from './codes.js';
import { matterNumber } from './matter-number.js';
import { occurred } from './occurred.js';
import { idList, pageOf, pageQuery } from './reply.js';

const stage = z.strictObject({ state: z.enum(['not-begun', 'active', 'ended', 'skipped']), ownerAgencyId: id.nullable() });

/** Where one survivor stands; the three stages run beside each other, each with its own owner. */
export const survivorView = z.strictObject({ personId: id, rescue: stage, resettlement: stage, rehabilitation: stage });
export type SurvivorView = z.infer<typeof survivorView>;

export const stageName = z.enum(['intake', 'crackdown', 'prevention', 'rescue', 'resettlement', 'rehabilitation']);
export type StageName = z.infer<typeof stageName>;

/** A matter as the desk lists it: codes only. */
export const matterSummary = z.strictObject({
  id,
  number: z.string().length(12).nullable(),
  status: z.enum(['open', 'closed']),
  openedByAgencyId: id.nullable(),
  severity: severity.nullable(),
  minor: z.boolean(),
  intake: stage,
  crackdown: stage,
  prevention: stage,
  survivors: z.int(),
  /** The stages under way, for at least one survivor where each has their own. */
  underWay: z.array(stageName),
  /** What was done last; what clocks, notices and shares tell of themselves does not count. */
  lastAct: z.strictObject({ fact: z.string(), recordedAt: z.iso.datetime() }).nullable(),
  openClocks: z.int(),
  facts: z.int(),
  recordedAt: z.iso.datetime(),
});
export type MatterSummary = z.infer<typeof matterSummary>;

/** `allowedActions` names what the caller may begin in the matter; the service that is asked decides again. */
export const deskMatterView = matterSummary
  .omit({ survivors: true })
  .extend({ survivors: z.array(survivorView), allowedActions: z.array(z.string()) });
export type DeskMatterView = z.infer<typeof deskMatterView>;

/** `stage` asks for the matters in which it is under way, for at least one survivor where each has their own. */
export const matterQuery = z.strictObject({
  ...pageQuery,
  ids: idList.optional(),
  stage: stageName.optional(),
  status: z.enum(['open', 'closed']).optional(),
  number: matterNumber.optional(),
});
export type MatterQuery = z.infer<typeof matterQuery>;
export const matterPage = pageOf(matterSummary);
export type MatterPage = z.infer<typeof matterPage>;

/** What an entry of a timeline is about: the work of a stage, a transfer, a clock, or the matter itself, with its notes and shares. */
export const timelineKind = z.enum([...stageName.options, 'transfer', 'clock', 'matter']);
export type TimelineKind = z.infer<typeof timelineKind>;

/** One fact on the timeline. `data` holds ids and codes, as the fact told them. */
export const timelineEntry = z.strictObject({
  id,
  matterId: id,
  source: z.string(),
  seq: z.string(),
  kind: timelineKind,
  fact: z.string(),
  agencyId: id,
  occurred,
  recordedAt: z.iso.datetime(),
  implied: z.boolean(),
  historical: z.boolean(),
  data: z.record(z.string(), z.unknown()),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;
export const timelinePage = pageOf(timelineEntry);
export type TimelinePage = z.infer<typeof timelinePage>;

/** Who of the reader's agency opened a matter at the desk: by officer and day, the newest first, over the last 31 days. */
export const accessLog = z.strictObject({
  items: z.array(
    z.strictObject({
      officerId: z.string(),
      purpose: z.string(),
      times: z.int(),
      firstAt: z.iso.datetime(),
      lastAt: z.iso.datetime(),
    }),
  ),
});
export type AccessLog = z.infer<typeof accessLog>;

export const clockState = z.enum(['open', 'met', 'cancelled', 'lapsed', 'elapsed']);
export type ClockState = z.infer<typeof clockState>;

/** Whether a clock runs; the brake keeps back the ladder of one that is held. */
export const clockStanding = z.enum(['running', 'paused', 'held']);
export type ClockStanding = z.infer<typeof clockStanding>;

const words = z.strictObject({ zh: z.string(), en: z.string() });

/** A duty as the desk shows it; why its date is the date is told by coordination. `remaining` is true at the moment of the answer. */
export const clockView = z.strictObject({
  id,
  matterId: id,
  dutyType: z.string(),
  ownerAgencyId: id,
  counterpartAgencyId: id.nullable(),
  state: clockState,
  missed: z.boolean(),
  late: z.enum(['no', 'yes', 'cannot-tell']).nullable(),
  rung: z.int(),
  acknowledged: z.int(),
  standing: clockStanding,
  /** Null while the clock stands still. */
  dueAt: instant.nullable(),
  /** From when on it is due soon; null while the clock stands still. */
  soonAt: instant.nullable(),
  remaining: z.strictObject({ minutes: z.int(), words }).nullable(),
  nextFiresAt: instant.nullable(),
  nextRung: z.strictObject({ at: instant, words }).nullable(),
  implied: z.boolean(),
  historical: z.boolean(),
  recordedAt: z.iso.datetime(),
});
export type ClockView = z.infer<typeof clockView>;
export const clockPage = pageOf(clockView);
export type ClockPage = z.infer<typeof clockPage>;

export const deskTransferState = z.enum([
  'offered',
  'received',
  'supplement-requested',
  'supplemented',
  'accepted',
  'refused',
  'redirected',
  'withdrawn',
  'expired',
  'settled',
  'result-reported',
  'acknowledged',
  'contested',
]);
export type DeskTransferState = z.infer<typeof deskTransferState>;

export const deskTransferView = z.strictObject({
  id,
  matterId: id,
  clueId: id.nullable(),
  fromAgencyId: id,
  fromAgencyType: agencyType,
  toAgencyId: id,
  toAgencyType: agencyType,
  purpose: code.nullable(),
  severity: severity.nullable(),
  state: deskTransferState,
  recordedAt: z.iso.datetime(),
});
export type DeskTransferView = z.infer<typeof deskTransferView>;
export const deskTransferPage = pageOf(deskTransferView);
export type DeskTransferPage = z.infer<typeof deskTransferPage>;

/** A clue on the desk. */
export const deskClueView = z.strictObject({
  id,
  matterId: id,
  agencyId: id,
  status: z.enum(['registered', 'triaged', 'transferring', 'returned', 'accepted', 'dismissed', 'closed']),
  severity,
  minor: z.boolean(),
  recordedAt: z.iso.datetime(),
});
export type DeskClueView = z.infer<typeof deskClueView>;

/** Something of ours that waits for a second person. */
export const deskApprovalView = z.strictObject({
  id,
  matterId: id,
  agencyId: id,
  kind: z.enum(['rescue', 'aid']),
  recordedAt: z.iso.datetime(),
});
export type DeskApprovalView = z.infer<typeof deskApprovalView>;

export const queueName = z.enum([
  'clues-to-triage',
  'clues-to-decide',
  'approvals-waiting',
  'transfers-to-answer',
  'transfers-awaiting-answer',
  'transfers-returned',
  'transfers-to-report',
  'transfers-awaiting-result',
  'results-to-acknowledge',
  'duties-overdue',
  'duties-due-today',
  'duties-due-soon',
  'duties-running',
  'duties-paused',
  'duties-escalated-to-me',
  'matters-open',
  'matters-without-clock',
  'matters-unattended',
]);
export type QueueName = z.infer<typeof queueName>;

/** Each number of the desk with the query behind it; all of them are true at the same moment. */
export const deskView = z.strictObject({
  at: z.iso.datetime(),
  queues: z.array(z.strictObject({ name: queueName, count: z.int(), href: z.string() })),
});
export type DeskView = z.infer<typeof deskView>;

const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true');

/** What the clocks of a row say: overdue, due soon, or that none runs. */
export const queueClock = z.enum(['overdue', 'soon', 'none']);
export type QueueClock = z.infer<typeof queueClock>;

/**
 * Every queue has the same filters; where a row has no such mark of its own, that of its matter counts. `status` is the state that the row shows,
 * `agencyId` the agency on the other side of it, or the one that opened the matter; `region` is that agency's, with all that lies in it.
 */
export const queueQuery = z.strictObject({
  ...pageQuery,
  severity: severity.optional(),
  minor: yesOrNo.optional(),
  status: z.string().max(32).optional(),
  stage: stageName.optional(),
  agencyId: id.optional(),
  clock: queueClock.optional(),
  region: regionCode.optional(),
});
export type QueueQuery = z.infer<typeof queueQuery>;
/** A page within one matter. */
export const matterPartQuery = z.strictObject(pageQuery);
export type MatterPartQuery = z.infer<typeof matterPartQuery>;
/** `entry` begins the page with that entry: the address of one entry, and of what lies before it. */
export const timelineQuery = z.strictObject({ ...pageQuery, kind: timelineKind.optional(), entry: id.optional() });
export type TimelineQuery = z.infer<typeof timelineQuery>;
export const queuePage = pageOf(z.union([deskClueView, deskTransferView, clockView, deskApprovalView, matterSummary]));
export type QueuePage = z.infer<typeof queuePage>;
