import { textOfDay } from './days.js';
import type { DueWindow, StartWindow } from './due-window.js';
import type { DutyFields } from './duty.js';
import { textOfInstant } from './zone.js';

/** The columns that hold dates. */
export type DateFields = 'startedAt' | 'startedUntil' | 'rawDate' | 'dueDate' | 'dueAt' | 'dueAtLatest' | 'provisionalYears';

/** The dates of a duty as its row keeps them. */
export function dateFields(start: StartWindow, { earliest, latest }: DueWindow): Pick<DutyFields, DateFields> {
  const years = [...new Set([...earliest.provisionalYears, ...latest.provisionalYears])];
  return {
    startedAt: textOfInstant(start.from),
    startedUntil: textOfInstant(start.until),
    rawDate: earliest.rawDay === null ? null : textOfDay(earliest.rawDay),
    dueDate: textOfDay(earliest.dueDay),
    dueAt: textOfInstant(earliest.dueAt),
    dueAtLatest: latest.dueAt === earliest.dueAt ? null : textOfInstant(latest.dueAt),
    provisionalYears: years.sort((a, b) => a - b),
  };
}
