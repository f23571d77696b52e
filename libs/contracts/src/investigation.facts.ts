import * as z from 'zod';
import { ageBand, agencyType, id, reporterClass, severity, violationKind } from './codes.js';
import { factsOf, personId, type FactOf } from './fact.js';
import {
  caseOutcome,
  declineReason,
  filingReason,
  investigationOutcome,
  reopeningReason,
  supervisionTrigger,
} from './investigation.lists.js';

const fact = factsOf('investigation');
const caseId = id;
const clueId = id.nullable();

/** Roles of a suspect beyond trafficker and buyer (appendix B): facilitators are a class of their own. */
export const suspectRole = z.enum([
  'trafficker-seller',
  'buyer',
  'recruiter',
  'broker',
  'matchmaker',
  'transporter',
  'harbourer',
  'receiver',
  'controller',
  'kidnapper',
  'exploiter',
  'abuser',
  'smuggler',
  'document-forger',
  'issuing-medical-staff',
  'registrar-involved',
  'platform-operator',
  'financier',
  'duty-bearer-failed',
  'obstructer',
]);
export type SuspectRole = z.infer<typeof suspectRole>;

/** An article of the criminal law, `CL-240`. */
export const offenceCode = z
  .string()
  .max(16)
  .regex(/^CL-\d{3}(-\d)?$/);

/** A case file exists. */
export const caseOpened = fact(
  'case.opened',
  1,
  z.strictObject({
    caseId,
    clueId,
    kind: z.enum(['criminal', 'administrative', 'public-interest']),
    severity,
    violationKinds: z.array(violationKind).max(11),
    minor: z.boolean(),
  }),
);
export type CaseOpened = FactOf<typeof caseOpened>;

/** The criminal case was filed (立案). */
export const caseFiled = fact('case.filed', 1, z.strictObject({ caseId, clueId, basis: filingReason, supervised: z.boolean() }));
export type CaseFiled = FactOf<typeof caseFiled>;

/** The case file is closed. */
export const caseClosed = fact('case.closed', 1, z.strictObject({ caseId, outcome: caseOutcome }));
export type CaseClosed = FactOf<typeof caseClosed>;

/** The case file is open again. */
export const caseReopened = fact('case.reopened', 1, z.strictObject({ caseId, reason: reopeningReason }));
export type CaseReopened = FactOf<typeof caseReopened>;

/** A substantive progress entry was signed. */
export const progressNoted = fact('progress.noted', 1, z.strictObject({ caseId, severity }));
export type ProgressNoted = FactOf<typeof progressNoted>;

/** It was decided not to file. */
export const filingRefused = fact(
  'filing.refused',
  1,
  z.strictObject({ caseId, clueId, complainantKind: z.enum(['person', 'agency', 'none', 'unknown']), reason: filingReason }),
);
export type FilingRefused = FactOf<typeof filingRefused>;

/** A filing supervision by the procuratorate began. */
export const supervisionOpened = fact(
  'supervision.opened',
  1,
  z.strictObject({ supervisionId: id, caseId, trigger: supervisionTrigger, minor: z.boolean() }),
);
export type SupervisionOpened = FactOf<typeof supervisionOpened>;

/** A person was classed a possible victim, an actual victim, or not a victim, by an organisation of the named type. */
export const victimIdentified = fact(
  'victim.identified',
  1,
  z.strictObject({
    personId,
    caseId: caseId.nullable(),
    status: z.enum(['possible', 'actual', 'not-a-victim']),
    minor: z.boolean(),
    ageBand,
    decidingOrgType: agencyType,
    identityKnown: z.boolean(),
    located: z.boolean(),
  }),
);
export type VictimIdentified = FactOf<typeof victimIdentified>;

/** A person entered a suspect role. */
export const suspectIdentified = fact(
  'suspect.identified',
  1,
  z.strictObject({ personId, caseId: caseId.nullable(), role: suspectRole, official: z.boolean() }),
);
export type SuspectIdentified = FactOf<typeof suspectIdentified>;

/** Criminal detention. */
export const suspectDetained = fact('suspect.detained', 1, z.strictObject({ personId, caseId }));
export type SuspectDetained = FactOf<typeof suspectDetained>;

/** No longer in custody. */
export const suspectReleased = fact('suspect.released', 1, z.strictObject({ personId, caseId }));
export type SuspectReleased = FactOf<typeof suspectReleased>;

/** Approval of an arrest was asked from the procuratorate. */
export const arrestRequested = fact(
  'arrest.requested',
  1,
  z.strictObject({ personId, caseId, inCustody: z.boolean(), major: z.boolean(), addresseeAgencyId: id }),
);
export type ArrestRequested = FactOf<typeof arrestRequested>;

/** The arrest was approved or not. */
export const arrestDecided = fact(
  'arrest.decided',
  1,
  z.strictObject({ personId, caseId, outcome: z.enum(['approved', 'refused']) }),
);
export type ArrestDecided = FactOf<typeof arrestDecided>;

/** The investigation is finished. */
export const investigationConcluded = fact(
  'investigation.concluded',
  1,
  z.strictObject({ caseId, outcome: investigationOutcome, reporterClass }),
);
export type InvestigationConcluded = FactOf<typeof investigationConcluded>;

/** The procuratorate received the file; it may read the matter from now on. */
export const prosecutionFileReceived = fact(
  'prosecution.file-received',
  1,
  z.strictObject({ caseId, inCustody: z.boolean(), fastTrack: z.boolean(), procuratorateAgencyId: id }),
);
export type ProsecutionFileReceived = FactOf<typeof prosecutionFileReceived>;

/** One person was prosecuted; the court may read the matter from now on. */
export const prosecutionInitiated = fact(
  'prosecution.initiated',
  1,
  z.strictObject({ caseId, personId, offences: z.array(offenceCode).max(20), courtAgencyId: id }),
);
export type ProsecutionInitiated = FactOf<typeof prosecutionInitiated>;

/** This person is not prosecuted. */
export const prosecutionDeclined = fact('prosecution.declined', 1, z.strictObject({ caseId, personId, reason: declineReason }));
export type ProsecutionDeclined = FactOf<typeof prosecutionDeclined>;

/** A judgment against one person: first (not yet effective) or effective. */
export const judgmentRecorded = fact(
  'judgment.recorded',
  1,
  z.strictObject({
    caseId,
    personId,
    outcome: z.enum(['guilty', 'not-guilty', 'remanded', 'changed', 'upheld', 'terminated', 'unknown']),
    effective: z.boolean(),
  }),
);
export type JudgmentRecorded = FactOf<typeof judgmentRecorded>;

/** A database hit, to be verified. */
export const sampleMatched = fact('sample.matched', 1, z.strictObject({ personId, otherPersonId: personId.nullable() }));
export type SampleMatched = FactOf<typeof sampleMatched>;
