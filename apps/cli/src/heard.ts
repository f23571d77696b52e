import { setTimeout as pause } from 'node:timers/promises';
import { valuesOf } from './figures.js';
import { Hearing, lookAround } from './hearing.js';
import type { Installation } from './installation.js';
import { databaseServices } from './services.js';
import type { StepTools } from './steps.js';

const waitLimitMs = 120_000;
const lookEveryMs = 1_000;

/**
 * Waits until the services have heard what the others had told when it began: a service that has not heard of an officer refuses him. It is no
 * failure if that takes longer; the services go on hearing.
 */
export async function untilHeard(installation: Installation, { note, signal }: StepTools): Promise<string> {
  if (databaseServices(installation.checkout).length === 0) return 'nothing to hear';
  const began = performance.now();
  const hearing = new Hearing(began);
  for (;;) {
    const look = await lookAround(installation);
    if (hearing.isOver(look)) return 'everything heard';
    const behind = recordsBehind(look.texts);
    if (look.answered - began > waitLimitMs) return `${behind}, still hearing`;
    note(behind);
    await pause(lookEveryMs, undefined, { signal });
  }
}

function recordsBehind(texts: readonly string[]): string {
  const lags = texts.map((text) => valuesOf(text, 'consumer_lag')[0]);
  if (lags.includes(undefined)) return 'not known yet';
  return `${lags.reduce<number>((total, lag = 0) => total + lag, 0)} records behind`;
}
