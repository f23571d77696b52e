import * as z from 'zod';
import { id, instant } from './codes.js';
import { factName, factsOf, type FactOf } from './fact.js';

const fact = factsOf('coordination');

/** A second officer agreed that an act of long ago is recorded: which fact it leaves, of which row, and when it happened. */
export const lateRecordingAgreed = fact(
  'late-recording.agreed',
  1,
  z.strictObject({
    lateRecordingId: id,
    fact: factName,
    rowId: id.nullable(),
    notBefore: instant,
    notAfter: instant,
    agreedAt: instant,
    validUntil: instant,
  }),
);
export type LateRecordingAgreed = FactOf<typeof lateRecordingAgreed>;
