import { rowRule, type Complaint } from './world.js';
import { words } from '../words.js';

const ofLaw = new Set(['statute', 'interpretation', 'regulation', 'rule']);

/** L21: a number or a rest-day rule that does not stand in the law the row cites is shown as such. */
export const defaults = rowRule('L21', 'warning', ({ row, at }, pack) => {
  const primary = row.legalBasis[0]?.document;
  const kind = primary !== undefined && Object.hasOwn(pack.documents, primary) ? pack.documents[primary]?.kind : undefined;
  const complaints: Complaint[] = [];
  if (row.duration.origin === 'default' && kind !== undefined && ofLaw.has(kind))
    complaints.push({
      at: [...at, 'duration', 'origin'],
      message: words('依据为法律，数字为默认值。', 'The basis is law, the number a default.'),
    });
  if (row.rollBasis !== undefined && 'assumed' in row.rollBasis)
    complaints.push({
      at: [...at, 'rollBasis', 'assumed'],
      message: words('顺延规则为类推适用。', 'The rest-day rule is applied by analogy.'),
    });
  return complaints;
});
