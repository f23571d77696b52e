import { localDay, type OperationStatus, type OperationSummary, type TaggingRule } from '@homeward/contracts';
import type { Act } from '@homeward/service-kit';
import { operationZone } from './days.js';
import {
  notAnExtension,
  operationClosed,
  operationNotOpen,
  operationStillRuns,
  reportAlreadyWritten,
  reportMissing,
  reportNotFrozen,
  secondSignatureMissing,
} from './operations.errors.js';

/** A special operation, kept by its lead. Title and legal basis are public; the closing report is sealed. */
export interface Operation
  extends Act, Omit<OperationSummary, 'allowedActions' | 'occurred' | 'implied' | 'asPublished' | 'taggingRule'> {
  taggingRule: TaggingRule;
  /** Opened by an import: only a published act ends it, never the calendar. */
  fromHistory: boolean;
  sealedReport: string | null;
}

/** The yes of a second organ to the closing report. */
export interface Signature {
  agencyId: string;
  signedBy: string;
}

export type OperationMove = 'setTaggingRule' | 'extendOperation' | 'endOperation' | 'reportOperation' | 'closeOperation';

/** What the lead may do with an operation, by its state. */
export const allowedActions = {
  open: ['setTaggingRule', 'extendOperation', 'endOperation'],
  ended: ['reportOperation'],
  reported: ['closeOperation'],
  closed: [],
} as const satisfies Record<OperationStatus, readonly OperationMove[]>;

/** The rule, the report and a signature change nothing that other services count. */
export const silentMoves = ['setTaggingRule', 'report', 'sign'] as const;

const may = (operation: Operation, move: OperationMove): boolean =>
  (allowedActions[operation.status] as readonly OperationMove[]).includes(move);

/** Whether an operation is work of this agency: it leads it or takes part. To any other it does not exist. */
export const concerns = ({ agencyId, participants }: Operation, agency: string): boolean =>
  agencyId === agency || participants.includes(agency);

/** The rule is frozen at the end, and with it who belongs to the operation. */
export function setTaggingRule(operation: Operation, taggingRule: TaggingRule): Operation {
  if (!may(operation, 'setTaggingRule')) throw operationClosed(operation.id);
  return { ...operation, taggingRule };
}

/** The operation runs longer; it never runs shorter. */
export function extend(operation: Operation, endsOn: string): Operation {
  if (!may(operation, 'extendOperation')) throw operationNotOpen(operation.id, operation.status);
  const latest = operation.endsOn ?? operation.startsOn;
  if (latest !== null && endsOn <= latest) throw notAnExtension();
  return { ...operation, endsOn };
}

/** An operation ends after its last day; one without an announced end ends when its lead says so. */
export function end(operation: Operation, at: string): Operation {
  if (!may(operation, 'endOperation')) throw operationNotOpen(operation.id, operation.status);
  if (operation.endsOn !== null && localDay(at, operationZone) <= operation.endsOn) throw operationStillRuns(operation.id);
  return { ...operation, status: 'ended' };
}

/** The closing report is written once, about figures that no longer move. */
export function report(operation: Operation, sealedReport: string): Operation {
  if (operation.status === 'open') throw reportNotFrozen(operation.id);
  if (!may(operation, 'reportOperation')) throw reportAlreadyWritten(operation.id);
  return { ...operation, status: 'reported', sealedReport };
}

/** The head of the lead closes with the signature of a second organ, given by another person. */
export function close(operation: Operation, signatures: readonly Signature[], officerId: string): Operation {
  if (!may(operation, 'closeOperation')) throw reportMissing(operation.id, operation.status);
  if (!signatures.some(({ signedBy }) => signedBy !== officerId)) throw secondSignatureMissing(operation.id);
  return { ...operation, status: 'closed' };
}
