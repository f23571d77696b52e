import type { AssignRole, OfficerStatus, Role } from '@homeward/contracts';
import { endsBeforeBeginning } from '../agencies/agencies.errors.js';
import { ownRole, roleAlreadyHeld, roleNotHeld } from './officers.errors.js';

/** An account of an agency. The name is sealed: whoever reads the row reads ciphertext. */
export interface Officer {
  id: string;
  version: number;
  agencyId: string;
  sealedName: string;
  status: OfficerStatus;
  recordedAt: string;
}

/** A role an officer holds, or held. A role that is held again is the same row. */
export interface RoleAssignment {
  id: string;
  version: number;
  officerId: string;
  agencyId: string;
  role: Role;
  validFrom: string;
  validTo: string | null;
  status: 'held' | 'released';
}

/** What may be done with an account, by its state. */
export const allowedActions = { active: ['assignRole', 'releaseRole'] } as const satisfies Record<OfficerStatus, readonly string[]>;

/** Nobody gives themselves a right, nor takes one away to leave no trace of it. */
export function refuseOwn(officer: Pick<Officer, 'id'>, actorId: string): void {
  if (officer.id === actorId) throw ownRole();
}

/** The assignment that gives an officer a role from a day on, made anew or taken up again. */
export function assigned(
  officer: Officer,
  body: AssignRole,
  known: { id: string; before: RoleAssignment | null; today: string },
): RoleAssignment {
  const { role, validTo = null } = body;
  const { before, today } = known;
  if (before && isHeldOn(before, today)) throw roleAlreadyHeld(role);
  if (validTo !== null && validTo < today) throw endsBeforeBeginning();
  const { id, version } = before ?? { id: known.id, version: 1 };
  return { id, version, officerId: officer.id, agencyId: officer.agencyId, role, validFrom: today, validTo, status: 'held' };
}

/** The assignment after its end, today. */
export function released(role: Role, before: RoleAssignment | null, today: string): RoleAssignment {
  if (!before || !isHeldOn(before, today)) throw roleNotHeld(role);
  return { ...before, validTo: today, status: 'released' };
}

/** A role counts through its last day. */
export const isHeldOn = ({ status, validTo }: RoleAssignment, day: string): boolean =>
  status === 'held' && (validTo === null || day <= validTo);
