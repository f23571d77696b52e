import type { Transfer } from './transfer.js';

/** Between whom: every fact of a transfer tells it. */
export const parties = ({ agencyId, fromAgencyType, toAgencyId, toAgencyType }: Transfer) => ({
  fromAgencyId: agencyId,
  fromAgencyType,
  toAgencyId,
  toAgencyType,
});

/** Which transfer, and the clue that travels with it. */
export const cargo = (transfer: Transfer) => ({ transferId: transfer.id, clueId: transfer.clueId, ...parties(transfer) });

/** What decides the clocks of a transfer. */
export const course = ({ purpose, severity, viaPetition, administrativeFile, nrm }: Transfer) => ({
  purpose,
  severity,
  viaPetition,
  administrativeFile,
  nrm,
});
