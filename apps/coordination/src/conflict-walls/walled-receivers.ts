import { rolesAt } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConflictWallsReadingService } from './conflict-walls.reading.service.js';
import { keepsAgencyAway, keepsAway, wallsBefore, type StandingWall } from './matter-walls.js';

/** An officer with the role held in an agency. */
interface Holder {
  agencyId: string;
  officerId: string;
  role: string;
}

// The desk that receives what comes from other agencies.
const receivingRoles = rolesAt('liaison');

/** Says which agencies cannot be given work of a matter: walls keep away the whole agency, or everybody at its liaison desk (N03). */
@Injectable()
export class WalledReceivers {
  constructor(private readonly reading: ConflictWallsReadingService) {}

  async of(tx: EntityManager, matterId: string): Promise<ReadonlySet<string>> {
    const walls = await wallsBefore(tx, matterId);
    const agencyIds = [...new Set(walls.map(({ agencyId }) => agencyId))];
    if (agencyIds.length === 0) return new Set();
    const holders = Map.groupBy(await holdersIn(tx, agencyIds), ({ agencyId }) => agencyId);
    return new Set(agencyIds.filter((id) => keepsAgencyAway(walls, id) || isDeskWalled(holders.get(id) ?? [], walls)));
  }

  /** Whether the acting officer is shown a wall before the matter that keeps somebody of the agency away. */
  async isShown(tx: EntityManager, matterId: string, agencyId: string): Promise<boolean> {
    const { items } = await this.reading.list(tx, { matterId, status: 'standing', limit: 100 });
    return items.some(({ excludedAgencyId }) => excludedAgencyId === agencyId);
  }
}

/** Nobody is left of those who sit there; where nobody sits at all, no wall is the reason. */
function isDeskWalled(holders: readonly Holder[], walls: readonly StandingWall[]): boolean {
  const role = receivingRoles.find((wanted) => holders.some((holder) => holder.role === wanted));
  const seated = holders.filter((holder) => holder.role === role);
  return seated.length > 0 && seated.every(({ agencyId, officerId }) => keepsAway(walls, agencyId, officerId));
}

// By the rights that every service has: the registry's own rows show an agency only its own officers.
function holdersIn(tx: EntityManager, agencyIds: readonly string[]): Promise<Holder[]> {
  return tx.query<Holder[]>(
    `SELECT held.agency_id AS "agencyId", held.officer_id AS "officerId", held.role FROM coordination.assignments held
       JOIN coordination.agencies agency ON agency.id = held.agency_id
      WHERE held.agency_id = ANY($1::uuid[]) AND held.role = ANY($2::text[]) AND held.state = 'held'
        AND (held.valid_to IS NULL OR (now() AT TIME ZONE agency.time_zone)::date <= held.valid_to)`,
    [agencyIds, receivingRoles],
  );
}
