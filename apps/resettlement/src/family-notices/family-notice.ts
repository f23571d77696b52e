import type { FamilyNoticeView } from '@homeward/contracts';
import type { PersonRow } from '@homeward/service-kit';

/** A notice to the family of a person of whom nobody knows where they belong; what it says and where it stood is sealed. */
export interface FamilyNotice extends PersonRow, Pick<FamilyNoticeView, 'status'> {
  sealedDetails: string | null;
}

/** A notice is told once; coordination counts how long it stays out. */
export const allowedActions = { published: [] } as const satisfies Record<FamilyNotice['status'], readonly string[]>;
