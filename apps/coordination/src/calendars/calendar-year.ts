import type { CalendarYearView, FieldError } from '@homeward/contracts';
import type { CalendarFinding } from '@homeward/duty-policy';
import type { PolicyDraft } from '../packs/policy-draft.js';

/** What keeps a year out, each with its place in the body. */
export const errorsOf = (findings: readonly CalendarFinding[]): FieldError[] =>
  findings.slice(0, 100).map(({ pointer, message }) => ({
    pointer: `/year${pointer}`,
    code: 'calendar-year-incomplete',
    detail: message.en,
  }));

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
