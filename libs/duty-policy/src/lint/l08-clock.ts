import type { RollRule, StartRule } from '../clock.js';
import type { PackRow } from '../pack.js';
import type { Span } from '../span.js';
import type { Path } from './finding.js';
import { runsByClock } from './spans.js';
import { rowRule, type Complaint } from './world.js';
import { words, type Words } from '../words.js';

/** L08: numbers, start and rest-day rules fit the unit they are counted in. */
export const clock = rowRule('L08', 'error', ({ row, at }) => [
  ...numbers(row, at),
  ...starts(row, [...at, 'startRule']),
  ...rolls(row, at),
]);

function numbers(row: PackRow, at: Path): Complaint[] {
  const { duration, tolerance } = row;
  const positive = (value: number, place: Path): Complaint[] =>
    value > 0 ? [] : [{ at: [...at, ...place, 'value'], message: words('数值应当大于零。', 'The number must be above zero.') }];
  const isInstant = duration.unit === 'instant';
  return [
    ...(isInstant ? [] : positive(duration.value, ['duration'])),
    ...(isInstant && duration.value !== 0
      ? one([...at, 'duration', 'value'], words('即时义务没有期间。', 'What is owed at once has no length.'))
      : []),
    ...(isInstant && tolerance === undefined
      ? one([...at, 'tolerance'], words('即时义务应当写明容差。', 'What is owed at once needs a tolerance.'))
      : []),
    ...(row.cap?.unit === 'instant' ? one([...at, 'cap', 'unit'], words('上限应当有期间。', 'A cap needs a length.')) : []),
    ...(row.schedule ?? []).flatMap((span, index) => positive(span.value, ['schedule', index])),
    ...rising(row.schedule ?? [], [...at, 'schedule']),
    ...row.pauseRules.flatMap(({ maxPause }, index) =>
      maxPause === undefined ? [] : positive(maxPause.value, ['pauseRules', index, 'maxPause']),
    ),
    ...row.extensions.flatMap(({ requestBefore }, index) =>
      requestBefore === undefined ? [] : positive(requestBefore.value, ['extensions', index, 'requestBefore']),
    ),
  ];
}

function rising(schedule: NonNullable<PackRow['schedule']>, at: Path): Complaint[] {
  return schedule.flatMap((span, index) => {
    const before = schedule[index - 1];
    if (before === undefined || before.unit !== span.unit || before.value < span.value) return [];
    return one([...at, index], words('日程应当逐次后移。', 'Each date of a schedule lies after the one before.'));
  });
}

function starts({ duration, startRule }: PackRow, at: Path): Complaint[] {
  const fault = startFault(duration, startRule);
  return fault === null ? [] : one(at, fault);
}

/** Why a limit in this unit cannot start by that rule. */
export function startFault(limit: Pick<Span, 'unit'>, startRule: StartRule): Words | null {
  const isByDay = startRule === 'nextDay' || startRule === 'sameDay';
  return runsByClock(limit) || isByDay
    ? null
    : words('按日计算的期间应当写明起算日规则。', 'A limit that runs by days says whether the starting day counts.');
}

/** Why a limit in this unit cannot be moved off a rest day by that rule. */
export function rollFault(limit: Pick<Span, 'unit'>, rollRule: RollRule): Words | null {
  const isTooFine = runsByClock(limit) || limit.unit === 'workingDays';
  return rollRule !== 'none' && isTooFine
    ? words('该单位不适用顺延。', 'A limit in this unit is never moved off a rest day.')
    : null;
}

function rolls({ duration, rollRule, rollBasis, extensions }: PackRow, at: Path): Complaint[] {
  const fault = rollFault(duration, rollRule);
  return [
    ...(fault === null ? [] : one([...at, 'rollRule'], fault)),
    ...(rollRule !== 'none' && rollBasis === undefined
      ? one([...at, 'rollBasis'], words('顺延应当有依据。', 'The rest-day rule needs a basis.'))
      : []),
    ...extensions.flatMap((extension, index) =>
      extension.rollRule !== undefined &&
      extension.rollRule !== 'none' &&
      (runsByClock(extension) || extension.unit === 'workingDays')
        ? one(
            [...at, 'extensions', index, 'rollRule'],
            words('该单位不适用顺延。', 'An extension in this unit is never moved off a rest day.'),
          )
        : [],
    ),
  ];
}

function one(at: Path, message: Words): Complaint[] {
  return [{ at, message }];
}
