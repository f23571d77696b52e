import { canBothHold, isSame } from './conditions.js';
import { rowRule } from './world.js';
import { words } from '../words.js';

/** L14: a pause has an end that is not its beginning, and no fact both stops the clock and meets the duty. */
export const pauses = rowRule('L14', 'error', ({ row, at }) =>
  row.pauseRules.flatMap(({ from, to }, index) => {
    const here = [...at, 'pauseRules', index];
    if (to.fact.trim() === '' || isSame(from, to))
      return [{ at: [...here, 'to'], message: words('中止没有结束的事实。', 'Nothing ends this pause.') }];
    const meets = row.satisfiedBy.facts.some(({ fact, condition }) => fact === from.fact && canBothHold(condition, from.condition));
    return meets
      ? [{ at: [...here, 'from'], message: words('同一事实既中止又办结。', 'One fact both pauses the duty and meets it.') }]
      : [];
  }),
);
