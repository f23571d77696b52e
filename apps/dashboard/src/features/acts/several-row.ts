import * as z from 'zod';

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
