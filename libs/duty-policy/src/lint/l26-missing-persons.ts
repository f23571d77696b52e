import type { Condition } from '../pack.js';
import { questionsOf } from './conditions.js';
import type { ReadRow } from './read-pack.js';
import { longestHours } from './spans.js';
import { rowRule } from './world.js';
import { words } from '../words.js';

const signs = new Set(['missing-person', 'child-under-14-missing', 'female-14-17-missing', 'woman-missing-possibly-trafficked']);
const told = /失踪|走失|\bmissing[- ](?:person|child|minor|woman|girl|boy|adult|people|report)|\bdisappear/iu;
// As long as none of these has happened, nobody is looking.
const beginnings = new Set([
  'clue.registered',
  'clue.triaged',
  'clue.accepted',
  'receipt.issued',
  'case.opened',
  'case.filed',
  'missing-alert.published',
  'search.opened',
  'response.recorded',
  'transfer.offered',
]);

/** L26: nobody waits 24 or 48 hours for a missing person; before the case is filed such a row is refused. */
export const missingPersons = rowRule('L26', 'warning', (entry) => {
  const { row, at } = entry;
  if (!isAboutMissing(entry) || !isWait(row, delaysFiling(entry))) return [];
  const message = words('失踪报案不得有24小时或者48小时的等待。', 'A report of a missing person never waits 24 or 48 hours.');
  const where = row.tolerance === undefined ? 'duration' : 'tolerance';
  return [{ at: [...at, where], message, severity: delaysFiling(entry) ? 'error' : 'warning' }];
});

function isAboutMissing({ row }: ReadRow): boolean {
  if (told.test(row.title.zh) || told.test(row.title.en)) return true;
  return row.opensOn.some(({ fact, condition }) => fact.startsWith('missing-alert.') || asksForMissing(condition));
}

function asksForMissing(condition: Condition | null): boolean {
  if (condition !== null && 'not' in condition) return false;
  if (condition !== null && 'all' in condition) return condition.all.some(asksForMissing);
  if (condition !== null && 'any' in condition) return condition.any.some(asksForMissing);
  return questionsOf(condition, []).some(({ question }) => {
    const values: unknown[] = Array.isArray(question.value) ? question.value : [question.value];
    return question.op !== 'ne' && question.op !== 'notIn' && values.some((value) => signs.has(String(value)));
  });
}

// What holds up the beginning is a wait from a day on; what comes beside it is looked at where it takes the day or two of the old habit.
function isWait({ duration, tolerance }: ReadRow['row'], isBeginning: boolean): boolean {
  const hours = longestHours(duration) + (tolerance?.value ?? 0) / 60;
  const isOfDays = duration.unit === 'workingDays' ? duration.value <= 2 && duration.value > 0 : hours === 24 || hours === 48;
  return isBeginning ? hours >= 24 : isOfDays;
}

function delaysFiling({ row }: ReadRow): boolean {
  if (row.kind === 'minimumPeriod') return true;
  return row.kind === 'hardLimit' && row.satisfiedBy.facts.some(({ fact }) => beginnings.has(fact) || fact.startsWith('filing.'));
}
