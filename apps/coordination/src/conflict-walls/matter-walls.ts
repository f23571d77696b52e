import { countingAsOne } from '@homeward/service-kit';
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

/** A matter and those that count as one with it: what one of them is kept from, all are (8.8). */
export const asOne = (matterId: string): string => countingAsOne('coordination', matterId);

const standing = `SELECT DISTINCT w.agency_id AS "agencyId", w.officer_id AS "officerId" FROM coordination.walls w`;

/** The walls before a matter, and before those that count as one with it. */
export async function wallsBefore(tx: EntityManager, matterId: string | null): Promise<StandingWall[]> {
  if (matterId === null) return [];
  return tx.query<StandingWall[]>(`${standing} WHERE w.matter_id IN (${asOne('$1::uuid')}) AND w.lifted_at IS NULL`, [matterId]);
}

/** The walls in one agency before the matters of these duties. */
export function wallsAround(tx: EntityManager, agencyId: string, dutyIds: readonly string[]): Promise<StandingWall[]> {
  return tx.query<StandingWall[]>(
    `${standing} WHERE w.agency_id = $2 AND w.lifted_at IS NULL
        AND EXISTS (SELECT 1 FROM coordination.duties d WHERE d.id = ANY ($1::uuid[]) AND w.matter_id IN (${asOne('d.matter_id')}))`,
    [dutyIds, agencyId],
  );
}

/** The walls in an agency, by each matter that one stands before. */
export async function wallsWithin(tx: EntityManager, agencyId: string): Promise<ReadonlyMap<string, StandingWall[]>> {
  const walls = await tx.query<(StandingWall & { matterId: string })[]>(
    `SELECT before.id AS "matterId", w.agency_id AS "agencyId", w.officer_id AS "officerId" FROM coordination.walls w
      CROSS JOIN LATERAL (${asOne('w.matter_id')}) before(id)
      WHERE w.agency_id = $1 AND w.lifted_at IS NULL`,
    [agencyId],
  );
  return Map.groupBy(walls, ({ matterId }) => matterId);
}
