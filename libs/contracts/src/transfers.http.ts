import * as z from 'zod';
import { command } from './act.js';
import { agencyType, id, level, regionCode, severity, subjectKind, violationKind } from './codes.js';
import { distinct } from './distinct.js';
import { transferOffered, transferRefused, transferSettled } from './coordination.facts.js';
import { occurred } from './occurred.js';
import { pageOf, pageQuery } from './reply.js';
import { line, nameLine, passage } from './text.js';
import { contestReason, resultOutcome, withdrawalReason } from './transfers.lists.js';

const { purpose } = transferOffered.data.shape;
const { reason: refusalReason } = transferRefused.data.shape;
const { how: settledHow } = transferSettled.data.shape;
const reason = line(500);
const text = passage(20_000);
const paper = z.strictObject({ title: line(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const manifest = z.array(paper).max(100);
const givenManifest = z.array(paper.extend({ title: nameLine(200) })).max(100);

/** Work is offered to the counterpart of the wanted type, or, with a reason, to an agency named by the sender. */
export const offerTransfer = command({
  matterId: id,
  clueId: id.optional(),
  purpose,
  severity: severity.default('normal'),
  subjectKinds: distinct(subjectKind, { max: 4 }).default([]),
  violationKinds: distinct(violationKind, { max: 11 }).default([]),
  wantedAgencyType: agencyType.optional(),
  toAgencyId: id.optional(),
  overrideReason: reason.optional(),
  /** What is new, where the work goes back to an agency that gave it away before. */
  newFact: reason.optional(),
  viaPetition: z.boolean().default(false),
  administrativeFile: z.boolean().default(false),
  nrm: z.boolean().default(false),
  text: text.optional(),
  manifest: givenManifest.default([]),
});
export type OfferTransfer = z.infer<typeof offerTransfer>;

export const seeTransfer = command({});
export type SeeTransfer = z.infer<typeof seeTransfer>;

/** The receiver takes the work over and names the officer who answers for it; without a name, the one who accepts. */
export const acceptTransfer = command({ officerId: id.optional() });
export type AcceptTransfer = z.infer<typeof acceptTransfer>;

export const refuseTransfer = command({ reasonCode: refusalReason.optional(), text: text.optional() });
export type RefuseTransfer = z.infer<typeof refuseTransfer>;

export const redirectTransfer = command({ suggestedAgencyId: id, text: text.optional() });
export type RedirectTransfer = z.infer<typeof redirectTransfer>;

export const requestSupplement = command({ text });
export type RequestSupplement = z.infer<typeof requestSupplement>;

export const supplementTransfer = command({ text, manifest: givenManifest.default([]) });
export type SupplementTransfer = z.infer<typeof supplementTransfer>;

/** The sender asks the receiver for what is still to come. */
export const remindTransfer = command({});
export type RemindTransfer = z.infer<typeof remindTransfer>;

export const withdrawTransfer = command({ reason: withdrawalReason });
export type WithdrawTransfer = z.infer<typeof withdrawTransfer>;

export const settleTransfer = command({ how: settledHow });
export type SettleTransfer = z.infer<typeof settleTransfer>;

export const reportProgress = command({ text });
export type ReportProgress = z.infer<typeof reportProgress>;

export const reportResult = command({ outcome: resultOutcome, summary: text, manifest: givenManifest.default([]) });
export type ReportResult = z.infer<typeof reportResult>;

export const acknowledgeResult = command({});
export type AcknowledgeResult = z.infer<typeof acknowledgeResult>;

export const contestResult = command({ reason: contestReason, text });
export type ContestResult = z.infer<typeof contestResult>;

export const transferStatus = z.enum([
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
  'contested',
  'acknowledged',
]);
export type TransferStatus = z.infer<typeof transferStatus>;

/** A transfer in codes: all that its receiver sees before accepting. */
export const transferSummary = z.strictObject({
  id,
  version: z.int(),
  direction: z.enum(['in', 'out']),
  matterId: id,
  clueId: id.nullable(),
  fromAgencyId: id,
  fromAgencyType: agencyType,
  toAgencyId: id,
  toAgencyType: agencyType,
  purpose,
  severity,
  subjectKinds: z.array(subjectKind),
  violationKinds: z.array(violationKind),
  viaPetition: z.boolean(),
  administrativeFile: z.boolean(),
  nrm: z.boolean(),
  material: z.boolean(),
  status: transferStatus,
  responsibleOfficerId: id.nullable(),
  returnReason: refusalReason.nullable(),
  suggestedAgencyId: id.nullable(),
  outcome: resultOutcome.nullable(),
  settledHow: settledHow.nullable(),
  /** When the sender last asked the receiver again. */
  remindedAt: z.iso.datetime().nullable(),
  occurred,
  implied: z.boolean(),
  asPublished: z.boolean(),
  recordedAt: z.iso.datetime(),
});
export type TransferSummary = z.infer<typeof transferSummary>;

/** How the receiver was found: the places looked at, and whether it is not of the sender's own level. Null where the sender named it. */
const foundBy = z.strictObject({
  resolvedByFallback: z.boolean(),
  steps: z.array(z.strictObject({ level, regionCode: regionCode.nullable(), found: z.boolean() })),
});

/** What was written with an act of the transfer. */
export const transferContent = z
  .strictObject({ text: z.string(), manifest, overrideReason: z.string(), newFact: z.string() })
  .partial();
export type TransferContent = z.infer<typeof transferContent>;

/** What an act of a transfer says in one word: a reason, an outcome, or that time alone did it. */
const entryCode = z.union([withdrawalReason, refusalReason, contestReason, resultOutcome, settledHow, z.literal('automatic')]);

/** One act of one side; its content is there only for a caller who may read it and says for what. */
export const transferEntry = z.strictObject({
  id,
  move: z.string(),
  code: entryCode.nullable(),
  agencyId: id,
  occurred,
  implied: z.boolean(),
  asPublished: z.boolean(),
  recordedAt: z.iso.datetime(),
  content: transferContent.optional(),
});
export type TransferEntry = z.infer<typeof transferEntry>;

export const transferView = transferSummary.extend({
  foundBy: foundBy.nullable(),
  entries: z.array(transferEntry),
  allowedActions: z.array(z.string()),
});
export type TransferView = z.infer<typeof transferView>;

export const transferQuery = z.strictObject({
  ...pageQuery,
  direction: z.enum(['in', 'out']),
  state: transferStatus.optional(),
  matterId: id.optional(),
});
export type TransferQuery = z.infer<typeof transferQuery>;
export const transferReading = z.strictObject({ include: z.literal('content').optional() });
export type TransferReading = z.infer<typeof transferReading>;
export const transferPage = pageOf(transferSummary);
export type TransferPage = z.infer<typeof transferPage>;

const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

/** What an offer would make somebody owe, if it were sent now: asked before it is sent. */
export const answerTimeQuery = z.strictObject({
  matterId: id,
  purpose,
  severity: severity.default('normal'),
  wantedAgencyType: agencyType.optional(),
  toAgencyId: id.optional(),
  viaPetition: flag,
  administrativeFile: flag,
  nrm: flag,
});
export type AnswerTimeQuery = z.infer<typeof answerTimeQuery>;

/** To whom the offer would go, and until when the answer would be owed; `dueAt` is null where no date follows from the rules yet. */
export const answerTime = z.strictObject({
  toAgencyId: id,
  at: z.iso.datetime(),
  duties: z.array(
    z.strictObject({
      dutyType: z.string(),
      title: z.strictObject({ zh: z.string(), en: z.string() }),
      dueAt: z.iso.datetime().nullable(),
      provisional: z.boolean(),
    }),
  ),
});
export type AnswerTime = z.infer<typeof answerTime>;
