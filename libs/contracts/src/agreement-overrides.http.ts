import * as z from 'zod';
import { command } from './act.js';
import { calendarDay, id } from './codes.js';
import { pageOf, pageQuery } from './reply.js';

/** What two agencies agree on for rows between them: another number, cap or ladder. It holds once the other head has signed. */
export const offerOverrides = command({
  withAgencyId: id,
  overrides: z.array(z.record(z.string(), z.unknown())).min(1).max(50),
  validFrom: calendarDay,
  validTo: calendarDay.nullable(),
});
export type OfferOverrides = z.infer<typeof offerOverrides>;

export const signOverrides = command({});
export type SignOverrides = z.infer<typeof signOverrides>;

export const endOverrides = command({});
export type EndOverrides = z.infer<typeof endOverrides>;

/** An agreement on duties, as both sides see it. */
export const overridesView = z.strictObject({
  id,
  version: z.int(),
  agencyId: id,
  counterpartAgencyId: id,
  overrides: z.array(z.record(z.string(), z.unknown())),
  validFrom: calendarDay,
  validTo: calendarDay.nullable(),
  status: z.enum(['offered', 'in-force', 'ended']),
  offeredBy: z.string(),
  signedBy: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  allowedActions: z.array(z.string()),
});
export type OverridesView = z.infer<typeof overridesView>;

export const overridesQuery = z.strictObject(pageQuery);
export type OverridesQuery = z.infer<typeof overridesQuery>;

export const overridesPage = pageOf(overridesView);
export type OverridesPage = z.infer<typeof overridesPage>;
