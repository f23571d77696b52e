import {
  clueStatus,
  type AcceptClue,
  type CloseClue,
  type CluePurpose,
  type ClueStatus,
  type ClueSummary,
  type DismissClue,
  type Occurred,
  type Severity,
  type TriageClue,
} from '@homeward/contracts';
import {
  anotherPersonNeeded,
  clueEnded,
  clueNotAccepted,
  clueNotTriaged,
  clueNotWaiting,
  purposeNotOpen,
  receiptAlreadyIssued,
  severityLowered,
} from './clues.errors.js';

/** A clue as the receiving agency keeps it. Narrative, discoverer and reporter are sealed: whoever reads the row reads ciphertext. */
export interface Clue extends Pick<
  ClueSummary,
  | 'channel'
  | 'subjectKinds'
  | 'violationKinds'
  | 'riskFlags'
  | 'minor'
  | 'located'
  | 'anonymous'
  | 'reporterClass'
  | 'sensitivity'
  | 'discovererLevel'
  | 'regionCode'
  | 'country'
  | 'route'
  | 'dismissalReason'
> {
  id: string;
  version: number;
  matterId: string;
  matterNumber: string;
  agencyId: string;
  receivedByAgencyId: string;
  status: ClueStatus;
  severity: Severity;
  purposes: CluePurpose[];
  /** What came of each purpose that is done. */
  closedPurposes: Partial<Record<CluePurpose, string>>;
  sourceRef: string | null;
  sealedRegistration: string;
  sealedNarrative: string;
  sealedDiscoverer: string | null;
  sealedReporter: string | null;
  /** Why the severity was lowered or the clue dismissed, in the officer's own words. */
  sealedExplanation: string | null;
  offenceOccurred: Occurred | null;
  occurred: Occurred;
  implied: boolean;
  asPublished: boolean;
  recordedAt: string;
  triagedBy: string | null;
  receiptIssued: boolean;
}

export type ClueMove = 'supplementClue' | 'issueReceipt' | 'triageClue' | 'acceptClue' | 'dismissClue' | 'closeClue';

/** What may be done with a clue, by its state. */
export const allowedActions = {
  registered: ['supplementClue', 'issueReceipt', 'triageClue', 'dismissClue'],
  triaged: ['supplementClue', 'issueReceipt', 'triageClue', 'acceptClue', 'dismissClue'],
  transferring: ['supplementClue', 'issueReceipt'],
  returned: ['supplementClue', 'issueReceipt', 'triageClue', 'acceptClue', 'dismissClue'],
  accepted: ['supplementClue', 'issueReceipt', 'closeClue'],
  dismissed: [],
  closed: [],
} as const satisfies Record<ClueStatus, readonly ClueMove[]>;

/** Moves that publish no fact of ours: coordination's fact about the transfer told them already. */
export const silentMoves = ['sendOn', 'takeBack', 'moveTo'] as const;

const rank: Record<Severity, number> = { normal: 0, high: 1, crisis: 2 };

const movesOf = (status: ClueStatus): readonly ClueMove[] => allowedActions[status];
const afterReceipt = Object.fromEntries(
  clueStatus.options.map((status) => [status, movesOf(status).filter((move) => move !== 'issueReceipt')]),
) as unknown as Record<ClueStatus, readonly ClueMove[]>;

/** What may be done with this clue, by its state: its receipt is issued once. */
export const movesByState = ({ receiptIssued }: Pick<Clue, 'receiptIssued'>): Record<ClueStatus, readonly ClueMove[]> =>
  receiptIssued ? afterReceipt : allowedActions;

const may = (clue: Clue, move: ClueMove): boolean => movesOf(clue.status).includes(move);
const hasEnded = (clue: Clue): boolean => clue.status === 'dismissed' || clue.status === 'closed';

/** Who decides, and whether that person holds the rights of a second person for this clue. */
export interface Decider {
  officerId: string;
  isSecondPerson: boolean;
}

/** A person classifies the clue. Severity only rises by itself: lowering it needs a unit head and a reason. */
export function triage(clue: Clue, decision: TriageClue, decider: Decider): Clue {
  if (!may(clue, 'triageClue')) throw hasEnded(clue) ? clueEnded(clue.id) : clueNotWaiting(clue.id, clue.status);
  const lowers = rank[decision.severity] < rank[clue.severity];
  if (lowers && !(decider.isSecondPerson && decision.loweringReason)) throw severityLowered(clue.id);
  const { severity, subjectKinds, violationKinds, purposes, riskFlags, minor, located } = decision;
  return {
    ...clue,
    severity,
    subjectKinds,
    violationKinds,
    purposes,
    riskFlags,
    minor,
    located,
    status: 'triaged',
    triagedBy: decider.officerId,
  };
}

/** The owning agency takes a triaged clue up. */
export function accept(clue: Clue, { route }: AcceptClue): Clue {
  if (!may(clue, 'acceptClue')) throw hasEnded(clue) ? clueEnded(clue.id) : clueNotTriaged(clue.id, clue.status);
  return { ...clue, status: 'accepted', route };
}

/** A crisis or a minor's clue is dismissed by a unit head who is not the one who triaged it. */
export const dismissalIsGuarded = (clue: Clue): boolean => clue.severity === 'crisis' || clue.minor;

/** The clue ends without a case. */
export function dismiss(clue: Clue, { reason }: DismissClue, decider: Decider): Clue {
  if (!may(clue, 'dismissClue')) throw hasEnded(clue) ? clueEnded(clue.id) : clueNotTriaged(clue.id, clue.status);
  if (dismissalIsGuarded(clue) && (!decider.isSecondPerson || clue.triagedBy === decider.officerId))
    throw anotherPersonNeeded(clue.id);
  return { ...clue, status: 'dismissed', dismissalReason: reason };
}

/** The purposes that the clue still asks for. */
export const openPurposesOf = ({ purposes, closedPurposes }: Clue): CluePurpose[] =>
  purposes.filter((purpose) => closedPurposes[purpose] === undefined);

/** One purpose of the clue is done; the clue is closed with its last one. */
export function close(clue: Clue, { purpose, outcome }: CloseClue): Clue {
  if (!may(clue, 'closeClue')) throw hasEnded(clue) ? clueEnded(clue.id) : clueNotAccepted(clue.id, clue.status);
  if (!openPurposesOf(clue).includes(purpose)) throw purposeNotOpen(clue.id, purpose);
  const next = { ...clue, closedPurposes: { ...clue.closedPurposes, [purpose]: outcome } };
  return openPurposesOf(next).length > 0 ? next : { ...next, status: 'closed' };
}

/** The reporter gets one receipt. */
export function issueReceipt(clue: Clue): Clue {
  if (!may(clue, 'issueReceipt')) throw clueEnded(clue.id);
  if (clue.receiptIssued) throw receiptAlreadyIssued(clue.id);
  return { ...clue, receiptIssued: true };
}

/** More material is kept as long as the clue lives. */
export function refuseSupplementAfterEnd(clue: Clue): void {
  if (!may(clue, 'supplementClue')) throw clueEnded(clue.id);
}

/** The clue is on offer to another agency. An accepted clue stays accepted: its result is owed, its ownership is not. */
export const sendOn = (clue: Clue): Clue | null =>
  ['registered', 'triaged', 'returned'].includes(clue.status) ? { ...clue, status: 'transferring' } : null;

/** The offer ended without acceptance; the clue waits at its old owner. */
export const takeBack = (clue: Clue): Clue | null => (clue.status === 'transferring' ? { ...clue, status: 'returned' } : null);

/** The receiver took the clue over: from now on it is the receiver's row. */
export const moveTo = (clue: Clue, agencyId: string): Clue | null =>
  hasEnded(clue) ? null : { ...clue, agencyId, status: clue.status === 'accepted' ? 'accepted' : 'triaged' };
