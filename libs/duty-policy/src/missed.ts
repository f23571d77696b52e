import type { ActInTime } from './acts.js';
import type { DutyFields } from './duty.js';
import { isRecordedPeriods } from './ending.js';
import { dueMark, onlyEnds } from './ladder.js';
import { instantOf, textOfInstant } from './zone.js';

/** Whether a duty had certainly been missed when an act ended it. */
export function isPastDue(duty: DutyFields, act: ActInTime): boolean {
  return !onlyEnds(duty.inputs.kind) && act.from > instantOf(duty.dueAtLatest ?? duty.dueAt);
}

/** The mark of a missed duty is the moment it was due, whenever the clock came to it. */
export function missedMark(duty: DutyFields, wasMissed: boolean): Pick<DutyFields, 'missedAt' | 'missedCount'> {
  const missedAt = wasMissed ? textOfInstant(dueMark(duty)) : null;
  return { missedAt, missedCount: wasMissed && !isRecordedPeriods(duty) ? 1 : 0 };
}
