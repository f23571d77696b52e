import { createHmac, randomBytes } from 'node:crypto';
import { TokenBuckets, type Rate } from './token-bucket.js';

/** What the public may do often, and how often: each caller by himself, and everybody together. */
export const tipRates = {
  report: { each: { atOnce: 6, aMinute: 6 }, all: { atOnce: 3_000, aMinute: 1_800 } },
  look: { each: { atOnce: 6, aMinute: 6 }, all: { atOnce: 5_000, aMinute: 1_200 } },
  add: { each: { atOnce: 6, aMinute: 6 }, all: { atOnce: 3_000, aMinute: 1_800 } },
} as const satisfies Record<string, { each: Rate; all: Rate }>;
export type TipAct = keyof typeof tipRates;

const dayInMilliseconds = 86_400_000;

/** Slows down who comes too often, before anything is done and never after. Callers are known by a hash whose key lives a day, in memory alone. */
export class TipLimits {
  private key = randomBytes(32);
  private keyDay = 0;
  private readonly buckets = Object.fromEntries(
    Object.entries(tipRates).map(([act, { each, all }]) => [act, { each: new TokenBuckets(each), all: new TokenBuckets(all) }]),
  ) as Record<TipAct, { each: TokenBuckets; all: TokenBuckets }>;

  /** Seconds to wait, 0 where the act may go on. */
  waitFor(act: TipAct, caller: string, now: number): number {
    const { each, all } = this.buckets[act];
    return each.take(this.hashed(caller, now), now) || all.take('all', now);
  }

  private hashed(caller: string, now: number): string {
    const day = Math.floor(now / dayInMilliseconds);
    if (day !== this.keyDay) [this.key, this.keyDay] = [randomBytes(32), day];
    return createHmac('sha256', this.key).update(caller).digest('base64url');
  }
}
