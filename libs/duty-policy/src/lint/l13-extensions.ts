import type { PackRow } from '../pack.js';
import type { Path } from './finding.js';
import { partsOf, rankOf } from './offices.js';
import { runsByClock, shortestHours, longestHours } from './spans.js';
import { rowRule, type Complaint } from './world.js';
import { words } from '../words.js';

type Extension = PackRow['extensions'][number];

const mostTimes = 12;
const above = new Set(['+1', '+2', 'province', 'national']);

/** L13: an extension is decided by somebody above the owner, gives more time than the row, and ends some time. */
export const extensions = rowRule('L13', 'error', ({ row, at }) =>
  row.extensions.flatMap((extension, index) => ofExtension(extension, row, [...at, 'extensions', index])),
);

function ofExtension(extension: Extension, row: PackRow, at: Path): Complaint[] {
  const faults: Complaint[] = [];
  if (!isAbove(extension.approver, row.owner.role))
    faults.push({
      at: [...at, 'approver'],
      message: words('批准人不高于义务人。', 'The approver does not stand above the owner.'),
    });
  if (extension.mode === 'to' && !isMore(extension, row))
    faults.push({
      at: [...at, 'value'],
      message: words('延长后的总期间不长于原期间。', 'The new total is not above the number of the row.'),
    });
  if (extension.mode === 'add' && !canAdd(extension, row))
    faults.push({
      at: [...at, 'unit'],
      message: words('该单位不能加在原期间上。', 'Time in this unit cannot be added to a limit in that unit.'),
    });
  if (extension.maxTimes > mostTimes)
    faults.push({ at: [...at, 'maxTimes'], message: words('延长次数没有实际限制。', 'So many extensions are no limit.') });
  return faults;
}

function isAbove(approver: string, owner: string): boolean {
  const { role, reach } = partsOf(approver);
  return above.has(reach) || rankOf(role) > rankOf(owner);
}

function isMore(extension: Extension, { duration, cap }: PackRow): boolean {
  const more =
    extension.unit === duration.unit ? extension.value > duration.value : longestHours(extension) > shortestHours(duration);
  return more && (cap === undefined || shortestHours(extension) <= longestHours(cap));
}

// A day has 24 hours in either reading; a working day or a month has no length in hours.
function canAdd(extension: Extension, { duration }: PackRow): boolean {
  if (extension.unit === 'instant') return false;
  return runsByClock(duration) ? runsByClock(extension) || extension.unit === 'calendarDays' : !runsByClock(extension);
}
