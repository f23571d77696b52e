import type { KeyObject } from 'node:crypto';
import { isSigned, type SignedHead } from './chain-head.js';
import { chainStart, hashOf, type ChainEntry, type SealedEntry } from './chain.js';

/** One sign of tampering and the place in the chain where it shows. */
export interface ChainFinding {
  kind: 'missing' | 'out-of-order' | 'changed' | 'unlinked' | 'cut' | 'rewritten' | 'forged-head' | 'foreign';
  seq: string;
}

/**
 * Reads one agency's chain from its first entry, in the order of `seq`, against the heads that somebody else may have kept.
 * No finding means: nothing was changed, removed, added or reordered up to the last head; behind it only the links themselves speak.
 */
export function verifyChain(
  agencyId: string,
  entries: readonly SealedEntry[],
  heads: readonly SignedHead[],
  publicKeys: ReadonlyMap<string, KeyObject>,
): ChainFinding[] {
  const hashes = new Map(entries.map(({ seq, hash }) => [seq, hash]));
  const signed = (head: SignedHead) => head.agencyId === agencyId && isSigned(head, publicKeys);
  return [
    ...linkFindings(agencyId, entries),
    ...heads.flatMap((head) => (signed(head) ? headFindings(hashes, head) : [{ kind: 'forged-head' as const, seq: head.seq }])),
  ];
}

function linkFindings(agencyId: string, entries: readonly SealedEntry[]): ChainFinding[] {
  const findings: ChainFinding[] = [];
  let expected = 1n;
  let prevHash = chainStart;
  for (const entry of entries) {
    const seq = BigInt(entry.seq);
    const found = (kind: ChainFinding['kind']) => findings.push({ kind, seq: entry.seq });
    if (entry.agencyId !== agencyId) found('foreign');
    if (seq > expected) found('missing');
    if (seq < expected) found('out-of-order');
    if (hashOf(said(entry), entry.seq, entry.prevHash) !== entry.hash) found('changed');
    if (entry.prevHash !== prevHash) found('unlinked');
    expected = seq + 1n;
    prevHash = entry.hash;
  }
  return findings;
}

function headFindings(hashes: ReadonlyMap<string, string>, { seq, hash }: SignedHead): ChainFinding[] {
  const there = hashes.get(seq);
  if (there === undefined) return [{ kind: 'cut', seq }];
  return there === hash ? [] : [{ kind: 'rewritten', seq }];
}

function said({ seq: _seq, prevHash: _prevHash, hash: _hash, ...entry }: SealedEntry): ChainEntry {
  return entry;
}
