import type { EntityManager } from 'typeorm';

/** Whom a standing wall keeps away from a matter: one officer, or everybody of the agency. */
export interface StandingWall {
  agencyId: string;
  officerId: string | null;
}

/** Whether a wall keeps an officer of an agency away. */
export const keepsAway = (walls: readonly StandingWall[], agencyId: string, officerId: string): boolean =>
  walls.some((wall) => wall.agencyId === agencyId && (wall.officerId === null || wall.officerId === officerId));

/** Whether a wall keeps a whole agency away. */
export const keepsAgencyAway = (walls: readonly StandingWall[], agencyId: string): boolean =>
  walls.some((wall) => wall.agencyId === agencyId && wall.officerId === null);

const standing = `SELECT w.agency_id AS "agencyId", w.officer_id AS "officerId" FROM coordination.walls w`;

/** The walls before a matter. */
export async function wallsBefore(tx: EntityManager, matterId: string | null): Promise<StandingWall[]> {
  if (matterId === null) return [];
  return tx.query<StandingWall[]>(`${standing} WHERE w.matter_id = $1 AND w.lifted_at IS NULL`, [matterId]);
}

/** The walls in one agency before the matters of these duties. */
export function wallsAround(tx: EntityManager, agencyId: string, dutyIds: readonly string[]): Promise<StandingWall[]> {
  return tx.query<StandingWall[]>(
    `${standing} JOIN coordination.duties d ON d.matter_id = w.matter_id
      WHERE d.id = ANY ($1::uuid[]) AND w.agency_id = $2 AND w.lifted_at IS NULL`,
    [dutyIds, agencyId],
  );
}

/** The walls in an agency, by the matter that each stands before. */
export async function wallsWithin(tx: EntityManager, agencyId: string): Promise<ReadonlyMap<string, StandingWall[]>> {
  const walls = await tx.query<(StandingWall & { matterId: string })[]>(
    `SELECT w.matter_id AS "matterId", w.agency_id AS "agencyId", w.officer_id AS "officerId" FROM coordination.walls w
      WHERE w.agency_id = $1 AND w.lifted_at IS NULL`,
    [agencyId],
  );
  return Map.groupBy(walls, ({ matterId }) => matterId);
}
