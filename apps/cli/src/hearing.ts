import { valuesOf } from './figures.js';

/** One look at the figures of the services: when it was asked for and when it was there. */
export interface Look {
  asked: number;
  answered: number;
  texts: readonly string[];
}

/** Follows how services hear what had been told when the waiting began. What is told meanwhile is not waited for: under load that would never end. */
export class Hearing {
  /** By when everything that had been told at the beginning had left the outboxes. */
  #published: number | undefined;

  constructor(private readonly began: number) {}

  isOver(look: Look): boolean {
    const { answered, texts } = look;
    if (texts.every((text) => valueOf(text, waits) === 0 && valueOf(text, 'consumer_lag') === 0)) return true;
    if (this.#published === undefined) {
      if (allReach(look, waits, this.began)) this.#published = answered;
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
