import type { DecideGuardianshipSuit, GuardianshipSuitStatus, GuardianshipSuitView } from '@homeward/contracts';
import type { Act, PersonRow } from '@homeward/service-kit';
import { suitDecided } from './guardianship-suits.errors.js';

/** A court's special procedure on the guardianship of a person. The number of the court file is sealed. */
export interface GuardianshipSuit
  extends PersonRow, Pick<GuardianshipSuitView, 'status' | 'applicantKind' | 'outcome' | 'decidedOccurred'> {
  sealedDetails: string | null;
}

/** What may be done with a suit, by its state. */
export const allowedActions = {
  filed: ['decideGuardianshipSuit'],
  decided: [],
} as const satisfies Record<GuardianshipSuitStatus, readonly string[]>;

/** The court decides once. */
export function decide(suit: GuardianshipSuit, { outcome }: DecideGuardianshipSuit, act: Act): GuardianshipSuit {
  if (suit.status !== 'filed') throw suitDecided(suit.id);
  return { ...suit, status: 'decided', outcome, decidedOccurred: act.occurred, asPublished: suit.asPublished || act.asPublished };
}
