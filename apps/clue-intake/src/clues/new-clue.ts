import type { Access } from '@homeward/database';
import type { Clue } from './clue.js';
import { coarsened, type Registration } from './registration.js';

/** Where a new clue belongs: its own matter, or a matter that exists. */
export interface MatterPlace {
  matterId: string;
  matterNumber: string;
}

/** What of a clue is sealed before it is stored. */
export type Sealed = Pick<Clue, 'sealedRegistration' | 'sealedNarrative' | 'sealedDiscoverer' | 'sealedReporter'>;

/** The clue that a registration makes. */
export function newClue(
  id: string,
  registration: Registration,
  place: MatterPlace & Sealed & Pick<Clue, 'asPublished'>,
  access: Access,
): Clue {
  const anonymous = registration.reporter?.name === undefined && registration.reporter?.contact === undefined;
  const {
    channel,
    severity,
    subjectKinds,
    violationKinds,
    purposes,
    riskFlags,
    minor,
    sensitivity,
    discovererLevel,
    regionCode,
    country,
  } = registration;
  return {
    id,
    version: 1,
    ...place,
    agencyId: access.agencyId,
    receivedByAgencyId: access.agencyId,
    status: 'registered',
    channel,
    sourceRef: registration.sourceRef ?? null,
    severity,
    subjectKinds,
    violationKinds,
    purposes,
    riskFlags,
    minor,
    located: false,
    anonymous,
    reporterClass: registration.reporter?.class ?? 'unknown',
    sensitivity,
    discovererLevel,
    regionCode,
    country,
    offenceOccurred: registration.offence,
    occurred: channel === 'public-tip' && anonymous ? coarsened(access.occurred) : access.occurred,
    implied: access.implied,
    recordedAt: access.recordedAt,
    triagedBy: null,
    receiptIssued: false,
  };
}
