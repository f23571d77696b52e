import * as z from 'zod';
import { calendarDay } from './codes.js';

const words = z.strictObject({ zh: z.string(), en: z.string() });
const times = z.int().min(0);
const byRung = z.array(z.strictObject({ rung: z.int().min(0), times }));

export const dutyStatisticsQuery = z.strictObject({
  pack: z.string().max(64).optional(),
  dutyType: z.string().max(64).optional(),
});
export type DutyStatisticsQuery = z.infer<typeof dutyStatisticsQuery>;

/** What became of one row of a pack; history and what had to be assumed are left out. */
export const rowStatistics = z.strictObject({
  pack: z.string(),
  dutyType: z.string(),
  title: words.nullable(),
  opened: times,
  fired: byRung,
  acknowledged: times,
  missed: times,
  met: times,
  metLate: times,
  /** How often it was met after which rung had fired last; 0 where none had. */
  metAfter: byRung,
  cancelled: times,
  /** The share of those met or missed that were met, late ones too; null where none was. What still runs says nothing yet. */
  shareMet: z.number().nullable(),
  /** The largest part of the cap of an agency that open duties of the row held; 0 for a row that the brake does not count. */
  shareOfCap: z.number(),
  /** Met so seldom that the row should be looked at again. */
  isSeldomMet: z.boolean(),
});
export type RowStatistics = z.infer<typeof rowStatistics>;

/** The last 90 days, row by row of each pack. */
export const dutyStatistics = z.strictObject({ since: calendarDay, until: calendarDay, items: z.array(rowStatistics) });
export type DutyStatistics = z.infer<typeof dutyStatistics>;
