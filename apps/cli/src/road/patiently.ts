import { setTimeout as pause } from 'node:timers/promises';

/** Looks again and again until there is something to see, as long as an outage may last; fails with what it waited for. */
export async function patiently<Seen>(what: string, look: () => Promise<Seen | undefined>, seconds = 300): Promise<Seen> {
  const end = performance.now() + seconds * 1_000;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (performance.now() > end) throw new Error(`Waited ${seconds} s in vain for ${what}.`);
    await pause(200);
  }
}
