import type { AssessmentView } from '@homeward/contracts';
import type { PersonRow } from '@homeward/service-kit';

/** What a person was found to need. The findings are sealed. */
export interface Assessment
  extends PersonRow, Pick<AssessmentView, 'status' | 'counsellingNeeded' | 'medicalNeeded' | 'aidNeeded'> {
  sealedDetails: string | null;
}

/** An assessment stands as it was signed; what changes later is assessed anew. */
export const allowedActions = { assessed: [] } as const satisfies Record<Assessment['status'], readonly string[]>;
