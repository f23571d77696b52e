import * as z from 'zod';
import { command } from './act.js';
import { agedAlike } from './age-bands.js';
import { ageBand, agencyType, code, id, severity, violationKind } from './codes.js';
import { offenceCode, suspectRole } from './investigation.facts.js';
import {
  caseOutcome,
  declineReason,
  filingReason,
  investigationOutcome,
  reopeningReason,
  transitionRule,
} from './investigation.lists.js';
import { occurred, occurredInput } from './occurred.js';
import { moveReply, pageOf, pageQuery } from './reply.js';
import { nameLine, passage } from './text.js';

/** How many persons one id stands for: published histories know groups, and null where nobody counted. */
const count = z.int().min(1).max(100_000).nullable().default(1);
const flag = z.enum(['true', 'false']).transform((word) => word === 'true');
const act = { occurred, implied: z.boolean(), asPublished: z.boolean() };
const ownRow = { id, version: z.int(), matterId: id, agencyId: id, allowedActions: z.array(z.string()) };

export const caseKind = z.enum(['criminal', 'administrative', 'public-interest']);
export type CaseKind = z.infer<typeof caseKind>;

export const caseStatus = z.enum([
  'opened',
  'under-review',
  'filed',
  'refused',
  'investigating',
  'file-sent',
  'prosecution-review',
  'prosecuted',
  'declined',
  'withdrawn',
  'closed',
]);
export type CaseStatus = z.infer<typeof caseStatus>;

/** A case officer proposes to file the case or to refuse it; nothing is decided by that. */
export const proposeFiling = command({
  decision: z.enum(['file', 'refuse']),
  /** Why it is filed, or why not. */
  reason: filingReason,
  complainantKind: z.enum(['person', 'agency', 'none', 'unknown']).default('unknown'),
  supervised: z.boolean().default(false),
});
export type ProposeFiling = z.infer<typeof proposeFiling>;

/** The head of the agency decides as proposed. */
export const decideFiling = command({});
export type DecideFiling = z.infer<typeof decideFiling>;

/** The head of the agency does not follow the proposal; the case is where it was before. */
export const returnFiling = command({});
export type ReturnFiling = z.infer<typeof returnFiling>;

export const noteProgress = command({ text: passage(20_000), severity: severity.optional() });
export type NoteProgress = z.infer<typeof noteProgress>;

/** The investigation ends and the file goes to a procuratorate. */
export const concludeInvestigation = command({ outcome: investigationOutcome, procuratorateAgencyId: id });
export type ConcludeInvestigation = z.infer<typeof concludeInvestigation>;

export const closeCase = command({ outcome: caseOutcome });
export type CloseCase = z.infer<typeof closeCase>;

export const reopenCase = command({ reason: reopeningReason });
export type ReopenCase = z.infer<typeof reopenCase>;

export const filingView = z.strictObject({
  id,
  agencyId: id,
  status: z.enum(['proposed', 'decided', 'returned']),
  decision: z.enum(['file', 'refuse']),
  reason: filingReason,
  ...act,
});
export type FilingView = z.infer<typeof filingView>;

export const caseSummary = z.strictObject({
  ...ownRow,
  clueId: id.nullable(),
  status: caseStatus,
  kind: caseKind,
  severity,
  violationKinds: z.array(violationKind),
  minor: z.boolean(),
  occurred,
  implied: z.boolean(),
});
export type CaseSummary = z.infer<typeof caseSummary>;

/** One case with the decisions about its filing; its progress entries are there only for a caller who may read them. */
export const caseView = caseSummary.extend({
  filings: z.array(filingView),
  progress: z.array(z.strictObject({ text: z.string(), severity, occurred })).optional(),
});
export type CaseView = z.infer<typeof caseView>;

export const caseQuery = z.strictObject({ ...pageQuery, status: caseStatus.optional(), matterId: id.optional() });
export type CaseQuery = z.infer<typeof caseQuery>;
export const caseReading = z.strictObject({ progress: flag.default(false) });
export type CaseReading = z.infer<typeof caseReading>;
export const casePage = pageOf(caseSummary);
export type CasePage = z.infer<typeof casePage>;

export const victimStatus = z.enum(['PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking', 'NotAVictimOfTrafficking']);
export type VictimStatus = z.infer<typeof victimStatus>;
export const custody = z.enum(['free', 'detained', 'arrested', 'released']);
export type Custody = z.infer<typeof custody>;

const classing = {
  status: victimStatus,
  ageBand: ageBand.default('unknown'),
  minor: z.boolean(),
  identityKnown: z.boolean().default(false),
  located: z.boolean().default(false),
};

/** A person is classed a possible or an actual victim, or none. */
export const identifyVictim = agedAlike(command({ personId: id.optional(), ...classing, name: nameLine(200).optional(), count }));
export type IdentifyVictim = z.infer<typeof identifyVictim>;

const known = z.boolean().optional();
/** The same person is classed anew; what is left out stays as it was. */
export const reclassifyVictim = agedAlike(
  command({ ...classing, ageBand: ageBand.optional(), identityKnown: known, located: known }),
);
export type ReclassifyVictim = z.infer<typeof reclassifyVictim>;

/** A person enters a suspect role; which roles exist stands in the role table. */
export const identifySuspect = command({
  personId: id.optional(),
  role: code,
  offence: offenceCode.optional(),
  official: z.boolean().default(false),
  name: nameLine(200).optional(),
  count,
});
export type IdentifySuspect = z.infer<typeof identifySuspect>;

export const detainSuspect = command({});
export type DetainSuspect = z.infer<typeof detainSuspect>;
export const releaseSuspect = command({});
export type ReleaseSuspect = z.infer<typeof releaseSuspect>;

/** What identifying a person answers: the row of the role, and the id by which everybody names the person. */
export const identifiedPerson = z.strictObject({ ...moveReply.shape, personId: id });
export type IdentifiedPerson = z.infer<typeof identifiedPerson>;

/** One person in one role, without a name unless it was asked for and may be read. */
export const personView = z.strictObject({
  ...ownRow,
  personId: id,
  caseId: id,
  part: z.enum(['victim', 'suspect']),
  status: z.union([victimStatus, custody]),
  count: z.int().nullable(),
  victim: z
    .strictObject({ minor: z.boolean(), ageBand, identityKnown: z.boolean(), located: z.boolean(), decidingOrgType: agencyType })
    .nullable(),
  suspect: z
    .strictObject({
      role: suspectRole,
      htcdsRole: z.string(),
      offence: offenceCode.nullable(),
      official: z.boolean(),
      custody,
    })
    .nullable(),
  name: z.string().nullable().optional(),
  ...act,
});
export type PersonView = z.infer<typeof personView>;

export const personQuery = z.strictObject({
  ...pageQuery,
  caseId: id.optional(),
  matterId: id.optional(),
  part: z.enum(['victim', 'suspect']).optional(),
});
export type PersonQuery = z.infer<typeof personQuery>;
export const personReading = z.strictObject({ name: flag.default(false) });
export type PersonReading = z.infer<typeof personReading>;
export const personPage = pageOf(personView);
export type PersonPage = z.infer<typeof personPage>;

/** The police ask a procuratorate to approve the arrest of a suspect. */
export const requestArrest = command({ caseId: id, personId: id, addresseeAgencyId: id, major: z.boolean().default(false) });
export type RequestArrest = z.infer<typeof requestArrest>;

/** The procuratorate answers the request. A published decision may name none. */
export const decideArrest = command({ caseId: id, personId: id, outcome: z.enum(['approved', 'refused']) });
export type DecideArrest = z.infer<typeof decideArrest>;

export const arrestRequestView = z.strictObject({
  ...ownRow,
  caseId: id,
  personId: id,
  addresseeAgencyId: id,
  inCustody: z.boolean(),
  major: z.boolean(),
  ...act,
});
export type ArrestRequestView = z.infer<typeof arrestRequestView>;
export const arrestRequestPage = pageOf(arrestRequestView);
export type ArrestRequestPage = z.infer<typeof arrestRequestPage>;

export const arrestDecisionView = z.strictObject({
  ...ownRow,
  caseId: id,
  personId: id,
  requestId: id.nullable(),
  outcome: z.enum(['approved', 'refused']),
  ...act,
});
export type ArrestDecisionView = z.infer<typeof arrestDecisionView>;
export const arrestDecisionPage = pageOf(arrestDecisionView);
export type ArrestDecisionPage = z.infer<typeof arrestDecisionPage>;

/** What is listed of one case; without a case, the caller's own rows. */
export const ofCaseQuery = z.strictObject({ ...pageQuery, caseId: id.optional() });
export type OfCaseQuery = z.infer<typeof ofCaseQuery>;

export const receiveFile = command({ caseId: id, inCustody: z.boolean().default(false), fastTrack: z.boolean().default(false) });
export type ReceiveFile = z.infer<typeof receiveFile>;

/** One offence of a prosecution. When the act happened decides which text of the law applies, unless a transition rule says otherwise. */
export const chargedOffence = z.strictObject({
  code: offenceCode,
  actOccurred: occurredInput.optional(),
  transitionRule: transitionRule.optional(),
});
export type ChargedOffence = z.infer<typeof chargedOffence>;

/** One person is prosecuted before one court. Only an import may leave the offences open: the source may not tell them. */
export const initiateProsecution = command({
  caseId: id,
  personId: id,
  courtAgencyId: id,
  offences: z.array(chargedOffence).max(20).default([]),
  count,
});
export type InitiateProsecution = z.infer<typeof initiateProsecution>;

export const declineProsecution = command({ caseId: id, personId: id, reason: declineReason, count });
export type DeclineProsecution = z.infer<typeof declineProsecution>;

export const prosecutionView = z.strictObject({
  ...ownRow,
  caseId: id,
  personId: id,
  count: z.int().nullable(),
  status: z.enum(['initiated', 'declined']),
  courtAgencyId: id.nullable(),
  offences: z.array(
    z.strictObject({
      code: offenceCode,
      lawVersion: z.string(),
      actOccurred: occurred.nullable(),
      transitionRule: transitionRule.nullable(),
    }),
  ),
  reason: declineReason.nullable(),
  ...act,
});
export type ProsecutionView = z.infer<typeof prosecutionView>;
export const prosecutionPage = pageOf(prosecutionView);
export type ProsecutionPage = z.infer<typeof prosecutionPage>;

/** A court records a judgment against one person: first, or effective. A remand is never effective. */
export const recordJudgment = command({
  caseId: id,
  personId: id,
  outcome: z.enum(['guilty', 'not-guilty', 'remanded', 'changed', 'upheld', 'terminated', 'unknown']),
  effective: z.boolean(),
  count,
});
export type RecordJudgment = z.infer<typeof recordJudgment>;

export const judgmentView = z.strictObject({
  ...ownRow,
  caseId: id,
  personId: id,
  count: z.int().nullable(),
  outcome: recordJudgment.shape.outcome,
  effective: z.boolean(),
  ...act,
});
export type JudgmentView = z.infer<typeof judgmentView>;
export const judgmentPage = pageOf(judgmentView);
export type JudgmentPage = z.infer<typeof judgmentPage>;

/** A sample of this person matches another one; it is to be verified. */
export const matchSample = command({ caseId: id, personId: id, otherPersonId: id.optional() });
export type MatchSample = z.infer<typeof matchSample>;
