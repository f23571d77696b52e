import { isLawRow } from '../law-row.js';
import { loosenings } from './loosenings.js';
import type { ReadRow } from './read-pack.js';
import { rowRule, type Complaint } from './world.js';
import { words } from '../words.js';

const loosened = words('地方条目不得放宽法定义务。', 'A local row may not loosen what stands in a law.');

/** L07: local practice names its regions; a local row replaces one that exists and loosens nothing that stands in a law. */
export const local = rowRule('L07', 'error', (entry, _pack, { packs }) => [
  ...withoutRegions(entry),
  ...override(
    entry,
    packs.flatMap(({ rows }) => rows),
  ),
]);

function withoutRegions({ row, at }: ReadRow): Complaint[] {
  const isLocal = row.legalBasis.some(({ confidence }) => confidence === 'L') || row.rowConfidence === 'L';
  if (row.regions !== undefined && row.regions.length === 0)
    return [
      { at: [...at, 'regions'], message: words('区域为空，任何机关都不适用。', 'An empty list of regions applies to nobody.') },
    ];
  if (!isLocal || row.regions !== undefined) return [];
  return [{ at: [...at, 'regions'], message: words('地方规则应当写明区域。', 'A local rule names its regions.') }];
}

function override({ row, at }: ReadRow, rows: readonly ReadRow[]): Complaint[] {
  if (row.localOverrideOf === null) return [];
  const here = [...at, 'localOverrideOf'];
  const replaced = rows.find((other) => other.row.id === row.localOverrideOf)?.row;
  if (replaced === undefined || row.localOverrideOf === row.id)
    return [{ at: here, message: words('被替代的条目不存在。', 'The row it replaces does not exist.') }];
  return isLawRow(replaced) ? loosenings(row, replaced).map((way) => ({ at: [...at, ...way], message: loosened })) : [];
}
