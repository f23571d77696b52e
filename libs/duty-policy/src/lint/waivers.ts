import { pointerOf, type Finding } from './finding.js';
import type { ReadPack, ReadRow } from './read-pack.js';
import type { World } from './world.js';
import { words } from '../words.js';

// L06 looks at the waiver itself; L23 and L24 come and go with the day.
const read = new Set(['L06']);
const ofTheDay = new Set(['L23', 'L24']);

/** Takes away the warnings that a row waives with its reason, and tells of a waiver that waives nothing. */
export function waived(findings: readonly Finding[], { packs }: World): Finding[] {
  const rows = packs.flatMap((pack) =>
    pack.rows.filter(({ row }) => (row.waivers ?? []).length > 0).map((entry) => ({ pack, entry })),
  );
  const left = findings.filter(
    (finding) => finding.severity === 'error' || !rows.some(({ pack, entry }) => waives(entry, pack, finding)),
  );
  return [...left, ...rows.flatMap(({ pack, entry }) => idle(entry, pack, findings))];
}

function waives({ row, at }: ReadRow, pack: ReadPack, { file, pointer, rule }: Finding): boolean {
  const here = pointerOf(at);
  const isHere = file === pack.file && (pointer === here || pointer.startsWith(`${here}/`));
  return isHere && row.waivers?.some(({ lint, reason }) => lint === rule && reason.trim() !== '') === true;
}

function idle(entry: ReadRow, pack: ReadPack, findings: readonly Finding[]): Finding[] {
  const { row, at } = entry;
  return (row.waivers ?? []).flatMap(({ lint, reason }, index): Finding[] => {
    const place = { rule: 'L01', severity: 'error', file: pack.file, pointer: pointerOf([...at, 'waivers', index]) } as const;
    if (reason.trim() === '') return [{ ...place, message: words('豁免没有理由。', 'A waiver needs its reason.') }];
    const isUsed = read.has(lint)
      ? needsL06(row)
      : ofTheDay.has(lint) ||
        findings.some((finding) => finding.severity === 'warning' && waives(entry, pack, finding) && finding.rule === lint);
    return isUsed ? [] : [{ ...place, message: words('该豁免不起作用。', 'This waiver waives nothing.') }];
  });
}

function needsL06({ mode, legalBasis }: ReadRow['row']): boolean {
  return mode === 'enforce' && ['V3', 'L', 'M'].includes(legalBasis[0]?.confidence ?? '');
}
