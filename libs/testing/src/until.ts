import { setTimeout as pause } from 'node:timers/promises';

/** Waits until a condition holds, asking often; fails with what it waited for. */
export async function until<Value>(
  what: string,
  condition: () => Promise<Value | null | undefined | false>,
  limitSeconds = 30,
): Promise<Value> {
  const end = performance.now() + limitSeconds * 1_000;
  for (;;) {
    const value = await condition();
    if (value !== null && value !== undefined && value !== false) return value;
    if (performance.now() > end) throw new Error(`Waited ${limitSeconds} s in vain until ${what}.`);
    await pause(50);
  }
}
