import * as z from 'zod';
import { command } from './act.js';
import { id } from './codes.js';
import { factName } from './fact.js';
import { occurred, occurredInput } from './occurred.js';
import { pageOf } from './reply.js';
import { line, nameLine } from './text.js';

/** What shows that the act happened then: the title of a document, and the digest of its file. */
const document = z.strictObject({ title: line(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** The act that is recorded late: the fact it leaves, the row it moves (none where it begins one), and when it happened. */
const lateAct = z.strictObject({ fact: factName, rowId: id.optional(), occurred: occurredInput });

/** A second officer agrees that an act of long ago is recorded, because of a document; it is used once, within seven days. */
export const agreeLateRecording = command({
  matterId: id.optional(),
  act: lateAct,
  document: document.extend({ title: nameLine(200) }),
});
export type AgreeLateRecording = z.infer<typeof agreeLateRecording>;

/** One late recording that was agreed to, as the officers of the agency see it. */
export const lateRecordingView = z.strictObject({
  id,
  version: z.int(),
  matterId: id.nullable(),
  agencyId: id,
  fact: factName,
  rowId: id.nullable(),
  occurred,
  document,
  agreedBy: z.string(),
  agreedAt: z.iso.datetime(),
  validUntil: z.iso.datetime(),
});
export type LateRecordingView = z.infer<typeof lateRecordingView>;

/** The same in a list: the title of the document is read one at a time. */
export const lateRecordingSummary = lateRecordingView.omit({ document: true }).extend({ sha256: z.string() });
export type LateRecordingSummary = z.infer<typeof lateRecordingSummary>;

/** What was agreed to in one matter, the newest first. */
export const lateRecordingQuery = z.strictObject({ matterId: id });
export type LateRecordingQuery = z.infer<typeof lateRecordingQuery>;
export const lateRecordingPage = pageOf(lateRecordingSummary);
export type LateRecordingPage = z.infer<typeof lateRecordingPage>;
