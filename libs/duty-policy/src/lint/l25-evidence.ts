import { rowRule } from './world.js';
import { words } from '../words.js';

const statutory = new Set(['V1', 'V2']);

/** L25: a statutory act leaves a document; the row says which. */
export const evidence = rowRule('L25', 'warning', ({ row, at }) => {
  const isStatutory = row.kind === 'hardLimit' && row.mode === 'enforce' && statutory.has(row.legalBasis[0]?.confidence ?? '');
  if (!isStatutory || (row.evidenceDocuments ?? []).length > 0) return [];
  return [
    {
      at: [...at, 'evidenceDocuments'],
      message: words('法定行为没有写明文书。', 'A statutory act without a document that shows it.'),
    },
  ];
});
