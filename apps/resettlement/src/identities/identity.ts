import type { ConfirmIdentity, IdentityView } from '@homeward/contracts';
import type { PersonRow } from '@homeward/service-kit';
import { notRecorded } from '../acts/acts.errors.js';

/** Who a person is has been established; by which document or comparison is sealed. */
export interface Identity extends PersonRow, Pick<IdentityView, 'status' | 'confirmedBy'> {
  sealedDetails: string | null;
}

/** A confirmation is told once; nothing more is done with it. */
export const allowedActions = { confirmed: [] } as const satisfies Record<Identity['status'], readonly string[]>;

/** In live work it is always known by what an identity was confirmed. */
export function refuseUnknownProof({ confirmedBy }: ConfirmIdentity, isHistory: boolean): void {
  if (confirmedBy === 'not-recorded' && !isHistory) throw notRecorded('/confirmedBy');
}
