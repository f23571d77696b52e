import type { RefuseTransfer } from '@homeward/contracts';
import { refuseUnlessAllowed, type Transfer } from './transfer.js';
import { fileIncompleteIsNoReason, ownTransfer, reasonMissing, suggestionWithinTransfer } from './transfers.errors.js';

/** Whoever offered a transfer has no part in its answer, whatever other account the person may hold. */
function refuseOwn(transfer: Transfer, officerId: string): void {
  if (transfer.offeredBy === officerId) throw ownTransfer(transfer.id);
}

/** The receiver has opened it and not decided. */
export function see(transfer: Transfer): Transfer {
  refuseUnlessAllowed(transfer, 'seeTransfer');
  return { ...transfer, status: 'received' };
}

/** The receiver takes the work over; one officer answers for it from now on. */
export function accept(transfer: Transfer, officerId: string, responsibleOfficerId: string): Transfer {
  refuseUnlessAllowed(transfer, 'acceptTransfer');
  refuseOwn(transfer, officerId);
  return { ...transfer, status: 'accepted', responsibleOfficerId };
}

/** The receiver returns it with a reason. The police ask for missing papers of an administrative file, they do not refuse it over them. */
export function refuse(transfer: Transfer, officerId: string, { reasonCode, text }: RefuseTransfer): Transfer {
  refuseUnlessAllowed(transfer, 'refuseTransfer');
  refuseOwn(transfer, officerId);
  if (reasonCode === undefined) throw reasonMissing('/reasonCode');
  if (text === undefined) throw reasonMissing('/text');
  const isPoliceFile = transfer.toAgencyType === 'public-security' && transfer.administrativeFile;
  if (isPoliceFile && reasonCode === 'insufficient') throw fileIncompleteIsNoReason(transfer.id);
  return { ...transfer, status: 'refused', returnReason: reasonCode };
}

/** The receiver points to another agency than the two that have it. */
export function redirect(transfer: Transfer, officerId: string, suggestedAgencyId: string): Transfer {
  refuseUnlessAllowed(transfer, 'redirectTransfer');
  refuseOwn(transfer, officerId);
  if ([transfer.agencyId, transfer.toAgencyId].includes(suggestedAgencyId)) throw suggestionWithinTransfer();
  return { ...transfer, status: 'redirected', suggestedAgencyId };
}

/** The receiver asks for more. */
export function requestSupplement(transfer: Transfer, officerId: string): Transfer {
  refuseUnlessAllowed(transfer, 'requestSupplement');
  refuseOwn(transfer, officerId);
  return { ...transfer, status: 'supplement-requested' };
}
