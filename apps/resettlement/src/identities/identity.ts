import type { IdentityView } from '@homeward/contracts';
import type { PersonRow } from '@homeward/service-kit';

/** Who a person is has been established; by which document or comparison is sealed. */
export interface Identity extends PersonRow, Pick<IdentityView, 'status' | 'confirmedBy'> {
  sealedDetails: string | null;
}

/** A confirmation is told once; nothing more is done with it. */
export const allowedActions = { confirmed: [] } as const satisfies Record<Identity['status'], readonly string[]>;
