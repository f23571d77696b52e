import { dueOf, type ClockPlace, type ClockTerms, type GrantedExtension } from '../clock.js';
import { dayOf, textOfDay, yearOf } from '../days.js';
import { latenessOf } from '../lateness.js';
import type { PolicyRow } from '../policy.js';
import { rungInstant } from '../rungs.js';
import { firstOccurrences, occurrences } from '../series.js';
import { clockLength } from '../span.js';
import type { DayKind, WorkingCalendar } from '../working-calendar.js';
import { instantAt, instantOf, localDay, wallText, type Instant } from '../zone.js';
import type { Vector, VectorFile } from './vector-file.js';

type Ladder = NonNullable<VectorFile['ladders']>[number];
type Lateness = NonNullable<VectorFile['lateness']>[number];

/** What the engine answers to one question of a file, written the way the file expects it. */
export function computedDate(vector: Vector, place: ClockPlace): Vector['expect'] {
  const { zone } = place;
  const at = momentOf(vector.start, zone);
  const start = { at, day: localDay(at, zone) };
  const due = dueOf(start, termsOf(vector, zone), place);
  const shared = {
    dueAt: wallText(due.dueAt, zone),
    provisional: due.provisionalYears.length > 0,
    provisionalYears: due.provisionalYears,
  };
  if (due.rawDay !== null) return { rawDate: textOfDay(due.rawDay), dueDate: textOfDay(due.dueDay), ...shared };
  const uncapped = dueOf(start, { ...termsOf(vector, zone), cap: null }, place);
  return { rawDueAt: wallText(uncapped.dueAt, zone), ...shared };
}

/** Whether an act at that moment is late. */
export function computedLateness({ dueAt, metAt }: Lateness): boolean {
  const due = instantOf(dueAt);
  const met = instantOf(metAt);
  return latenessOf({ from: met, until: met }, { earliest: due, latest: due }) === 'yes';
}

/** What a file says of a ladder: when its duty is due, and when each of its rungs fires. */
export type LadderAnswer = Pick<Ladder, 'dueAt' | 'dueDate' | 'rungs'>;

/** When a duty of a row is due that starts then, and when every rung of its ladder fires. */
export function computedLadder(ladder: Ladder, entry: PolicyRow, place: ClockPlace): LadderAnswer {
  const from = momentOf(ladder.start, place.zone);
  const agreedDue = entry.row.dueField === undefined ? null : (ladder.dueDate ?? ladder.dueAt);
  const [first] = firstOccurrences(1, occurrences(entry, { ...untouched, agreedDue }, { from, until: from }, place));
  if (first === undefined) throw new Error(`Row ${entry.row.id} has a schedule without a date.`);
  const due = first.due.earliest;
  return {
    dueAt: wallText(due.dueAt, place.zone),
    ...(ladder.dueDate === undefined ? {} : { dueDate: textOfDay(due.dueDay) }),
    rungs: entry.ladder.map(({ rung, offset }) => ({ rung, offset, at: wallText(rungInstant(offset, due, place), place.zone) })),
  };
}

const untouched = { inCustody: false, pauses: [], extensions: [], notLateBefore: null };

/** The days of a year by their kind. */
export function computedYear(
  year: number,
  calendar: WorkingCalendar,
): { workingDays: number; holidayDates: number; workingWeekends: number } {
  const kinds: DayKind[] = [];
  for (let day = dayOf(`${year}-01-01`); yearOf(day) === year; day += 1) kinds.push(calendar.dayKind(day));
  const count = (is: (kind: DayKind) => boolean): number => kinds.filter(is).length;
  return {
    workingDays: count(({ works }) => works),
    holidayDates: count(({ reason }) => reason === 'holiday'),
    workingWeekends: count(({ reason }) => reason === 'make-up'),
  };
}

function termsOf(vector: Vector, zone: string): ClockTerms {
  const runsByClock = clockLength({ value: vector.value, unit: vector.unit }) !== null;
  const added: GrantedExtension[] = vector.thenAdd === undefined ? [] : [{ ...vector.thenAdd, mode: 'add' }];
  return {
    duration: { value: vector.value, unit: vector.unit },
    startRule: vector.startRule ?? (runsByClock ? 'exact' : 'nextDay'),
    rollRule: vector.rollRule ?? 'none',
    monthRule: vector.monthRule ?? 'correspondingDay',
    closingTime: null,
    toleranceMinutes: vector.tolerance?.value ?? 0,
    cap: vector.cap ?? null,
    inCustody: vector.inCustody ?? false,
    pauses: (vector.pauses ?? []).map(({ from, to }) => ({ from: momentOf(from, zone), to: momentOf(to, zone) })),
    extensions: added,
  };
}

/** The moment a day of a file begins, or the moment itself. */
export function momentOf(text: string, zone: string): Instant {
  return text.includes('T') ? instantOf(text) : instantAt(dayOf(text), zone);
}
