import type { Act } from '@homeward/service-kit';

/** A database hit between the samples of two persons, to be verified; the other one may not be known here. */
export interface SampleMatch extends Act {
  id: string;
  version: number;
  caseId: string;
  matterId: string;
  personId: string;
  otherPersonId: string | null;
}

/** A hit stands as it was reported; verifying it is another act. */
export const allowedActions = { matched: [] } as const satisfies Record<string, readonly string[]>;
