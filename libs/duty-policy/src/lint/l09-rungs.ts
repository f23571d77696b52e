import type { PackRung } from '../pack.js';
import type { Path } from './finding.js';
import { rungHours } from './rung-times.js';
import { runsByClock } from './spans.js';
import { packRule, rowRule, type Complaint } from './world.js';
import { words } from '../words.js';

/** L09 of every ladder: its rungs are numbered from one, without a gap. */
export const rungNumbers = packRule('L09', 'error', (pack) => {
  const named = Object.entries(pack.ladders).map(([name, ladder]) => ({ ladder, at: ['ladders', name] as Path }));
  const own = pack.rows.flatMap(({ row, ladder, ladderAt }) =>
    typeof row.ladder === 'string' || ladder === null ? [] : [{ ladder, at: ladderAt }],
  );
  return [...named, ...own].flatMap(({ ladder, at }) =>
    ladder.flatMap(({ rung }, index) =>
      rung === index + 1
        ? []
        : [{ at: [...at, index, 'rung'], message: words('各级应当从1起连续编号。', 'Rungs are numbered 1, 2, 3 without a gap.') }],
    ),
  );
});

/** L09 of each row: its rungs fire one after the other, and nobody is told twice at one moment. */
export const risingRungs = rowRule('L09', 'error', ({ row, at, ladder, ladderAt }) => {
  if (ladder === null) return [];
  const place = (index: number): Path => (typeof row.ladder === 'string' ? [...at, 'ladder'] : [...ladderAt, index, 'offset']);
  const faults = new Map<number, Complaint>();
  for (const times of rungHours(ladder, runsByClock(row.duration)))
    for (const [index, time] of times.entries()) {
      const before = times[index - 1];
      if (before === undefined || faults.has(index) || time > before) continue;
      if (time === before && !sharesTarget(ladder[index - 1], ladder[index])) continue;
      faults.set(index, {
        at: place(index),
        message: words(`第${index + 1}级不晚于第${index}级。`, `Rung ${index + 1} does not come after rung ${index}.`),
      });
    }
  return [...faults.values()];
});

function sharesTarget(one: PackRung | undefined, other: PackRung | undefined): boolean {
  return one?.to.some((target) => other?.to.includes(target)) ?? false;
}
