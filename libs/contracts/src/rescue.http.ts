import * as z from 'zod';
import { command } from './act.js';
import { agedAlike } from './age-bands.js';
import { ageBand, calendarDay, id, severity } from './codes.js';
import { distinct } from './distinct.js';
import { occurred } from './occurred.js';
import { moveReply, pageOf, pageQuery } from './reply.js';
import { callOffReason, orderRefusalReason } from './rescue.lists.js';
import { line, nameLine, passage } from './text.js';

const flag = z.enum(['true', 'false']).transform((word) => word === 'true');
const act = { occurred, implied: z.boolean(), asPublished: z.boolean() };
const ownRow = { id, version: z.int(), matterId: id, agencyId: id, allowedActions: z.array(z.string()) };
/** How many persons one id stands for: published histories know groups, and null where nobody counted. */
const count = z.int().min(1).max(100_000).nullable().default(1);

export const rescueStatus = z.enum(['planned', 'approved', 'started', 'completed', 'called-off']);
export type RescueStatus = z.infer<typeof rescueStatus>;

/** Whether a woman of the team is there for a girl; a history may leave it open. */
export const femaleStaff = z.enum(['yes', 'no', 'not-recorded']);

/** Where, at what risk and for whom a rescue is planned. */
export const planRescue = command({
  matterId: id,
  severity: severity.default('normal'),
  place: line(500),
  risk: passage(5_000),
  minors: z.boolean(),
  girls: z.boolean().default(false),
  officialsInvolved: z.boolean().default(false),
  femaleStaff: femaleStaff.default('no'),
});
export type PlanRescue = z.infer<typeof planRescue>;

/** One of the required approvers says go. */
export const approveRescue = command({});
export type ApproveRescue = z.infer<typeof approveRescue>;

export const startRescue = command({});
export type StartRescue = z.infer<typeof startRescue>;

/** The team is safe. Without a number, the persons recorded for this rescue are counted; null where a history does not tell it. */
export const completeRescue = command({ recovered: z.int().min(0).max(100_000).nullable().optional() });
export type CompleteRescue = z.infer<typeof completeRescue>;

export const callOffRescue = command({ reason: callOffReason });
export type CallOffRescue = z.infer<typeof callOffRescue>;

export const approvalLevel = z.enum(['unit-head', 'agency-head']);
export type ApprovalLevel = z.infer<typeof approvalLevel>;

export const rescueSummary = z.strictObject({
  ...ownRow,
  status: rescueStatus,
  severity,
  minors: z.boolean(),
  girls: z.boolean(),
  officialsInvolved: z.boolean(),
  femaleStaff,
  approvedBy: z.array(approvalLevel),
  recovered: z.int().nullable(),
  callOffReason: callOffReason.nullable(),
  ...act,
});
export type RescueSummary = z.infer<typeof rescueSummary>;

/** One rescue; place and risk are there only for a caller who may read the plan. */
export const rescueView = rescueSummary.extend({ place: z.string().optional(), risk: z.string().optional() });
export type RescueView = z.infer<typeof rescueView>;

export const rescueQuery = z.strictObject({ ...pageQuery, status: rescueStatus.optional(), matterId: id.optional() });
export type RescueQuery = z.infer<typeof rescueQuery>;
export const rescueReading = z.strictObject({ plan: flag.default(false) });
export type RescueReading = z.infer<typeof rescueReading>;
export const rescuePage = pageOf(rescueSummary);
export type RescuePage = z.infer<typeof rescuePage>;

export const recoveredStatus = z.enum(['recovered', 'needs-recorded', 'handed-over']);
export type RecoveredStatus = z.infer<typeof recoveredStatus>;

/** What the person wants next; a history may leave it open. */
export const personWish = z.enum(['return-home', 'stay-here', 'elsewhere', 'undecided', 'not-recorded']);
export type PersonWish = z.infer<typeof personWish>;

/** A person is in safe hands, by a rescue or without one. */
export const recordRecovery = agedAlike(
  command({
    matterId: id,
    rescueId: id.optional(),
    personId: id.optional(),
    count,
    ageBand: ageBand.default('unknown'),
    minor: z.boolean(),
    parentsKnown: z.boolean().default(false),
    identityKnown: z.boolean().default(false),
    name: nameLine(200).optional(),
    wish: personWish.optional(),
  }),
);
export type RecordRecovery = z.infer<typeof recordRecovery>;

export const recoveredPersonReply = z.strictObject({ ...moveReply.shape, personId: id });
export type RecoveredPersonReply = z.infer<typeof recoveredPersonReply>;

/** One line of the checklist: the need is met, there is none, or it still waits. */
export const needState = z.enum(['met', 'no-need', 'open']);
/** The checklist of immediate needs after a rescue. */
export const immediateNeeds = z.strictObject({
  medical: needState,
  safety: needState,
  food: needState,
  language: needState,
  contact: needState,
  clothing: needState,
  separateRoom: needState,
});
export type ImmediateNeeds = z.infer<typeof immediateNeeds>;

export const recordNeeds = command({ needs: immediateNeeds, remark: passage(2_000).optional() });
export type RecordNeeds = z.infer<typeof recordNeeds>;

export const recoveredPersonSummary = z.strictObject({
  ...ownRow,
  personId: id,
  rescueId: id.nullable(),
  count: z.int().nullable(),
  status: recoveredStatus,
  ageBand,
  minor: z.boolean(),
  parentsKnown: z.boolean(),
  identityKnown: z.boolean(),
  needs: immediateNeeds.nullable(),
  ...act,
});
export type RecoveredPersonSummary = z.infer<typeof recoveredPersonSummary>;

/** One recovered person; name, wish and remark are there only for a caller who may read them. */
export const recoveredPersonView = recoveredPersonSummary.extend({
  name: z.string().nullable().optional(),
  wish: personWish.nullable().optional(),
  remark: z.string().nullable().optional(),
});
export type RecoveredPersonView = z.infer<typeof recoveredPersonView>;

export const recoveredPersonQuery = z.strictObject({
  ...pageQuery,
  status: recoveredStatus.optional(),
  matterId: id.optional(),
  rescueId: id.optional(),
});
export type RecoveredPersonQuery = z.infer<typeof recoveredPersonQuery>;
export const recoveredPersonReading = z.strictObject({ personal: flag.default(false) });
export type RecoveredPersonReading = z.infer<typeof recoveredPersonReading>;
export const recoveredPersonPage = pageOf(recoveredPersonSummary);
export type RecoveredPersonPage = z.infer<typeof recoveredPersonPage>;

/** Who asks for the protection order: the person, or somebody on the person's behalf. */
export const protectionApplicant = z.enum([
  'person',
  'near-relative',
  'public-security',
  'civil-affairs',
  'womens-federation',
  'village-or-residents-committee',
  'disabled-persons-federation',
  'elders-organisation',
  'relief-station',
  'other',
]);
export type ProtectionApplicant = z.infer<typeof protectionApplicant>;

/** Why the person does not apply: limited capacity or coercion, or age, disability or grave illness. */
export const onBehalfGround = z.enum(['capacity-or-coercion', 'age-disability-or-illness']);
export type OnBehalfGround = z.infer<typeof onBehalfGround>;

export const applyForProtectionOrder = command({
  matterId: id,
  personId: id.optional(),
  applicant: protectionApplicant,
  ground: onBehalfGround.optional(),
  /** Whether the person wants it; needed where somebody applies because of age, disability or illness. */
  will: z.enum(['wanted', 'not-recorded']).optional(),
  urgent: z.boolean().default(false),
  respondent: nameLine(200).optional(),
  safeContact: line(500).optional(),
  told: passage(20_000).optional(),
});
export type ApplyForProtectionOrder = z.infer<typeof applyForProtectionOrder>;

export const protectionOrderSummary = z.strictObject({
  ...ownRow,
  personId: id.nullable(),
  status: z.literal('applied'),
  applicant: protectionApplicant,
  ground: onBehalfGround.nullable(),
  urgent: z.boolean(),
  onBehalf: z.boolean(),
  ...act,
});
export type ProtectionOrderSummary = z.infer<typeof protectionOrderSummary>;

/** One application; respondent, safe contact and what was told are there only for a caller who may read them. */
export const protectionOrderView = protectionOrderSummary.extend({
  respondent: z.string().nullable().optional(),
  safeContact: z.string().nullable().optional(),
  told: z.string().nullable().optional(),
});
export type ProtectionOrderView = z.infer<typeof protectionOrderView>;

export const protectionOrderQuery = z.strictObject({ ...pageQuery, matterId: id.optional() });
export type ProtectionOrderQuery = z.infer<typeof protectionOrderQuery>;
export const protectionOrderReading = z.strictObject({ personal: flag.default(false) });
export type ProtectionOrderReading = z.infer<typeof protectionOrderReading>;
export const protectionOrderPage = pageOf(protectionOrderSummary);
export type ProtectionOrderPage = z.infer<typeof protectionOrderPage>;

export const rulingStatus = z.enum(['accepted', 'issued', 'refused', 'lapsed']);
export type RulingStatus = z.infer<typeof rulingStatus>;

/** The court accepts an application; it may find it urgent. */
export const acceptProtectionOrder = command({ orderId: id, urgent: z.boolean().optional() });
export type AcceptProtectionOrder = z.infer<typeof acceptProtectionOrder>;

/** What the order says (Anti-Domestic Violence Law 29). */
export const protectionMeasure = z.enum(['no-violence', 'no-contact', 'leave-home', 'other']);

/** The court makes the order. Live, its days and measures are needed; a history may not tell them. */
export const issueProtectionOrder = command({
  validFrom: calendarDay.optional(),
  validTo: calendarDay.optional(),
  measures: distinct(protectionMeasure, { max: 4 }).default([]),
});
export type IssueProtectionOrder = z.infer<typeof issueProtectionOrder>;

export const refuseProtectionOrder = command({ reason: orderRefusalReason });
export type RefuseProtectionOrder = z.infer<typeof refuseProtectionOrder>;

/** To whom the order goes (Anti-Domestic Violence Law 32). */
export const orderAddressee = z.enum(['applicant', 'respondent', 'public-security', 'village-or-residents-committee']);
export type OrderAddressee = z.infer<typeof orderAddressee>;
export const serveProtectionOrder = command({ to: distinct(orderAddressee, { min: 1, max: 4 }) });
export type ServeProtectionOrder = z.infer<typeof serveProtectionOrder>;

/** The last day of the order has passed. */
export const lapseProtectionOrder = command({});
export type LapseProtectionOrder = z.infer<typeof lapseProtectionOrder>;

export const protectionRulingSummary = z.strictObject({
  ...ownRow,
  orderId: id,
  personId: id.nullable(),
  status: rulingStatus,
  urgent: z.boolean(),
  validFrom: calendarDay.nullable(),
  validTo: calendarDay.nullable(),
  measures: z.array(protectionMeasure),
  servedTo: z.array(orderAddressee),
  refusalReason: orderRefusalReason.nullable(),
  ...act,
});
export type ProtectionRulingSummary = z.infer<typeof protectionRulingSummary>;

export const protectionRulingQuery = z.strictObject({
  ...pageQuery,
  status: rulingStatus.optional(),
  matterId: id.optional(),
  orderId: id.optional(),
});
export type ProtectionRulingQuery = z.infer<typeof protectionRulingQuery>;
export const protectionRulingPage = pageOf(protectionRulingSummary);
export type ProtectionRulingPage = z.infer<typeof protectionRulingPage>;
