import type { CarryOutReunion, FailReunion, ReunionStatus, ReunionView } from '@homeward/contracts';
import type { Act, Decider, PersonRow } from '@homeward/service-kit';
import { secondPersonNeeded } from '../acts/acts.errors.js';
import type { Conditions } from './return-conditions.js';
import { destinationUnsafe, reunionFailedAlready, reunionNotPlanned } from './reunions.errors.js';

/** A return home: planned by one person, carried out by another. Family, destination, escort and receipt are sealed. */
export interface Reunion
  extends
    PersonRow,
    Conditions,
    Pick<
      ReunionView,
      'count' | 'status' | 'receivingAgencyId' | 'handedTo' | 'carriedOutOccurred' | 'failureReason' | 'failedOccurred'
    > {
  sealedDetails: string | null;
  draftedBy: string;
  carriedOutBy: string | null;
}

export type ReunionMove = 'carryOutReunion' | 'failReunion';

/** What may be done with a return, by its state; after a failed one a new one is planned. */
export const allowedActions = {
  planned: ['carryOutReunion', 'failReunion'],
  'carried-out': ['failReunion'],
  failed: [],
} as const satisfies Record<ReunionStatus, readonly ReunionMove[]>;

/** Another person than the planner hands the person over; nobody is handed to somebody suspected of selling. */
export function carryOut(reunion: Reunion, { handedTo }: CarryOutReunion, decider: Decider, act: Act): Reunion {
  if (reunion.status !== 'planned') throw reunionNotPlanned(reunion.id, reunion.status);
  if (!decider.isSecondPerson || decider.officerId === reunion.draftedBy) throw secondPersonNeeded(reunion.id);
  if (handedTo === 'suspected-seller') throw destinationUnsafe('/handedTo');
  return {
    ...reunion,
    status: 'carried-out',
    handedTo,
    carriedOutBy: decider.officerId,
    carriedOutOccurred: act.occurred,
    asPublished: reunion.asPublished || act.asPublished,
  };
}

/** The return broke down, before or after it was carried out. */
export function fail(reunion: Reunion, { reason }: FailReunion, act: Act): Reunion {
  if (reunion.status === 'failed') throw reunionFailedAlready(reunion.id);
  return { ...reunion, status: 'failed', failureReason: reason, failedOccurred: act.occurred };
}
