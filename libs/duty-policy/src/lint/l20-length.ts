import type { PackRung } from '../pack.js';
import type { Path } from './finding.js';
import { packRule, type Complaint } from './world.js';
import { words } from '../words.js';

const mostRungs = 5;
const weakest: readonly string[] = ['remind', 'notify', 'warn', 'escalate', 'page', 'report-up'];

/** L20: at most five rungs, and the last one goes further than the first. */
export const length = packRule('L20', 'error', (pack) => {
  const named = Object.entries(pack.ladders).map(([name, ladder]) => ({ ladder, at: ['ladders', name] as Path }));
  const own = pack.rows.flatMap(({ row, ladder, ladderAt }) =>
    typeof row.ladder === 'string' || ladder === null ? [] : [{ ladder, at: ladderAt }],
  );
  return [...named, ...own].flatMap(({ ladder, at }) => ofLadder(ladder, at));
});

function ofLadder(ladder: readonly PackRung[], at: Path): Complaint[] {
  if (ladder.length === 0) return [{ at, message: words('阶梯没有任何一级。', 'The ladder has no rung.') }];
  const tooMany =
    ladder.length > mostRungs ? [{ at, message: words('阶梯不得超过五级。', 'A ladder has at most five rungs.') }] : [];
  return [...tooMany, ...repeats(ladder, at)];
}

// The end of what only ends is told to those who look after it, and a short ladder may climb by a stronger act alone.
function repeats(ladder: readonly PackRung[], at: Path): Complaint[] {
  const first = ladder[0];
  const last = ladder.at(-1);
  if (first === undefined || last === undefined || first === last || last.act === 'notify') return [];
  const isStronger = ladder.length < 3 && strength(last) > strength(first);
  if (isStronger || !last.to.every((target) => first.to.includes(target))) return [];
  return [
    {
      at: [...at, ladder.length - 1, 'to'],
      message: words('最后一级又回到第一级的对象。', 'The last rung only tells those the first one told.'),
    },
  ];
}

function strength({ act }: PackRung): number {
  const place = weakest.indexOf(act);
  return place < 0 ? weakest.length : place;
}
