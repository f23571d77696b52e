import type { TransferEntry, TransferView } from '@homeward/contracts';

/** What the receiver has answered so far, for the receipt: the latest of its signing, accepting or returning. */
export type Answer = Pick<TransferEntry, 'move' | 'occurred' | 'code'>;

const answers = ['seeTransfer', 'acceptTransfer', 'refuseTransfer', 'redirectTransfer'];

/** Undefined as long as the receiver has said nothing. */
export function answerTo({ entries, toAgencyId }: Pick<TransferView, 'entries' | 'toAgencyId'>): Answer | undefined {
  return entries
    .filter(({ move, agencyId }) => agencyId === toAgencyId && answers.includes(move))
    .sort((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1))[0];
}
