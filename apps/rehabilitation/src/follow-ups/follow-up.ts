import type { FollowUpView } from '@homeward/contracts';
import type { PersonRow } from '@homeward/service-kit';
import { followUpExists } from './follow-ups.errors.js';

/** A visit or a call after the return home. The notes are sealed. */
export interface FollowUp extends PersonRow, Pick<FollowUpView, 'status' | 'occurrence' | 'outcome'> {
  sealedDetails: string | null;
}

/** A follow-up stands as it was held. */
export const allowedActions = { held: [] } as const satisfies Record<FollowUp['status'], readonly string[]>;

/** Which follow-up this is: the one that was named, or the one after the last. */
export function occurrenceOf(named: number | undefined, held: readonly number[]): number {
  const occurrence = named ?? Math.max(0, ...held) + 1;
  if (held.includes(occurrence)) throw followUpExists(occurrence);
  return occurrence;
}
