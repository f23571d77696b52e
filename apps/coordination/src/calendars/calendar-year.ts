import type { CalendarYearView, FieldError } from '@homeward/contracts';
import { calendarFindings, type CalendarFinding } from '@homeward/duty-policy';
import type { PolicyDraft } from '../packs/policy-draft.js';

/** What keeps a year out, each with its place in the body. */
export const errorsOf = (findings: readonly CalendarFinding[]): FieldError[] =>
  findings.slice(0, 100).map(({ pointer, message }) => ({
    pointer: `/year${pointer}`,
    code: 'calendar-year-incomplete',
    detail: message.en,
  }));

/** What keeps a whole calendar out: its faults, a name or number nobody could find it by, and that it covers no year. */
export function errorsOfCalendar(content: Record<string, unknown>): FieldError[] {
  const found = calendarFindings(content).map(({ pointer, message }) => ({ pointer, detail: message.en }));
  const { id, version, coveredYears } = content;
  const named = [
    ...(isText(id, /^[a-z]{2}(-[a-z0-9]{1,12})*$/) ? [] : [{ pointer: '/id', detail: 'A country and its part, as in gb-eng.' }]),
    ...(isText(version, /^\d+\.\d+\.\d+$/) ? [] : [{ pointer: '/version', detail: 'Three numbers, as in 2026.1.0.' }]),
    ...(Array.isArray(coveredYears) && coveredYears.length === 0
      ? [{ pointer: '/coveredYears', detail: 'A calendar that covers no year says nothing.' }]
      : []),
  ];
  return [...found, ...named]
    .slice(0, 100)
    .map(({ pointer, detail }) => ({ pointer: `/calendar${pointer}`, code: 'calendar-invalid', detail }));
}

const isText = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);

/** A year as it is shown. */
export function calendarYearOf(draft: PolicyDraft, allowedActions: string[]): CalendarYearView {
  const { id, version, name: calendar, edition, year, hash, status, recordedAt } = draft;
  const { draftedBy, proposedBy, publishedBy, publishedAt } = draft;
  return {
    id,
    version,
    calendar,
    year: year ?? 0,
    edition,
    status: status === 'published' ? 'in-force' : status,
    hash,
    ...{ draftedBy, proposedBy, publishedBy, publishedAt, recordedAt, allowedActions },
  };
}
