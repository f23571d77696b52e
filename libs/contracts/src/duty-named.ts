import * as z from 'zod';
import { id } from './codes.js';
import { dutySubject } from './coordination.lists.js';

/** A row of a duty pack, `CN-SUP-04a`. */
export const dutyRow = z
  .string()
  .max(32)
  .regex(/^[A-Z]{2,3}(-[A-Z0-9]+[a-zR]?)+$/);

/** How every fact of a duty names it, and what it is about. */
export const namedDuty = { dutyId: id, dutyType: dutyRow, subjectKind: dutySubject };

/** Who owes it, and to whom. */
export const dutyParties = { ownerAgencyId: id, counterpartAgencyId: id.nullable() };
