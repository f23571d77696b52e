/** How many relays can work side by side in one service; written into every outbox row, so it never changes. */
export const shardCount = 8;

/** The shard of a key; keys are random, so their first byte spreads them evenly. */
export function shardOf(key: string): number {
  return Number.parseInt(key.slice(0, 2), 16) % shardCount;
}
