import * as z from 'zod';
import { id } from './codes.js';
import { factsOf, type FactOf } from './fact.js';

const fact = factsOf('coordination');

/** The matter counts as one with another for its duties: what is done in either meets what is owed in both. */
export const dutyMergerBegun = fact('duty-merger.begun', 1, z.strictObject({ mergerId: id, intoMatterId: id }));
export type DutyMergerBegun = FactOf<typeof dutyMergerBegun>;

/** The matter counts by itself again. */
export const dutyMergerEnded = fact('duty-merger.ended', 1, z.strictObject({ mergerId: id, intoMatterId: id }));
export type DutyMergerEnded = FactOf<typeof dutyMergerEnded>;
