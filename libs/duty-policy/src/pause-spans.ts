import type { DutyInputs, DutyPause } from './duty-inputs.js';
import type { Pause } from './pauses.js';
import { instantOf } from './zone.js';

/** Which of the possible lengths of a pause is counted: the shorter one gives the earlier date. */
export type Reading = 'shortest' | 'longest';

/** The pauses that are over, as a clock counts them. */
export function pauseSpans(pauses: readonly DutyPause[], reading: Reading): Pause[] {
  return pauses.flatMap(({ from, fromUntil, to, toUntil }) => {
    if (to === null) return [];
    const span =
      reading === 'shortest'
        ? { from: instantOf(fromUntil), to: instantOf(to) }
        : { from: instantOf(from), to: instantOf(toUntil ?? to) };
    return span.to > span.from ? [span] : [];
  });
}

/** Whether the clock stands still. */
export function standsStill({ pauses }: Pick<DutyInputs, 'pauses'>): boolean {
  return pauses.some(({ to }) => to === null);
}
