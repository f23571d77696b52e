import { randomUUID } from 'node:crypto';
import { exactly } from '@homeward/contracts';
import type { Access } from '@homeward/database';
import { noAgency } from '@homeward/service-kit';

/** Stands where the public form does something that touches no agency. */
export const nobody = noAgency;

/** The hour in which something happened: the minute of a tip could be compared with other records. */
export function hourOf(at: Date): string {
  const hour = new Date(at);
  hour.setUTCMinutes(0, 0, 0);
  return hour.toISOString();
}

/** On behalf of the public, for the agency that takes the tip. Nothing of the request itself goes in: no address, no trace, no minute. */
export function publicAccess(agencyId: string, at: Date): Access {
  const hour = hourOf(at);
  return {
    agencyId,
    actorId: 'public',
    purpose: 'handle-matter',
    requestId: randomUUID(),
    occurred: exactly(hour),
    recordedAt: hour,
    implied: false,
    historical: false,
  };
}
