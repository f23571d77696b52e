import type * as z from 'zod';
import type { AgeBand } from './codes.js';

interface Aged {
  ageBand?: AgeBand | undefined;
  minor: boolean;
}

/** Whether people of this age band are minors; null where the band leaves it open. */
export const isMinorBand = (band: AgeBand): boolean | null => (band === 'unknown' ? null : band !== 'adult');

/** An act that tells the age twice tells it alike: who is classed in a band is a minor, or is none, by that band. */
export const agedAlike = <Schema extends z.ZodType<Aged>>(schema: Schema): Schema =>
  schema.superRefine(({ ageBand, minor }, context) => {
    const byBand = isMinorBand(ageBand ?? 'unknown');
    if (byBand === null || byBand === minor) return;
    const message = byBand ? 'A person of this age is a minor.' : 'An adult is no minor.';
    context.addIssue({ code: 'custom', params: { code: 'age-contradicts-minor' }, path: ['minor'], message });
  });
