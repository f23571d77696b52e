import type { ActInTime } from './acts.js';
import { dueMark, latestDue } from './due-mark.js';
import type { DutyFields } from './duty.js';
import { isRecordedPeriods } from './ending.js';
import { onlyEnds } from './ladder.js';
import { textOfInstant } from './zone.js';

/** Whether a duty had certainly been missed when an act ended it. */
export function isPastDue(duty: DutyFields, act: Pick<ActInTime, 'from'>): boolean {
  const end = latestDue(duty);
  return !onlyEnds(duty.inputs.kind) && end !== null && act.from > end;
}

/** The mark of a missed duty is the moment it was due, whenever the clock came to it. */
export function missedMark(duty: DutyFields, wasMissed: boolean): Pick<DutyFields, 'missedAt' | 'missedCount'> {
  const mark = dueMark(duty);
  const missedAt = wasMissed && mark !== null ? textOfInstant(mark) : null;
  return { missedAt, missedCount: wasMissed && !isRecordedPeriods(duty) ? 1 : 0 };
}
