import { couldFollow, type ActInTime } from './acts.js';
import type { ClockPlace } from './clock.js';
import { firstDue, followingDue, scheduledDue, type DueWindow, type StartWindow } from './due-window.js';
import type { DutyInputs } from './duty.js';
import type { PolicyRow } from './policy.js';
import type { Instant } from './zone.js';

/** One occurrence of a duty: when its period starts and when it is due. */
export interface Occurrence {
  start: StartWindow;
  due: DueWindow;
}

/** Walks the occurrences of a duty from the first one; each starts where the one before was due. A schedule ends the series. */
export function* occurrences(
  entry: PolicyRow,
  inputs: Pick<DutyInputs, 'agreedDue' | 'inCustody'>,
  series: StartWindow,
  place: ClockPlace,
): Generator<Occurrence, void> {
  const { schedule, kind } = entry.row;
  let start = series;
  for (let number = 1; ; number += 1) {
    const distance = schedule?.[number - 1];
    if (schedule !== undefined && distance === undefined) return;
    const due =
      distance !== undefined
        ? scheduledDue(entry, inputs, distance, { series, place })
        : number === 1
          ? firstDue(entry, inputs, start, place)
          : followingDue(entry, inputs, start, place);
    yield { start, due };
    if (kind !== 'recurring') return;
    start = { from: due.earliest.dueAt, until: due.latest.dueAt };
  }
}

/** The first so many occurrences of a duty; fewer where a schedule ends before. */
export function firstOccurrences(count: number, series: Iterable<Occurrence>): Occurrence[] {
  const found: Occurrence[] = [];
  for (const occurrence of series) {
    found.push(occurrence);
    if (found.length >= count) break;
  }
  return found;
}

/** One act meets one occurrence: the oldest one that had started and still waits. */
export function sharedOut(acts: readonly ActInTime[], starts: readonly Instant[]): (ActInTime | null)[] {
  const met: (ActInTime | null)[] = starts.map(() => null);
  for (const act of acts) {
    const oldest = starts.findIndex((start, index) => met[index] === null && couldFollow(act, start));
    if (oldest >= 0) met[oldest] = act;
  }
  return met;
}
