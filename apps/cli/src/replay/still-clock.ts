import type { Clock } from './patience.js';

/** A clock that is only moved by waiting. */
export function stillClock(): Clock & { waited: () => number } {
  let now = 0;
  return {
    now: () => now,
    wait: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
    waited: () => now,
  };
}
