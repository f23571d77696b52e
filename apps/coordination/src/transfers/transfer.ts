import { localDay, type OfferTransfer, type TransferSummary, type TransferStatus } from '@homeward/contracts';
import type { Counterpart } from '../agencies/counterpart.js';
import { refusalOf } from './transfers.errors.js';

type Course = Omit<TransferSummary, 'direction' | 'fromAgencyId'>;

/** Work on offer from one agency to another. Both sides replace this one row, so that of two opposite decisions exactly one stands. */
export interface Transfer extends Course {
  /** The sender. */
  agencyId: string;
  counterpart: Counterpart | null;
  offeredBy: string;
}

export type Side = 'sender' | 'receiver';
export type TransferMove = keyof typeof sideOfMove;

/** Whose move each is; nobody makes the other side's. */
export const sideOfMove = {
  remindTransfer: 'sender',
  supplementTransfer: 'sender',
  withdrawTransfer: 'sender',
  settleTransfer: 'sender',
  acknowledgeResult: 'sender',
  contestResult: 'sender',
  seeTransfer: 'receiver',
  acceptTransfer: 'receiver',
  refuseTransfer: 'receiver',
  redirectTransfer: 'receiver',
  requestSupplement: 'receiver',
  reportProgress: 'receiver',
  reportResult: 'receiver',
} as const satisfies Record<string, Side>;

const undecided = ['withdrawTransfer', 'supplementTransfer', 'acceptTransfer', 'refuseTransfer', 'redirectTransfer'] as const;

/** What may be done with a transfer, by its state. */
export const allowedActions = {
  offered: [...undecided, 'seeTransfer', 'requestSupplement', 'remindTransfer'],
  received: [...undecided, 'requestSupplement', 'remindTransfer'],
  'supplement-requested': undecided,
  supplemented: [...undecided, 'seeTransfer', 'requestSupplement', 'remindTransfer'],
  accepted: ['supplementTransfer', 'reportProgress', 'reportResult', 'remindTransfer'],
  'result-reported': ['acknowledgeResult', 'contestResult'],
  contested: ['supplementTransfer', 'reportProgress', 'reportResult', 'remindTransfer'],
  acknowledged: [],
  refused: ['settleTransfer'],
  redirected: ['settleTransfer'],
  expired: ['settleTransfer'],
  withdrawn: [],
  settled: [],
} as const satisfies Record<TransferStatus, readonly TransferMove[]>;

/** Which side of the transfer an agency stands on; null for every other agency. */
export function sideOf(
  { agencyId: senderId, toAgencyId }: Pick<Transfer, 'agencyId' | 'toAgencyId'>,
  agencyId: string,
): Side | null {
  if (agencyId === senderId) return 'sender';
  return agencyId === toAgencyId ? 'receiver' : null;
}

/** The transfer as a row of the side that acts: each organ decides on its own side only. */
export const asRowOf = (transfer: Transfer, side: Side): Transfer => ({
  ...transfer,
  agencyId: side === 'sender' ? transfer.agencyId : transfer.toAgencyId,
});

/** A moment by the clock of an agency. */
export interface Moment {
  at: string;
  zone: string;
}

/** Whether the receiver was reminded already on the day of the sender. */
export const isRemindedOn = ({ remindedAt }: Pick<Transfer, 'remindedAt'>, { at, zone }: Moment): boolean =>
  remindedAt !== null && localDay(remindedAt, zone) === localDay(at, zone);

/** The moves that one side may make now. */
export const movesOf = (transfer: Transfer, side: Side, now: Moment): TransferMove[] =>
  (allowedActions[transfer.status] as readonly TransferMove[]).filter(
    (move) => sideOfMove[move] === side && !(move === 'remindTransfer' && isRemindedOn(transfer, now)),
  );

/** Refuses a move that the state of the transfer does not know. */
export function refuseUnlessAllowed(transfer: Transfer, move: TransferMove): void {
  if (!(allowedActions[transfer.status] as readonly TransferMove[]).includes(move)) throw refusalOf(transfer, move);
}

/** Who sends what to whom. */
export interface Offer extends Pick<
  Transfer,
  'id' | 'agencyId' | 'fromAgencyType' | 'toAgencyId' | 'toAgencyType' | 'counterpart' | 'offeredBy' | 'asPublished'
> {
  body: OfferTransfer;
  recorded: Pick<Transfer, 'occurred' | 'implied' | 'recordedAt'>;
}

/** The transfer that an offer makes. */
export function offered({ body, recorded, ...offer }: Offer): Transfer {
  const { matterId, clueId = null, purpose, severity, subjectKinds, violationKinds, viaPetition, administrativeFile, nrm } = body;
  return {
    ...offer,
    ...recorded,
    version: 1,
    matterId,
    clueId,
    purpose,
    severity,
    subjectKinds,
    violationKinds,
    viaPetition,
    administrativeFile,
    nrm,
    material: body.manifest.length > 0,
    status: 'offered',
    responsibleOfficerId: null,
    returnReason: null,
    suggestedAgencyId: null,
    outcome: null,
    settledHow: null,
    remindedAt: null,
  };
}
