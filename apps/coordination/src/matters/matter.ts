import type { MatterEntry, MatterOutcome, Occurred } from '@homeward/contracts';
import { matterNotClosed, matterClosed, openDuties } from './matters.errors.js';

/** A matter as the register keeps it: its number, who leads it, and how it ended. */
export interface RegisteredMatter extends Pick<MatterEntry, 'number' | 'openedByAgencyId' | 'outcome'> {
  id: string;
  version: number;
  /** The agency that leads: the one that holds the clue which opened the matter. */
  agencyId: string;
  openingClueId: string;
  status: MatterEntry['status'];
  occurred: Occurred;
  implied: boolean;
  asPublished: boolean;
  recordedAt: string;
  closedOccurred: Occurred | null;
}

export type MatterMove = 'closeMatter' | 'reopenMatter' | 'consolidateDuties' | 'separateDuties';

/** What may be done with a matter, by its state. */
export const allowedActions = {
  open: ['closeMatter', 'consolidateDuties'],
  closed: ['reopenMatter'],
} as const satisfies Record<RegisteredMatter['status'], readonly MatterMove[]>;

/** The moves of a matter as it stands: what two matters owe together is made two again only where they are merged. */
export const movesWhere = (isMerged: boolean): Record<RegisteredMatter['status'], readonly MatterMove[]> =>
  isMerged ? { ...allowedActions, open: [...allowedActions.open, 'separateDuties'] } : allowedActions;

/** Clues and transfers open a matter and hand it over; their own facts told it already. */
export const silentMoves = ['enterClue', 'handOver'] as const;

/** A duty that is still owed and that no matter is closed over. */
export type BlockingDuty = { dutyId: string; dutyType: string; ownerAgencyId: string; dueAt: string | null };

/** Everything is done, and nothing that blocks is still owed. */
export function close(
  matter: RegisteredMatter,
  ending: { outcome: MatterOutcome; occurred: Occurred },
  blocking: readonly BlockingDuty[],
): RegisteredMatter {
  if (matter.status === 'closed') throw matterClosed(matter.id);
  if (blocking.length > 0) throw openDuties(matter.id, blocking);
  return { ...matter, status: 'closed', outcome: ending.outcome, closedOccurred: ending.occurred };
}

/** Something came up that the ended matter has to answer for. */
export function reopen(matter: RegisteredMatter): RegisteredMatter {
  if (matter.status === 'open') throw matterNotClosed(matter.id);
  return { ...matter, status: 'open', outcome: null, closedOccurred: null };
}
