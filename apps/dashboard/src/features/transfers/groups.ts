import type { TransferStatus } from '@homeward/contracts';

/** What a liaison looks for: what waits for an answer, what came back, what still owes a result. */
export type TransferGroup = 'waiting' | 'accepted' | 'returned' | 'result' | 'ended';

const groupOf: Record<TransferStatus, TransferGroup> = {
  offered: 'waiting',
  received: 'waiting',
  'supplement-requested': 'waiting',
  supplemented: 'waiting',
  accepted: 'accepted',
  contested: 'accepted',
  refused: 'returned',
  redirected: 'returned',
  expired: 'returned',
  'result-reported': 'result',
  acknowledged: 'ended',
  settled: 'ended',
  withdrawn: 'ended',
};

/** The groups in the order in which they are worked on. */
export const transferGroups: readonly TransferGroup[] = ['waiting', 'accepted', 'returned', 'result', 'ended'];

/** Whether a transfer stands in a group; without a group, every one does. */
export const isIn = (status: TransferStatus, group: TransferGroup | undefined): boolean =>
  group === undefined || groupOf[status] === group;
