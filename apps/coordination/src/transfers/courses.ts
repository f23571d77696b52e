import { leastLengthOfResult, type ResultOutcome, type SettleTransfer } from '@homeward/contracts';
import { isRemindedOn, refuseUnlessAllowed, type Moment, type Transfer } from './transfer.js';
import { releaseByAnother, remindedToday, resultTooThin } from './transfers.errors.js';

/** The sender supplies more; only an answer to a request changes how the transfer stands. */
export function supplement(transfer: Transfer): Transfer {
  refuseUnlessAllowed(transfer, 'supplementTransfer');
  return transfer.status === 'supplement-requested' ? { ...transfer, status: 'supplemented' } : transfer;
}

/** The sender asks again for what is still to come; once on a day is enough. */
export function remind(transfer: Transfer, now: Moment): Transfer {
  refuseUnlessAllowed(transfer, 'remindTransfer');
  if (isRemindedOn(transfer, now)) throw remindedToday(transfer.id);
  return { ...transfer, remindedAt: now.at };
}

/** The sender takes it back, as long as nobody has decided. */
export function withdraw(transfer: Transfer): Transfer {
  refuseUnlessAllowed(transfer, 'withdrawTransfer');
  return { ...transfer, status: 'withdrawn' };
}

/** The sender says what becomes of a returned transfer. */
export function settle(transfer: Transfer, settledHow: SettleTransfer['how']): Transfer {
  refuseUnlessAllowed(transfer, 'settleTransfer');
  return { ...transfer, status: 'settled', settledHow };
}

/** The result goes back to the sender: it says something, and another person than the responsible officer releases it. */
export function reportResult(
  transfer: Transfer,
  officerId: string,
  { outcome, summary }: { outcome: ResultOutcome; summary: string },
): Transfer {
  refuseUnlessAllowed(transfer, 'reportResult');
  if ([...summary.trim()].length < leastLengthOfResult) throw resultTooThin();
  if (transfer.responsibleOfficerId === officerId) throw releaseByAnother(transfer.id);
  return { ...transfer, status: 'result-reported', outcome };
}

/** The sender has read the result. */
export function acknowledge(transfer: Transfer): Transfer {
  refuseUnlessAllowed(transfer, 'acknowledgeResult');
  return { ...transfer, status: 'acknowledged' };
}

/** The sender asks for completion of the result. */
export function contest(transfer: Transfer): Transfer {
  refuseUnlessAllowed(transfer, 'contestResult');
  return { ...transfer, status: 'contested' };
}

/** The last rung has passed without an answer; a transfer that was answered in time stays as it is. */
export const expire = (transfer: Transfer): Transfer | null =>
  ['offered', 'received', 'supplement-requested', 'supplemented'].includes(transfer.status)
    ? { ...transfer, status: 'expired' }
    : null;

/** The time for an answer to the result is over; anything else leaves it as it is. */
export const acknowledgeUnread = (transfer: Transfer): Transfer | null =>
  transfer.status === 'result-reported' ? { ...transfer, status: 'acknowledged' } : null;
