import { isSame } from './conditions.js';
import { rowRule } from './world.js';
import { words } from '../words.js';

/** L04: something meets the duty, and the fact that opens it is not the one that meets it. */
export const satisfying = rowRule('L04', 'error', ({ row, at }) => {
  const here = [...at, 'satisfiedBy', 'facts'];
  if (row.satisfiedBy.facts.length === 0)
    return [{ at: here, message: words('没有任何事实能使该义务办结。', 'Nothing satisfies this duty.') }];
  return row.satisfiedBy.facts.flatMap((match, index) =>
    row.opensOn.some((opening) => isSame(opening, match))
      ? [
          {
            at: [...here, index],
            message: words(
              '同一事实同时产生并办结该义务。',
              'The fact that opens the duty also meets it, under the same condition.',
            ),
          },
        ]
      : [],
  );
});
