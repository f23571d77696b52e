import * as z from 'zod';
import { id, reporterClass } from './codes.js';
import { factsOf, type FactOf } from './fact.js';

const fact = factsOf('clue-intake');

/** The reporter was told how it stands; a mere question tells nothing. */
export const reporterInformed = fact(
  'reporter.informed',
  1,
  z.strictObject({
    clueId: id,
    about: z.enum(['acceptance', 'progress', 'transfer', 'result', 'procedural-reply']),
    reporterClass,
  }),
);
export type ReporterInformed = FactOf<typeof reporterInformed>;
