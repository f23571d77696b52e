import type { PlanReunion, ReunionView } from '@homeward/contracts';
import { notRecorded } from '../acts/acts.errors.js';
import {
  destinationUnsafe,
  identityNotConfirmed,
  parentsDecideForMinors,
  receiverNotAccepted,
  wishMissing,
  wishToStay,
} from './reunions.errors.js';

/** What a return stands on: the wish, the identity, a receiver and a safe destination. */
export type Conditions = Pick<ReunionView, 'minor' | 'wish' | 'wishOf' | 'identity' | 'receiver' | 'destinationSafety'>;

/** What is known beside the plan itself. */
export interface Known {
  identityKnown: boolean;
  isHistory: boolean;
}

/**
 * A return is planned with the person's own wish, a confirmed identity, a receiver who has accepted and a safe destination; never to somebody
 * suspected of selling. Only history may leave one of them unrecorded.
 */
export function conditionsOf(plan: PlanReunion, { identityKnown, isHistory }: Known): Conditions {
  const { minor, wish, wishOf, identity, receiver, destinationSafety } = plan;
  if (wish === undefined) throw wishMissing();
  for (const [field, told] of Object.entries({ wish, identity, receiver, destinationSafety }))
    if (told === 'not-recorded' && !isHistory) throw notRecorded(`/${field}`);
  if (wishOf === 'parents' && !minor) throw parentsDecideForMinors();
  if (wishOf === 'person' && wish === 'stay') throw wishToStay();
  if (identity === 'confirmed' && !identityKnown) throw identityNotConfirmed();
  if (receiver === 'not-accepted') throw receiverNotAccepted();
  if (destinationSafety !== 'safe' && destinationSafety !== 'not-recorded') throw destinationUnsafe();
  return { minor, wish, wishOf, identity, receiver, destinationSafety };
}
