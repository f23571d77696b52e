import * as z from 'zod';
import { command } from './act.js';
import {
  channel,
  cluePurpose,
  country,
  id,
  level,
  regionCode,
  reporterClass,
  riskFlag,
  sensitivity,
  severity,
  subjectKind,
  violationKind,
} from './codes.js';
import { distinct } from './distinct.js';
import { clueOutcome, dismissalReason } from './clue-intake.lists.js';
import { occurred, occurredInput } from './occurred.js';
import { moveReply, pageOf, pageQuery } from './reply.js';
import { line, nameLine, passage } from './text.js';

const reason = line(500);
const narrative = passage(20_000);

/** Who reported and how to reach them safely; stored encrypted, never shown without a purpose. */
const reporter = z.strictObject({
  class: reporterClass.default('unknown'),
  name: nameLine(200).optional(),
  contact: line(200).optional(),
  safeToContact: line(500).optional(),
  language: line(64).optional(),
});

/** A clue as it arrives. Region, narrative and at least one violation kind are needed; everything else may follow. */
export const registerClue = command({
  channel: channel.default('visit'),
  sourceRef: line(128).optional(),
  discovererOrg: nameLine(200).optional(),
  discovererLevel: level.optional(),
  subjectKinds: distinct(subjectKind, { max: 4 }).default([]),
  violationKinds: distinct(violationKind, { max: 11 }).meta({ uniqueItems: true, minItems: 1 }).optional(),
  purposes: distinct(cluePurpose, { max: 5 }).default([]),
  regionCode: regionCode.optional(),
  country: country.optional(),
  offenceOccurred: occurredInput.optional(),
  narrative: narrative.optional(),
  reporter: reporter.optional(),
  sensitivity: sensitivity.default('ordinary'),
  severity: severity.default('normal'),
  riskFlags: distinct(riskFlag, { max: 7 }).default([]),
  minor: z.boolean().default(false),
  /** A further clue of a matter that the caller can read. */
  matterId: id.optional(),
}).meta({
  // A missing one of these is refused under a code of its own, so the shape lets it pass and the description says it.
  required: ['narrative', 'violationKinds'],
  anyOf: [{ required: ['regionCode'] }, { required: ['country'] }],
});
export type RegisterClue = z.infer<typeof registerClue>;

export const registeredClue = z.strictObject({ ...moveReply.shape, matterNumber: z.string().length(12) });
export type RegisteredClue = z.infer<typeof registeredClue>;

export const supplementClue = command({ kind: z.enum(['call', 'letter', 'material', 'statement']), text: narrative });
export type SupplementClue = z.infer<typeof supplementClue>;

export const issueReceipt = command({ delivered: z.boolean().default(true) });
export type IssueReceipt = z.infer<typeof issueReceipt>;

/** A person classifies the clue; a lower severity than before needs a reason and a unit head. */
export const triageClue = command({
  severity,
  subjectKinds: distinct(subjectKind, { max: 4 }),
  violationKinds: distinct(violationKind, { min: 1, max: 11 }),
  purposes: distinct(cluePurpose, { min: 1, max: 5 }),
  riskFlags: distinct(riskFlag, { max: 7 }).default([]),
  minor: z.boolean(),
  located: z.boolean().default(false),
  disposition: z.enum(['own', 'transfer', 'dismiss']),
  loweringReason: reason.optional(),
});
export type TriageClue = z.infer<typeof triageClue>;

export const acceptanceRoute = z.enum([
  'criminal',
  'administrative',
  'judicial-assistance',
  'guardianship',
  'public-interest',
  'petition',
]);
export const acceptClue = command({ route: acceptanceRoute });
export type AcceptClue = z.infer<typeof acceptClue>;

export const dismissClue = command({ reason: dismissalReason, explanation: reason });
export type DismissClue = z.infer<typeof dismissClue>;

/** One purpose of the clue is done; the others stay open, and the clue is closed with its last one. */
export const closeClue = command({ purpose: cluePurpose, outcome: clueOutcome });
export type CloseClue = z.infer<typeof closeClue>;

export const clueStatus = z.enum(['registered', 'triaged', 'transferring', 'returned', 'accepted', 'dismissed', 'closed']);
export type ClueStatus = z.infer<typeof clueStatus>;

/** A clue without personal content: what lists and desks show. */
export const clueSummary = z.strictObject({
  id,
  version: z.int(),
  matterId: id,
  matterNumber: z.string().length(12),
  agencyId: id,
  status: clueStatus,
  channel,
  severity,
  subjectKinds: z.array(subjectKind),
  violationKinds: z.array(violationKind),
  purposes: z.array(cluePurpose),
  openPurposes: z.array(cluePurpose),
  riskFlags: z.array(riskFlag),
  minor: z.boolean(),
  located: z.boolean(),
  anonymous: z.boolean(),
  reporterClass,
  sensitivity,
  discovererLevel: level,
  regionCode: regionCode.nullable(),
  country,
  route: acceptanceRoute.nullable(),
  dismissalReason: dismissalReason.nullable(),
  occurred,
  implied: z.boolean(),
  asPublished: z.boolean(),
  allowedActions: z.array(z.string()),
});
export type ClueSummary = z.infer<typeof clueSummary>;

/** One clue. Narrative, explanation, reporter and source reference are there only for a caller who may read them; otherwise absent. */
export const clueView = clueSummary.extend({
  narrative: z.string().optional(),
  explanation: z.string().nullable().optional(),
  sourceRef: z.string().nullable().optional(),
  discovererOrg: z.string().nullable().optional(),
  reporter: z
    .strictObject({ name: z.string(), contact: z.string(), safeToContact: z.string(), language: z.string() })
    .partial()
    .optional(),
  supplements: z.array(z.strictObject({ kind: z.string(), text: z.string(), occurred })).optional(),
});
export type ClueView = z.infer<typeof clueView>;

export const clueQuery = z.strictObject({ ...pageQuery, status: clueStatus.optional(), matterId: id.optional() });
export type ClueQuery = z.infer<typeof clueQuery>;
/** Personal groups of a clue that a caller may ask for, each a recorded act of its own. */
export const clueFieldGroup = z.enum(['narrative', 'reporter']);
export type ClueFieldGroup = z.infer<typeof clueFieldGroup>;
export const clueReading = z.strictObject({
  include: z
    .string()
    .max(64)
    .transform((list) => list.split(','))
    .pipe(distinct(clueFieldGroup, { max: 2 }))
    .default([]),
});
export type ClueReading = z.infer<typeof clueReading>;
export const cluePage = pageOf(clueSummary);
export type CluePage = z.infer<typeof cluePage>;
