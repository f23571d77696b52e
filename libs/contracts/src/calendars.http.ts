import * as z from 'zod';
import { command } from './act.js';
import { calendarDay, id } from './codes.js';
import { policyStatus } from './packs.http.js';
import { pageOf, pageQuery } from './reply.js';

const instant = z.iso.datetime();
const words = z.strictObject({ zh: z.string(), en: z.string() });
const counts = z.strictObject({ workingDays: z.int(), holidayDates: z.int(), workingWeekends: z.int() });

/** Brings the published notice of one year; its counts have to match its days. */
export const importCalendarYear = command({ year: z.record(z.string(), z.unknown()) });
export type ImportCalendarYear = z.infer<typeof importCalendarYear>;

/** Brings a whole calendar that is not in force yet, with the notices of the years it covers. */
export const importCalendar = command({ calendar: z.record(z.string(), z.unknown()) });
export type ImportCalendar = z.infer<typeof importCalendar>;

/** A year on its way into a calendar. */
export const calendarYearView = z.strictObject({
  id,
  version: z.int(),
  calendar: z.string(),
  year: z.int(),
  edition: z.string(),
  status: policyStatus,
  hash: z.string(),
  draftedBy: z.string().nullable(),
  proposedBy: z.string().nullable(),
  publishedBy: z.string().nullable(),
  publishedAt: instant.nullable(),
  recordedAt: instant,
  allowedActions: z.array(z.string()),
});
export type CalendarYearView = z.infer<typeof calendarYearView>;

export const calendarYearQuery = z.strictObject({ ...pageQuery, calendar: z.string().max(32).optional() });
export type CalendarYearQuery = z.infer<typeof calendarYearQuery>;

export const calendarYearPage = pageOf(calendarYearView);
export type CalendarYearPage = z.infer<typeof calendarYearPage>;

/** The calendars in force, each with what is missing in it by now. */
export const calendarList = z.strictObject({
  items: z.array(
    z.strictObject({
      calendar: z.string(),
      edition: z.string(),
      title: words,
      timeZone: z.string(),
      coveredYears: z.array(z.int()),
      publishedAt: instant,
      warnings: z.array(z.strictObject({ year: z.int(), level: z.enum(['warning', 'escalation']), message: words })),
    }),
  ),
});
export type CalendarList = z.infer<typeof calendarList>;

/** A year day by day: whether offices work, and why. */
export const calendarYearGrid = z.strictObject({
  calendar: z.string(),
  year: z.int(),
  provisional: z.boolean(),
  counts,
  days: z.array(
    z.strictObject({
      date: calendarDay,
      works: z.boolean(),
      reason: z.string(),
      label: words.nullable(),
    }),
  ),
});
export type CalendarYearGrid = z.infer<typeof calendarYearGrid>;
