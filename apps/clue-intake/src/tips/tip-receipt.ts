import type { TipWord } from '@homeward/contracts';

/** What stands under a code: identifiers, one of four words, and the hour of the last change. The code itself is nowhere. */
export interface TipReceipt {
  id: string;
  version: number;
  codeHash: string;
  clueId: string;
  matterId: string;
  /** Whose clue it is now. */
  agencyId: string;
  word: TipWord;
  changedAt: string;
  recordedAt: string;
}

const readableForMilliseconds = 180 * 86_400_000;

/** A code opens a finished report for half a year; then it is like one that never was. */
export const isReadable = ({ word, changedAt }: TipReceipt, now: number): boolean =>
  word !== 'closed' || now - Date.parse(changedAt) <= readableForMilliseconds;
