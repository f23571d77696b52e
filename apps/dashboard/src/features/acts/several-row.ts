import * as z from 'zod';
import { NoAnswer, Refused, SessionOver } from '../../api/failures.js';
import { refusedFields, type Faults } from './checking.js';

/** A row as far as an act on several of them looks at it. */
export const severalRow = z.looseObject({
  id: z.string(),
  version: z.number(),
  allowedActions: z.array(z.string()),
  matterId: z.string().nullish().default(null),
  title: z.object({ zh: z.string(), en: z.string() }).optional(),
  fromAgencyId: z.string().optional(),
  toAgencyId: z.string().optional(),
});
export type SeveralRow = z.output<typeof severalRow>;

/** What came of the act on a row: it is being done, it is done, or why it was not. */
export type Outcome = 'doing' | 'done' | { failure: unknown };

/** Whether nobody knows what came of it: it is asked again under the same key, and what was done is not done twice. */
export const isUnanswered = (outcome: Outcome | undefined): boolean =>
  typeof outcome === 'object' && (outcome.failure instanceof NoAnswer || outcome.failure instanceof SessionOver);

/** Whether somebody else was quicker: the row is looked at again before it is tried again. */
export const isStale = (outcome: Outcome): boolean =>
  typeof outcome === 'object' && outcome.failure instanceof Refused && outcome.failure.isStale;

/** What was refused of the form itself, at the fields that it names. */
export const refusedIn = (outcome: Outcome): Faults =>
  typeof outcome === 'object' && outcome.failure instanceof Refused ? refusedFields(outcome.failure.problem) : {};

/** The rows on which the act is still to be done. */
export const leftOf = (act: string, rows: readonly (SeveralRow | null)[], outcomes: ReadonlyMap<string, Outcome>): SeveralRow[] =>
  rows
    .filter((row) => row !== null)
    .filter(({ id, allowedActions }) => {
      const outcome = outcomes.get(id);
      return outcome !== 'done' && (allowedActions.includes(act) || isUnanswered(outcome));
    });
