import type { RaiseWall, WallReason, WallStatus } from '@homeward/contracts';
import { wallAboutOthers, wallExcludesLead, wallLiftedAlready, wallLiftNotForRole } from './conflict-walls.errors.js';

/** A wall of conflict: it keeps an agency, or one of its officers, away from a matter. `agencyId` is the agency that raised it. */
export interface ConflictWall {
  id: string;
  version: number;
  matterId: string;
  agencyId: string;
  excludedAgencyId: string;
  excludedOfficerId: string | null;
  /** The agency of the level above, which alone lifts it; null where nobody stands above. */
  superiorAgencyId: string | null;
  reason: WallReason;
  raisedBy: string;
  status: WallStatus;
  recordedAt: string;
  liftedBy: string | null;
  liftedAt: string | null;
}

/** What may be done with a wall, by its state. */
export const allowedActions = { standing: ['liftWall'], lifted: [] } as const satisfies Record<WallStatus, readonly string[]>;

/** Who acts, and when. */
interface Acting {
  agencyId: string;
  actorId: string;
  at: string;
}

/** Every agency keeps its own officers away from a matter; the one that leads keeps others away, and is never kept away itself. */
export function raised(
  body: RaiseWall,
  { id, leadAgencyId, superiorAgencyId }: { id: string; leadAgencyId: string; superiorAgencyId: string | null },
  { agencyId, actorId, at }: Acting,
): ConflictWall {
  const { matterId, excludedAgencyId, excludedOfficerId = null, reason } = body;
  if (excludedOfficerId === null && excludedAgencyId === leadAgencyId) throw wallExcludesLead();
  if (excludedAgencyId !== agencyId && agencyId !== leadAgencyId) throw wallAboutOthers();
  return {
    ...{ id, version: 1, matterId, agencyId, excludedAgencyId, excludedOfficerId, superiorAgencyId, reason },
    ...{ raisedBy: actorId, status: 'standing', recordedAt: at, liftedBy: null, liftedAt: null },
  };
}

/** Whether somebody stands above the wall. Where no agency does, another person of the agency that raised it. */
export function standsAbove(
  { agencyId, superiorAgencyId, raisedBy }: ConflictWall,
  acting: Pick<Acting, 'agencyId' | 'actorId'>,
): boolean {
  if (superiorAgencyId !== null) return superiorAgencyId === acting.agencyId;
  return agencyId === acting.agencyId && raisedBy !== acting.actorId;
}

/** The wall once the level above has taken it down. */
export function lifted(wall: ConflictWall, { agencyId, actorId, at }: Acting): ConflictWall {
  if (!standsAbove(wall, { agencyId, actorId })) throw wallLiftNotForRole();
  if (wall.status === 'lifted') throw wallLiftedAlready();
  return { ...wall, status: 'lifted', liftedBy: actorId, liftedAt: at };
}
