import * as z from 'zod';
import { shownText } from './shown-text.js';

const date = z.iso.date();
const weekday = z.enum(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']);

const calendarYear = z.strictObject({
  source: z.strictObject({
    issuer: shownText,
    titleEn: shownText,
    number: shownText.nullable(),
    date,
    confidence: shownText,
  }),
  holidays: z.array(z.strictObject({ zh: shownText, en: shownText, from: date, to: date })),
  workingWeekends: z.array(z.strictObject({ date, zh: shownText })),
  checks: z.strictObject({ workingDays: z.int(), holidayDates: z.int(), workingWeekends: z.int() }),
});

/** A working calendar as it is published: weekends, the covered years with their notices, and how to estimate the others. */
export const calendarFileSchema = z.strictObject({
  schema: z.literal('homeward.calendar/1'),
  id: shownText,
  version: shownText,
  jurisdiction: shownText,
  title: z.strictObject({ zh: shownText, en: shownText }),
  timeZone: z.string(),
  weekend: z.array(weekday),
  coveredYears: z.array(z.int()),
  years: z.record(z.string().regex(/^\d{4}$/), calendarYear),
  uncoveredYear: z.strictObject({
    rule: z.literal('provisional'),
    workingWeekdays: z.array(weekday),
    fixedRestDays: z.array(z.string().regex(/^\d{2}-\d{2}$/)),
    fixedRestDaysSource: z.strictObject({ titleZh: shownText, titleEn: shownText, article: shownText, confidence: shownText }),
    note: shownText,
  }),
  // An overlay would be stored without effect, so a calendar that carries one is refused.
  regionalOverlays: z.array(z.never()),
  regionalOverlayNote: shownText,
});
export type CalendarFile = z.infer<typeof calendarFileSchema>;
export type CalendarYear = z.infer<typeof calendarYear>;
