import type { ClockPlace } from './clock.js';
import type { DutyInputs } from './duty-inputs.js';
import type { PolicyRow } from './policy.js';
import { firstOccurrences, occurrences, type Occurrence } from './series.js';
import { instantOf } from './zone.js';

/** One occurrence of the series that a duty belongs to, computed from its start; null after the last one of a schedule. */
export function occurrenceOf(entry: PolicyRow, inputs: DutyInputs, number: number, place: ClockPlace): Occurrence | null {
  const series = { from: instantOf(inputs.seriesFrom), until: instantOf(inputs.seriesUntil) };
  return firstOccurrences(number, occurrences(entry, inputs, series, place))[number - 1] ?? null;
}
