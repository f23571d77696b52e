import type { ServiceFigures } from '@homeward/contracts';
import { figuresOf } from './figures-of.js';

const withinMs = 2_000;

/** A service that does not answer in time is told as silent. */
export async function askedOf(service: string, url: string): Promise<ServiceFigures> {
  try {
    const answer = await fetch(new URL('/metrics', url), { signal: AbortSignal.timeout(withinMs) });
    return { service, answers: answer.ok, ...figuresOf(answer.ok ? await answer.text() : '') };
  } catch {
    // Whatever the cause, the caller learns that it is silent.
    return { service, answers: false, ...figuresOf('') };
  }
}
