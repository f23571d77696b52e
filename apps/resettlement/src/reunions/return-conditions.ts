import type { PlanReunion, ReunionView } from '@homeward/contracts';
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

/**
 * A return is planned with the person's own wish, a confirmed identity, a receiver who has accepted and a safe destination; never to somebody
 * suspected of selling.
 */
export function conditionsOf(plan: PlanReunion, isIdentityKnown: boolean): Conditions {
  const { minor, wish, wishOf, identity, receiver, destinationSafety } = plan;
  if (wish === undefined) throw wishMissing();
  if (wishOf === 'parents' && !minor) throw parentsDecideForMinors();
  if (wishOf === 'person' && wish === 'stay') throw wishToStay();
  if (identity === 'confirmed' && !isIdentityKnown) throw identityNotConfirmed();
  if (receiver === 'not-accepted') throw receiverNotAccepted();
  if (destinationSafety !== 'safe' && destinationSafety !== 'not-recorded') throw destinationUnsafe('/destinationSafety');
  return { minor, wish, wishOf, identity, receiver, destinationSafety };
}
