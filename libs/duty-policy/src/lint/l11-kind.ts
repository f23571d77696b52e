import { rowRule } from './world.js';
import { words } from '../words.js';

/** L11: the ladder does what the kind is for: a limit rings when it is missed, a right warns before it ends, a waiting time holds something back. */
export const kind = rowRule('L11', 'error', ({ row, at, ladder }) => {
  const sides = (ladder ?? []).map(({ offset }) => (offset.value === 0 ? 'after' : offset.side));
  if (row.kind === 'hardLimit' && ladder !== null && !sides.includes('after'))
    return [{ at: [...at, 'ladder'], message: words('期限届满后没有任何提醒。', 'Nothing rings at or after the due date.') }];
  if (row.kind === 'maximumValidity' && ladder !== null && !sides.includes('before'))
    return [{ at: [...at, 'ladder'], message: words('届满前没有任何提醒。', 'Nothing warns before the end.') }];
  if (row.kind === 'minimumPeriod' && (row.guards ?? []).length === 0)
    return [{ at: [...at, 'guards'], message: words('最短期间没有拦阻任何行为。', 'A minimum period holds nothing back.') }];
  return [];
});
