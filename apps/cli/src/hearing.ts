import { valuesOf } from './figures.js';
import type { Installation } from './installation.js';
import { databaseServices } from './services.js';
import { metricsOf } from './status.js';

/** One look at the figures of the services: when it was asked for and when it was there. */
export interface Look {
  asked: number;
  answered: number;
  texts: readonly string[];
}

/** Looks at the figures of all services that hear facts and tell them. */
export async function lookAround(installation: Installation): Promise<Look> {
  const asked = performance.now();
  const texts = await Promise.all(databaseServices(installation.checkout).map((name) => metricsOf(installation, name)));
  return { asked, answered: performance.now(), texts };
}

/** Follows how services hear what had been told when the waiting began. What is told meanwhile is not waited for: under load that would never end. */
export class Hearing {
  /** By when everything that had been told at the beginning had left the outboxes. */
  #published: number | undefined;

  constructor(private readonly began: number) {}

  isOver(look: Look): boolean {
    if (this.#published === undefined) {
      if (allReach(look, waits, this.began)) this.#published = look.answered;
      return false;
    }
    return allReach(look, 'consumer_seconds_behind', this.#published);
  }
}

const waits = 'outbox_oldest_age_seconds';

const valueOf = (text: string, metric: string): number | undefined => valuesOf(text, metric)[0];

/** Whether so many seconds ago, at every service, is after a moment. A service that does not say is not there yet. */
const allReach = ({ asked, texts }: Look, metric: string, moment: number): boolean =>
  texts.every((text) => asked - (valueOf(text, metric) ?? Infinity) * 1_000 >= moment);
