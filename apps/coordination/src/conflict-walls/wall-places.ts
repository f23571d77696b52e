import type { RaiseWall } from '@homeward/contracts';
import { isReached, type AgencyView, type Target } from '@homeward/duty-policy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgencyEntries } from '../agencies/agency-entries.js';
import type { RegisteredAgency } from '../agencies/registered-agency.js';
import { MatterGates } from '../matters/matter-gates.js';
import { MattersReadingService } from '../matters/matters.reading.service.js';
import { wallAgencyUnknown } from './conflict-walls.errors.js';

const highest = 5;
const organAbove: Target = { role: 'superior-desk', reach: 'own', organ: null };

/** Where a wall stands: before which matter, whom it keeps away, and which agency stands above. */
@Injectable()
export class WallPlaces {
  constructor(
    private readonly entries: AgencyEntries,
    private readonly gates: MatterGates,
    private readonly matters: MattersReadingService,
  ) {}

  /** The agency that leads a matter which the caller sees, while nothing else begins or ends in it. */
  async lead(tx: EntityManager, matterId: string): Promise<string | null> {
    await this.hold(tx, matterId);
    return this.matters.leadOf(tx, matterId);
  }

  /** Lets nothing begin or end in the matter meanwhile. */
  async hold(tx: EntityManager, matterId: string): Promise<void> {
    await this.gates.lock(tx, matterId);
  }

  /** The organ of the same kind at the nearest level above the excluded agency, else the one to which it belongs; null where there is none. */
  async above(tx: EntityManager, { excludedAgencyId }: RaiseWall, at: string): Promise<string | null> {
    const excluded = await this.entries.find(tx, excludedAgencyId);
    if (!excluded) throw wallAgencyUnknown();
    const sides = { owner: viewOf(excluded), counterpart: null };
    const around = (await this.entries.around(tx, excluded, at)).map(viewOf).filter(({ id }) => id !== excludedAgencyId);
    for (let up = 1; up <= highest; up += 1) {
      const found = around.find((agency) => isReached(organAbove, agency, sides, up));
      if (found) return found.id;
    }
    return excluded.parentId;
  }

  /** Whether an officer serves in an agency, or ever did. */
  async serves(tx: EntityManager, agencyId: string, officerId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM coordination.assignments WHERE officer_id = $1 AND agency_id = $2 LIMIT 1`,
      [officerId, agencyId],
    );
    return rows.length > 0;
  }

  /** Whether the same wall stands. */
  async stands(
    tx: EntityManager,
    { matterId, agencyId, officerId }: { matterId: string; agencyId: string; officerId: string | null },
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM coordination.walls
        WHERE matter_id = $1 AND agency_id = $2 AND officer_id IS NOT DISTINCT FROM $3::uuid AND lifted_at IS NULL`,
      [matterId, agencyId, officerId],
    );
    return rows.length > 0;
  }
}

const viewOf = ({ id, kind, level, country, regionCode, timeZone }: RegisteredAgency): AgencyView => ({
  ...{ id, type: kind, level, country, regionCode, timeZone },
});
