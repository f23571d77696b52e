import type { PackExtension, PackRow } from './pack.js';
import type { PolicyRow } from './policy.js';

// Whoever asked, reported or sent is told; each of these acts says that it was done.
const told = ['reporter.informed', 'victim.informed', 'progress.reported'];

/** The duties to tell of a granted extension by the day on which the answer had been due. */
export function tellingRows(entry: PolicyRow): PolicyRow[] {
  return entry.row.extensions.flatMap((extension) =>
    extension.mustTell === undefined
      ? []
      : [{ ...entry, row: tellingRow(entry.row, extension, extension.mustTell), tellsOf: extension.id }],
  );
}

function tellingRow(row: PackRow, extension: PackExtension, whom: string): PackRow {
  const { pauseRules: _pauses, restartsOn: _restarts, startField: _start, cap: _cap, guards: _guards, ...kept } = row;
  const { supersedes: _supersedes, schedule: _schedule, tolerance: _tolerance, forEach: _forEach, ...rest } = kept;
  return {
    ...rest,
    id: extension.id,
    title: { zh: `告知延期：${row.title.zh}`, en: `Tell of the extension (${whom}): ${row.title.en}` },
    legalBasis: extension.legalBasis === undefined ? row.legalBasis : [extension.legalBasis],
    kind: 'hardLimit',
    owner: { agency: 'agencyId', agencyType: null, role: row.owner.role },
    subject: 'inherited',
    opensOn: [{ fact: 'duty.extended', condition: { path: 'extensionId', op: 'eq', value: extension.id } }],
    satisfiedBy: { mode: 'any', facts: told.map((fact) => ({ fact, condition: null })) },
    duration: { value: 1, unit: 'calendarDays', origin: 'default' },
    startRule: 'nextDay',
    rollRule: 'none',
    pauseRules: [],
    extensions: [],
    localOverrideOf: null,
  };
}
