import type { ParkReason } from './park-reason.js';

/** A key is held back from this sequence number on; null holds back whatever comes. */
export interface Block {
  fromSeq: string | null;
  reason: ParkReason;
}

/** What becomes of a readable fact: applied now, dropped as a repeat, queued behind a block, or the first after a gap. */
export type Verdict = 'apply' | 'duplicate' | 'queue' | 'gap';

/** Facts of a key are applied in sequence, each once; what comes before a gap's far side still closes the gap. */
export function judge(seq: string, head: string, block: Block | null): Verdict {
  const number = BigInt(seq);
  const next = BigInt(head) + 1n;
  if (number < next) return 'duplicate';
  if (block && (block.fromSeq === null || number >= BigInt(block.fromSeq))) return 'queue';
  return number === next ? 'apply' : 'gap';
}

/** Whether the sequence has now reached what is held behind a gap. */
export function isGapClosed(head: string, block: Block | null): boolean {
  return block?.reason === 'gap' && block.fromSeq !== null && BigInt(head) + 1n === BigInt(block.fromSeq);
}

/** A record that cannot be read holds back its key, unless its place in the sequence has already been filled. */
export function holdsBackKey(seq: string | null, head: string): boolean {
  return seq === null || BigInt(seq) > BigInt(head);
}
