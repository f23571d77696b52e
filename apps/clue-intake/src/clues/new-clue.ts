import type { Access } from '@homeward/database';
import type { Clue } from './clue.js';
import type { Registration } from './registration.js';

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
  return {
    id,
    version: 1,
    ...place,
    ...codesOf(registration),
    agencyId: access.agencyId,
    receivedByAgencyId: access.agencyId,
    status: 'registered',
    sourceRef: registration.sourceRef ?? null,
    closedPurposes: {},
    located: false,
    anonymous: registration.reporter?.name === undefined && registration.reporter?.contact === undefined,
    reporterClass: registration.reporter?.class ?? 'unknown',
    sealedExplanation: null,
    route: null,
    dismissalReason: null,
    offenceOccurred: registration.offence,
    occurred: access.occurred,
    implied: access.implied,
    recordedAt: access.recordedAt,
    triagedBy: null,
    receiptIssued: false,
  };
}

function codesOf(registration: Registration) {
  const { channel, severity, subjectKinds, violationKinds, purposes, riskFlags, minor } = registration;
  const { sensitivity, discovererLevel, regionCode, country } = registration;
  return {
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
  };
}
