import { localDay } from '@homeward/contracts';
import type { Principal } from '../policy/authorizer.js';

/** One role an officer holds in an agency, with the days on which both are valid. */
export interface HeldRole {
  role: string;
  validTo: string | null;
  agencyKind: string;
  level: string;
  timeZone: string;
  agencyValidFrom: string;
  agencyValidTo: string | null;
}

/** A role counts through its last day, and only while its agency exists, both by the agency's own calendar. */
export function isHeld(held: HeldRole, now: Date): boolean {
  const today = localDay(now.toISOString(), held.timeZone);
  return (
    (held.validTo === null || today <= held.validTo) &&
    held.agencyValidFrom <= today &&
    (held.agencyValidTo === null || today <= held.agencyValidTo)
  );
}

/** The officer as the policies see them now: without a valid role, an officer of no kind of organ who may do nothing. */
export function principalOf(officerId: string, agencyId: string, roles: readonly HeldRole[], now: Date): Principal {
  const valid = roles.filter((held) => isHeld(held, now));
  const first = valid[0];
  return {
    officerId,
    agencyId,
    agencyKind: first?.agencyKind ?? '',
    level: first?.level ?? '',
    roles: valid.map(({ role }) => role),
  };
}
