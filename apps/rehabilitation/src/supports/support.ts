import type { ProposeSupportEnd, SupportStatus, SupportView } from '@homeward/contracts';
import type { Act, Decider, PersonRow } from '@homeward/service-kit';
import { secondPersonNeeded } from '../acts/acts.errors.js';
import { endNotProposed, personNotHeard, supportNotActive, supportNotEnded } from './supports.errors.js';

/** The support of a person by the agency that agreed the plan. */
export interface Support
  extends PersonRow, Pick<SupportView, 'status' | 'proposedReason' | 'hearing' | 'reason' | 'endedOccurred' | 'reopenedOccurred'> {
  draftedBy: string;
  decidedBy: string | null;
}

export type SupportMove = 'proposeSupportEnd' | 'endSupport' | 'keepSupport' | 'reopenSupport';

/** What may be done with support, by its state. */
export const allowedActions = {
  active: ['proposeSupportEnd'],
  'end-proposed': ['endSupport', 'keepSupport'],
  ended: ['reopenSupport'],
} as const satisfies Record<SupportStatus, readonly SupportMove[]>;

/** Moves that tell nobody: the plan tells of the beginning, and a proposal decides nothing. */
export const silentMoves = ['begin', 'proposeEnd', 'keep'] as const;

const may = (support: Support, move: SupportMove): boolean =>
  (allowedActions[support.status] as readonly SupportMove[]).includes(move);

/** Support is to end, after the person was heard about it or could not be reached. */
export function proposeEnd(support: Support, { reason, hearing }: ProposeSupportEnd, officerId: string): Support {
  if (!may(support, 'proposeSupportEnd')) throw supportNotActive(support.id, support.status);
  if (hearing === 'not-heard') throw personNotHeard();
  return { ...support, status: 'end-proposed', proposedReason: reason, hearing, draftedBy: officerId };
}

/** Another person than the one who proposed ends the support. */
export function end(support: Support, decider: Decider, act: Act): Support {
  if (!may(support, 'endSupport')) throw endNotProposed(support.id, support.status);
  if (!decider.isSecondPerson || decider.officerId === support.draftedBy) throw secondPersonNeeded(support.id);
  return {
    ...support,
    status: 'ended',
    reason: support.proposedReason,
    proposedReason: null,
    decidedBy: decider.officerId,
    endedOccurred: act.occurred,
    asPublished: support.asPublished || act.asPublished,
  };
}

/** The proposal is not followed: support goes on. */
export function keep(support: Support): Support {
  if (!may(support, 'keepSupport')) throw endNotProposed(support.id, support.status);
  return { ...support, status: 'active', proposedReason: null, hearing: null };
}

/** Support that has ended is taken up again. */
export function reopen(support: Support, act: Act): Support {
  if (!may(support, 'reopenSupport')) throw supportNotEnded(support.id, support.status);
  return { ...support, status: 'active', reason: null, hearing: null, reopenedOccurred: act.occurred };
}
