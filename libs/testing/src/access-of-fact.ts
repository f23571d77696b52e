import { exactly, type ServiceName } from '@homeward/contracts';
import type { Access } from '@homeward/database';

/** The access of a consumer that applies a fact of an agency just now. */
export function accessOfFact(service: ServiceName, agencyId: string): Access {
  const recordedAt = new Date().toISOString();
  return {
    agencyId,
    actorId: `service:${service}`,
    purpose: 'apply-fact',
    requestId: 'spec',
    occurred: exactly(recordedAt),
    recordedAt,
    implied: false,
    historical: false,
  };
}
