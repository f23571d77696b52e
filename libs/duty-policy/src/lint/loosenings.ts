import type { PackExtension, PackRow } from '../pack.js';
import type { Span } from '../span.js';
import { isSame } from './conditions.js';
import type { Path } from './finding.js';
import { longestHours, shortestHours } from './spans.js';

type RollRule = PackRow['rollRule'];

// The further on, the later a last day may be moved.
const rolls: readonly RollRule[] = ['none', 'nextWorkingDayUnlessCustody', 'nextWorkingDay'];

/** The fields by which a row asks for less, or later, than the one it takes the place of. */
export function loosenings(row: PackRow, replaced: PackRow): Path[] {
  const looser = (isLooser: boolean, field: keyof PackRow): Path[] => (isLooser ? [[field]] : []);
  return [
    ...looser(replaced.duration.origin === 'law' && isLonger(row.duration, replaced.duration), 'duration'),
    ...looser(row.kind !== replaced.kind && !(row.kind === 'hardLimit' && replaced.kind === 'target'), 'kind'),
    ...looser(row.mode === 'advise' && replaced.mode === 'enforce', 'mode'),
    ...looser(row.blocksClosing === false && replaced.blocksClosing, 'blocksClosing'),
    ...looser(rolls.indexOf(row.rollRule) > rolls.indexOf(replaced.rollRule), 'rollRule'),
    ...looser(isMoreTolerant(row, replaced), 'tolerance'),
    ...row.extensions.flatMap((each, index): Path[] =>
      replaced.extensions.some((other) => isWithin(each, other)) ? [] : [['extensions', index]],
    ),
    ...row.pauseRules.flatMap((each, index): Path[] =>
      replaced.pauseRules.some((other) => isSame(each, other)) ? [] : [['pauseRules', index]],
    ),
  ];
}

function isLonger(one: Span, other: Span): boolean {
  return one.unit === other.unit ? one.value > other.value : longestHours(one) > shortestHours(other);
}

function isMoreTolerant({ tolerance }: PackRow, { tolerance: replaced }: PackRow): boolean {
  return tolerance !== undefined && replaced !== undefined && tolerance.value > replaced.value;
}

function isWithin(one: PackExtension, other: PackExtension): boolean {
  return one.mode === other.mode && !isLonger(one, other) && one.maxTimes <= other.maxTimes;
}
