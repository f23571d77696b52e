import * as z from 'zod';
import { calendarFileSchema, type CalendarFile } from '../calendar-file.js';
import { pointerOf } from '../lint/finding.js';
import { schemaIssues } from '../lint/schema-issues.js';
import { words } from '../words.js';
import { yearFindings, type CalendarFinding } from './calendar-findings.js';

/** One published year, as an import brings it. */
export const yearFileSchema = z.strictObject({
  schema: z.literal('homeward.calendar-year/1'),
  calendar: z.string(),
  /** The version the calendar has with this year. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  year: z.int().min(1900).max(2200),
  content: calendarFileSchema.shape.years.valueType,
});
export type YearFile = z.infer<typeof yearFileSchema>;

/** The calendar with one more year, or why the year cannot be taken. */
export type MergedYear = { calendar: CalendarFile; findings: [] } | { calendar: null; findings: CalendarFinding[] };

/** Adds a published year to a calendar; a year whose counts do not match its notice is refused. A covered year may be replaced by a corrected one. */
export function mergeYear(calendar: CalendarFile, file: unknown): MergedYear {
  const parsed = yearFileSchema.safeParse(file);
  if (!parsed.success)
    return refused(schemaIssues(parsed.error, file).map(({ path, message }) => ({ pointer: pointerOf(path), message })));
  const { year, content, version } = parsed.data;
  if (parsed.data.calendar !== calendar.id)
    return refused([{ pointer: '/calendar', message: words('这是另一份日历。', 'This year belongs to another calendar.') }]);
  if (!isLater(version, calendar.version))
    return refused([{ pointer: '/version', message: words('版本不高于现行版本。', 'The version is not above the present one.') }]);
  const findings = yearFindings(year, content, calendar, ['content']);
  if (findings.length > 0) return refused(findings);
  const coveredYears = [...new Set([...calendar.coveredYears, year])].sort((one, other) => one - other);
  return { calendar: { ...calendar, version, coveredYears, years: { ...calendar.years, [year]: content } }, findings: [] };
}

function refused(findings: CalendarFinding[]): MergedYear {
  return { calendar: null, findings };
}

function isLater(version: string, present: string): boolean {
  return new Intl.Collator('en', { numeric: true }).compare(version, present) > 0;
}
