import { randomUUID } from 'node:crypto';
import { exactly, isHistorical, type ServiceName } from '@homeward/contracts';
import type { Access } from '@homeward/database';
import { serviceActor, type ServicePurpose } from '@homeward/security';

/** Stands where a service looks at what touches no agency's data. */
export const noAgency = '00000000-0000-4000-8000-000000000000';

/** What a service does of its own accord: in the name of an agency, for a listed purpose, at an instant that may have passed. */
export function ownAccess(service: ServiceName, purpose: ServicePurpose, agencyId: string, at?: string): Access {
  const recordedAt = new Date().toISOString();
  const occurred = exactly(at ?? recordedAt);
  return {
    agencyId,
    actorId: serviceActor(service),
    purpose,
    requestId: randomUUID(),
    occurred,
    recordedAt,
    implied: false,
    historical: isHistorical(occurred, recordedAt, purpose),
  };
}
