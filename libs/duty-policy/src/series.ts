import { couldFollow, type ActInTime } from './acts.js';
import type { ClockPlace } from './clock.js';
import { firstDue, followingDue, scheduledDue, type DueWindow, type StartWindow, type TermsInputs } from './due-window.js';
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
  inputs: TermsInputs,
  series: StartWindow,
  place: ClockPlace,
): Generator<Occurrence, void> {
  const { schedule, kind } = entry.row;
  let start = series;
  for (let number = 1; ; number += 1) {
    const distance = schedule?.[number - 1];
    if (schedule !== undefined && distance === undefined) return;
    const counted = { entry, inputs, occurrence: number, place };
    const due =
      distance !== undefined
        ? scheduledDue(counted, series, distance)
        : number === 1
          ? firstDue(counted, start)
          : followingDue(counted, start);
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
