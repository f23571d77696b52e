import * as z from 'zod';
import { command } from './act.js';
import { id } from './codes.js';
import { pageOf, pageQuery } from './reply.js';
import { passage } from './text.js';

const instant = z.iso.datetime();
const words = z.strictObject({ zh: z.string(), en: z.string() });
const rowId = z.string().min(1).max(32);
const hash = z.string().regex(/^(sha256:)?[0-9a-f]{64}$/, 'the hash of the preview, as it was shown');
const ruleOfLint = z.string().regex(/^L\d\d$/, 'a rule of the linter, such as L21');

/** Brings a version of a pack as a draft. Rows named in `running` change for what runs already; all others for what opens from now on. */
export const importPack = command({
  pack: z.record(z.string(), z.unknown()),
  running: z.array(rowId).max(500).optional(),
});
export type ImportPack = z.infer<typeof importPack>;

/** Drafts a former version anew, under a number above the one in force. */
export const restorePack = command({ edition: z.string().regex(/^\d+\.\d+\.\d+$/), running: z.array(rowId).max(500).optional() });
export type RestorePack = z.infer<typeof restorePack>;

export const previewChange = command({});
export type PreviewChange = z.infer<typeof previewChange>;

/** Asks a second person to publish what the hash stands for; each rule of the linter that still warns is waived with its reason. */
export const proposeChange = command({
  hash,
  waivers: z
    .array(z.strictObject({ lint: ruleOfLint, reason: passage(500) }))
    .max(30)
    .optional(),
});
export type ProposeChange = z.infer<typeof proposeChange>;

/** The second person publishes, naming the hash of the impact that this person saw. */
export const publishChange = command({ hash });
export type PublishChange = z.infer<typeof publishChange>;

export const withdrawChange = command({});
export type WithdrawChange = z.infer<typeof withdrawChange>;

/** `in-force` is the latest published version, `retired` a former one, by which older duties still run. */
export const policyStatus = z.enum(['draft', 'proposed', 'withdrawn', 'in-force', 'retired']);
export type PolicyStatus = z.infer<typeof policyStatus>;

const published = {
  hash: z.string(),
  /** Put in force by the seed of the fictional province, not by officers. */
  demonstration: z.boolean(),
  draftedBy: z.string().nullable(),
  proposedBy: z.string().nullable(),
  publishedBy: z.string().nullable(),
  publishedAt: instant.nullable(),
  recordedAt: instant,
  allowedActions: z.array(z.string()),
};

/** A version of a pack: which, how far it has come, who answers for it. */
export const packSummary = z.strictObject({
  id,
  version: z.int(),
  pack: z.string(),
  edition: z.string(),
  status: policyStatus,
  running: z.array(z.string()),
  ...published,
});
export type PackSummary = z.infer<typeof packSummary>;

/** What the linter says, with the reason for which a warning was waived. */
export const packFinding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  pointer: z.string(),
  message: words,
  waived: z.string().nullable(),
});

/** What a version changes against the one in force. */
export const packDifference = z.strictObject({
  part: z.enum(['pack', 'document', 'ladder', 'duty', 'rule']),
  id: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  pointer: z.string(),
  differences: z.array(z.strictObject({ pointer: z.string(), before: z.unknown().nullable(), after: z.unknown().nullable() })),
  words,
});

/** One version with what the linter says and what it changes; the file itself on demand. */
export const packView = packSummary.extend({
  against: z.string().nullable(),
  differences: z.array(packDifference),
  findings: z.array(packFinding),
  content: z.record(z.string(), z.unknown()).optional(),
});
export type PackView = z.infer<typeof packView>;

export const packQuery = z.strictObject({ ...pageQuery, pack: z.string().max(32).optional(), status: policyStatus.optional() });
export type PackQuery = z.infer<typeof packQuery>;

export const packReading = z.strictObject({ include: z.literal('content').optional() });
export type PackReading = z.infer<typeof packReading>;

export const packPage = pageOf(packSummary);
export type PackPage = z.infer<typeof packPage>;
