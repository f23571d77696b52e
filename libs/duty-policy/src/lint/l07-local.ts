import type { ReadRow } from './read-pack.js';
import { longestHours, shortestHours } from './spans.js';
import { rowRule, type Complaint } from './world.js';
import { words } from './words.js';

/** L07: local practice names its regions; a local row replaces one that exists and loosens no number of a law. */
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
  const loosens = replaced.duration.origin === 'law' && isLonger(row, replaced);
  return loosens
    ? [
        {
          at: [...at, 'duration'],
          message: words('地方条目不得放宽法定期间。', 'A local row may not loosen a number that stands in a law.'),
        },
      ]
    : [];
}

function isLonger(row: ReadRow['row'], replaced: ReadRow['row']): boolean {
  const { duration } = row;
  if (duration.unit === replaced.duration.unit) return duration.value > replaced.duration.value;
  return longestHours(duration) > shortestHours(replaced.duration);
}
