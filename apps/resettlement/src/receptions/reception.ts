import type { ReceivePerson, ReceptionView } from '@homeward/contracts';
import type { PersonRow } from '@homeward/service-kit';

/** An institution took a person in. What the person needs is sealed. */
export interface Reception
  extends PersonRow, Pick<ReceptionView, 'count' | 'status' | 'institutionKind' | 'minor' | 'identityKnown' | 'parentsKnown'> {
  sealedDetails: string | null;
}

/** A reception is told once; nothing more is done with it. */
export const allowedActions = { received: [] } as const satisfies Record<Reception['status'], readonly string[]>;

/** The reception that a report makes. */
export function received(
  place: Omit<PersonRow, 'version'> & Pick<Reception, 'sealedDetails'>,
  { count, institutionKind, minor, identityKnown, parentsKnown }: ReceivePerson,
): Reception {
  return { ...place, version: 1, status: 'received', count, institutionKind, minor, identityKnown, parentsKnown };
}
