import { rowRule } from './world.js';
import { words } from '../words.js';

const leastMet = 0.2;
const mostOfCap = 0.1;

/** Whether a row is met so seldom that it is looked at again; a row of which nothing has ended yet is not. */
export const isSeldomMet = (shareMet: number | null): boolean => shareMet !== null && shareMet < leastMet;

/** L24: a row hardly anybody meets, or that would fill a unit's desk, is looked at again. */
export const practice = rowRule('L24', 'warning', ({ row, at }, _pack, { statistics }) => {
  const past = statistics.get(row.id);
  if (past === undefined) return [];
  if (isSeldomMet(past.shareMet))
    return [{ at, message: words('最近90天办结不足两成。', 'It was met in under 20 % of the last 90 days.') }];
  return past.shareOfCap > mostOfCap
    ? [{ at, message: words('将占用部门上限的一成以上。', "It would hold more than 10 % of a unit's cap.") }]
    : [];
});
