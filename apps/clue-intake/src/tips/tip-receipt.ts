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
