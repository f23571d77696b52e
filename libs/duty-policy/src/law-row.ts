import type { PackRow } from './pack.js';

/** Whether a row stands in law: its number does, or the act it orders was read in the text of a law. */
export function isLawRow({ duration, legalBasis }: PackRow): boolean {
  const confidence = legalBasis[0]?.confidence;
  return duration.origin === 'law' || confidence === 'V1' || confidence === 'V2';
}
