import type { Due } from './clock.js';
import { textOfDay, type Day } from './days.js';
import type { ExplainedDays, Language } from './explanation.js';
import type { Span } from './span.js';
import type { DayKind, WorkingCalendar } from './working-calendar.js';

/** What the days of one duty are listed from. */
export interface CountedPeriod {
  /** The last day that is not counted. */
  base: Day;
  countsStartDay: boolean;
  duration: Span;
  due: Due;
}

/** Lists every day from the start to the due date: counted, or left out and why. */
export function explainedDays(period: CountedPeriod, calendar: WorkingCalendar, language: Language): ExplainedDays[] {
  const { base, countsStartDay, duration, due } = period;
  const last = due.isCapped ? due.dueDay : (due.rawDay ?? due.dueDay);
  const start: ExplainedDays[] = countsStartDay ? [] : [{ from: textOfDay(base), counted: false, why: 'start-day' }];
  const counted = duration.unit === 'workingDays' ? workingDays(base + 1, last, calendar, language) : everyDay(base + 1, last);
  return [...start, ...counted, ...rollOf(period, calendar, language), ...capOf(due)];
}

function everyDay(from: Day, to: Day): ExplainedDays[] {
  if (to < from) return [];
  return [{ from: textOfDay(from), to: textOfDay(to), counted: true, n: [1, to - from + 1], why: 'counted' }];
}

function workingDays(from: Day, to: Day, calendar: WorkingCalendar, language: Language): ExplainedDays[] {
  const runs: ExplainedDays[] = [];
  let kindOfRun: DayKind | null = null;
  let number = 0;
  for (let day = from; day <= to; day += 1) {
    const kind = calendar.dayKind(day);
    if (kind.works) number += 1;
    const run = runs.at(-1);
    if (run !== undefined && kindOfRun !== null && isSameKind(kind, kindOfRun)) {
      run.to = textOfDay(day);
      if (run.n !== undefined) run.n = [run.n[0], number];
    } else {
      runs.push(newRun(day, kind, number, language));
      kindOfRun = kind;
    }
  }
  return runs;
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

function isSameKind(a: DayKind, b: DayKind): boolean {
  return a.reason === b.reason && a.label?.en === b.label?.en && a.works === b.works;
}

function rollOf({ due }: CountedPeriod, calendar: WorkingCalendar, language: Language): ExplainedDays[] {
  if (due.isCapped || due.rawDay === null || due.rawDay === due.dueDay) return [];
  const label = calendar.dayKind(due.rawDay).label?.[language];
  const until = textOfDay(due.dueDay - 1);
  return [{ from: textOfDay(due.rawDay), to: until, counted: false, why: 'roll', ...(label === undefined ? {} : { label }) }];
}

function capOf(due: Due): ExplainedDays[] {
  return due.isCapped ? [{ from: textOfDay(due.dueDay), counted: false, why: 'cap' }] : [];
}
