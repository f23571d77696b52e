import * as z from 'zod';
import { id } from './codes.js';
import { rungAct } from './coordination.lists.js';

const instant = z.iso.datetime();

/** A desk that a rung would tell: how, from when on, and how many sit there; the officers themselves are named to their own agency alone. */
export const rehearsedDesk = z.strictObject({
  agencyId: id,
  desk: z.string(),
  urgency: z.enum(['page', 'single', 'digest']),
  notBefore: instant,
  channels: z.array(z.string()),
  officers: z.int(),
  officerIds: z.array(id),
});
export type RehearsedDesk = z.infer<typeof rehearsedDesk>;

/** The rungs of a duty that have not fired: whom each would tell by the roster and the walls of today. Nothing is sent. */
export const dutyRehearsal = z.strictObject({
  dutyId: id,
  version: z.int(),
  rehearsedAt: instant,
  rungs: z.array(
    z.strictObject({
      rung: z.int(),
      act: rungAct,
      at: instant,
      state: z.enum(['armed', 'held']),
      desks: z.array(rehearsedDesk),
    }),
  ),
});
export type DutyRehearsal = z.infer<typeof dutyRehearsal>;
