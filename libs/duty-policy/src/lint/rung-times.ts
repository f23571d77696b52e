import type { PackRung } from '../pack.js';
import { shortestHours } from './spans.js';

const DAY = 24;
const NINE = 9;
const SECOND = 1 / 3600;

// The hours at which a limit that runs by the clock may end; a limit by days ends at midnight.
const endings = [0, 6, 10, 23.5];

/** When the rungs of a ladder fire, in hours from the due moment, were every day a working day; once for each hour a limit may end at. */
export function rungHours(ladder: readonly PackRung[], isByClock: boolean): number[][] {
  return (isByClock ? endings : [DAY]).map((ending) => ladder.map(({ offset }) => hoursFrom(offset, ending)));
}

function hoursFrom(offset: PackRung['offset'], ending: number): number {
  const length = shortestHours(offset);
  const isBefore = offset.side === 'before';
  if (offset.unit === 'minutes' || offset.unit === 'hours' || offset.unit === 'instant')
    return length === 0 ? SECOND : isBefore ? -length : length;
  return NINE - ending + (isBefore ? -length : length);
}
