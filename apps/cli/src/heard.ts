import { setTimeout as pause } from 'node:timers/promises';
import { figuresFrom } from './figures.js';
import { Hearing } from './hearing.js';
import type { Installation } from './installation.js';
import { metricsOf } from './status.js';
import { databaseServices } from './services.js';
import type { StepTools } from './steps.js';

const waitLimitMs = 120_000;
const lookEveryMs = 1_000;

/**
 * Waits until the services have heard what the others had told when it began: a service that has not heard of an officer refuses him. It is no
 * failure if that takes longer; the services go on hearing.
 */
export async function untilHeard(installation: Installation, { note, signal }: StepTools): Promise<string> {
  const names = databaseServices(installation.checkout);
  if (names.length === 0) return 'nothing to hear';
  const began = performance.now();
  const hearing = new Hearing(began);
  for (;;) {
    const asked = performance.now();
    const texts = await Promise.all(names.map((name) => metricsOf(installation, name)));
    const answered = performance.now();
    if (hearing.isOver({ asked, answered, texts })) return 'everything heard';
    const { consumerLag } = figuresFrom(texts);
    const behind = consumerLag === undefined ? 'not known yet' : `${consumerLag} records behind`;
    if (answered - began > waitLimitMs) return `${behind}, still hearing`;
    note(behind);
    await pause(lookEveryMs, undefined, { signal });
  }
}
