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

export const actOf = ({ agencyId, occurred, implied, recordedAt }: Access, permit: Decision): Act => ({
  agencyId,
  occurred,
  implied,
  asPublished: isAsPublished(permit),
  recordedAt,
});

/** A row of a person in a matter, made by an act. */
export interface PersonRow extends Act {
  id: string;
  version: number;
  matterId: string;
  personId: string;
}

/** Who decides, and whether that person holds the rights of a second person for this row. */
export interface Decider {
  officerId: string;
  isSecondPerson: boolean;
}
