import type { LegalBasis } from '../pack.js';
import type { Path } from './finding.js';
import type { ReadPack, ReadRow } from './read-pack.js';
import { packRule, rowRule, type Complaint } from './world.js';
import { words } from '../words.js';

/** L05: every row rests on documents of the pack, by article where it was read in full. */
export const basis = rowRule('L05', 'error', ({ row, at }, pack) => [
  ...bases(row.legalBasis, [...at, 'legalBasis'], pack),
  ...rollBasis(row.rollBasis, [...at, 'rollBasis'], pack),
  ...inner({ row, at }, pack),
]);

/** L05 of the rules beside the rows. */
export const basisOfRules = packRule('L05', 'error', (pack) =>
  pack.rules.flatMap(({ rule, at }) => bases(rule.legalBasis, [...at, 'legalBasis'], pack)),
);

function inner({ row, at }: Pick<ReadRow, 'row' | 'at'>, pack: ReadPack): Complaint[] {
  return [
    ...row.extensions.flatMap((extension, index) => [
      ...(extension.legalBasis === undefined
        ? []
        : oneBasis(extension.legalBasis, [...at, 'extensions', index, 'legalBasis'], pack)),
      ...rollBasis(extension.rollBasis, [...at, 'extensions', index, 'rollBasis'], pack),
    ]),
    ...row.pauseRules.flatMap((pause, index) =>
      pause.legalBasis === undefined ? [] : oneBasis(pause.legalBasis, [...at, 'pauseRules', index, 'legalBasis'], pack),
    ),
  ];
}

function bases(list: readonly LegalBasis[], at: Path, pack: ReadPack): Complaint[] {
  return list.flatMap((each, index) => oneBasis(each, [...at, index], pack));
}

function oneBasis({ document, article, confidence }: LegalBasis, at: Path, pack: ReadPack): Complaint[] {
  const isArticleMissing = confidence === 'V1' && (article === null || article.trim() === '');
  return [
    ...unknownDocument(document, [...at, 'document'], pack),
    ...(isArticleMissing
      ? [{ at: [...at, 'article'], message: words('已核全文的依据应当写明条款。', 'A basis read in full names its article.') }]
      : []),
  ];
}

function rollBasis(given: ReadRow['row']['rollBasis'], at: Path, pack: ReadPack): Complaint[] {
  return given === undefined || 'assumed' in given ? [] : unknownDocument(given.document, [...at, 'document'], pack);
}

function unknownDocument(document: string, at: Path, pack: ReadPack): Complaint[] {
  if (pack.names.documents?.has(document) !== false) return [];
  return [{ at, message: words(`规则包没有文件“${document}”。`, `The pack has no document "${document}".`) }];
}
