import * as z from 'zod';
import { agreementKind } from './agreements.lists.js';
import { calendarDay, id } from './codes.js';
import { factsOf, type FactOf } from './fact.js';

const fact = factsOf('coordination');

/** An agreement between two agencies is in force from today on. */
export const agreementActivated = fact(
  'agreement.activated',
  1,
  z.strictObject({ agreementId: id, kind: agreementKind, validTo: calendarDay.nullable() }),
);
export type AgreementActivated = FactOf<typeof agreementActivated>;

/** The agreement is over. */
export const agreementEnded = fact('agreement.ended', 1, z.strictObject({ agreementId: id }));
export type AgreementEnded = FactOf<typeof agreementEnded>;
