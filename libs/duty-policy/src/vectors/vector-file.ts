import * as z from 'zod';
import { words } from '../words.js';

// A limit longer than a century is a slip of the pen, and counting it would take long.
const mostUnits = 36_500;

const unit = z.enum(['minutes', 'hours', 'calendarDays', 'workingDays', 'months', 'years', 'instant']);
const value = z.int().min(0).max(mostUnits);
const span = z.strictObject({ value, unit });
// Years of one to three digits are read by machines as others: nothing can be counted from them.
const countable = (text: string): boolean => text >= '1000';
const tooEarly = words('1000年以前的日期无法计算。', 'Nothing can be counted from a year before 1000.');
const beforeAllCounting = { message: tooEarly.en, params: { words: tooEarly } };
const day = z.iso.date().refine(countable, beforeAllCounting);
const moment = z.iso.datetime({ offset: true }).refine(countable, beforeAllCounting);
const dayOrMoment = z.union([day, moment]);
const years = z.array(z.int());

const expected = z.union([
  z.strictObject({ rawDate: day, dueDate: day, dueAt: moment, provisional: z.boolean(), provisionalYears: years }),
  z.strictObject({ rawDueAt: moment, dueAt: moment, provisional: z.boolean(), provisionalYears: years }),
]);

const byClock = new Set(['minutes', 'hours', 'instant']);
const pause = z.strictObject({ from: dayOrMoment, to: dayOrMoment });

const vector = z
  .strictObject({
    id: z.string().min(1),
    group: z.string(),
    start: dayOrMoment,
    value,
    unit,
    startRule: z.enum(['nextDay', 'sameDay', 'exact', 'nextHour']).optional(),
    rollRule: z.enum(['none', 'nextWorkingDay', 'nextWorkingDayUnlessCustody']).optional(),
    monthRule: z.enum(['correspondingDay', 'endOfMonthSticky']).optional(),
    inCustody: z.boolean().optional(),
    tolerance: z.strictObject({ value, unit: z.literal('minutes') }).optional(),
    cap: span.optional(),
    thenAdd: span.optional(),
    pauses: z.array(pause).optional(),
    expect: expected,
    note: z.string().optional(),
  })
  .refine((each) => each.thenAdd === undefined || canAdd(each.unit, each.thenAdd.unit), {
    path: ['thenAdd', 'unit'],
    message: 'Time in this unit cannot be added to a limit in that unit',
  })
  .refine((each) => byClock.has(each.unit) === 'rawDueAt' in each.expect, {
    path: ['expect'],
    message: 'A limit by the clock expects rawDueAt, a limit by days rawDate and dueDate',
  });

function canAdd(limit: string, added: string): boolean {
  return byClock.has(limit) ? byClock.has(added) || added === 'calendarDays' : !byClock.has(added);
}

const lateness = z.strictObject({ id: z.string().min(1), dueAt: moment, metAt: moment, late: z.boolean() });
const ladder = z.strictObject({
  id: z.string().min(1),
  dutyType: z.string(),
  start: dayOrMoment,
  dueAt: moment,
  dueDate: day.optional(),
  rungs: z.array(
    z.strictObject({
      rung: z.int().min(1),
      offset: z.strictObject({ side: z.enum(['before', 'after']), value, unit }),
      at: moment,
    }),
  ),
});
const counts = z.strictObject({ workingDays: z.int(), holidayDates: z.int(), workingWeekends: z.int() });

/** A file of dates that were computed by somebody else, to compare ours with. */
export const vectorFileSchema = z.strictObject({
  schema: z.literal('homeward.golden-vectors/1'),
  version: z.string(),
  calendar: z.string(),
  calendarVersion: z.string(),
  timeZone: z.string(),
  conventions: z.record(z.string(), z.string()).optional(),
  yearCounts: z.record(z.string().regex(/^[1-9]\d{3}$/), counts).optional(),
  vectors: z.array(vector),
  lateness: z.array(lateness).optional(),
  ladders: z.array(ladder).optional(),
});
export type VectorFile = z.infer<typeof vectorFileSchema>;
export type Vector = z.infer<typeof vector>;
