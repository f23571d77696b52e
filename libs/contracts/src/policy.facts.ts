import * as z from 'zod';
import { id } from './codes.js';
import { factsOf, type FactOf } from './fact.js';

const fact = factsOf('coordination');

const edition = z
  .string()
  .max(32)
  .regex(/^\d+\.\d+\.\d+$/);
const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** A version of a policy pack is in force from now on, by two persons who saw the same impact. */
export const packPublished = fact('pack.published', 1, z.strictObject({ packId: id, packVersion: edition, hash }));
export type PackPublished = FactOf<typeof packPublished>;

/** A year of a working calendar counts from now on, by two persons who saw the same impact. */
export const calendarPublished = fact(
  'calendar.published',
  1,
  z.strictObject({ calendarId: id, year: z.int().min(1900).max(2200), edition, hash }),
);
export type CalendarPublished = FactOf<typeof calendarPublished>;
