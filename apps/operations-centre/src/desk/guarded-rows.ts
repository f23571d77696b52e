import type { DeskClueView } from '@homeward/contracts';
import type { ClockEntity } from './clock.entity.js';
import type { DeskClueEntity } from './clue.entity.js';
import type { TransferEntity } from './transfer.entity.js';

/** A duty belongs to who owes it; whom it is owed to stands on its other side. */
export const guardedClock = ({ id, matterId, ownerAgencyId, counterpartAgencyId }: ClockEntity) => ({
  id,
  matterId,
  agencyId: ownerAgencyId,
  counterpartAgencyId,
});

/** A transfer belongs to its sender; the receiver stands on its other side. */
export const guardedTransfer = ({ id, matterId, fromAgencyId, toAgencyId }: TransferEntity) => ({
  id,
  matterId,
  agencyId: fromAgencyId,
  counterpartAgencyId: toAgencyId,
});

/** A clue belongs to the agency that it has reached. */
export const guardedClue = ({ id, matterId, agencyId }: DeskClueEntity) => ({ id, matterId, agencyId: agencyId ?? '' });

/** A clue as a queue lists it; only clues whose registration has been told of have a status, and are in a queue. */
export function clueViewOf({ told: _told, moved: _moved, ...clue }: DeskClueEntity): DeskClueView {
  const { agencyId, status, severity, minor } = clue;
  if (agencyId === null || status === null || severity === null || minor === null)
    throw new Error(`The clue ${clue.id} has not been told of yet.`);
  return { ...clue, agencyId, status, severity, minor };
}
