import { knownFacts, resolveOccurred, type AgreeLateRecording, type Occurred } from '@homeward/contracts';
import { isRecordedLate } from '@homeward/duty-policy';
import { factUnknown, notLate, placeMissing } from './late-recordings.errors.js';

/** An act of long ago that a second officer let be recorded, because of a document. It is written once; the title of the document is sealed. */
export interface LateRecording {
  id: string;
  version: number;
  matterId: string | null;
  agencyId: string;
  fact: string;
  rowId: string | null;
  occurred: Occurred;
  sealedTitle: string;
  sha256: string;
  agreedBy: string;
  agreedAt: string;
  validUntil: string;
}

/** Which act is meant, when it happened, and until when what is agreed to holds. */
export type AgreedAct = Pick<LateRecording, 'fact' | 'rowId' | 'occurred' | 'agreedAt' | 'validUntil'>;

const validForMs = 7 * 86_400_000;
/** What services tell by themselves is no act of anybody. */
const told = /^(duty|duty-merger|notice|late-recording|wall)\./;
const left = new Set(knownFacts.map(({ name }) => name).filter((name) => !told.test(name)));
/** Acts that begin what no matter holds yet, or by which an agency comes into one. */
const beginnings = new Set(['clue.registered', 'operation.opened', 'prosecution.file-received']);

/** Names the act that may be recorded: of a fact that exists, in a matter or about a row, more than a day back. */
export function agree(act: AgreeLateRecording['act'], { matterId, zone, now }: Agreeing): AgreedAct {
  const occurred = resolveOccurred(act.occurred, zone, now, '/act/occurred');
  if (!left.has(act.fact)) throw factUnknown(act.fact);
  if (matterId === null && act.rowId === undefined && !beginnings.has(act.fact)) throw placeMissing();
  if (!isRecordedLate(occurred, now)) throw notLate();
  const validUntil = new Date(Date.parse(now) + validForMs).toISOString();
  return { fact: act.fact, rowId: act.rowId ?? null, occurred, agreedAt: now, validUntil };
}

interface Agreeing {
  matterId: string | null;
  zone: string;
  now: string;
}

/** Where the sealed title of a document stands. */
export const sealedTitleOf = (rowId: string) => ({ table: 'late_recordings', column: 'sealed_title', rowId });
