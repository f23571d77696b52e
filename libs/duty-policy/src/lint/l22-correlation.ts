import { rowRule } from './world.js';
import { words } from '../words.js';

const isSubject = (name: string): boolean => /Id$/.test(name) && !/AgencyId$|^matterId$/.test(name);

/** L22: a row that follows the matter alone, although its fact names one of several subjects, may be met by an act about another. */
export const correlation = rowRule('L22', 'warning', ({ row, at }, _pack, { facts }) => {
  if (row.subject !== 'matterId' || row.forEach !== undefined) return [];
  const named = row.opensOn.flatMap(({ fact }) => (facts.get(fact) ?? []).filter(isSubject));
  if (named.length === 0) return [];
  return [
    {
      at: [...at, 'subject'],
      message: words('仅按案事件关联，可能有多个对象。', 'It is matched by the matter alone, where several subjects are possible.'),
    },
  ];
});
