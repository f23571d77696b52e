import type { ConfirmIdentity, IdentityView } from '@homeward/contracts';
import type { PersonRow } from '@homeward/service-kit';

/** Who a person is has been established; by which document or comparison is sealed. */
export interface Identity extends PersonRow, Pick<IdentityView, 'status' | 'confirmedBy'> {
  sealedDetails: string | null;
}

/** A confirmation is told once; nothing more is done with it. */
export const allowedActions = { confirmed: [] } as const satisfies Record<Identity['status'], readonly string[]>;

/** A confirmation by the same means says something new when it names another document or comparison: so a mistake is put right. */
export const saysNothingNew = (told: ConfirmIdentity['details'], before: Record<string, unknown>): boolean =>
  told?.reference === undefined || told.reference === before['reference'];
