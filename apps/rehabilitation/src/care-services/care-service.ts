import type { CareServiceStatus, CareServiceView, HoldService, UnavailableReason } from '@homeward/contracts';
import type { Act, PersonRow } from '@homeward/service-kit';
import { reasonMissing, serviceNotScheduled, sessionAlreadyHeld } from './care-services.errors.js';

/** Treatment, counselling or another service for a person. Provider, appointment and outcome are sealed. */
export interface CareService extends PersonRow, Pick<CareServiceView, 'status' | 'kind' | 'sessionNo' | 'reason' | 'heldOccurred'> {
  sealedDetails: string | null;
}

export type CareServiceMove = 'holdService' | 'giveUpService';

/** What may be done with a service, by its state: sessions follow each other until it can no longer be given. */
export const allowedActions = {
  scheduled: ['holdService', 'giveUpService'],
  held: ['holdService', 'giveUpService'],
  unavailable: [],
} as const satisfies Record<CareServiceStatus, readonly CareServiceMove[]>;

/** A session took place; sessions are counted upwards. */
export function hold(service: CareService, { sessionNo = service.sessionNo + 1 }: HoldService, act: Act): CareService {
  if (service.status === 'unavailable') throw serviceNotScheduled(service.id, service.status);
  if (sessionNo <= service.sessionNo) throw sessionAlreadyHeld(service.id, sessionNo);
  return { ...service, status: 'held', sessionNo, heldOccurred: act.occurred };
}

/** A service that cannot be given says why. */
export function whyUnavailable(reason: UnavailableReason | undefined): UnavailableReason {
  if (reason === undefined) throw reasonMissing();
  return reason;
}

/** A scheduled service cannot be given, or no longer. */
export function giveUp(service: CareService, reason: UnavailableReason | undefined): CareService {
  if (service.status === 'unavailable') throw serviceNotScheduled(service.id, service.status);
  return { ...service, status: 'unavailable', reason: whyUnavailable(reason) };
}
