import * as z from 'zod';
import { command } from './act.js';
import { id } from './codes.js';
import { shareGranted } from './coordination.facts.js';
import { matterOutcome } from './coordination.lists.js';
import { reopeningReason } from './investigation.lists.js';
import { noteCode } from './notes.lists.js';
import { occurred } from './occurred.js';
import { pageOf, pageQuery } from './reply.js';
import { passage } from './text.js';

const { scope: shareScope, basis: shareBasis } = shareGranted.data.shape;

/** One agency that takes part in a matter: how far it may read, and by what hand-over. */
const participant = z.strictObject({ agencyId: id, scope: shareScope, basis: shareBasis, grantedAt: z.iso.datetime() });

/** Who holds what share of one matter. */
export const shareQuery = z.strictObject({ matterId: id });
export type ShareQuery = z.infer<typeof shareQuery>;
export const shareView = participant.extend({ matterId: id });
export type ShareView = z.infer<typeof shareView>;
/** Every live share of the matter: as many as agencies take part, so always one page. */
export const sharePage = pageOf(shareView);
export type SharePage = z.infer<typeof sharePage>;

export const matterStatus = z.enum(['open', 'closed']);
export type MatterStatus = z.infer<typeof matterStatus>;

/** The entry of a matter in the register: no content, only its number, its lead, who takes part and how it ended. */
export const matterEntry = z.strictObject({
  id,
  version: z.int(),
  number: z.string().length(12),
  agencyId: id,
  openedByAgencyId: id,
  status: matterStatus,
  occurred,
  implied: z.boolean(),
  asPublished: z.boolean(),
  recordedAt: z.iso.datetime(),
  outcome: matterOutcome.nullable(),
  closedOccurred: occurred.nullable(),
  participants: z.array(participant),
  allowedActions: z.array(z.string()),
});
export type MatterEntry = z.infer<typeof matterEntry>;

export const closeMatter = command({ outcome: matterOutcome });
export type CloseMatter = z.infer<typeof closeMatter>;

export const reopenMatter = command({ reason: reopeningReason });
export type ReopenMatter = z.infer<typeof reopenMatter>;

/** A dated note on the timeline of a matter or of a special operation; one of the two. */
export const writeNote = command({
  matterId: id.optional(),
  operationId: id.optional(),
  code: noteCode,
  text: passage(20_000),
});
export type WriteNote = z.infer<typeof writeNote>;

/** A note without its text. */
export const noteSummary = z.strictObject({
  id,
  version: z.int(),
  matterId: id.nullable(),
  operationId: id.nullable(),
  agencyId: id,
  code: noteCode,
  occurred,
  implied: z.boolean(),
  asPublished: z.boolean(),
  recordedAt: z.iso.datetime(),
});
export type NoteSummary = z.infer<typeof noteSummary>;

/** One note; its text is there only for a caller who may read it and says for what. */
export const noteView = noteSummary.extend({ text: z.string().optional() });
export type NoteView = z.infer<typeof noteView>;

export const noteQuery = z.strictObject({ ...pageQuery, matterId: id.optional(), operationId: id.optional() });
export type NoteQuery = z.infer<typeof noteQuery>;
export const noteReading = z.strictObject({ include: z.literal('text').optional() });
export type NoteReading = z.infer<typeof noteReading>;
export const notePage = pageOf(noteSummary);
export type NotePage = z.infer<typeof notePage>;
