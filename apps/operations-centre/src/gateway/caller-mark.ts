import { createHmac, randomBytes } from 'node:crypto';

const dayInMilliseconds = 86_400_000;

/**
 * The address at the other end: of the connection, or, behind a known number of proxies of our own, what the outermost of them saw. What a caller
 * writes further to the left is his own word.
 */
export function addressOf(forwardedFor: string | undefined, connection: string, hops: number): string {
  if (hops === 0) return connection;
  const seen = (forwardedFor ?? '').split(',').map((part) => part.trim());
  return seen.at(-hops) || connection;
}

/** Tells callers apart without knowing them: a hash whose key lives a day, in memory alone, so that no address goes on to the form. */
export class CallerMarks {
  private key = randomBytes(32);
  private day = 0;

  of(address: string, now: number): string {
    const day = Math.floor(now / dayInMilliseconds);
    if (day !== this.day) [this.key, this.day] = [randomBytes(32), day];
    return createHmac('sha256', this.key).update(address).digest('base64url');
  }
}
