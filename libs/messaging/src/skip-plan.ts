import { judge, type Block } from './verdict.js';

export interface Numbered {
  key: string;
  seq: string;
}

export interface SkipPlan<Item> {
  /** The new head of each key. */
  heads: Map<string, string>;
  /** What a head alone cannot settle, in its order: facts behind a block or a gap. */
  rest: Item[];
}

/** Facts nobody here handles only move the heads of their keys; once one of a key must be looked at, so must those after it. */
export function planSkips<Item extends Numbered>(
  facts: readonly Item[],
  heads: ReadonlyMap<string, string>,
  blocks: ReadonlyMap<string, Block>,
): SkipPlan<Item> {
  const moved = new Map<string, string>();
  const rest: Item[] = [];
  const left = new Set<string>();
  for (const fact of facts) {
    const { key, seq } = fact;
    const verdict = judge(seq, moved.get(key) ?? heads.get(key) ?? '0', blocks.get(key) ?? null);
    if (verdict === 'duplicate' && !blocks.has(key)) continue;
    if (verdict === 'apply' && !left.has(key) && !blocks.has(key)) moved.set(key, seq);
    else {
      left.add(key);
      rest.push(fact);
    }
  }
  return { heads: moved, rest };
}
