import type { PlacementStatus, PlacementView, ProposePlacementChange, ProposePlacementEnd } from '@homeward/contracts';
import type { Act, Decider, PersonRow } from '@homeward/service-kit';
import { secondPersonNeeded } from '../acts/acts.errors.js';
import { placementNotInPlace, placementNotProposed } from './placements.errors.js';

/** Where a person lives for now. A social worker proposes each step, another person decides it; the place itself is sealed. */
export interface Placement
  extends
    PersonRow,
    Pick<
      PlacementView,
      | 'count'
      | 'status'
      | 'kind'
      | 'minor'
      | 'schoolAge'
      | 'proposedKind'
      | 'proposedReason'
      | 'reason'
      | 'changedOccurred'
      | 'endedOccurred'
    > {
  sealedDetails: string | null;
  draftedBy: string;
  decidedBy: string | null;
}

export type PlacementMove = 'approvePlacement' | 'returnPlacement' | 'proposePlacementChange' | 'proposePlacementEnd';

/** What may be done with a placement, by its state. */
export const allowedActions = {
  proposed: ['approvePlacement', 'returnPlacement'],
  'in-place': ['proposePlacementChange', 'proposePlacementEnd'],
  'change-proposed': ['approvePlacement', 'returnPlacement'],
  'end-proposed': ['approvePlacement', 'returnPlacement'],
  ended: [],
  returned: [],
} as const satisfies Record<PlacementStatus, readonly PlacementMove[]>;

/** The states in which a placement is the person's placement: there is no second one beside it. */
export const standing: readonly PlacementStatus[] = ['proposed', 'in-place', 'change-proposed', 'end-proposed'];

/** Moves that tell nobody: a proposal decides nothing. */
export const silentMoves = ['propose', 'proposeChange', 'proposeEnd', 'giveBack'] as const;

const nothingProposed = { proposedKind: null, proposedReason: null } as const;

const may = (placement: Placement, move: PlacementMove): boolean =>
  (allowedActions[placement.status] as readonly PlacementMove[]).includes(move);

/** The person is to live elsewhere. */
export function proposeChange(placement: Placement, { kind, reason }: ProposePlacementChange, draftedBy: string): Placement {
  if (!may(placement, 'proposePlacementChange')) throw placementNotInPlace(placement.id, placement.status);
  return { ...placement, status: 'change-proposed', proposedKind: kind, proposedReason: reason, draftedBy };
}

/** The placement is to end. */
export function proposeEnd(placement: Placement, { reason }: ProposePlacementEnd, draftedBy: string): Placement {
  if (!may(placement, 'proposePlacementEnd')) throw placementNotInPlace(placement.id, placement.status);
  return { ...placement, status: 'end-proposed', proposedReason: reason, draftedBy };
}

/** Another person than the one who proposed decides as proposed, at the moment the decision was made. */
export function approve(placement: Placement, decider: Decider, act: Act): Placement {
  if (!may(placement, 'approvePlacement')) throw placementNotProposed(placement.id, placement.status);
  if (!decider.isSecondPerson || decider.officerId === placement.draftedBy) throw secondPersonNeeded(placement.id);
  const decided = { ...placement, ...nothingProposed, decidedBy: decider.officerId };
  if (placement.status === 'proposed') return { ...decided, ...act, status: 'in-place' };
  const { proposedReason: reason, asPublished } = placement;
  const told = { ...decided, reason, asPublished: asPublished || act.asPublished };
  return placement.status === 'change-proposed'
    ? { ...told, status: 'in-place', kind: placement.proposedKind ?? placement.kind, changedOccurred: act.occurred }
    : { ...told, status: 'ended', endedOccurred: act.occurred };
}

/** The proposal is not followed: nothing begins, or the placement goes on as it was. */
export function giveBack(placement: Placement): Placement {
  if (!may(placement, 'returnPlacement')) throw placementNotProposed(placement.id, placement.status);
  return { ...placement, ...nothingProposed, status: placement.status === 'proposed' ? 'returned' : 'in-place' };
}
