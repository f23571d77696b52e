import { setTimeout as delay } from 'node:timers/promises';

/** Waits until something is so; what is still wrong when time is up is thrown. */
export async function eventually(check: () => void | Promise<void>, withinSeconds = 20): Promise<void> {
  const deadline = performance.now() + withinSeconds * 1000;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await delay(50);
    }
  }
}
