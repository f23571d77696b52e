import * as z from 'zod';
import { command } from './act.js';
import { id } from './codes.js';
import { occurred } from './occurred.js';
import { pageOf } from './reply.js';

/** The procuratorate told a victim, or whoever represents the victim, of the right to a representative and to legal aid. */
export const giveRightsNotice = command({ caseId: id, personId: id, told: z.enum(['victim', 'representative']) });
export type GiveRightsNotice = z.infer<typeof giveRightsNotice>;

export const rightsNoticeView = z.strictObject({
  id,
  version: z.int(),
  matterId: id,
  agencyId: id,
  caseId: id,
  personId: id,
  status: z.literal('given'),
  told: giveRightsNotice.shape.told,
  occurred,
  implied: z.boolean(),
  asPublished: z.boolean(),
  allowedActions: z.array(z.string()),
});
export type RightsNoticeView = z.infer<typeof rightsNoticeView>;
export const rightsNoticePage = pageOf(rightsNoticeView);
export type RightsNoticePage = z.infer<typeof rightsNoticePage>;
