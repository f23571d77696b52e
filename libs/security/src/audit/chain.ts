import { createHash } from 'node:crypto';

/** An entry with its place in its agency's chain, as the sealer read or wrote it. */
export interface ChainEntry {
  id: string;
  agencyId: string;
  /** UTC, to the millisecond. */
  at: string;
  actor: string;
  onBehalfOf: string | null;
  action: string;
  objectType: string;
  objectId: string | null;
  matterId: string | null;
  purpose: string;
  decision: string;
  policyIds: string[];
  requestId: string;
  outcome: string;
}

export interface Link {
  seq: string;
  prevHash: string;
  hash: string;
}

export type SealedEntry = ChainEntry & Link;

/** What the first entry of a chain is linked to. */
export const chainStart = '0'.repeat(64);

/** One spelling of a record, whoever writes it: keys sorted, texts, nulls and lists of texts only. */
export function canonicalJson(record: Readonly<Record<string, string | null | readonly string[]>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1))));
}

/** Covers everything the entry says, its place and the entry before it. */
export function hashOf(entry: ChainEntry, seq: string, prevHash: string): string {
  return createHash('sha256')
    .update(canonicalJson({ ...entry, seq, prevHash }), 'utf8')
    .digest('hex');
}

/** Links entries of one agency behind the last link, in the order given. */
export function linked(entries: readonly ChainEntry[], last: { seq: string; hash: string }): SealedEntry[] {
  let { seq, hash } = last;
  return entries.map((entry) => {
    const prevHash = hash;
    seq = String(BigInt(seq) + 1n);
    hash = hashOf(entry, seq, prevHash);
    return { ...entry, seq, prevHash, hash };
  });
}
