import type { LiveEvent } from '@homeward/contracts';

/** Which places of the stream are kept: the newest, and the one before the oldest. */
export interface Kept {
  before: number;
  newest: number;
}

/** Where a stream begins: behind what the browser has already seen, if everything since then is kept; otherwise at the newest place, and it says so. */
export function firstEvent(lastSeen: string | undefined, { before, newest }: Kept): { position: number; event: LiveEvent } {
  if (lastSeen === undefined) return { position: newest, event: { kind: 'ready' } };
  const seen = /^\d{1,15}$/.test(lastSeen) ? Number(lastSeen) : -1;
  if (seen < before || seen > newest) return { position: newest, event: { kind: 'resync' } };
  return { position: seen, event: { kind: 'ready' } };
}
