import {
  aidSource,
  type AgencyType,
  type AidSource,
  type AidStatus,
  type AidView,
  type ProposeAidDecision,
} from '@homeward/contracts';
import type { Act, Decider, PersonRow } from '@homeward/service-kit';
import { secondPersonNeeded } from '../acts/acts.errors.js';
import { aidNotApplied, aidNotProposed, sourceUnknown } from './aid.errors.js';

/** An application for help from one source at the organ that handles it. Circumstances, sum and grounds are sealed. */
export interface Aid extends PersonRow, Pick<AidView, 'count' | 'status' | 'complete' | 'proposedOutcome' | 'decidedOccurred'> {
  source: AidSource;
  originAgencyId: string;
  originAgencyType: AgencyType;
  sealedDetails: string | null;
  draftedBy: string;
  decidedBy: string | null;
}

export type AidMove = 'proposeAidDecision' | 'decideAid' | 'returnAid';

/** What may be done with an application, by its state. */
export const allowedActions = {
  applied: ['proposeAidDecision'],
  'decision-proposed': ['decideAid', 'returnAid'],
  granted: [],
  refused: [],
} as const satisfies Record<AidStatus, readonly AidMove[]>;

/** Moves that tell nobody: a proposal decides nothing. */
export const silentMoves = ['propose', 'giveBack'] as const;

/** Help comes from a known source (R46). */
export function sourceOf(source: string): AidSource {
  const known = aidSource.options.find((option) => option === source);
  if (!known) throw sourceUnknown(source);
  return known;
}

/** A case officer proposes what to decide. */
export function propose(aid: Aid, { outcome }: ProposeAidDecision, draftedBy: string): Aid {
  if (aid.status !== 'applied') throw aidNotApplied(aid.id, aid.status);
  return { ...aid, status: 'decision-proposed', proposedOutcome: outcome, draftedBy };
}

/** The head of the agency, another person than the one who proposed, decides as proposed. */
export function decide(aid: Aid, decider: Decider, act: Act): Aid & { status: 'granted' | 'refused' } {
  const { status, proposedOutcome } = aid;
  if (status !== 'decision-proposed' || proposedOutcome === null) throw aidNotProposed(aid.id, status);
  if (!decider.isSecondPerson || decider.officerId === aid.draftedBy) throw secondPersonNeeded(aid.id);
  return {
    ...aid,
    status: proposedOutcome,
    decidedBy: decider.officerId,
    decidedOccurred: act.occurred,
    asPublished: aid.asPublished || act.asPublished,
  };
}

/** The proposal is not followed; the application waits for another one. */
export function giveBack(aid: Aid): Aid {
  if (aid.status !== 'decision-proposed') throw aidNotProposed(aid.id, aid.status);
  return { ...aid, status: 'applied', proposedOutcome: null };
}
