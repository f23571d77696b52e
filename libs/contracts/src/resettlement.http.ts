import * as z from 'zod';
import { command } from './act.js';
import { code, id } from './codes.js';
import { occurred } from './occurred.js';
import { moveReply, pageOf, pageQuery } from './reply.js';
import { handedTo, institutionKind, placementKind, placementReason, reunionFailure, suitApplicant } from './resettlement.lists.js';
import { line, passage } from './text.js';

/** How many persons one id stands for: published histories know groups, and null where nobody counted. */
const count = z.int().min(1).max(100_000).nullable().default(1);
const flag = z.enum(['true', 'false']).transform((word) => word === 'true');
const words = passage(20_000);
const row = { id, version: z.int(), matterId: id, agencyId: id, personId: id };
const act = { occurred, implied: z.boolean(), asPublished: z.boolean(), allowedActions: z.array(z.string()) };
/** A person known in the matter, or nobody yet: then the act names a new person, or a group of them. */
const somebody = { matterId: id, personId: id.optional(), count };
const known = { matterId: id, personId: id };

/** What an act about a person answers: its row, and the id by which everybody names the person. */
export const resettlementReply = z.strictObject({ ...moveReply.shape, personId: id });
export type ResettlementReply = z.infer<typeof resettlementReply>;

/** What is listed: the rows of a matter, of a person, in a state; without a matter, the caller's own rows. */
export const resettlementQuery = z.strictObject({
  ...pageQuery,
  matterId: id.optional(),
  personId: id.optional(),
  status: code.optional(),
});
export type ResettlementQuery = z.infer<typeof resettlementQuery>;
/** Whether the personal part of the row is asked for; it needs a named purpose. */
export const resettlementReading = z.strictObject({ details: flag.default(false) });
export type ResettlementReading = z.infer<typeof resettlementReading>;

const receptionDetails = z.strictObject({ needs: words.optional() });
/** An institution takes a person in. */
export const receivePerson = command({
  ...somebody,
  institutionKind: institutionKind,
  minor: z.boolean(),
  identityKnown: z.boolean(),
  parentsKnown: z.boolean(),
  details: receptionDetails.optional(),
});
export type ReceivePerson = z.infer<typeof receivePerson>;
export const receptionView = z.strictObject({
  ...row,
  count: z.int().nullable(),
  status: z.literal('received'),
  institutionKind: institutionKind,
  minor: z.boolean(),
  identityKnown: z.boolean(),
  parentsKnown: z.boolean(),
  ...act,
  details: receptionDetails.optional(),
});
export type ReceptionView = z.infer<typeof receptionView>;
export const receptionPage = pageOf(receptionView);
export type ReceptionPage = z.infer<typeof receptionPage>;

const placementDetails = z.strictObject({ place: words.optional(), proposedPlace: words.optional() });
const place = z.strictObject({ place: words.optional() }).optional();
/** A social worker proposes a placement; nothing begins by that. */
export const proposePlacement = command({
  ...somebody,
  kind: placementKind,
  minor: z.boolean(),
  schoolAge: z.boolean().default(false),
  details: place,
});
export type ProposePlacement = z.infer<typeof proposePlacement>;
export const proposePlacementChange = command({ kind: placementKind, reason: placementReason, details: place });
export type ProposePlacementChange = z.infer<typeof proposePlacementChange>;
/** `own-wish` is the person's own recorded wish: resettlement ends with it. */
export const proposePlacementEnd = command({ reason: placementReason });
export type ProposePlacementEnd = z.infer<typeof proposePlacementEnd>;
/** Another person decides as proposed: the placement begins, changes or ends. */
export const approvePlacement = command({});
export type ApprovePlacement = z.infer<typeof approvePlacement>;
/** The proposal is not followed; the placement is where it was before. */
export const returnPlacement = command({});
export type ReturnPlacement = z.infer<typeof returnPlacement>;
export const placementStatus = z.enum(['proposed', 'in-place', 'change-proposed', 'end-proposed', 'ended', 'returned']);
export type PlacementStatus = z.infer<typeof placementStatus>;
export const placementView = z.strictObject({
  ...row,
  count: z.int().nullable(),
  status: placementStatus,
  kind: placementKind,
  minor: z.boolean(),
  schoolAge: z.boolean(),
  proposedKind: placementKind.nullable(),
  proposedReason: placementReason.nullable(),
  reason: placementReason.nullable(),
  changedOccurred: occurred.nullable(),
  endedOccurred: occurred.nullable(),
  ...act,
  details: placementDetails.optional(),
});
export type PlacementView = z.infer<typeof placementView>;
export const placementPage = pageOf(placementView);
export type PlacementPage = z.infer<typeof placementPage>;

const searchDetails = z.strictObject({ request: words.optional(), finding: words.optional() });
/** The police begin to look for the family. */
export const openSearch = command({ ...known, details: searchDetails.pick({ request: true }).optional() });
export type OpenSearch = z.infer<typeof openSearch>;
/** `not-found` is the final certificate; `not-found-for-now` lets the search go on. */
export const concludeSearch = command({
  result: z.enum(['found', 'not-found-for-now', 'not-found']),
  details: searchDetails.pick({ finding: true }).optional(),
});
export type ConcludeSearch = z.infer<typeof concludeSearch>;
export const searchStatus = z.enum(['open', 'found', 'not-found-for-now', 'not-found']);
export type SearchStatus = z.infer<typeof searchStatus>;
export const searchView = z.strictObject({
  ...row,
  status: searchStatus,
  concludedOccurred: occurred.nullable(),
  ...act,
  details: searchDetails.optional(),
});
export type SearchView = z.infer<typeof searchView>;
export const searchPage = pageOf(searchView);
export type SearchPage = z.infer<typeof searchPage>;

const familyNoticeDetails = z.strictObject({ text: words.optional(), placesOfNotice: line(500).optional() });
/** A notice to the family goes out; the child moves to a welfare institution after it has stood out for its time. */
export const publishFamilyNotice = command({ ...known, details: familyNoticeDetails.optional() });
export type PublishFamilyNotice = z.infer<typeof publishFamilyNotice>;
export const familyNoticeView = z.strictObject({
  ...row,
  status: z.literal('published'),
  ...act,
  details: familyNoticeDetails.optional(),
});
export type FamilyNoticeView = z.infer<typeof familyNoticeView>;
export const familyNoticePage = pageOf(familyNoticeView);
export type FamilyNoticePage = z.infer<typeof familyNoticePage>;

/** Of a DNA comparison only the id of the reference is kept. */
const identityDetails = z.strictObject({ reference: line(200).optional() });
const confirmedBy = z.enum(['documents', 'dna-reference', 'relatives', 'not-recorded']);
export const confirmIdentity = command({ ...known, confirmedBy, details: identityDetails.optional() });
export type ConfirmIdentity = z.infer<typeof confirmIdentity>;
export const identityView = z.strictObject({
  ...row,
  status: z.literal('confirmed'),
  confirmedBy,
  ...act,
  details: identityDetails.optional(),
});
export type IdentityView = z.infer<typeof identityView>;
export const identityPage = pageOf(identityView);
export type IdentityPage = z.infer<typeof identityPage>;

const reunionDetails = z.strictObject({
  familyAssessment: words.optional(),
  destination: words.optional(),
  escort: line(500).optional(),
  receipt: line(500).optional(),
  failure: words.optional(),
});
const plan = {
  minor: z.boolean(),
  /** Whether the receiving agency took the person's return over. */
  receiver: z.enum(['accepted', 'not-accepted', 'not-recorded']).default('not-accepted'),
  receivingAgencyId: id.nullable().default(null),
  wish: z.enum(['return', 'stay', 'not-recorded']),
  /** A person of sixteen or more decides; for a younger one the parents are heard. */
  wishOf: z.enum(['person', 'parents']).default('person'),
  destinationSafety: z.enum(['safe', 'unsafe', 'suspected-seller', 'not-assessed', 'not-recorded']).default('not-assessed'),
  identity: z.enum(['confirmed', 'not-recorded']).default('confirmed'),
};
/** A return home is planned, once all that it needs is there. */
export const planReunion = command({
  ...somebody,
  ...plan,
  wish: plan.wish.optional(),
  details: reunionDetails.pick({ familyAssessment: true, destination: true, escort: true }).optional(),
});
export type PlanReunion = z.infer<typeof planReunion>;
/** Another person than the planner hands the person over, against a receipt. */
export const carryOutReunion = command({ handedTo: handedTo, details: reunionDetails.pick({ receipt: true }).optional() });
export type CarryOutReunion = z.infer<typeof carryOutReunion>;
export const failReunion = command({ reason: reunionFailure, details: reunionDetails.pick({ failure: true }).optional() });
export type FailReunion = z.infer<typeof failReunion>;
export const reunionStatus = z.enum(['planned', 'carried-out', 'failed']);
export type ReunionStatus = z.infer<typeof reunionStatus>;
export const reunionView = z.strictObject({
  ...row,
  count: z.int().nullable(),
  status: reunionStatus,
  minor: plan.minor,
  receiver: z.enum(['accepted', 'not-recorded']),
  receivingAgencyId: id.nullable(),
  wish: plan.wish,
  wishOf: z.enum(['person', 'parents']),
  destinationSafety: z.enum(['safe', 'not-recorded']),
  identity: z.enum(['confirmed', 'not-recorded']),
  handedTo: handedTo.nullable(),
  carriedOutOccurred: occurred.nullable(),
  failureReason: reunionFailure.nullable(),
  failedOccurred: occurred.nullable(),
  ...act,
  details: reunionDetails.optional(),
});
export type ReunionView = z.infer<typeof reunionView>;
export const reunionPage = pageOf(reunionView);
export type ReunionPage = z.infer<typeof reunionPage>;

const suitDetails = z.strictObject({ courtFileNumber: line(200).optional() });
const suitOutcome = z.enum(['revoked', 'not-revoked', 'withdrawn']);
/** The court opens the special procedure on guardianship. */
export const fileGuardianshipSuit = command({
  ...known,
  applicantKind: suitApplicant.default('unknown'),
  details: suitDetails.optional(),
});
export type FileGuardianshipSuit = z.infer<typeof fileGuardianshipSuit>;
export const decideGuardianshipSuit = command({ outcome: suitOutcome });
export type DecideGuardianshipSuit = z.infer<typeof decideGuardianshipSuit>;
export const guardianshipSuitStatus = z.enum(['filed', 'decided']);
export type GuardianshipSuitStatus = z.infer<typeof guardianshipSuitStatus>;
export const guardianshipSuitView = z.strictObject({
  ...row,
  status: guardianshipSuitStatus,
  applicantKind: suitApplicant,
  outcome: suitOutcome.nullable(),
  decidedOccurred: occurred.nullable(),
  ...act,
  details: suitDetails.optional(),
});
export type GuardianshipSuitView = z.infer<typeof guardianshipSuitView>;
export const guardianshipSuitPage = pageOf(guardianshipSuitView);
export type GuardianshipSuitPage = z.infer<typeof guardianshipSuitPage>;
