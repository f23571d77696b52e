import type { Due } from './clock.js';
import { textOfDay, type Day } from './days.js';
import type { ExplainedDays, Language } from './explanation.js';
import type { Unit } from './span.js';
import type { DayKind, WorkingCalendar } from './working-calendar.js';

/** What the days of one duty are listed from. */
export interface CountedPeriod {
  /** The last day that is not counted. */
  base: Day;
  countsStartDay: boolean;
  unit: Unit;
  due: Due;
  /** The day on which the clock stopped, where it still stands. */
  stopped: Day | null;
  isPaused: (day: Day) => boolean;
  /** Whether the date was kept from falling before the day after a change was announced. */
  floor: boolean;
}

/** Lists every day from the start to the due date: counted, or left out and why. */
export function explainedDays(period: CountedPeriod, calendar: WorkingCalendar, language: Language): ExplainedDays[] {
  const { base, countsStartDay, due, stopped } = period;
  const end = due.isCapped ? due.dueDay : (due.rawDay ?? due.dueDay);
  const last = stopped === null ? end : stopped - 1;
  const start: ExplainedDays[] = countsStartDay ? [] : [{ from: textOfDay(base), counted: false, why: 'start-day' }];
  const counted = countedDays(period, last, calendar, language);
  if (stopped !== null) return [...start, ...counted, { from: textOfDay(stopped), counted: false, why: 'paused' }];
  return [...start, ...counted, ...rollOf(period, calendar, language), ...capOf(due)];
}

const everyDayCounts: DayKind = { works: true, reason: 'weekday', label: null };

function countedDays(
  { base, unit, isPaused }: CountedPeriod,
  to: Day,
  calendar: WorkingCalendar,
  language: Language,
): ExplainedDays[] {
  const runs: ExplainedDays[] = [];
  let kindOfRun: DayKind | 'paused' | null = null;
  let number = 0;
  for (let day = base + 1; day <= to; day += 1) {
    const kind = isPaused(day) ? 'paused' : unit === 'workingDays' ? calendar.dayKind(day) : everyDayCounts;
    if (kind !== 'paused' && kind.works) number += 1;
    const run = runs.at(-1);
    if (run !== undefined && kindOfRun !== null && isSameKind(kind, kindOfRun)) {
      run.to = textOfDay(day);
      if (run.n !== undefined) run.n = [run.n[0], number];
    } else {
      runs.push(kind === 'paused' ? { from: textOfDay(day), counted: false, why: 'paused' } : newRun(day, kind, number, language));
      kindOfRun = kind;
    }
  }
  return runs.map((run) => (unit === 'workingDays' || run.to !== undefined ? run : { ...run, to: run.from }));
}

function newRun(day: Day, kind: DayKind, number: number, language: Language): ExplainedDays {
  return {
    from: textOfDay(day),
    counted: kind.works,
    ...(kind.works ? { n: [number, number] as [number, number] } : {}),
    why: kind.reason === 'weekday' ? 'counted' : kind.reason,
    ...(kind.label === null ? {} : { label: kind.label[language] }),
  };
}

function isSameKind(a: DayKind | 'paused', b: DayKind | 'paused'): boolean {
  if (a === 'paused' || b === 'paused') return a === b;
  return a.reason === b.reason && a.label?.en === b.label?.en && a.works === b.works;
}

function rollOf({ due, floor }: CountedPeriod, calendar: WorkingCalendar, language: Language): ExplainedDays[] {
  if (due.isCapped || due.rawDay === null || due.rawDay === due.dueDay) return [];
  if (floor && due.dueDay < due.rawDay) return [];
  if (floor) return [{ from: textOfDay(due.dueDay), counted: false, why: 'announced' }];
  const label = calendar.dayKind(due.rawDay).label?.[language];
  const until = textOfDay(due.dueDay - 1);
  return [{ from: textOfDay(due.rawDay), to: until, counted: false, why: 'roll', ...(label === undefined ? {} : { label }) }];
}

function capOf(due: Due): ExplainedDays[] {
  return due.isCapped ? [{ from: textOfDay(due.dueDay), counted: false, why: 'cap' }] : [];
}
