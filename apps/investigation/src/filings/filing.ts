import type { CaseSummary, FilingReason, FilingView, ProposeFiling } from '@homeward/contracts';
import type { Act } from '@homeward/service-kit';
import { filingNotProposed, secondPersonNeeded, waitPeriodNotAllowed } from './filings.errors.js';

/** A proposal to file a case or to refuse it, and what became of it. It belongs to the organ that proposes and decides. */
export interface Filing extends Act {
  id: string;
  version: number;
  caseId: string;
  matterId: string;
  status: FilingView['status'];
  decision: ProposeFiling['decision'];
  reason: FilingReason;
  complainantKind: ProposeFiling['complainantKind'];
  supervised: boolean;
  draftedBy: string;
  decidedBy: string | null;
}

/** Moves that tell nobody: a proposal decides nothing. */
export const silentMoves = ['propose', 'giveBack'] as const;

/** A proposal as an organ sees it that owns no row of the case. */
export const allowedActions = { proposed: ['decideFiling', 'returnFiling'], decided: [], returned: [] } as const satisfies Record<
  Filing['status'],
  readonly string[]
>;

const neverPutOff = ['abduction-trafficking', 'missing-person'];

/** A report of trafficking or of a missing person is never refused because somebody should wait. */
export function refuseWaiting({ decision, reason }: ProposeFiling, violationKinds: CaseSummary['violationKinds']): void {
  if (decision === 'refuse' && reason === 'wait-period' && violationKinds.some((kind) => neverPutOff.includes(kind)))
    throw waitPeriodNotAllowed();
}

/** Another person than the one who proposed decides, at the moment the decision was made. */
export function decide(filing: Filing, decider: { officerId: string; isSecondPerson: boolean }, act: Act): Filing {
  if (filing.status !== 'proposed') throw filingNotProposed(filing.caseId, filing.status);
  if (!decider.isSecondPerson || decider.officerId === filing.draftedBy) throw secondPersonNeeded(filing.caseId);
  return { ...filing, ...act, status: 'decided', decidedBy: decider.officerId };
}

/** The proposal is not followed. */
export function giveBack(filing: Filing): Filing {
  if (filing.status !== 'proposed') throw filingNotProposed(filing.caseId, filing.status);
  return { ...filing, status: 'returned' };
}
