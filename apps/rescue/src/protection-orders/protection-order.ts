import type { OnBehalfGround, ProtectionApplicant, ProtectionOrderSummary } from '@homeward/contracts';
import type { Act } from '@homeward/service-kit';

/** An application for a personal safety protection order, kept by the organ that files it. Respondent, safe contact and story are sealed. */
export interface ProtectionOrder extends Act, Pick<ProtectionOrderSummary, 'personId' | 'urgent' | 'onBehalf'> {
  id: string;
  version: number;
  matterId: string;
  status: 'applied';
  applicant: ProtectionApplicant;
  ground: OnBehalfGround | null;
  will: string | null;
  sealedRespondent: string | null;
  sealedSafeContact: string | null;
  sealedTold: string | null;
}

/** The court goes on from here, in rows of its own. */
export const allowedActions = { applied: [] } as const satisfies Record<ProtectionOrder['status'], readonly string[]>;
