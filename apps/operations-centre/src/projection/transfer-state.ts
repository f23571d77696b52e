import type { DeskTransferState } from '@homeward/contracts';

const states: Record<string, DeskTransferState> = {
  'transfer.offered': 'offered',
  'transfer.received': 'received',
  'transfer.accepted': 'accepted',
  'transfer.refused': 'refused',
  'transfer.redirected': 'redirected',
  'transfer.supplement-requested': 'supplement-requested',
  'transfer.supplemented': 'supplemented',
  'transfer.withdrawn': 'withdrawn',
  'transfer.settled': 'settled',
  'transfer.expired': 'expired',
  'result.reported': 'result-reported',
  'result.acknowledged': 'acknowledged',
  'result.contested': 'contested',
};

/** The state in which a fact leaves a transfer; undefined for facts that leave it as it was. */
export const transferState = (fact: string): DeskTransferState | undefined => states[fact];
