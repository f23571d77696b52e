import * as z from 'zod';
import { command } from './act.js';
import { agencyType, code, id } from './codes.js';
import { distinct } from './distinct.js';
import { occurred } from './occurred.js';
import { moveReply, pageOf, pageQuery } from './reply.js';
import { careKind, followUpOutcome, supportEndReason, supportReopenReason, unavailableReason } from './rehabilitation.lists.js';
import { line, passage } from './text.js';

/** How many persons one id stands for: published histories know groups, and null where nobody counted. */
const count = z.int().min(1).max(100_000).nullable().default(1);
const flag = z.enum(['true', 'false']).transform((word) => word === 'true');
const words = passage(20_000);
const row = { id, version: z.int(), matterId: id, agencyId: id, personId: id };
const act = { occurred, implied: z.boolean(), asPublished: z.boolean(), allowedActions: z.array(z.string()) };
const known = { matterId: id, personId: id };

/** What an act about a person answers: its row, and the id by which everybody names the person. */
export const rehabilitationReply = z.strictObject({ ...moveReply.shape, personId: id });
export type RehabilitationReply = z.infer<typeof rehabilitationReply>;

/** What is listed: the rows of a matter, of a person, in a state; without a matter, the caller's own rows. */
export const rehabilitationQuery = z.strictObject({
  ...pageQuery,
  matterId: id.optional(),
  personId: id.optional(),
  status: code.optional(),
});
export type RehabilitationQuery = z.infer<typeof rehabilitationQuery>;
/** Whether the personal part of the row is asked for; it needs a named purpose. */
export const rehabilitationReading = z.strictObject({ details: flag.default(false) });
export type RehabilitationReading = z.infer<typeof rehabilitationReading>;

const assessmentDetails = z.strictObject({ findings: words.optional() });
const needs = { counsellingNeeded: z.boolean(), medicalNeeded: z.boolean(), aidNeeded: z.boolean() };
/** What a person needs, found out with the person or the representative. */
export const assessNeeds = command({ ...known, ...needs, details: assessmentDetails.optional() });
export type AssessNeeds = z.infer<typeof assessNeeds>;
export const assessmentView = z.strictObject({
  ...row,
  status: z.literal('assessed'),
  ...needs,
  ...act,
  details: assessmentDetails.optional(),
});
export type AssessmentView = z.infer<typeof assessmentView>;
export const assessmentPage = pageOf(assessmentView);
export type AssessmentPage = z.infer<typeof assessmentPage>;

/** Where help comes from. */
export const aidSource = z.enum([
  'judicial-aid',
  'social-assistance',
  'medical',
  'education',
  'employment',
  'housing',
  'psychological',
  'legal-aid',
  'federation-fund',
]);
export type AidSource = z.infer<typeof aidSource>;

const planDetails = z.strictObject({ text: words.optional() });
const agreed = {
  agreedWith: z.enum(['person', 'representative', 'not-recorded']).default('person'),
  sources: distinct(aidSource, { max: 9 }).default([]),
  details: planDetails.optional(),
};
/** A support plan is agreed with the person: from then on the agency owes the support. */
export const agreePlan = command({ ...known, ...agreed });
export type AgreePlan = z.infer<typeof agreePlan>;
export const revisePlan = command(agreed);
export type RevisePlan = z.infer<typeof revisePlan>;
export const planView = z.strictObject({
  ...row,
  supportId: id,
  status: z.enum(['agreed', 'revised']),
  agreedWith: z.enum(['person', 'representative', 'not-recorded']),
  sources: z.array(aidSource),
  revisedOccurred: occurred.nullable(),
  ...act,
  details: planDetails.optional(),
});
export type PlanView = z.infer<typeof planView>;
export const planPage = pageOf(planView);
export type PlanPage = z.infer<typeof planPage>;

const serviceDetails = z.strictObject({
  provider: line(500).optional(),
  appointment: line(500).optional(),
  before: words.optional(),
  after: words.optional(),
});
/** An appointment for treatment, counselling or another service. */
export const scheduleService = command({
  ...known,
  kind: careKind,
  details: serviceDetails.pick({ provider: true, appointment: true, before: true }).optional(),
});
export type ScheduleService = z.infer<typeof scheduleService>;
/** A session took place; without a number it is the next one. */
export const holdService = command({
  sessionNo: z.int().min(1).max(1_000).optional(),
  details: serviceDetails.pick({ before: true, after: true }).optional(),
});
export type HoldService = z.infer<typeof holdService>;
/** A service that was never scheduled cannot be given; why is kept. */
export const recordUnavailableService = command({ ...known, kind: careKind, reason: unavailableReason.optional() });
export type RecordUnavailableService = z.infer<typeof recordUnavailableService>;
/** A scheduled service cannot be given; why is kept. */
export const giveUpService = command({ reason: unavailableReason.optional() });
export type GiveUpService = z.infer<typeof giveUpService>;
export const careServiceStatus = z.enum(['scheduled', 'held', 'unavailable']);
export type CareServiceStatus = z.infer<typeof careServiceStatus>;
export const careServiceView = z.strictObject({
  ...row,
  status: careServiceStatus,
  kind: careKind,
  sessionNo: z.int(),
  reason: unavailableReason.nullable(),
  heldOccurred: occurred.nullable(),
  ...act,
  details: serviceDetails.optional(),
});
export type CareServiceView = z.infer<typeof careServiceView>;
export const careServicePage = pageOf(careServiceView);
export type CareServicePage = z.infer<typeof careServicePage>;

const amount = z
  .string()
  .max(20)
  .regex(/^(0|[1-9]\d{0,12})(\.\d{1,2})?$/, 'a sum with at most two decimals');
const aidDetails = z.strictObject({
  circumstances: words.optional(),
  missingPapers: words.optional(),
  amount: amount.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'three capital letters of ISO 4217')
    .optional(),
  grounds: words.optional(),
});
const aidOutcome = z.enum(['granted', 'refused']);
/** An application for aid, complete or not, at the organ that handles it. */
export const applyForAid = command({
  ...known,
  count,
  /** One of the known sources of help. */
  source: code,
  complete: z.boolean(),
  /** The agency that sent the application; without it, the handling organ itself. */
  originAgencyId: id.optional(),
  details: aidDetails.pick({ circumstances: true, missingPapers: true }).optional(),
});
export type ApplyForAid = z.infer<typeof applyForAid>;
/** A case officer proposes what to decide; nothing is decided by that. */
export const proposeAidDecision = command({
  outcome: aidOutcome,
  details: aidDetails.pick({ amount: true, currency: true, grounds: true }).optional(),
});
export type ProposeAidDecision = z.infer<typeof proposeAidDecision>;
/** The head of the agency decides as proposed. */
export const decideAid = command({});
export type DecideAid = z.infer<typeof decideAid>;
/** The head of the agency does not follow the proposal; the application waits for another one. */
export const returnAid = command({});
export type ReturnAid = z.infer<typeof returnAid>;
export const aidStatus = z.enum(['applied', 'decision-proposed', 'granted', 'refused']);
export type AidStatus = z.infer<typeof aidStatus>;
export const aidView = z.strictObject({
  ...row,
  count: z.int().nullable(),
  status: aidStatus,
  source: aidSource,
  complete: z.boolean(),
  originAgencyType: agencyType,
  proposedOutcome: aidOutcome.nullable(),
  decidedOccurred: occurred.nullable(),
  ...act,
  details: aidDetails.optional(),
});
export type AidView = z.infer<typeof aidView>;
export const aidPage = pageOf(aidView);
export type AidPage = z.infer<typeof aidPage>;

const followUpDetails = z.strictObject({ notes: words.optional() });
/** A visit or a call after the return; without a number it is the next one. */
export const holdFollowUp = command({
  ...known,
  occurrence: z.int().min(1).max(100).optional(),
  outcome: followUpOutcome,
  details: followUpDetails.optional(),
});
export type HoldFollowUp = z.infer<typeof holdFollowUp>;
export const followUpView = z.strictObject({
  ...row,
  status: z.literal('held'),
  occurrence: z.int(),
  outcome: followUpOutcome,
  ...act,
  details: followUpDetails.optional(),
});
export type FollowUpView = z.infer<typeof followUpView>;
export const followUpPage = pageOf(followUpView);
export type FollowUpPage = z.infer<typeof followUpPage>;

/** A social worker proposes that support ends, after the person was heard about it. */
export const proposeSupportEnd = command({
  reason: supportEndReason,
  hearing: z.enum(['heard', 'not-reachable', 'not-heard', 'not-recorded']),
});
export type ProposeSupportEnd = z.infer<typeof proposeSupportEnd>;
/** Another person decides that support ends as proposed. */
export const endSupport = command({});
export type EndSupport = z.infer<typeof endSupport>;
/** The proposal is not followed; support goes on. */
export const keepSupport = command({});
export type KeepSupport = z.infer<typeof keepSupport>;
export const reopenSupport = command({ reason: supportReopenReason });
export type ReopenSupport = z.infer<typeof reopenSupport>;
export const supportStatus = z.enum(['active', 'end-proposed', 'ended']);
export type SupportStatus = z.infer<typeof supportStatus>;
export const supportView = z.strictObject({
  ...row,
  status: supportStatus,
  proposedReason: supportEndReason.nullable(),
  hearing: z.enum(['heard', 'not-reachable', 'not-recorded']).nullable(),
  reason: supportEndReason.nullable(),
  endedOccurred: occurred.nullable(),
  reopenedOccurred: occurred.nullable(),
  ...act,
});
export type SupportView = z.infer<typeof supportView>;
export const supportPage = pageOf(supportView);
export type SupportPage = z.infer<typeof supportPage>;
