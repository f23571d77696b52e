import { DomainError, leastLengthOfResult, refusalsOf } from '@homeward/contracts';
import { localTime } from '../agencies/local-time.js';
import type { Transfer, TransferMove } from './transfer.js';

const { conflict, field, notFound } = refusalsOf('coordination');

/** Both sides read a transfer; each makes its own moves. */
export const otherSidesMove = (id: string) =>
  new DomainError('forbidden', 'coordination.other-sides-move', `It is for the other side of the transfer ${id} to do that.`);

export const transferNotFound = () => notFound('transfer-not-found', 'No such transfer.');
export const clueNotFound = () => notFound('clue-not-found', 'No such clue.');
export const receiverMissing = () =>
  field('/wantedAgencyType', 'receiver-missing', 'Which kind of agency, or which agency, is it for?');
export const receiverUnknown = (pointer: '/toAgencyId' | '/suggestedAgencyId') =>
  field(pointer, 'receiver-unknown', 'There is no receiver of this id.');
export const suggestionWithinTransfer = () =>
  field(
    '/suggestedAgencyId',
    'suggestion-within-transfer',
    'A transfer is redirected to a third agency, not to one of its own sides.',
  );
export const receiverBehindWall = () =>
  conflict('receiver-behind-wall', 'A wall of conflict keeps this agency away from the matter.');
export const overrideReasonMissing = () =>
  field('/overrideReason', 'override-reason-missing', 'Naming the agency yourself needs a reason.');
export const ownRegionUnknown = () => conflict('own-region-unknown', 'The agency of the sender has no known region code.');
export const noCounterpart = (type: string) =>
  conflict('no-counterpart', `No agency of the type ${type} up to the national level.`);
export const selfTransfer = () => conflict('self-transfer', 'An agency does not transfer to itself.');
export const transferCircle = () => conflict('transfer-circle', 'This agency gave the work away before, and nothing new is told.');
export const alreadyOffered = (standing?: Pick<Transfer, 'id' | 'status'>) =>
  new DomainError(
    'conflict',
    'coordination.already-offered',
    'The clue or the matter is on offer for this purpose already.',
    standing && { blocking: [{ transferId: standing.id, status: standing.status }] },
  );
export const ownTransfer = (id: string) =>
  conflict('own-transfer', `The transfer ${id} is decided by another person than its sender.`);
export const beforeOffer = ({ occurred }: Pick<Transfer, 'occurred'>, zone: string) =>
  field(
    '/occurred',
    'occurred-before-offer',
    `The transfer was offered at ${localTime(occurred.notBefore, zone)} (${zone}): an act on it does not lie before.`,
  );
export const reasonMissing = (pointer: string) => field(pointer, 'reason-missing', 'A refusal has a reason and says it in words.');
export const fileIncompleteIsNoReason = (id: string) =>
  conflict('file-incomplete-not-a-reason', `The file of the transfer ${id} is completed on request, not refused.`, '/reasonCode');
export const officerUnknown = () => field('/officerId', 'officer-unknown', 'This officer does not serve in the receiving agency.');
export const remindedToday = (id: string) => conflict('reminded-today', `The receiver of the transfer ${id} was reminded today.`);
export const resultTooThin = () =>
  field(
    '/summary',
    'result-too-thin',
    `The result says too little: it needs at least ${leastLengthOfResult} characters, without the blanks around them.`,
  );
export const releaseByAnother = (id: string) =>
  conflict('release-by-another', `The result of the transfer ${id} is released by another person than its responsible officer.`);

const askedAlready = (id: string) => conflict('transfer-not-received', `More was asked for on the transfer ${id} already.`);
const decided = (id: string, status: string) => conflict('decision-already-made', `The transfer ${id} is ${status}.`);
const afterAcceptance = new Set(['accepted', 'result-reported', 'contested', 'acknowledged']);
const awaitsDecision = new Set(['offered', 'received', 'supplement-requested', 'supplemented']);

/** Why a move is not open in the state of the transfer. */
export function refusalOf({ id, status }: Pick<Transfer, 'id' | 'status'>, move: TransferMove): DomainError {
  const notIn = (code: string) => conflict(code, `The transfer ${id} is ${status}.`);
  switch (move) {
    case 'acceptTransfer':
    case 'refuseTransfer':
    case 'redirectTransfer':
      return decided(id, status);
    case 'seeTransfer':
      return awaitsDecision.has(status) ? notIn('transfer-not-offered') : decided(id, status);
    case 'requestSupplement':
      return awaitsDecision.has(status) ? askedAlready(id) : decided(id, status);
    case 'withdrawTransfer':
      return afterAcceptance.has(status) ? notIn('too-late-to-withdraw') : decided(id, status);
    case 'remindTransfer':
      return notIn('nothing-to-remind');
    case 'supplementTransfer':
      return notIn('transfer-not-open');
    case 'settleTransfer':
      return notIn('transfer-not-returned');
    case 'reportProgress':
    case 'reportResult':
      return notIn('transfer-not-accepted');
    case 'acknowledgeResult':
    case 'contestResult':
      return notIn('result-not-reported');
  }
}
