import { setTimeout as pause } from 'node:timers/promises';
import type { Installation } from './installation.js';
import { readStatus } from './status.js';
import { databaseServices } from './services.js';
import type { StepTools } from './steps.js';

const waitLimitMs = 120_000;
const lookEveryMs = 1_000;

/**
 * Waits until the services have heard what the others told: a service that has not heard of an officer refuses him. It is no failure if that takes
 * longer; the services go on hearing.
 */
export async function untilHeard(installation: Installation, { note, signal }: StepTools): Promise<string> {
  if (databaseServices(installation.checkout).length === 0) return 'nothing to hear';
  const end = performance.now() + waitLimitMs;
  for (;;) {
    const { consumerLag, outboxOldestSeconds } = (await readStatus(installation)).figures;
    if (consumerLag === 0 && (outboxOldestSeconds ?? 0) === 0) return 'everything heard';
    const behind = consumerLag === undefined ? 'not known yet' : `${consumerLag} records behind`;
    if (performance.now() > end) return `${behind}, still hearing`;
    note(behind);
    await pause(lookEveryMs, undefined, { signal });
  }
}
