import type { Occurred } from '@homeward/contracts';
import type { Access } from '@homeward/database';
import { isAsPublished, type Decision } from '@homeward/security';

/** What every row keeps of the act that made it: whose it is, when it happened, and how it came to be recorded. */
export interface Act {
  agencyId: string;
  occurred: Occurred;
  implied: boolean;
  asPublished: boolean;
  recordedAt: string;
}

/** What the row of a permitted act keeps of it. */
export const actOf = ({ agencyId, occurred, implied, recordedAt }: Access, permit: Decision): Act => ({
  agencyId,
  occurred,
  implied,
  asPublished: isAsPublished(permit),
  recordedAt,
});

/** Whether the act is taken from a published history, where some things are not told. */
export const isHistory = ({ purpose }: Pick<Access, 'purpose'>): boolean => purpose === 'historical-import';
