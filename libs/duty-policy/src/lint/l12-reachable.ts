import type { PackRow } from '../pack.js';
import type { Span } from '../span.js';
import type { Path } from './finding.js';
import { longestHours, runsByClock, shortestHours } from './spans.js';
import { rowRule } from './world.js';
import { words } from '../words.js';

const DAY = 24;
const DAYS_A_ROLL_MOVES = 12;

/** L12: every rung can fire: none lies before every possible start, none after the end of every matter. */
export const reachable = rowRule('L12', 'error', ({ row, at, ladder, ladderAt }, _pack, { matterLifeDays }) => {
  const isUnlimited = row.dueField !== undefined;
  const longest = longestOf(row);
  return (ladder ?? []).flatMap(({ offset }, index) => {
    const place: Path = typeof row.ladder === 'string' ? [...at, 'ladder'] : [...ladderAt, index, 'offset'];
    const isTooShort = offset.side === 'before' && offset.value > 0 && !isUnlimited && isAlwaysTooShort(row, offset, longest);
    if (isTooShort)
      return [{ at: place, message: words(`第${index + 1}级总是早于起算。`, `Rung ${index + 1} always lies before the start.`) }];
    const isTooLate = offset.side === 'after' && shortestHours(offset) > matterLifeDays * DAY;
    return isTooLate
      ? [
          {
            at: place,
            message: words(`第${index + 1}级晚于案事件的最长存续。`, `Rung ${index + 1} lies after the life of any matter.`),
          },
        ]
      : [];
  });
});

function isAlwaysTooShort(row: PackRow, offset: Span, longest: number): boolean {
  const isRolled = row.rollRule !== 'none';
  if (offset.unit === row.duration.unit && row.extensions.length === 0 && !isRolled && row.schedule === undefined) {
    return runsByClock(offset) ? offset.value >= row.duration.value : offset.value > row.duration.value;
  }
  return shortestHours(offset) >= longest + (runsByClock(row.duration) ? 0 : DAY);
}

function longestOf(row: PackRow): number {
  const spans = [row.duration, ...(row.schedule ?? [])].map(longestHours);
  const tolerance = (row.tolerance?.value ?? 0) / 60;
  const granted = row.extensions.map((extension) => longestHours(extension) * (extension.mode === 'add' ? extension.maxTimes : 1));
  const own = Math.max(...spans) + tolerance + (row.rollRule === 'none' ? 0 : DAYS_A_ROLL_MOVES * DAY);
  const longest = own + granted.reduce((sum, each) => sum + each, 0);
  return row.cap === undefined ? longest : Math.min(longest, longestHours(row.cap));
}
