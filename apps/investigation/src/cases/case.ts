import type { CaseStatus, CaseSummary, Occurred, Severity } from '@homeward/contracts';
import {
  caseEnded,
  caseNotClosed,
  caseNotDecided,
  caseNotInvestigated,
  caseNotReviewable,
  caseNotUnderReview,
  filingAlreadyProposed,
  severityLowered,
} from './cases.errors.js';

/** A case as the agency that opened it keeps it. */
export interface Case extends Pick<CaseSummary, 'clueId' | 'kind' | 'severity' | 'violationKinds' | 'minor'> {
  id: string;
  version: number;
  matterId: string;
  agencyId: string;
  status: CaseStatus;
  /** Where a case under review or a closed case came from: there it returns. */
  statusBefore: CaseStatus | null;
  /** Who proposed the filing that is under review. */
  draftedBy: string | null;
  occurred: Occurred;
  implied: boolean;
  recordedAt: string;
}

export type CaseMove =
  | 'noteProgress'
  | 'proposeFiling'
  | 'decideFiling'
  | 'returnFiling'
  | 'identifyVictim'
  | 'identifySuspect'
  | 'concludeInvestigation'
  | 'closeCase'
  | 'reopenCase';

const work = ['noteProgress', 'identifyVictim', 'identifySuspect'] as const;

/** What may be done with a case, by its state. */
export const allowedActions = {
  opened: [...work, 'proposeFiling', 'closeCase'],
  'under-review': [...work, 'decideFiling', 'returnFiling'],
  refused: [...work, 'proposeFiling', 'closeCase'],
  filed: [...work, 'concludeInvestigation'],
  investigating: [...work, 'concludeInvestigation'],
  'file-sent': [...work, 'closeCase'],
  'prosecution-review': [...work, 'closeCase'],
  prosecuted: [...work, 'closeCase'],
  declined: [...work, 'closeCase'],
  withdrawn: [...work, 'proposeFiling', 'closeCase'],
  closed: ['reopenCase'],
} as const satisfies Record<CaseStatus, readonly CaseMove[]>;

/** Moves that publish no fact of the case's own: the filing, the procuratorate or nobody tells them. */
export const silentMoves = ['putUnderReview', 'takeFromReview', 'settleFiling', 'followProsecution', 'followWithdrawal'] as const;

const rank: Record<Severity, number> = { normal: 0, high: 1, crisis: 2 };

const may = (kase: Case, move: CaseMove): boolean => (allowedActions[kase.status] as readonly CaseMove[]).includes(move);

function refuseUnless(kase: Case, move: CaseMove, refusal: (id: string, status: string) => Error): void {
  if (!may(kase, move)) throw kase.status === 'closed' ? caseEnded(kase.id) : refusal(kase.id, kase.status);
}

/** A closed case takes no work. */
export function refuseWorkAfterEnd(kase: Case): void {
  if (kase.status === 'closed') throw caseEnded(kase.id);
}

/** A filing proposal waits for the head of the agency; a refusal may be set aside by a new one. */
export function putUnderReview(kase: Case, draftedBy: string): Case {
  refuseUnless(kase, 'proposeFiling', kase.status === 'under-review' ? filingAlreadyProposed : caseNotReviewable);
  return { ...kase, status: 'under-review', statusBefore: kase.status, draftedBy };
}

/** The head did not follow the proposal. */
export function takeFromReview(kase: Case): Case {
  refuseUnless(kase, 'returnFiling', caseNotUnderReview);
  return { ...kase, status: kase.statusBefore ?? 'opened', statusBefore: null, draftedBy: null };
}

/** The head decided as proposed. */
export function settleFiling(kase: Case, decision: 'file' | 'refuse'): Case {
  refuseUnless(kase, 'decideFiling', caseNotUnderReview);
  return { ...kase, status: decision === 'file' ? 'filed' : 'refused', statusBefore: null, draftedBy: null };
}

/** A signed entry shows that the filed case is being investigated. The severity only rises by it. */
export function noteProgress(kase: Case, severity: Severity = kase.severity): Case {
  refuseWorkAfterEnd(kase);
  if (rank[severity] < rank[kase.severity]) throw severityLowered(kase.id);
  return { ...kase, severity, status: kase.status === 'filed' ? 'investigating' : kase.status };
}

/** The investigation of a filed case ends and its file leaves. */
export function conclude(kase: Case): Case {
  refuseUnless(kase, 'concludeInvestigation', caseNotInvestigated);
  return { ...kase, status: 'file-sent' };
}

/** A criminal case is closed after it was refused or its file was sent; other cases whenever their work is done. */
export function close(kase: Case): Case {
  refuseUnless(kase, 'closeCase', caseNotDecided);
  if (kase.status === 'opened' && kase.kind === 'criminal') throw caseNotDecided(kase.id, kase.status);
  return { ...kase, status: 'closed', statusBefore: kase.status };
}

/** The case goes on where it was closed. */
export function reopen(kase: Case): Case {
  if (!may(kase, 'reopenCase')) throw caseNotClosed(kase.id, kase.status);
  return { ...kase, status: kase.statusBefore ?? 'opened', statusBefore: null };
}

/** A withdrawn case is no filed case any more; it may be filed anew. */
export function followWithdrawal(kase: Case): Case | null {
  return kase.status === 'filed' || kase.status === 'investigating' ? { ...kase, status: 'withdrawn', statusBefore: null } : null;
}

type ProsecutionNews = 'prosecution-review' | 'prosecuted' | 'declined';

const reach: Partial<Record<CaseStatus, number>> = { 'prosecution-review': 1, declined: 2, prosecuted: 3 };

/** What the procuratorate did moves a filed case on, never back: one prosecuted person makes a prosecuted case. */
export function followProsecution(kase: Case, news: ProsecutionNews): Case | null {
  const isFiled = ['filed', 'investigating', 'file-sent'].includes(kase.status) || kase.status in reach;
  return isFiled && (reach[news] ?? 0) > (reach[kase.status] ?? 0) ? { ...kase, status: news } : null;
}
