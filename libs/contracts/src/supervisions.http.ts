import * as z from 'zod';
import { command } from './act.js';
import { id } from './codes.js';
import { supervisionTrigger } from './investigation.lists.js';
import { occurred } from './occurred.js';
import { pageOf, pageQuery } from './reply.js';
import { consultationReason, supervisionGround, supervisionOutcome, supervisionStatus } from './supervisions.lists.js';

/** A prosecutor begins to supervise how the police decide about filing: on a complaint, or on the procuratorate's own finding. */
export const openSupervision = command({
  caseId: id,
  addresseeAgencyId: id,
  ground: supervisionGround,
  trigger: supervisionTrigger,
});
export type OpenSupervision = z.infer<typeof openSupervision>;

/** Reasons are demanded. For a filing said to be unlawful there must be evidence of abuse (rule 559). */
export const askReasons = command({ abuseEvidence: z.boolean().default(false) });
export type AskReasons = z.infer<typeof askReasons>;

/** A move of a supervision that needs nothing but its time. */
export const bareSupervisionMove = command({});
export type BareSupervisionMove = z.infer<typeof bareSupervisionMove>;

/** A person of the matter was told. */
export const tellPersonOfSupervision = command({ personId: id });
export type TellPersonOfSupervision = z.infer<typeof tellPersonOfSupervision>;

/** The supervision is laid before the next higher procuratorate. */
export const laySupervisionBefore = command({ toAgencyId: id });
export type LaySupervisionBefore = z.infer<typeof laySupervisionBefore>;

export const endConsultation = command({ reason: consultationReason });
export type EndConsultation = z.infer<typeof endConsultation>;

/** Whether a contested withdrawal notice is taken back or stands. */
export const decideContest = command({ outcome: z.enum(['rescinded', 'upheld']) });
export type DecideContest = z.infer<typeof decideContest>;

/** Other organs are competent from now on; the state stays. */
export const moveSupervision = command({ procuratorateAgencyId: id, addresseeAgencyId: id });
export type MoveSupervision = z.infer<typeof moveSupervision>;

/** One entry of the docket: what was done, by which row of the table, and where it led. */
export const supervisionEntry = z.strictObject({
  version: z.int(),
  act: z.string(),
  transition: z.string(),
  status: supervisionStatus,
  agencyId: id,
  reason: consultationReason.nullable(),
  occurred,
  implied: z.boolean(),
  asPublished: z.boolean(),
});
export type SupervisionEntry = z.infer<typeof supervisionEntry>;

export const supervisionSummary = z.strictObject({
  id,
  version: z.int(),
  matterId: id,
  agencyId: id,
  addresseeAgencyId: id,
  higherAgencyId: id.nullable(),
  caseId: id,
  ground: supervisionGround,
  trigger: supervisionTrigger,
  minor: z.boolean(),
  status: supervisionStatus,
  /** A notice was proposed and waits for the chief prosecutor. */
  noticeProposed: z.boolean(),
  outcome: supervisionOutcome.nullable(),
  /** What the clock proposes to a person; it issues nothing itself. */
  proposed: z.array(z.string()),
  allowedActions: z.array(z.string()),
});
export type SupervisionSummary = z.infer<typeof supervisionSummary>;

/** One supervision with its docket. */
export const supervisionView = supervisionSummary.extend({ docket: z.array(supervisionEntry) });
export type SupervisionView = z.infer<typeof supervisionView>;

/** Those of one case, or those in which the caller's agency takes part. */
export const supervisionQuery = z.strictObject({ ...pageQuery, caseId: id.optional(), status: supervisionStatus.optional() });
export type SupervisionQuery = z.infer<typeof supervisionQuery>;
export const supervisionPage = pageOf(supervisionSummary);
export type SupervisionPage = z.infer<typeof supervisionPage>;
