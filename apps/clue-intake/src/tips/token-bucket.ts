/** How often something may be done: so many at once, and so many again in each minute. */
export interface Rate {
  atOnce: number;
  aMinute: number;
}

interface Bucket {
  left: number;
  at: number;
}

const knownAtMost = 50_000;
const tiny = 1e-6;

/** Counts in memory alone how often each caller came; a caller is known by a key that says nothing about him. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly rate: Rate) {}

  /** Takes one token, or says in how many seconds there will be one. */
  take(key: string, now: number): number {
    const bucket = this.filled(key, now);
    const lacking = 1 - bucket.left;
    if (lacking > tiny) return Math.ceil((lacking * 60) / this.rate.aMinute - tiny);
    this.keep(key, { left: bucket.left - 1, at: now });
    return 0;
  }

  private filled(key: string, now: number): Bucket {
    const known = this.buckets.get(key);
    if (!known) return { left: this.rate.atOnce, at: now };
    const gained = (Math.max(0, now - known.at) / 60_000) * this.rate.aMinute;
    return { left: Math.min(this.rate.atOnce, known.left + gained), at: now };
  }

  /** The caller who was away longest is forgotten first. */
  private keep(key: string, bucket: Bucket): void {
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    if (this.buckets.size <= knownAtMost) return;
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
